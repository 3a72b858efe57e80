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

/** A group of private clinics: patients' shares from the price of a stamp to a week in a single room. */
final class France {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    /** About a third answers a first reminder that names them, fewer the next one; half of the rest at the formal notice. */
    private static final Habit PATIENTS = new Habit(
            List.of(phase(10, 0.06), phase(30, 0.45), phase(20, 0.20), phase(30, 0.30), phase(276, 0.15)),
            12_000,
            400,
            1.0,
            false);

    private static final Habit INSURERS = new Habit(
            List.of(phase(30, 0.25), phase(30, 0.45), phase(60, 0.60), phase(245, 0.50)), 1_000_000, 0, 1.0, true);

    private static final List<Weighted<Integer>> TOGETHER = List.of(often(1, 78), often(2, 16), often(3, 6));

    private France() {}

    static Recipe recipe() {
        return new Recipe(
                header(),
                "FR",
                ListDays.monthly(FROM, 200, 10, 100),
                List.of(
                        people(ClaimKind.COPAYMENT, Category.VISIT, 50, AmountLaw.around(48, 0.8, 8, 400), 30, 150),
                        people(ClaimKind.COPAYMENT, Category.VISIT, 9, AmountLaw.around(1.7, 0.35, 0.80, 3), 30, 150),
                        people(ClaimKind.PRIVATE_FEE, Category.STAY, 14, AmountLaw.around(165, 0.6, 55, 400), 30, 120),
                        people(ClaimKind.MATERIALS, Category.MATERIALS, 7, AmountLaw.around(30, 0.6, 8, 120), 30, 120),
                        people(
                                ClaimKind.SERVICE_WITHOUT_PRESENCE,
                                Category.ADMINISTRATION,
                                4,
                                AmountLaw.around(14, 0.3, 8, 25),
                                30,
                                90),
                        new Track(
                                ClaimKind.INSURER_SHARE,
                                Category.STAY,
                                7,
                                AmountLaw.around(140, 0.8, 18, 900),
                                ServiceDays.before(60, 180),
                                45,
                                List.of(often(1, 1)),
                                Debtors.INSURERS,
                                INSURERS)),
                traits(),
                words(),
                List.of(
                        often(Script.PROMISE, 20),
                        often(Script.PLAN, 16),
                        often(Script.DEFER, 14),
                        often(Script.DISPUTE, 18),
                        often(Script.HARDSHIP, 6),
                        often(Script.MORATORIUM, 4),
                        often(Script.COVERAGE_PENDING, 20),
                        often(Script.MANUAL, 2)),
                house());
    }

    private static House house() {
        return new House(
                "FR1420041010050500013M02606",
                ReferenceStyle.RF,
                House.Format.CAMT_WITH_ADVICE,
                new Outage(LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 10)),
                LocalDate.of(2026, 4, 21),
                LocalDate.of(2026, 5, 13),
                LocalDate.of(2026, 7, 15),
                LocalDate.of(2026, 3, 18),
                LocalDate.of(2026, 8, 11));
    }

    private static Track people(
            ClaimKind kind, Category category, int share, AmountLaw amounts, int daysMin, int daysMax) {
        return new Track(
                kind,
                category,
                share,
                amounts,
                ServiceDays.before(daysMin, daysMax),
                15,
                TOGETHER,
                Debtors.PEOPLE,
                PATIENTS);
    }

    private static Map<Trait, Double> traits() {
        return Map.ofEntries(
                entry(Trait.ACTING, 0.033),
                entry(Trait.POST, 0.98),
                entry(Trait.EMAIL, 0.62),
                entry(Trait.MOBILE, 0.70),
                entry(Trait.UNREACHABLE, 0.01),
                entry(Trait.FOREIGN_LANGUAGE, 0.05),
                entry(Trait.BUSINESS, 0.01),
                entry(Trait.PUBLIC_BODY, 0.003),
                entry(Trait.GUARDIAN, 0.07),
                entry(Trait.MINOR_AS_SELF, 0.008),
                entry(Trait.DECEASED, 0.012),
                entry(Trait.ESTATE, 0.012),
                entry(Trait.REPRESENTATIVE, 0.015),
                entry(Trait.RETURNING, 0.08),
                entry(Trait.COVER_PENDING, 0.04),
                entry(Trait.COVER_EXEMPT, 0.01),
                entry(Trait.PRIOR_NOTICE, 0.08));
    }

    private static Vocabulary words() {
        return new Vocabulary(
                "fr",
                List.of("Jean", "Claire", "Hélène", "Luc", "Inès", "Rémi", "Zoé", "Gaël", "Maëlle", "Odile"),
                List.of(
                        "Fictif",
                        "Exemple",
                        "Imaginé",
                        "Spécimen",
                        "Essai",
                        "Supposé",
                        "Inventé",
                        "Maquette",
                        "Hypothèse",
                        "D'Exemple",
                        "Sans-Existence",
                        "Prétexte",
                        "Brouillon",
                        "Feintise"),
                1,
                "Succession de ",
                List.of(
                        new Vocabulary.Foreigner("pt", "Exemplo Inventado"),
                        new Vocabulary.Foreigner("ar", "عينة خيالية"),
                        new Vocabulary.Foreigner("en", "Sample Notreal"),
                        new Vocabulary.Foreigner("es", "Prueba Inventada")),
                List.of("Boulangerie Imaginaire SARL", "Transports Fictifs SAS", "Atelier Spécimen SARL"),
                List.of("Commune de Trifouilly-l'Exemple"),
                List.of("Mutuelle Fictive", "Assurances Spécimen", "Prévoyance Imaginaire"),
                List.of("rue de l'Exemple", "allée des Spécimens", "impasse Imaginaire", "place du Brouillon"),
                (street, number) -> number + " " + street,
                List.of("00000 Trifouilly-l'Exemple", "00000 Saint-Fictif", "00000 Spécimen-sur-Rien"),
                // Kept by the regulator for films and books: 06 39 98 and four digits.
                serial -> String.format(Locale.ROOT, "+3363998%04d", serial));
    }

    private static Header header() {
        return new Header(
                "france",
                "France: patients' shares of a group of private clinics",
                "fr-demo",
                "fr-cliniques-exemple",
                "Cliniques Exemple",
                "FR",
                "EUR",
                "Europe/Paris",
                FROM,
                LocalDate.of(2026, 12, 31),
                "fr-clinic-group",
                20_260_102L,
                """
                The pooled follow-up of a group of private clinics: patients' shares of 8 to 400 euro, a good many near the price of a \
                stamp, single rooms, copies of files, and what complementary insurers still owe.""",
                List.of(
                        new Figure(
                                "reminders go out for amounts near the price of the stamp",
                                "account of a pooled clinic follow-up, Kiwee.care 2022",
                                "one bill in eleven is of 0.80 to 3 euro; they pay less often"),
                        new Figure(
                                "conversations lead to another payer",
                                "same account",
                                "one desk act in five is a check of cover"),
                        new Figure(
                                "a reminder by text was answered by 23 %, with the name by 33 %, without one 5 % paid",
                                "randomised trial on court fines, United Kingdom, n = 5,450",
                                "6 % before, 30 to 40 % within 30 days of a first notice"),
                        new Figure(
                                "74 % of claims are still collected at 90 days of age",
                                "Commercial Law League of America, age curve",
                                "the chance per day halves with each year of age")),
                GenerateScenarios.AGAIN);
    }
}
