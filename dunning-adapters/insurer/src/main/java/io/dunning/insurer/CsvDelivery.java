package io.dunning.insurer;

import io.dunning.payer.Settlement.Deduction;
import io.dunning.payer.SettlementId;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A settlement in CSV as it came, and what the insurer states about it outside the file.
 *
 * @param source opens it
 * @param insurer from whom
 * @param creditor for whom
 * @param id its number
 * @param paidOn the day of the payment
 * @param paid the sum that reaches the bank, in the currency of the file
 * @param deductions what was set off against the lines, such as tax withheld at source (in Spain <i>retención</i>)
 */
public record CsvDelivery(
        SettlementSource source,
        PersonId insurer,
        CreditorId creditor,
        SettlementId id,
        LocalDate paidOn,
        Amount paid,
        List<Deduction> deductions) {
    public CsvDelivery {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(insurer, "insurer");
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(paidOn, "paidOn");
        Objects.requireNonNull(paid, "paid");
        deductions = List.copyOf(deductions);
    }
}
