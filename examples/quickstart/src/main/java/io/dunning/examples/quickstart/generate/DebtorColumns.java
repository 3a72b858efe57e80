package io.dunning.examples.quickstart.generate;

import io.dunning.examples.quickstart.generate.Contact.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a debtor list. */
final class DebtorColumns {

    static final List<String> NAMES = Stream.concat(
                    Stream.of(
                            "receivable_id",
                            "claim_kind",
                            "category",
                            "service_on",
                            "due_on",
                            "amount",
                            "currency",
                            "source_document",
                            "competence_year",
                            "debtor_id",
                            "debtor_kind",
                            "debtor_capacity",
                            "debtor_name",
                            "debtor_language",
                            "debtor_born_on",
                            "debtor_died_on",
                            "patient_id",
                            "authority_ref",
                            "cover_status",
                            "prior_notices"),
                    Stream.of(Way.values()).flatMap(w -> Stream.of(w.valueColumn, w.sourceColumn, w.seenOnColumn)))
            .toList();

    private DebtorColumns() {}

    static List<String> row(Bill bill, String currency) {
        List<String> row = new ArrayList<>(NAMES.size());
        row.addAll(bill(bill, currency));
        row.addAll(debtor(bill.payer()));
        row.add(bill.cover().column());
        row.add(Integer.toString(bill.priorNotices()));
        for (Way way : Way.values()) {
            row.addAll(bill.payer()
                    .person()
                    .contact(way)
                    .map(DebtorColumns::contact)
                    .orElse(List.of("", "", "")));
        }
        return row;
    }

    private static List<String> bill(Bill bill, String currency) {
        return List.of(
                bill.id(),
                bill.kind().column(),
                bill.category().column(),
                bill.serviceOn().toString(),
                bill.dueOn().toString(),
                Decimal.of(bill.amountMinor()),
                currency,
                bill.sourceDocument(),
                Integer.toString(bill.competenceYear()));
    }

    private static List<String> debtor(Payer payer) {
        Person person = payer.person();
        return List.of(
                person.id(),
                person.kind().column(),
                payer.capacity().column(),
                person.name(),
                person.language(),
                ScenarioFolder.day(person.bornOn()),
                ScenarioFolder.day(person.diedOn()),
                payer.patientId(),
                payer.authorityRef());
    }

    private static List<String> contact(Contact contact) {
        return List.of(
                contact.value(), contact.source().column(), contact.seenOn().toString());
    }
}
