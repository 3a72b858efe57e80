package io.dunning.memory;

import io.dunning.Ledger;
import io.dunning.cases.BalanceCause;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/** Books in memory: bills, bookings and a watermark that whoever keeps the books sets. */
public final class MemoryLedger implements Ledger {

    private final Map<CreditorId, Map<ReceivableId, Amount>> open = new HashMap<>();
    private final Map<CreditorId, List<Movement>> movements = new HashMap<>();
    private final Map<CreditorId, LocalDate> completeUpTo = new HashMap<>();
    private @Nullable RuntimeException trouble;

    /** Enters a bill. */
    public synchronized void bill(Receivable receivable) {
        open.computeIfAbsent(receivable.creditor(), c -> new HashMap<>())
                .putIfAbsent(receivable.id(), Amount.of(receivable.amount()));
    }

    /**
     * Books a payment or anything else that changes what is open.
     *
     * @param change what is added to the open amount: negative for a payment or a credit note, positive for a reversal
     */
    public synchronized void book(
            CreditorId creditor,
            ReceivableId receivable,
            BalanceCause cause,
            MonetaryAmount change,
            LocalDate valueOn) {
        Map<ReceivableId, Amount> own = open.getOrDefault(creditor, Map.of());
        Amount before = own.get(receivable);
        if (before == null) {
            throw new IllegalArgumentException("the ledger has no receivable " + receivable);
        }
        own.put(receivable, before.plus(Amount.of(change)));
        List<Movement> booked = movements.computeIfAbsent(creditor, c -> new ArrayList<>());
        booked.add(new Movement(booked.size() + 1L, receivable, cause, valueOn));
    }

    /** Says that every payment up to and including this day is booked. */
    public synchronized void completeUpTo(CreditorId creditor, LocalDate day) {
        completeUpTo.put(creditor, day);
    }

    /** From now on every question ends in this exception, until it is {@code null} again. */
    public synchronized void fail(@Nullable RuntimeException exception) {
        trouble = exception;
    }

    @Override
    public synchronized Balances balances(CreditorId creditor, Collection<ReceivableId> receivables) {
        refuseInTrouble();
        Map<ReceivableId, Amount> own = open.getOrDefault(creditor, Map.of());
        Map<ReceivableId, MonetaryAmount> answer = new HashMap<>();
        for (ReceivableId receivable : receivables) {
            Amount amount = own.get(receivable);
            if (amount != null) {
                answer.put(receivable, amount.toMoney());
            }
        }
        return new Balances(completeUpTo.getOrDefault(creditor, LocalDate.EPOCH), answer);
    }

    @Override
    public synchronized List<Movement> movements(CreditorId creditor, long after, int limit) {
        refuseInTrouble();
        List<Movement> booked = movements.getOrDefault(creditor, List.of());
        int from = (int) Math.min(after, booked.size());
        return List.copyOf(booked.subList(from, Math.min(booked.size(), from + limit)));
    }

    private void refuseInTrouble() {
        if (trouble != null) {
            throw trouble;
        }
    }
}
