package io.dunning.reconcile;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Open money and all that its payment says. */
record OpenMoney(OpenPoint point, Payment payment, Set<String> numbers, Set<String> shortNumbers, Set<String> words) {
    OpenMoney(OpenPoint point, Payment payment) {
        this(
                point,
                payment,
                new LinkedHashSet<>(Words.numbersIn(payment.text())),
                Words.shortNumbersIn(payment.text()),
                Words.ofName(payment.payerName()));
        payment.references().forEach(r -> numbers.addAll(Words.formsOf(r)));
    }

    boolean speaksOf(Bill bill) {
        return quotes(bill, numbers);
    }

    /** Whether it speaks of the bill, or quotes so short a number of it that it may mean something else. */
    boolean maySpeakOf(Bill bill) {
        return speaksOf(bill) || quotes(bill, shortNumbers);
    }

    private static boolean quotes(Bill bill, Set<String> numbers) {
        return Stream.concat(Stream.of(bill.number()), bill.references().stream())
                .flatMap(n -> Words.formsOf(n).stream())
                .anyMatch(numbers::contains);
    }

    boolean carriesReferenceOf(Bill bill) {
        return payment.references().stream().anyMatch(bill.references()::contains);
    }
}
