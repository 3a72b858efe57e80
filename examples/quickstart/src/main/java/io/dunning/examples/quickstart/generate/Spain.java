package io.dunning.examples.quickstart.generate;

import static io.dunning.examples.quickstart.generate.Habit.phase;
import static io.dunning.examples.quickstart.generate.Weighted.often;
import static java.util.Map.entry;

import io.dunning.examples.quickstart.generate.Header.Figure;
import io.dunning.examples.quickstart.generate.Track.Debtors;
import io.dunning.examples.quickstart.generate.Track.ServiceDays;
import io.dunning.examples.quickstart.scenario.ReferenceStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A private practice: its patients, what insurers pay less than agreed, and what insurers don't pay. */
final class Spain {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private static final Habit PATIENTS = new Habit(
            List.of(phase(10, 0.05), phase(30, 0.42), phase(20, 0.15), phase(30, 0.30), phase(276, 0.12)),
            15_000,
            200,
            0.9,
            false);

    private static final Habit INSURERS = new Habit(
            List.of(phase(15, 0.10), phase(30, 0.40), phase(60, 0.55), phase(260, 0.45)), 1_000_000, 0, 1.0, true);

    private Spain() {}

    static Recipe recipe() {
        return new Recipe(
                header(),
                "ES",
                ListDays.monthly(FROM, 150, 10, 65),
                List.of(
                        people(ClaimKind.PRIVATE_FEE, Category.VISIT, 56, AmountLaw.around(140, 0.7, 40, 600)),
                        people(ClaimKind.PRIVATE_FEE, Category.ADMINISTRATION, 4, AmountLaw.around(1, 0.3, 0.6, 1.8)),
                        people(ClaimKind.TARIFF_DIFFERENCE, Category.VISIT, 14, AmountLaw.around(38, 0.6, 10, 120)),
                        people(ClaimKind.MATERIALS, Category.MATERIALS, 7, AmountLaw.around(55, 0.5, 20, 150)),
                        new Track(
                                ClaimKind.INSURER_SHARE,
                                Category.EXAMINATION,
                                21,
                                AmountLaw.around(130, 0.6, 30, 450),
                                ServiceDays.before(75, 200),
                                60,
                                List.of(often(1, 1)),
                                Debtors.INSURERS,
                                INSURERS)),
                traits(),
                words(),
                List.of(
                        often(Script.PROMISE, 26),
                        often(Script.PLAN, 18),
                        often(Script.DEFER, 14),
                        often(Script.DISPUTE, 22),
                        often(Script.HARDSHIP, 4),
                        often(Script.INSOLVENCY, 3),
                        often(Script.COVERAGE_PENDING, 10),
                        often(Script.MANUAL, 3)),
                house());
    }

    private static House house() {
        return new House(
                "ES9121000418450200051332",
                ReferenceStyle.RF,
                House.Format.CUADERNO_43,
                new Outage(LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 19)),
                LocalDate.of(2026, 5, 5),
                LocalDate.of(2026, 5, 27),
                LocalDate.of(2026, 7, 29),
                LocalDate.of(2026, 3, 31),
                LocalDate.of(2026, 8, 25));
    }

    private static Track people(ClaimKind kind, Category category, int share, AmountLaw amounts) {
        return new Track(
                kind,
                category,
                share,
                amounts,
                ServiceDays.before(40, 120),
                30,
                List.of(often(1, 84), often(2, 12), often(3, 4)),
                Debtors.PEOPLE,
                PATIENTS);
    }

    private static Map<Trait, Double> traits() {
        return Map.ofEntries(
                entry(Trait.ACTING, 0.033),
                entry(Trait.POST, 0.96),
                entry(Trait.EMAIL, 0.66),
                entry(Trait.MOBILE, 0.84),
                entry(Trait.UNREACHABLE, 0.008),
                entry(Trait.FOREIGN_LANGUAGE, 0.08),
                entry(Trait.BUSINESS, 0.012),
                entry(Trait.GUARDIAN, 0.08),
                entry(Trait.MINOR_AS_SELF, 0.01),
                entry(Trait.DECEASED, 0.008),
                entry(Trait.ESTATE, 0.008),
                entry(Trait.REPRESENTATIVE, 0.01),
                entry(Trait.RETURNING, 0.08));
    }

    private static Vocabulary words() {
        return new Vocabulary(
                "es",
                List.of("María", "José", "Begoña", "Iván", "Núria", "Ángel", "Lucía", "Óscar", "Íñigo", "Rocío"),
                List.of(
                        "Inventada",
                        "Ejemplo",
                        "Ficticio",
                        "Supuesto",
                        "Simulacro",
                        "Imaginaria",
                        "Hipótesis",
                        "Maqueta",
                        "Boceto",
                        "Ninguneño",
                        "Irreal",
                        "Ensayo"),
                2,
                "Herederos de ",
                List.of(
                        new Vocabulary.Foreigner("en", "Sample Fictional"),
                        new Vocabulary.Foreigner("de", "Muster Ausgedacht"),
                        new Vocabulary.Foreigner("ro", "Exemplu Imaginarescu"),
                        new Vocabulary.Foreigner("fr", "Essai Fictif")),
                List.of("Talleres Ficticios S.L.", "Gestoría Imaginaria S.L.", "Deportes Ejemplo S.A."),
                List.of("Ayuntamiento de Villaejemplo"),
                List.of("Aseguradora Inventada S.A.", "Mutua Ficticia del Ejemplo", "Seguros Simulacro Salud S.A."),
                List.of("Calle del Ejemplo", "Avenida Inventada", "Plaza del Boceto", "Paseo Imaginario"),
                (street, number) -> street + ", " + number,
                List.of("00000 Villaejemplo", "00000 Ficticia del Río", "00000 San Simulacro"),
                // The Spanish plan gives no number that begins with 2 to anybody.
                serial -> String.format(Locale.ROOT, "+34200%06d", serial));
    }

    private static Header header() {
        return new Header(
                "spain",
                "Spain: a private practice, its patients and three insurers",
                "es-demo",
                "es-consulta-ejemplo",
                "Consulta Ejemplo",
                "ES",
                "EUR",
                "Europe/Madrid",
                FROM,
                LocalDate.of(2026, 12, 31),
                "es-private-practice",
                20_260_104L,
                """
                A private practice follows up what patients owe in full, differences between its price and an insurer's tariff, and \
                authorised services that three insurers have not settled. Insurers pay on the 25th of a month.""",
                List.of(
                        new Figure(
                                "unpaid and underpaid services are listed per insurer after each settlement, and reviewed monthly",
                                "description of a billing service for private doctors in Spain",
                                "one bill in five or six is an insurer's, monthly lists, payment on settlement days"),
                        new Figure(
                                "a reminder by text was answered by 23 %, with the name by 33 %, without one 5 % paid",
                                "randomised trial on court fines, United Kingdom, n = 5,450",
                                "5 % before, 30 to 40 % within 30 days of a first notice"),
                        new Figure(
                                "90 % collected below 60 days of age, 50 % above 90, 20 % above 180",
                                "age curve published by a collection software vendor",
                                "the chance per day halves with each eleven months of age")),
                GenerateScenarios.AGAIN);
    }
}
