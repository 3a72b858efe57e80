package io.dunning.examples.quickstart.generate;

import static io.dunning.examples.quickstart.generate.Habit.phase;
import static io.dunning.examples.quickstart.generate.Weighted.often;
import static java.util.Map.entry;

import io.dunning.examples.quickstart.generate.Header.Figure;
import io.dunning.examples.quickstart.generate.Track.Debtors;
import io.dunning.examples.quickstart.generate.Track.ServiceDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A clinic in the United States: what {@link SyntheaImport} adds to the claims of an export. */
final class UnitedStates {

    private static final Habit HABIT = new Habit(
            List.of(phase(20, 0.06), phase(30, 0.36), phase(30, 0.22), phase(30, 0.20), phase(255, 0.25)),
            20_000,
            100,
            1.0,
            false);

    private static final List<String> AREAS = List.of("617", "413", "508", "978", "774", "781", "857", "351", "339");

    private UnitedStates() {}

    static Recipe recipe() {
        return new Recipe(
                header(),
                "US",
                List.of(),
                List.of(track(ClaimKind.COPAYMENT), track(ClaimKind.PRIVATE_FEE)),
                traits(),
                words(),
                List.of(
                        often(Script.PROMISE, 22),
                        often(Script.PLAN, 26),
                        often(Script.DEFER, 10),
                        often(Script.DISPUTE, 20),
                        often(Script.HARDSHIP, 12),
                        often(Script.INSOLVENCY, 3),
                        often(Script.COVERAGE_PENDING, 7)),
                null);
    }

    /** Amounts and days come from the export; only the habit counts. */
    private static Track track(ClaimKind kind) {
        return new Track(
                kind,
                Category.UNSPECIFIED,
                1,
                dice -> 1,
                ServiceDays.before(30, 60),
                21,
                List.of(often(1, 1)),
                Debtors.PEOPLE,
                HABIT);
    }

    private static Map<Trait, Double> traits() {
        return Map.ofEntries(
                entry(Trait.ACTING, 0.08),
                entry(Trait.POST, 0.97),
                entry(Trait.EMAIL, 0.62),
                entry(Trait.MOBILE, 0.82),
                entry(Trait.UNREACHABLE, 0.02),
                entry(Trait.FOREIGN_LANGUAGE, 0.08));
    }

    private static Vocabulary words() {
        return new Vocabulary(
                "en-US",
                List.of("Alex", "Jamie", "Robin", "Sam", "Casey", "Morgan", "Taylor", "Jordan", "Riley", "Quinn"),
                List.of(
                        "Sampleson",
                        "Exampleton",
                        "Madeupski",
                        "Placeholder",
                        "Fictionhall",
                        "Notreal",
                        "Testworthy",
                        "Inventley",
                        "Mockford",
                        "Pretendham",
                        "Dummyfield",
                        "Nowherely"),
                1,
                "Estate of ",
                List.of(
                        new Vocabulary.Foreigner("es", "Prueba Inventada"),
                        new Vocabulary.Foreigner("pt", "Exemplo Fictício"),
                        new Vocabulary.Foreigner("zh", "样本虚构")),
                List.of(),
                List.of(),
                List.of(),
                List.of("Example Street", "Sample Avenue", "Placeholder Road", "Madeup Lane"),
                (street, number) -> number + " " + street,
                List.of("Exampleville, MA 00000", "Sampleton, MA 00000", "Fiction Falls, MA 00000"),
                // 555-0100 to 555-0199 are kept for fiction in every area code.
                serial -> String.format(
                        Locale.ROOT, "+1%s55501%02d", AREAS.get(serial / 100 % AREAS.size()), serial % 100));
    }

    private static Header header() {
        return new Header(
                "outside",
                "United States: patients' shares from an export of a public generator",
                "us-demo",
                "us-clinic-example",
                "Example Community Clinic",
                "US",
                "USD",
                "America/New_York",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "us-clinic-demo",
                20_260_105L,
                """
                What falls to the patient of the claims in an export of Synthea 3.3.0 (Apache License 2.0), a public generator of \
                synthetic patients. Claim numbers, days, amounts, births and guardians are Synthea's. Names, contact points and all \
                payments and acts are ours: in Synthea everybody pays at once, so that nothing of this says how real bills age. Nothing \
                clinical is read. Children who stand as debtors themselves have no guardian's plan in the export.""",
                List.of(
                        new Figure(
                                "47.8 % of patients' shares collected in 2022 and 2023, 54.8 % in 2021",
                                "benchmark of 1,850 hospitals, reported by HealthExec and Becker's",
                                "about half of the bills, less by amount"),
                        new Figure(
                                "up to 500 dollars tends to be paid, more tends not to; a sharp drop above 7,500",
                                "the same reports",
                                "the chance per day falls with the square root of the amount above 200 dollars")),
                """
                Export claims with Synthea's CSV exporter, and run \
                `io.dunning.examples.quickstart.generate.SyntheaImport <export folder> <target folder>`. It reads \
                `claims_transactions.csv`, `patients.csv` and `payer_transitions.csv`.""");
    }
}
