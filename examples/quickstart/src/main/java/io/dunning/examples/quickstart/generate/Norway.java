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

/** A follow-up house for many practices: copayments, materials that no exemption card covers, and missed appointments. */
final class Norway {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final long MISSED_APPOINTMENT = 150_000;

    private static final Habit HABIT = new Habit(
            List.of(phase(5, 0.08), phase(30, 0.42), phase(20, 0.25), phase(30, 0.35), phase(281, 0.20)),
            60_000,
            3_500,
            1.0,
            false);

    private Norway() {}

    static Recipe recipe() {
        return new Recipe(
                header(),
                "NO",
                ListDays.monthly(FROM, 250, 10, 125),
                List.of(
                        track(ClaimKind.COPAYMENT, Category.VISIT, 52, AmountLaw.around(245, 0.3, 150, 400)),
                        track(ClaimKind.MATERIALS, Category.MATERIALS, 22, AmountLaw.around(120, 0.45, 50, 250)),
                        track(ClaimKind.MATERIALS, Category.MATERIALS, 6, AmountLaw.around(24, 0.3, 12, 35)),
                        track(
                                ClaimKind.NO_SHOW_SANCTION,
                                Category.VISIT,
                                9,
                                AmountLaw.tariff(List.of(often(MISSED_APPOINTMENT, 1)))),
                        track(ClaimKind.PRIVATE_FEE, Category.VISIT, 5, AmountLaw.around(1100, 0.5, 400, 2500)),
                        track(
                                ClaimKind.SERVICE_WITHOUT_PRESENCE,
                                Category.ADMINISTRATION,
                                6,
                                AmountLaw.around(130, 0.4, 70, 300))),
                traits(),
                words(),
                List.of(
                        often(Script.PROMISE, 14),
                        often(Script.PLAN, 16),
                        often(Script.DEFER, 24),
                        often(Script.DISPUTE, 34),
                        often(Script.HARDSHIP, 5),
                        often(Script.MORATORIUM, 4),
                        often(Script.MANUAL, 3)),
                house());
    }

    private static House house() {
        return new House(
                "NO9386011117947",
                ReferenceStyle.KID,
                House.Format.OCR_GIRO,
                new Outage(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 8)),
                LocalDate.of(2026, 4, 28),
                LocalDate.of(2026, 5, 20),
                LocalDate.of(2026, 7, 22),
                LocalDate.of(2026, 3, 25),
                LocalDate.of(2026, 8, 18));
    }

    private static Track track(ClaimKind kind, Category category, int share, AmountLaw amounts) {
        return new Track(
                kind,
                category,
                share,
                amounts.whole(),
                ServiceDays.before(20, 80),
                14,
                List.of(often(1, 82), often(2, 14), often(3, 4)),
                Debtors.PEOPLE,
                HABIT);
    }

    private static Map<Trait, Double> traits() {
        return Map.ofEntries(
                entry(Trait.ACTING, 0.033),
                entry(Trait.POST, 0.98),
                entry(Trait.EMAIL, 0.50),
                entry(Trait.MOBILE, 0.85),
                entry(Trait.DIGITAL_MAILBOX, 0.66),
                entry(Trait.UNREACHABLE, 0.008),
                entry(Trait.FOREIGN_LANGUAGE, 0.08),
                entry(Trait.BUSINESS, 0.012),
                entry(Trait.PUBLIC_BODY, 0.005),
                entry(Trait.GUARDIAN, 0.06),
                entry(Trait.MINOR_AS_SELF, 0.008),
                entry(Trait.DECEASED, 0.008),
                entry(Trait.ESTATE, 0.008),
                entry(Trait.REPRESENTATIVE, 0.01),
                entry(Trait.RETURNING, 0.1),
                entry(Trait.COVER_PENDING, 0.01),
                entry(Trait.COVER_EXEMPT, 0.02));
    }

    private static Vocabulary words() {
        return new Vocabulary(
                "nb",
                List.of("Kari", "Ola", "Åse", "Pål", "Øyvind", "Live", "Jens", "Solfrid", "Trym", "Bjørg"),
                List.of(
                        "Oppdiktet",
                        "Eksempelsen",
                        "Prøvestad",
                        "Liksomsen",
                        "Påfunnet",
                        "Tenktvoll",
                        "Modellås",
                        "Fantasigard",
                        "Testøy",
                        "Innbilsk",
                        "Skisseberg",
                        "Uvirkelig"),
                1,
                "Boet etter ",
                List.of(
                        new Vocabulary.Foreigner("pl", "Przykład Zmyślony"),
                        new Vocabulary.Foreigner("en", "Sample Pretend"),
                        new Vocabulary.Foreigner("lt", "Pavyzdys Išgalvotas"),
                        new Vocabulary.Foreigner("ar", "نموذج متخيل")),
                List.of("Oppdiktet Bygg AS", "Eksempel Frakt AS", "Liksom Kafé AS"),
                List.of("Fantasi kommune"),
                List.of(),
                List.of("Eksempelveien", "Påfunnsgata", "Liksombakken", "Prøvetunet"),
                (street, number) -> street + " " + number,
                List.of("0000 Eksempelvik", "0000 Liksomdal", "0000 Påfunnsnes"),
                // No Norwegian number of eight digits begins with 00.
                serial -> String.format(Locale.ROOT, "+4700%06d", serial));
    }

    private static Header header() {
        return new Header(
                "norway",
                "Norway: small claims of many practices",
                "no-demo",
                "no-praksis-eksempel",
                "Eksempel legesenter",
                "NO",
                "NOK",
                "Europe/Oslo",
                FROM,
                LocalDate.of(2026, 12, 31),
                "no-practices",
                20_260_103L,
                """
                Small claims of doctors' practices: copayments (egenandel) of 150 to 400 kroner, materials that the exemption card \
                (frikort) doesn't cover, missed appointments, and services for which nobody had to come. Many objections are in good \
                faith: the terminal showed zero, the patient wasn't there, an exemption card was held. No bank file comes through for four \
                days in October.""",
                List.of(
                        new Figure(
                                "1,500 kroner for a missed appointment since 2023",
                                "Helse Nord-Trøndelag, patients' page",
                                "all sanctions are of 1,500 kroner"),
                        new Figure(
                                "reasons why patients object: exemption card, not present, terminal showed zero, part of the total",
                                "CrediCare and Convene, DinePasienter.no",
                                "one desk act in three is an objection with such a ground"),
                        new Figure(
                                "38 kroner for a reminder, 750 kroner collection rate in 2026",
                                "Norwegian collection regulations, amendment of 2025-12-19",
                                "some materials cost less than a reminder"),
                        new Figure(
                                "a reminder by text was answered by 23 %, with the name by 33 %, without one 5 % paid",
                                "randomised trial on court fines, United Kingdom, n = 5,450",
                                "8 % before, 30 to 40 % within 30 days of a first notice, fewer for the dear sanction")),
                GenerateScenarios.AGAIN);
    }
}
