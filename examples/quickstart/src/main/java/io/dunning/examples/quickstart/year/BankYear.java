package io.dunning.examples.quickstart.year;

import io.dunning.bank.ImportReport;
import io.dunning.examples.quickstart.scenario.BankSettings;
import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.AllocationJournal;
import io.dunning.reconcile.Coverage;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.Reconciler;
import java.time.LocalDate;
import java.util.List;

/**
 * What the bank told in a year, and what was made of it.
 *
 * @param reconciler can still be asked
 * @param payments all that the bank told and the desk decided
 * @param journal where all of it stands
 * @param creditor whose account it is
 * @param settings which account
 * @param files every file that arrived, in order
 * @param gaps what was missing in the statements, in the order in which it was seen
 */
public record BankYear(
        Reconciler reconciler,
        PaymentBook payments,
        AllocationJournal journal,
        CreditorId creditor,
        BankSettings settings,
        List<TakenFile> files,
        List<SeenGap> gaps) {

    public BankYear {
        files = List.copyOf(files);
        gaps = List.copyOf(gaps);
    }

    /**
     * A file and what became of it.
     *
     * @param on the morning on which it was read
     */
    public record TakenFile(LocalDate on, ImportReport report) {}

    /**
     * Statements that were missing for a while.
     *
     * @param gap what showed it
     * @param first the first morning on which it was there
     * @param last the last one
     */
    public record SeenGap(Coverage.Gap gap, LocalDate first, LocalDate last) {
        SeenGap until(LocalDate day) {
            return new SeenGap(gap, first, day);
        }
    }
}
