package io.dunning.examples.quickstart.generate;

import static io.dunning.examples.quickstart.generate.Habit.phase;
import static io.dunning.examples.quickstart.generate.Weighted.often;
import static java.util.Map.entry;

import io.dunning.examples.quickstart.generate.Header.Figure;
import io.dunning.examples.quickstart.generate.Track.Debtors;
import io.dunning.examples.quickstart.scenario.ReferenceStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A public health authority with two tracks: copayments of past years, and sanctions for missed appointments. */
final class Italy {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private static final List<Weighted<Integer>> YEARS =
            List.of(often(2021, 10), often(2022, 15), often(2023, 20), often(2024, 30), often(2025, 25));

    /** The cap per prescription is the most frequent price; the rest are tariffs below it and two prescriptions together. */
    private static final List<Weighted<Long>> TICKETS = List.of(
            often(3615L, 34),
            often(2500L, 14),
            often(2266L, 12),
            often(1800L, 9),
            often(4615L, 12),
            often(3000L, 5),
            often(1240L, 5),
            often(7230L, 4),
            often(120L, 2),
            often(245L, 2),
            often(775L, 1));

    private static final List<Weighted<Long>> SANCTIONS =
            List.of(often(3615L, 30), often(2266L, 25), often(2500L, 20), often(1800L, 20), often(4615L, 5));

    private Italy() {}

    static Recipe recipe() {
        return new Recipe(
                header(),
                "IT",
                ListDays.monthly(FROM, 600, 10, 240),
                List.of(tickets(), sanctions()),
                traits(),
                words(),
                List.of(
                        often(Script.PROMISE, 22),
                        often(Script.PLAN, 10),
                        often(Script.DEFER, 14),
                        often(Script.DISPUTE, 40),
                        often(Script.HARDSHIP, 6),
                        often(Script.INSOLVENCY, 2),
                        often(Script.COVERAGE_PENDING, 4),
                        often(Script.MANUAL, 4)),
                house());
    }

    private static House house() {
        return new House(
                "IT60X0542811101000000123456",
                ReferenceStyle.PAGOPA,
                House.Format.CAMT,
                new Outage(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 15)),
                LocalDate.of(2026, 4, 14),
                LocalDate.of(2026, 5, 6),
                LocalDate.of(2026, 7, 8),
                LocalDate.of(2026, 3, 11),
                LocalDate.of(2026, 8, 4));
    }

    private static Track tickets() {
        Habit habit = new Habit(
                List.of(phase(8, 0.03), phase(30, 0.445), phase(30, 0.08), phase(30, 0.36), phase(268, 0.10)),
                5000,
                300,
                8,
                false);
        return new Track(
                ClaimKind.COPAYMENT,
                Category.EXAMINATION,
                56,
                AmountLaw.tariff(TICKETS),
                Italy::serviceOn,
                30,
                List.of(often(1, 53), often(2, 25), often(3, 12), often(4, 7), often(5, 3)),
                Debtors.PEOPLE,
                habit);
    }

    private static Track sanctions() {
        Habit habit = new Habit(
                List.of(phase(20, 0.01), phase(30, 0.42), phase(30, 0.14), phase(30, 0.30), phase(256, 0.12)),
                5000,
                300,
                8,
                false);
        return new Track(
                ClaimKind.NO_SHOW_SANCTION,
                Category.VISIT,
                44,
                AmountLaw.tariff(SANCTIONS),
                Italy::serviceOn,
                60,
                List.of(often(1, 88), often(2, 12)),
                Debtors.PEOPLE,
                habit);
    }

    /** Lists hold past years; of the last one what is due before the first list. */
    private static LocalDate serviceOn(Dice dice, LocalDate listedOn) {
        int year = dice.weighted(YEARS);
        return LocalDate.ofYearDay(year, dice.between(2, year == listedOn.getYear() - 1 ? 290 : 365));
    }

    private static Map<Trait, Double> traits() {
        return Map.ofEntries(
                entry(Trait.ACTING, 0.03),
                entry(Trait.POST, 0.97),
                entry(Trait.EMAIL, 0.38),
                entry(Trait.MOBILE, 0.62),
                entry(Trait.CERTIFIED_MAIL, 0.02),
                entry(Trait.UNREACHABLE, 0.015),
                entry(Trait.FOREIGN_LANGUAGE, 0.07),
                entry(Trait.BUSINESS, 0.015),
                entry(Trait.PUBLIC_BODY, 0.004),
                entry(Trait.GUARDIAN, 0.05),
                entry(Trait.MINOR_AS_SELF, 0.006),
                entry(Trait.DECEASED, 0.012),
                entry(Trait.ESTATE, 0.008),
                entry(Trait.REPRESENTATIVE, 0.01),
                entry(Trait.RETURNING, 0.05),
                entry(Trait.COVER_PENDING, 0.02),
                entry(Trait.COVER_EXEMPT, 0.012),
                entry(Trait.PRIOR_NOTICE, 0.2));
    }

    private static Vocabulary words() {
        return new Vocabulary(
                "it",
                List.of(
                        "Prova",
                        "Test",
                        "Esempio",
                        "Campione",
                        "Saggio",
                        "Ipotesi",
                        "Bozza",
                        "Modello",
                        "Finta",
                        "Immagina"),
                List.of(
                        "Unosedici",
                        "Duecinque",
                        "Trenove",
                        "Quattrosette",
                        "Fintizi",
                        "Inventatini",
                        "Segnapostini",
                        "Nonesistini",
                        "Provettini",
                        "Esempini",
                        "Bozzettini",
                        "Facsimili",
                        "Immaginetti",
                        "Ipotetini",
                        "Campionelli",
                        "Supponini"),
                1,
                "Eredi di ",
                List.of(
                        new Vocabulary.Foreigner("ro", "Exemplu Inventatescu"),
                        new Vocabulary.Foreigner("ar", "مثال وهمي"),
                        new Vocabulary.Foreigner("uk", "Приклад Вигаданий"),
                        new Vocabulary.Foreigner("en", "Sample Madeup"),
                        new Vocabulary.Foreigner("fr", "Essai Fictif")),
                List.of(
                        "Officina Inesistente S.r.l.",
                        "Trasporti Immaginari S.p.A.",
                        "Forno Facsimile S.n.c.",
                        "Prova e Figli S.r.l."),
                List.of("Comune di Vattelapesca di Sotto", "Istituto Segnaposto"),
                List.of(),
                List.of(
                        "Via delle Prove",
                        "Via Inventata",
                        "Piazza Facsimile",
                        "Viale Senza Uscita Finta",
                        "Vicolo Ipotesi"),
                (street, number) -> street + " " + number,
                List.of("00000 Vattelapesca", "00000 Esempiopoli", "00000 Borgo Facsimile", "00000 Castel Fandonia"),
                // The Italian plan gives no number that begins with 2 to anybody.
                serial -> String.format(Locale.ROOT, "+39200%07d", serial));
    }

    private static Header header() {
        return new Header(
                "italy",
                "Italy: copayments and no-show sanctions of a health authority",
                "it-demo",
                "it-azienda-esempio",
                "Azienda sanitaria Esempio",
                "IT",
                "EUR",
                "Europe/Rome",
                FROM,
                LocalDate.of(2026, 12, 31),
                "it-health-authority",
                20_260_101L,
                """
                A public health authority hands over unpaid copayments ("ticket") and sanctions for appointments that were neither kept \
                nor cancelled, of the years 2021 to 2025, in a first large list and ten monthly ones. No bank file comes through for eight \
                days in June.""",
                List.of(
                        new Figure(
                                "150,000 tickets of about 4.5 million euro, about 30 euro each",
                                "Modena health authority, reported by Sassuolo2000, La Pressa and Dire",
                                "mean ticket 30 euro"),
                        new Figure(
                                "38,832 first letters, 54.2 euro each on average, 36 % paid",
                                "AUSL Romagna, Cesena 2025, reported by Il Resto del Carlino",
                                "mean per debtor and list 54 euro; 36 % closed within 30 days of a first notice"),
                        new Figure(
                                "34,000 missed appointments of about 1 million euro, about 29 euro each",
                                "Modena health authority, reported by Dire",
                                "mean sanction 25 to 29 euro"),
                        new Figure(
                                "9,603 missed appointments of 239,787 euro, 25 euro each, handed over in lots of 1,300 a month",
                                "Florence health authority, reported by FirenzeFree",
                                "monthly lists"),
                        new Figure(
                                "3 % to 60 % of what was followed up in 2018 to 2024 came in, by authority",
                                "Emilia-Romagna, reported by Il Resto del Carlino",
                                "the shares closed by the last day lie inside")),
                GenerateScenarios.AGAIN);
    }
}
