package io.dunning.examples.quickstart.generate;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The two files of a scenario that people read first. */
final class ScenarioText {

    private ScenarioText() {}

    static String yaml(Scenario scenario) {
        Header header = scenario.header();
        String figures = header.figures().stream()
                .map(f -> "#   " + f.published() + " (" + f.source() + ")\n")
                .collect(Collectors.joining());
        return """
                # Synthetic: nobody and nothing in this folder exists. Calibrated on these published figures:
                %sname: "%s"
                tenant: %s
                creditor: %s
                creditor_name: "%s"
                country: "%s"
                currency: %s
                zone: %s
                from: "%s"
                to: "%s"
                policy: %s
                seed: %d
                phone_prefixes: ["%s"]
                %s""".formatted(
                        figures,
                        header.name(),
                        header.tenant(),
                        header.creditor(),
                        header.creditorName(),
                        header.country(),
                        header.currency(),
                        header.zone(),
                        header.from(),
                        header.to(),
                        header.policy(),
                        header.seed(),
                        phonePrefix(header.country()),
                        account(scenario.recipe().house()));
    }

    private static String account(@Nullable House house) {
        return house == null
                ? ""
                : """
                account: %s
                references: %s
                tolerance: "%s"
                """.formatted(
                                house.iban(),
                                house.references().name().toLowerCase(Locale.ROOT),
                                Decimal.of(House.TOLERANCE_MINOR));
    }

    /** How the invented phone numbers of a country begin. */
    private static String phonePrefix(String country) {
        return switch (country) {
            case "IT" -> "+39200";
            case "FR" -> "+3363998";
            case "NO" -> "+4700";
            case "ES" -> "+34200";
            default -> "+1";
        };
    }

    static String readme(Scenario scenario) {
        Header header = scenario.header();
        return """
                # %s

                %s

                All names, addresses, identifiers and numbers are invented. E-mail addresses end in domains kept for examples; phone \
                numbers come from ranges kept for fiction, or begin with digits that the national plan gives to nobody.

                ## Published figures it is calibrated on

                | Published | Source | Here |
                |---|---|---|
                %s
                ## What the folder has

                %s
                The last two columns of the second table follow the model in `Habit`: "first notice" is the day on which a first \
                notice is assumed to arrive, not one that was sent. They are behaviour put in, not a forecast.

                %s## Make it again

                %s
                """.formatted(
                        header.name(),
                        header.story(),
                        header.figures().stream()
                                .map(f -> "| " + f.published() + " | " + f.source() + " | " + f.used() + " |\n")
                                .collect(Collectors.joining()),
                        figures(scenario),
                        bank(scenario.recipe().house()),
                        header.regenerate());
    }

    private static String bank(@Nullable House house) {
        if (house == null) {
            return "";
        }
        return """
                ## The bank

                The account is its country's example in the IBAN registry. %s A statement comes on the morning after its day. That of \
                %s comes four days late, that of %s doesn't add up at first and comes right a day later, what is told of %s comes \
                twice, on %s there is a statement of somebody else's account, and from %s to %s nothing comes through at all.%s \
                Refunds on the account carry the names that the simulated desk gives its decisions.

                """.formatted(
                        words(house.format()),
                        house.delayedFor(),
                        house.damagedFor(),
                        house.twiceFor(),
                        house.strangeOn(),
                        house.outage().from(),
                        house.outage().until(),
                        house.format().hasAdvice()
                                ? " The details of " + house.adviceLateFor() + " come two days after its statement."
                                : "");
    }

    private static String words(House.Format format) {
        return switch (format) {
            case CAMT -> "The bank sends camt.053; two payments in three stand in a batch with details.";
            case CAMT_WITH_ADVICE -> "The bank sends camt.053 with batches, and camt.054 with who is in them.";
            case OCR_GIRO ->
                "The bank sends OCR giro for payments with a KID, and camt.053 with these in one sum and all others by themselves.";
            case CUADERNO_43 -> "The bank sends Cuaderno 43, which tells no names of payers.";
        };
    }

    private static String figures(Scenario scenario) {
        Summary summary = new Summary(scenario);
        String currency = scenario.header().currency();
        StringBuilder text = new StringBuilder("| | |\n|---|---|\n");
        line(text, "Receivables", summary.count(bill -> true));
        line(text, "Debtors", summary.debtors(person -> true));
        text.append(format("| Total | %s %s |\n", Decimal.of(summary.totalMinor(bill -> true)), currency));
        text.append(format("| Mean amount | %.2f %s |\n", summary.mean(bill -> true), currency));
        text.append(format("| Collected by the last day, by amount | %.1f %% |\n", 100 * summary.collected()));
        line(text, "Companies and public bodies", summary.debtors(p -> p.kind() != PersonKind.CONSUMER));
        line(text, "Debtors who died", summary.debtors(p -> p.diedOn() != null));
        line(text, "Bills of heirs", summary.count(b -> b.payer().capacity() == Capacity.ESTATE));
        line(
                text,
                "Bills of children, to a guardian",
                summary.count(b -> b.payer().capacity() == Capacity.GUARDIAN));
        line(
                text,
                "Bills of children, wrongly to the child",
                summary.count(b -> b.payer().person().isMinor(b.listedOn())));
        line(text, "Debtors without any contact point", summary.debtors(Person::isUnreachable));
        line(text, "Debtors by post only", summary.debtors(ScenarioText::isPostOnly));
        for (LedgerEntry.Kind kind : LedgerEntry.Kind.values()) {
            line(text, "Put in: " + kind.column(), summary.entries(kind));
        }
        line(text, "Put in: booked 5 days late or more", summary.bookedLate());
        House house = scenario.recipe().house();
        if (house != null) {
            Movements movements = Movements.of(scenario, house);
            line(text, "Movements on the account", movements.all().size());
            movements.troubles().forEach((what, count) -> line(text, what, count));
        }
        line(text, "Acts at the desk", scenario.acts().size());
        return text.append('\n').append(kinds(summary, currency)).toString();
    }

    private static String kinds(Summary summary, String currency) {
        String head =
                "| Kind | Bills | Mean " + currency + " | Mean per debtor and list | Closed 30 days after the list |"
                        + " Of those open, closed 30 days after a first notice | Closed by the last day |\n"
                        + "|---|---|---|---|---|---|---|\n";
        return head
                + summary.kinds().stream()
                        .map(kind -> format(
                                "| %s | %d | %.2f | %.2f | %.1f %% | %.1f %% | %.1f %% |\n",
                                kind.column(),
                                summary.count(bill -> bill.kind() == kind),
                                summary.mean(bill -> bill.kind() == kind),
                                summary.meanLetter(kind),
                                100 * summary.closedSoon(kind),
                                100 * summary.answeredFirst(kind),
                                100 * summary.closedInTheYear(kind)))
                        .collect(Collectors.joining());
    }

    private static boolean isPostOnly(Person person) {
        return person.contacts().size() == 1 && person.contact(Contact.Way.POST).isPresent();
    }

    private static void line(StringBuilder text, String what, long number) {
        text.append("| ").append(what).append(" | ").append(number).append(" |\n");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
