package io.dunning.escalation;

import io.dunning.contact.ContactPoint;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to a case on a day, and which rule said so. All findings can be had from {@link #explain}: they are worked out
 * only when asked for, from the same situation.
 */
public final class Decision {

    /** What is to happen. */
    public enum Kind {
        /** The step is taken, by {@link Decision#option}. */
        SEND,
        /** Not now: look again on {@link Decision#until}. */
        WAIT,
        /** Not while things are so; looked at again on {@link Decision#until} all the same. */
        BLOCKED,
        /** A person is asked to credit it. */
        ASK_CREDIT,
        /** A person is asked to hand it over. */
        ASK_REFERRAL,
        /** A person is asked to close it as time-barred. */
        ASK_TIME_BARRED
    }

    private final Kind kind;
    private final Situation situation;
    private final String rule;
    private final int untilDay;
    private final @Nullable StepOption option;

    Decision(Kind kind, Situation situation, String rule, int untilDay) {
        this(kind, situation, rule, untilDay, null);
    }

    Decision(Kind kind, Situation situation, String rule, int untilDay, @Nullable StepOption option) {
        this.kind = kind;
        this.situation = situation;
        this.rule = rule;
        this.untilDay = untilDay;
        this.option = option;
    }

    public Kind kind() {
        return kind;
    }

    public Situation situation() {
        return situation;
    }

    /** The code of the rule that was strictest, or, for {@link Kind#SEND}, that chose the option. */
    public String rule() {
        return rule;
    }

    int untilDay() {
        return untilDay;
    }

    /** When the case is looked at again; for {@link Kind#SEND} the business date itself. */
    public LocalDate until() {
        return LocalDate.ofEpochDay(untilDay);
    }

    /** How the step goes out; {@link IllegalStateException} unless it is {@link Kind#SEND}. */
    public StepOption option() {
        if (option == null) {
            throw new IllegalStateException("nothing is sent");
        }
        return option;
    }

    /** Where to, by the option's own channel; {@link IllegalStateException} unless it is {@link Kind#SEND}. */
    public ContactPoint point() {
        return point(option().alone());
    }

    /**
     * Where a part of the option goes to.
     *
     * @param part one of {@link StepOption#parts} of {@link #option}
     */
    public ContactPoint point(StepOption part) {
        ContactPoint point = situation.debtor().bestPoint(part.channel());
        if (point == null || !option().parts().contains(part)) {
            throw new IllegalArgumentException("no part of what is sent: " + part);
        }
        return point;
    }

    /** What a person is asked; empty unless it is one of the ASK kinds. */
    public Optional<Proposed> proposed() {
        return switch (kind) {
            case ASK_CREDIT -> Optional.of(Proposed.CREDIT);
            case ASK_REFERRAL -> Optional.of(Proposed.REFERRAL);
            case ASK_TIME_BARRED -> Optional.of(Proposed.TIME_BARRED);
            case SEND, WAIT, BLOCKED -> Optional.empty();
        };
    }

    /** What the step is expected to bring; {@link IllegalStateException} unless it is {@link Kind#SEND}. */
    public Amount expected() {
        Step step = Objects.requireNonNull(situation.stepOrNull());
        return amount(Worth.expectedMinor(situation, step, option()));
    }

    /** What the step costs, all that goes along, its handling and the calls it causes included; {@link IllegalStateException} unless SEND. */
    public Amount cost() {
        return amount(Worth.costMinor(situation, option()));
    }

    private Amount amount(long minor) {
        return new Amount(minor, situation.dunningCase().currency());
    }

    /** The sentences that decided: those of the strictest rule, or for a notice that goes out its two numbers. */
    public String reason() {
        return Explanation.reasonOf(this);
    }

    /** All findings of all rules, those that were overruled too. */
    public Explanation explain() {
        return Explanation.of(this);
    }

    @Override
    public String toString() {
        return "Decision[" + situation.dunningCase().id() + ", " + situation.on() + ", " + kind + " by " + rule + "]";
    }
}
