package io.dunning.examples.benchmarks;

import io.dunning.escalation.Decision.Kind;

/**
 * What rules say of one claim, and the answer that follows from it: the strictest objection wins, the first of equals; without one
 * the ways to take the step are compared. Shared by the rule engines, which have no word for this.
 */
public final class Slip {

    static final int FORBID = Integer.MAX_VALUE;

    private static final int REVIEW_DAYS = 30;
    private static final int BUNDLE_DAYS = 120;
    private static final int CREDIT_BELOW_MINOR = 1000;
    private static final int OPTIONS_MAX = 2;

    private int strictest;
    private int strictestRank;
    private String strictestRule = "";
    private final int[] blocked = new int[OPTIONS_MAX];
    private final int[] blockedRank = new int[OPTIONS_MAX];
    private final String[] blockedRule = new String[OPTIONS_MAX];
    private final long[] net = new long[OPTIONS_MAX];
    private int options;
    private boolean belowFloor;
    private boolean mandatory;
    private Kind end = Kind.SEND;

    Kind kind = Kind.SEND;
    String rule = "";
    int untilDay;
    int option;

    /** Forgets everything. */
    public void begin() {
        strictest = 0;
        strictestRank = FORBID;
        strictestRule = "";
        for (int i = 0; i < OPTIONS_MAX; i++) {
            blocked[i] = 0;
            blockedRank[i] = FORBID;
            blockedRule[i] = "";
        }
        options = 0;
        belowFloor = false;
        mandatory = false;
        end = Kind.SEND;
        option = -1;
    }

    /** A rule objects to the step: until a day, or altogether. {@code rank} is its place among the rules. */
    public void objects(int rank, String code, int verdict) {
        if (verdict > strictest || verdict == strictest && rank < strictestRank) {
            strictest = verdict;
            strictestRank = rank;
            strictestRule = code;
        }
    }

    /** A rule objects to one way to take the step. */
    public void blocks(int way, int rank, String code, int verdict) {
        if (verdict > blocked[way] || verdict == blocked[way] && rank < blockedRank[way]) {
            blocked[way] = verdict;
            blockedRank[way] = rank;
            blockedRule[way] = code;
        }
    }

    /** A way to take the step and what it would bring after its cost; the less intrusive way has the lower number. */
    public void offers(int way, long netMinor) {
        options = Math.max(options, way + 1);
        net[way] = netMinor;
    }

    /** The amount is below what the step is taken for. */
    public void floor() {
        belowFloor = true;
    }

    /** Law prescribes the step. */
    public void mandatory() {
        mandatory = true;
    }

    /** All steps were taken. */
    public void endsIn(Kind proposal) {
        end = proposal;
    }

    /** Writes the answer. */
    void settle(Claim c) {
        if (strictest > 0) {
            refuse(c, strictest, strictestRule);
        } else if (end != Kind.SEND) {
            answer(end, "ladder-ended", c.today);
        } else if (belowFloor && !mandatory) {
            notWorth(c, "floor");
        } else {
            choose(c);
        }
    }

    private void choose(Claim c) {
        long best = Long.MIN_VALUE;
        int mildest = -1;
        for (int i = 0; i < options; i++) {
            if (blocked[i] == 0) {
                best = Math.max(best, net[i]);
            } else if (mildest < 0 || blocked[i] < blocked[mildest]) {
                mildest = i;
            }
        }
        if (best == Long.MIN_VALUE) {
            refuse(c, blocked[mildest], blockedRule[mildest]);
        } else if (best <= 0 && !mandatory) {
            notWorth(c, "worth-its-cost");
        } else {
            long enough = best - Math.abs(best) * 50 / 1000;
            boolean otherWay = options > 1 && blocked[1] == 0 && c.goesOtherWay(net[1]);
            option = blocked[0] == 0 && net[0] >= enough && !otherWay ? 0 : 1;
            answer(Kind.SEND, "worth-its-cost", c.today);
        }
    }

    private void refuse(Claim c, int verdict, String code) {
        if (verdict < FORBID) {
            answer(Kind.WAIT, code, verdict);
        } else {
            Kind refusal = code.equals("not-time-barred") ? Kind.ASK_TIME_BARRED : Kind.BLOCKED;
            answer(refusal, code, c.today + REVIEW_DAYS);
        }
    }

    private void notWorth(Claim c, String code) {
        int bundleEnds = c.dueDay + BUNDLE_DAYS;
        if (c.today < bundleEnds) {
            answer(Kind.WAIT, code, Math.min(bundleEnds, c.joinedOn()));
        } else if (c.totalMinor < CREDIT_BELOW_MINOR) {
            answer(Kind.ASK_CREDIT, code, c.today);
        } else {
            answer(Kind.WAIT, code, Math.min(c.today + REVIEW_DAYS, c.joinedOn()));
        }
    }

    void answer(Kind what, String code, int until) {
        kind = what;
        rule = code;
        untilDay = until;
    }
}
