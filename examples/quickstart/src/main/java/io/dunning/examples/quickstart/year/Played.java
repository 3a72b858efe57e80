package io.dunning.examples.quickstart.year;

import io.dunning.CaseStore;
import io.dunning.Debtors;
import io.dunning.DunningEngine;
import io.dunning.cases.CaseId;
import io.dunning.examples.quickstart.scenario.Booking;
import io.dunning.examples.quickstart.scenario.ScenarioFolder;
import io.dunning.rules.PolicyPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario after its last day.
 *
 * @param folder what was played
 * @param pack the policy it was played under
 * @param engine can still be asked
 * @param store holds all cases, histories and notices
 * @param debtors the master data as they are on the last day
 * @param cases all cases, in the order of their ids
 * @param booked the bookings that went into the books, in order
 * @param notBooked bookings for bills that were not in the books on their day
 * @param setAside rows of lists that were not taken in
 * @param refusals acts that their cases refused
 * @param completeUpTo up to which day the books were complete, by business date
 * @param waitedForLedger notices that were decided and waited at the hand-over for a fresh ledger, by day
 * @param failures cases that met with trouble, day by day
 * @param bank what the bank told; {@code null} where {@code payments.csv} says who paid
 */
public record Played(
        ScenarioFolder folder,
        PolicyPack pack,
        DunningEngine engine,
        CaseStore store,
        Debtors debtors,
        List<CaseId> cases,
        List<Booking> booked,
        List<Booking> notBooked,
        List<SetAside> setAside,
        List<Refusal> refusals,
        Map<LocalDate, LocalDate> completeUpTo,
        Map<LocalDate, Integer> waitedForLedger,
        List<Failure> failures,
        @Nullable BankYear bank) {
    public Played {
        cases = List.copyOf(cases);
        booked = List.copyOf(booked);
        notBooked = List.copyOf(notBooked);
        setAside = List.copyOf(setAside);
        refusals = List.copyOf(refusals);
        completeUpTo = Map.copyOf(completeUpTo);
        waitedForLedger = Map.copyOf(waitedForLedger);
        failures = List.copyOf(failures);
    }

    /** Bank files that were refused, or of which a statement was set aside. */
    public long filesNotWhole() {
        return bank == null
                ? 0
                : bank.files().stream()
                        .filter(file -> !file.report().isComplete())
                        .count();
    }
}
