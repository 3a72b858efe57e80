package io.dunning.payer;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One payment of an insurer and what it is for (in Spanish <i>liquidación</i>). It adds up, or it can't be made.
 *
 * @param id under which number the insurer paid
 * @param insurer who paid
 * @param creditor who was paid
 * @param paidOn the day of the payment
 * @param paid the sum that reaches the bank; never negative: what an insurer gets back it carries over
 * @param lines every service it speaks of
 * @param deductions what the insurer sets off besides, for reasons that concern no line
 */
public record Settlement(
        SettlementId id,
        PersonId insurer,
        CreditorId creditor,
        LocalDate paidOn,
        Amount paid,
        List<SettlementLine> lines,
        List<Deduction> deductions) {

    /**
     * Something set off against the sum.
     *
     * @param code the insurer's code for it (X12: the adjustment reason of PLB)
     * @param reference what it refers to, as far as it is a plain key; else empty
     * @param amount positive where less is paid
     */
    public record Deduction(String code, String reference, Amount amount) {
        private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,20}");

        public Deduction {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("the code of a deduction has 1 to 20 of a-z, A-Z, 0-9 and - _ .");
            }
            Keys.document(reference, "the reference of a deduction");
            Objects.requireNonNull(amount, "amount");
        }
    }

    public Settlement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(insurer, "insurer");
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(paidOn, "paidOn");
        lines = List.copyOf(lines);
        deductions = List.copyOf(deductions);
        if (paid.minor() < 0) {
            throw new IllegalArgumentException("settlement " + id + " pays less than nothing");
        }
        Amount zero = Amount.zero(paid.currency());
        Amount ofLines = lines.stream().map(SettlementLine::paid).reduce(zero, Amount::plus);
        Amount deducted = deductions.stream().map(Deduction::amount).reduce(zero, Amount::plus);
        if (!ofLines.minus(deducted).equals(paid)) {
            throw new IllegalArgumentException(
                    "settlement " + id + ": the lines less the deductions are not what was paid");
        }
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "Settlement[" + insurer + "/" + id + "]";
    }
}
