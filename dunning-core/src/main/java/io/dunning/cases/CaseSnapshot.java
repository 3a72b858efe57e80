package io.dunning.cases;

import io.dunning.channel.ChannelKind;
import io.dunning.desk.DeskFile;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.Hold;
import io.dunning.hold.HoldReason;
import io.dunning.limitation.ClockEvent;
import io.dunning.limitation.ClockEventType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A case in a few bytes. Stores keep them beside its history, as a cache of where the history led: a run that reads them needs no
 * replay.
 *
 * <p>The bytes are no evidence and no archive: the events are. They are meant for this class of this release only, hold the case
 * without its id, and the same case always gives the same ones. Any thread may write and read.
 */
public final class CaseSnapshot {

    /** To be raised with every change of the bytes or of the order of an enum in them: older ones are then replayed. */
    private static final int FORMAT = 3;

    private static final int HAS_LADDER = 1;
    private static final int HAS_NOTICES = 1 << 1;
    private static final int HAS_CLOCK_EVENTS = 1 << 2;
    private static final int HAS_HOLDS = 1 << 3;
    private static final int HAS_CLOSED_FOR = 1 << 4;
    private static final int HAS_PROPOSED = 1 << 5;
    private static final int HAS_PROMISE = 1 << 6;
    private static final int HAS_PLAN = 1 << 7;
    private static final int HAS_DISPUTE = 1 << 8;
    private static final int HAS_DEAD = 1 << 9;
    private static final int HAS_DESK = 1 << 10;
    private static final int ALL = (1 << 11) - 1;

    private static final CaseState[] STATES = CaseState.values();
    private static final ClosingReason[] CLOSING_REASONS = ClosingReason.values();
    private static final Proposed[] PROPOSED = Proposed.values();
    private static final DisputeGround[] GROUNDS = DisputeGround.values();
    private static final HoldReason[] HOLD_REASONS = HoldReason.values();
    private static final ClockEventType[] CLOCK_EVENT_TYPES = ClockEventType.values();
    private static final EvidenceGrade[] GRADES = EvidenceGrade.values();
    private static final ChannelKind[] CHANNELS = ChannelKind.values();

    private CaseSnapshot() {}

    /** The bytes of a case. */
    public static byte[] write(DunningCase dunningCase) {
        CaseSnapshotBytes out = new CaseSnapshotBytes();
        out.octet(FORMAT);
        out.day(dunningCase.openedOn());
        out.countFrom(dunningCase.openedOn());
        out.text(dunningCase.currency().getCurrencyCode());
        out.text(dunningCase.policy().toString());
        out.constant(dunningCase.state());
        out.number(dunningCase.version());
        out.day(dunningCase.reviewOn());
        out.number(marks(dunningCase));
        CaseSnapshotItems.write(dunningCase, out);
        String ladder = dunningCase.ladderOrNull();
        if (ladder != null) {
            out.text(ladder);
        }
        if (!dunningCase.notices().isEmpty()) {
            CaseSnapshotNotices.write(dunningCase, out);
        }
        writeRest(dunningCase, out);
        return out.toBytes();
    }

    /**
     * The case of the bytes that {@link #write} gave for it.
     *
     * @param id whose bytes they are; they don't know it themselves
     * @throws Unreadable where they are of another format or damaged. Not every damage shows: who doubts them replays the
     *     history
     */
    public static DunningCase read(CaseId id, byte[] bytes) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bytes, "bytes");
        try {
            return read(id, new CaseSnapshotCursor(bytes));
        } catch (RuntimeException e) {
            // Damaged bytes can offend any value that is made of them. Whichever it is, they are no case.
            throw new Unreadable(id, e);
        }
    }

    private static DunningCase read(CaseId id, CaseSnapshotCursor in) {
        int format = in.octet();
        if (format != FORMAT) {
            throw new IllegalArgumentException("format " + format + " instead of " + FORMAT);
        }
        LocalDate openedOn = in.day();
        in.countFrom(openedOn);
        CaseDraft draft = new CaseDraft(id, SharedParts.currency(in.text()), SharedParts.policy(in.text()), openedOn);
        draft.state = in.constant(STATES);
        draft.version = in.number();
        draft.reviewOn = in.day();
        int marks = in.marks(ALL);
        CaseSnapshotItems.read(in, draft);
        if ((marks & HAS_LADDER) != 0) {
            draft.ladder = in.text();
        }
        if ((marks & HAS_NOTICES) != 0) {
            CaseSnapshotNotices.read(in, draft);
        }
        readRest(marks, in, draft);
        in.end();
        return draft.freeze();
    }

    private static int marks(DunningCase c) {
        return (c.ladderOrNull() == null ? 0 : HAS_LADDER)
                | (c.notices().isEmpty() ? 0 : HAS_NOTICES)
                | (c.clockEvents().isEmpty() ? 0 : HAS_CLOCK_EVENTS)
                | (c.holds().isEmpty() ? 0 : HAS_HOLDS)
                | (c.closedFor().isEmpty() ? 0 : HAS_CLOSED_FOR)
                | (c.proposed().isEmpty() ? 0 : HAS_PROPOSED)
                | (c.promise().isEmpty() ? 0 : HAS_PROMISE)
                | (c.plan().isEmpty() ? 0 : HAS_PLAN)
                | (c.dispute().isEmpty() ? 0 : HAS_DISPUTE)
                | (c.deadSince().isEmpty() ? 0 : HAS_DEAD)
                | (c.desk().isEmpty() ? 0 : HAS_DESK);
    }

    /** What few cases have. */
    private static void writeRest(DunningCase c, CaseSnapshotBytes out) {
        if (!c.clockEvents().isEmpty()) {
            out.number(c.clockEvents().size());
            c.clockEvents().forEach(e -> writeClockEvent(e, out));
        }
        if (!c.holds().isEmpty()) {
            out.number(c.holds().size());
            c.holds().forEach(h -> writeHold(h, out));
        }
        c.closedFor().ifPresent(out::constant);
        c.proposed().ifPresent(out::constant);
        c.promise().ifPresent(p -> CaseSnapshotAgreements.write(p, c.currency(), out));
        c.plan().ifPresent(p -> CaseSnapshotAgreements.write(p, c.currency(), out));
        c.dispute().ifPresent(out::constant);
        if (!c.deadSince().isEmpty()) {
            out.number(c.deadSince().size());
            // Sorted: the map's own order differs from one run of the JVM to the next.
            new TreeMap<>(c.deadSince()).forEach((channel, since) -> {
                out.constant(channel);
                out.day(since);
            });
        }
        if (!c.desk().isEmpty()) {
            CaseSnapshotDesk.write(c.desk(), out);
        }
    }

    private static void readRest(int marks, CaseSnapshotCursor in, CaseDraft draft) {
        for (int left = (marks & HAS_CLOCK_EVENTS) == 0 ? 0 : in.count(); left > 0; left--) {
            draft.clockEvents.add(readClockEvent(in));
        }
        for (int left = (marks & HAS_HOLDS) == 0 ? 0 : in.count(); left > 0; left--) {
            draft.holds.add(readHold(in));
        }
        draft.closedFor = (marks & HAS_CLOSED_FOR) == 0 ? null : in.constant(CLOSING_REASONS);
        draft.proposed = (marks & HAS_PROPOSED) == 0 ? null : in.constant(PROPOSED);
        draft.promise = (marks & HAS_PROMISE) == 0 ? null : CaseSnapshotAgreements.readPromise(in, draft.currency);
        draft.plan = (marks & HAS_PLAN) == 0 ? null : CaseSnapshotAgreements.readPlan(in, draft.currency);
        draft.dispute = (marks & HAS_DISPUTE) == 0 ? null : in.constant(GROUNDS);
        for (int left = (marks & HAS_DEAD) == 0 ? 0 : in.count(); left > 0; left--) {
            draft.deadSince.put(in.constant(CHANNELS), in.day());
        }
        draft.desk = (marks & HAS_DESK) == 0 ? DeskFile.EMPTY : CaseSnapshotDesk.read(in);
    }

    private static void writeClockEvent(ClockEvent event, CaseSnapshotBytes out) {
        out.constant(event.type());
        out.day(event.on());
        out.constant(event.evidence());
    }

    private static ClockEvent readClockEvent(CaseSnapshotCursor in) {
        return new ClockEvent(in.constant(CLOCK_EVENT_TYPES), in.day(), in.constant(GRADES));
    }

    /** The last day is kept as the number of days of rest, 0 for no end. */
    private static void writeHold(Hold hold, CaseSnapshotBytes out) {
        out.constant(hold.reason());
        out.day(hold.from());
        LocalDate until = hold.until();
        out.number(until == null ? 0 : until.toEpochDay() - hold.from().toEpochDay() + 1);
    }

    private static Hold readHold(CaseSnapshotCursor in) {
        HoldReason reason = in.constant(HOLD_REASONS);
        LocalDate from = in.day();
        long days = in.number();
        return new Hold(reason, from, days == 0 ? null : from.plusDays(days - 1));
    }

    /** Bytes that are no case; the case itself is in its history. */
    public static final class Unreadable extends RuntimeException {
        private final transient CaseId caseId;

        Unreadable(CaseId caseId, RuntimeException cause) {
            super("the snapshot of case " + caseId + " cannot be read; replay its history instead", cause);
            this.caseId = caseId;
        }

        /** Whose snapshot it is. */
        public CaseId caseId() {
            return caseId;
        }
    }
}
