package io.dunning.testkit;

import io.dunning.cases.CaseId;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A bill for tests: 80 euros for a visit, due on {@link Given#DUE}, unless said otherwise. */
public final class SampleBill {

    private static final int DAYS_FROM_SERVICE_TO_DUE = 30;

    private final ReceivableId id;
    private CreditorId creditor = Given.HOSPITAL;
    private PersonId debtor = Given.DEBTOR;
    private @Nullable PersonId patient;
    private ClaimKind kind = ClaimKind.COPAYMENT;
    private LocalDate dueOn = Given.DUE;
    private Amount amount = Given.money("80 EUR");

    SampleBill(String id) {
        this.id = new ReceivableId(id);
    }

    /** Of how much, as {@code "80 EUR"}. */
    public SampleBill of(String money) {
        return of(Given.money(money));
    }

    public SampleBill of(Amount billed) {
        amount = billed;
        return this;
    }

    public SampleBill owedTo(CreditorId value) {
        creditor = value;
        return this;
    }

    public SampleBill owedBy(PersonId value) {
        debtor = value;
        return this;
    }

    /** Who was served, where that isn't the debtor. */
    public SampleBill forPatient(PersonId value) {
        patient = value;
        return this;
    }

    public SampleBill kind(ClaimKind value) {
        kind = value;
        return this;
    }

    public SampleBill dueOn(LocalDate day) {
        dueOn = day;
        return this;
    }

    /** The case it belongs to. */
    public CaseId caseId() {
        return new CaseId(creditor, debtor, kind);
    }

    public Receivable receivable() {
        return new Receivable(
                id,
                creditor,
                debtor,
                patient == null ? debtor : patient,
                kind,
                BillingCategory.VISIT,
                dueOn.minusDays(DAYS_FROM_SERVICE_TO_DUE),
                dueOn,
                amount.toMoney(),
                "INV-" + id,
                dueOn.getYear());
    }
}
