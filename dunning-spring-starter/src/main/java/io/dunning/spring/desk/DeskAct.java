package io.dunning.spring.desk;

/** What people do to a case, and to a night. */
public enum DeskAct {
    PROMISE(false),
    PLAN(false),
    HOLD(false),
    RELEASE(false),
    DISPUTE(false),
    DECIDE_DISPUTE(false),
    RESUME(false),
    /** The creditor takes it back. */
    RECALL(false),
    CREDIT(true),
    /** It can't be collected. */
    WRITE_OFF(true),
    TIME_BARRED(true),
    REFER(true),
    /** What tonight's run proposes may go out. */
    APPROVE_RUN(true),
    /** Anything that only adds to what is known of a case. */
    NOTE(false);

    private final boolean fourEyes;

    DeskAct(boolean fourEyes) {
        this.fourEyes = fourEyes;
    }

    /** Whether one person proposes it and another one does it. */
    public boolean needsFourEyes() {
        return fourEyes;
    }
}
