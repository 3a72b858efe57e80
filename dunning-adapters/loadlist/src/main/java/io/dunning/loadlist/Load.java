package io.dunning.loadlist;

import io.dunning.loadlist.FileFault.Reason;
import io.dunning.loadlist.LoadRegister.Earlier;
import io.dunning.loadlist.LoadRegister.LoadedList;
import io.dunning.loadlist.LoadRegister.Seen;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One list on its way in: its bytes, its ids, its cells, its claims, each in a pass of its own.
 *
 * <p>The ids come before the cells because a later row may contradict an earlier one, and nothing that was handed over can
 * be called back.
 */
final class Load {

    private final LoadList.Settings settings;
    private final LoadRegister register;
    private final Delivery delivery;
    private final LoadMode mode;
    private final Consumer<? super LoadedClaim> target;
    private final RowHash hash = new RowHash();
    private final ContentIndex index = new ContentIndex();
    private String sha256 = "";
    private long carriedOver;

    Load(LoadList.Settings settings, Delivery delivery, LoadMode mode, Consumer<? super LoadedClaim> target) {
        this.settings = settings;
        this.register = settings.register();
        this.delivery = delivery;
        this.mode = mode;
        this.target = target;
    }

    LoadReport run() {
        try {
            sha256 = ListBytes.fingerprint(delivery.source(), settings);
            Earlier earlier = register.earlier(settings.creditor(), sha256);
            if (earlier.known() && !delivery.afresh()) {
                return nothing(LoadOutcome.KNOWN, List.of());
            }
            long kept = readIds(earlier);
            if (hasShrunk(earlier, kept) && !delivery.shrinkConfirmed()) {
                return nothing(LoadOutcome.NEEDS_CONFIRMATION, List.of(shrank(earlier, kept)));
            }
            return mode == LoadMode.QUARANTINE ? loadGoodRows() : loadAllOrNothing();
        } catch (BrokenList broken) {
            return nothing(LoadOutcome.REFUSED, broken.faults());
        }
    }

    private LoadReport nothing(LoadOutcome outcome, List<FileFault> faults) {
        return new Tally(0, reject -> {}).report(outcome, sha256, faults);
    }

    /** Fills the index; how many of the last list's receivables are in this one. */
    private long readIds(Earlier earlier) throws BrokenList {
        long kept = 0;
        try (Rows rows = Rows.open(delivery.source(), settings)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (isIdentified(row) && index.add(idBits(row), hash.contentBits(row)) && wasInLast(earlier, row)) {
                    kept++;
                }
            }
            unchanged(rows.sha256().equals(sha256));
        }
        return kept;
    }

    /** Rows without a proper id are rejected for that; they contradict nobody. */
    private static boolean isIdentified(Row row) {
        return PlainCells.isId(row.cell(Column.RECEIVABLE_ID))
                && (!row.has(Column.CREDITOR) || PlainCells.isId(row.cell(Column.CREDITOR)));
    }

    private long idBits(Row row) {
        return hash.idBits(creditor(row), row.cell(Column.RECEIVABLE_ID));
    }

    private CreditorId creditor(Row row) {
        return row.has(Column.CREDITOR) ? settings.sibling(row.cell(Column.CREDITOR)) : settings.creditor();
    }

    /** This list counts as well: a load that broke off has already moved some receivables over to it. */
    private boolean wasInLast(Earlier earlier, Row row) {
        if (settings.keptPercentMin() == 0 || earlier.latest().isEmpty()) {
            return false;
        }
        String last = earlier.latest().get().sha256();
        return register.seen(creditor(row), new ReceivableId(row.cell(Column.RECEIVABLE_ID)))
                .filter(seen -> seen.list().equals(last) || seen.list().equals(sha256))
                .isPresent();
    }

    private boolean hasShrunk(Earlier earlier, long kept) {
        return earlier.latest()
                .filter(last -> kept * 100 < last.receivables() * settings.keptPercentMin())
                .isPresent();
    }

    private static FileFault shrank(Earlier earlier, long kept) {
        long before = earlier.latest().map(LoadedList::receivables).orElse(0L);
        return new FileFault(
                Reason.LIST_SHRANK,
                "of the " + before + " receivables of the last list only " + kept
                        + " are in this one; ask the sender, then confirm the delivery");
    }

    private LoadReport loadAllOrNothing() throws BrokenList {
        Tally check = new Tally(settings.rejectsKept(), settings.rejectSink());
        readRows(check, false);
        List<FileFault> faults = new ArrayList<>(check.differences(delivery.totals()));
        if (check.rejectedRows() > 0) {
            faults.add(new FileFault(
                    Reason.ROWS_REJECTED,
                    check.rejectedRows() + " rows are bad; mend them, or load the good ones in quarantine mode"));
        }
        if (!faults.isEmpty()) {
            return check.report(LoadOutcome.REFUSED, sha256, faults);
        }
        index.putBack();
        Tally tally = new Tally(settings.rejectsKept(), settings.rejectSink());
        readRows(tally, true);
        return close(tally);
    }

    private LoadReport loadGoodRows() throws BrokenList {
        Tally tally = new Tally(settings.rejectsKept(), settings.rejectSink());
        readRows(tally, true);
        return close(tally);
    }

    private LoadReport close(Tally tally) {
        register.close(settings.creditor(), new LoadedList(sha256, tally.acceptedRows() + carriedOver));
        return tally.report(LoadOutcome.LOADED, sha256, tally.differences(delivery.totals()));
    }

    private void readRows(Tally tally, boolean handOver) throws BrokenList {
        try (Rows rows = Rows.open(delivery.source(), settings)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                unchanged(!isIdentified(row) || index.holds(idBits(row), hash.contentBits(row)));
                read(row, tally, handOver);
            }
            unchanged(rows.sha256().equals(sha256));
        }
    }

    private void read(Row row, Tally tally, boolean handOver) {
        RowReading.Result result = RowReading.of(row, settings, delivery.receivedOn());
        tally.row(result.amount());
        List<Reject> faults = new ArrayList<>(result.faults());
        if (isIdentified(row) && index.isContradicted(idBits(row))) {
            faults.add(differs(row, "stands in this list more than once, with different content"));
        }
        LoadedClaim claim = result.claim();
        if (!faults.isEmpty() || claim == null) {
            tally.rejected(faults);
            if (handOver && isIdentified(row) && index.take(idBits(row))) {
                carryOver(creditor(row), new ReceivableId(row.cell(Column.RECEIVABLE_ID)));
            }
        } else if (!index.take(idBits(row))) {
            tally.duplicate();
        } else {
            settle(row, claim, tally, handOver);
        }
    }

    private void settle(Row row, LoadedClaim claim, Tally tally, boolean handOver) {
        Receivable receivable = claim.receivable();
        Seen now = new Seen(hash.content(row), sha256);
        Seen before = register.seen(receivable.creditor(), receivable.id()).orElse(null);
        if (before != null && !before.content().equals(now.content())) {
            tally.rejected(List.of(differs(row, "was loaded before with different content; correct it in the host")));
            if (handOver) {
                carryOver(receivable.creditor(), receivable.id());
            }
            return;
        }
        tally.accepted(Amount.of(receivable.amount()));
        if (before != null) {
            tally.alreadyLoaded();
        } else if (handOver) {
            target.accept(claim);
            tally.handedOver();
        }
        if (handOver && !now.equals(before)) {
            register.remember(receivable.creditor(), receivable.id(), now);
        }
    }

    /** A receivable whose row is bad this time still stands in the list: for the next one it isn't missing. */
    private void carryOver(CreditorId creditor, ReceivableId id) {
        Seen before = register.seen(creditor, id).orElse(null);
        if (before != null) {
            register.remember(creditor, id, new Seen(before.content(), sha256));
            carriedOver++;
        }
    }

    private static Reject differs(Row row, String sentence) {
        return new Reject(
                row.line(), Column.RECEIVABLE_ID.header(), RejectReason.CONTENT_DIFFERS, "the receivable " + sentence);
    }

    private void unchanged(boolean same) {
        if (!same) {
            throw new UnreadableList("a list of " + settings.creditor() + " changed while it was read; load it again");
        }
    }
}
