package io.dunning.reconcile;

import java.util.LinkedHashSet;
import java.util.Set;

/** Open money and all that its payment says. */
record OpenMoney(OpenPoint point, Payment payment, Set<String> numbers, Set<String> words) {
    OpenMoney(OpenPoint point, Payment payment) {
        this(point, payment, new LinkedHashSet<>(Words.numbersIn(payment.text())), Words.ofName(payment.payerName()));
        payment.references().forEach(r -> numbers.addAll(Words.formsOf(r)));
    }

    boolean speaksOf(Bill bill) {
        return quotes(bill.number()) || bill.references().stream().anyMatch(this::quotes);
    }

    private boolean quotes(String number) {
        return Words.formsOf(number).stream().anyMatch(numbers::contains);
    }

    boolean carriesReferenceOf(Bill bill) {
        return payment.references().stream().anyMatch(bill.references()::contains);
    }
}
