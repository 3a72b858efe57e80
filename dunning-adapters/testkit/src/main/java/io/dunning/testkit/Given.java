package io.dunning.testkit;

import io.dunning.cases.CaseId;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;

/**
 * Where sentences of tests begin: {@code aCase().atLevel(2).withOpen("120 EUR").disputed()}. Import it statically.
 *
 * <p>Whatever a sentence doesn't name is the same everywhere: one invented debtor, one hospital, a bill due on {@link #DUE}.
 */
public final class Given {

    public static final CreditorId HOSPITAL = new CreditorId("region", "hospital");
    public static final PersonId DEBTOR = new PersonId("P1");
    public static final LocalDate DUE = LocalDate.of(2026, 1, 10);

    private Given() {}

    public static SampleBill aBill(String id) {
        return new SampleBill(id);
    }

    public static SampleCase aCase() {
        return new SampleCase();
    }

    public static SampleDebtor aDebtor() {
        return new SampleDebtor(DEBTOR);
    }

    public static SampleDebtor aDebtor(String id) {
        return new SampleDebtor(new PersonId(id));
    }

    public static SamplePolicy aPolicy() {
        return new SamplePolicy();
    }

    public static SampleStep aStep(String code) {
        return new SampleStep(code);
    }

    public static SampleNotice aNotice() {
        return new SampleNotice();
    }

    /** Reads {@code "120 EUR"} or {@code "12.50 EUR"}. */
    public static Amount money(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != 2) {
            throw new IllegalArgumentException("an amount reads like 120 EUR: " + text);
        }
        return Amount.of(words[0], words[1]);
    }

    /** The case of the sample debtor for copayments. */
    public static CaseId theCase() {
        return caseOf(DEBTOR);
    }

    /** A debtor's case with the sample hospital for copayments. */
    public static CaseId caseOf(PersonId debtor) {
        return new CaseId(HOSPITAL, debtor, ClaimKind.COPAYMENT);
    }
}
