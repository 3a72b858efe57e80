package io.dunning.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long after its due day something is open. */
public enum Bucket {
    NOT_DUE("not-due", -1),
    TO_30("0-30", 30),
    TO_60("31-60", 60),
    TO_90("61-90", 90),
    TO_120("91-120", 120),
    TO_180("121-180", 180),
    TO_365("181-365", 365),
    OVER_365("over-365", Integer.MAX_VALUE);

    private final String code;
    private final int daysMax;

    Bucket(String code, int daysMax) {
        this.code = code;
        this.daysMax = daysMax;
    }

    /** {@code 31-60}: days after the due day. */
    public String code() {
        return code;
    }

    /** Of what was due on a day, seen from another; on the due day itself it is not due yet. */
    static Bucket of(LocalDate dueOn, LocalDate on) {
        if (!dueOn.isBefore(on)) {
            return NOT_DUE;
        }
        long days = ChronoUnit.DAYS.between(dueOn, on);
        for (Bucket bucket : values()) {
            if (days <= bucket.daysMax) {
                return bucket;
            }
        }
        return OVER_365;
    }

    boolean isOver90() {
        return daysMax > 90;
    }

    /** Whether it is as long as a month, so that what isn't paid in a month comes into the next one. */
    boolean isOfAMonth() {
        return this == TO_30 || this == TO_60 || this == TO_90;
    }

    Bucket next() {
        return values()[ordinal() + 1];
    }
}
