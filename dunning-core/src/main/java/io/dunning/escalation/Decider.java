package io.dunning.escalation;

import io.dunning.cases.DunningCase;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.ContactPoint;
import io.dunning.escalation.Decision.Kind;
import io.dunning.escalation.guard.Guards;
import io.dunning.escalation.guard.Strictest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a case: the guards, then the policy's rules, then the ways to take the step and whether one of them is worth its cost.
 *
 * <p>Pure: no clock, no I/O, no log. The strictest rule wins, the first of equals; a forbidding verdict can't be overruled, so
 * nothing more is asked once there is one. {@link Decision#explain} asks everything.
 */
public final class Decider {

    /** Codes of what is no rule but the end of a search. */
    static final String REACHABLE = "reachable";

    static final String FLOOR = "floor";
    static final String LADDER_ENDED = "ladder-ended";
    static final String TIME_BARRED = "not-time-barred";

    /** In place of a {@link Strictest}: no contact point is known. */
    private static final long UNREACHABLE = -1;

    private Decider() {}

    /** What is to happen to this case on that business date. */
    public static Decision decide(DunningCase dunningCase, Facts facts, Policy policy, LocalDate on) {
        return decide(new Situation(dunningCase, facts, policy, on));
    }

    /** As {@link #decide(DunningCase, Facts, Policy, LocalDate)}, for a situation already at hand. */
    public static Decision decide(Situation s) {
        long onCase = Guards.onCase(s);
        int strictest = Strictest.verdict(onCase);
        String strictestRule = code(Guards.ON_CASE, onCase);
        if (strictest == Verdict.FORBID) {
            return refused(s, strictest, strictestRule);
        }
        Step step = s.stepOrNull();
        if (step == null) {
            return strictest == Verdict.ALLOW ? ended(s) : refused(s, strictest, strictestRule);
        }
        long onStep = Guards.onStep(s);
        if (Strictest.verdict(onStep) > strictest) {
            strictest = Strictest.verdict(onStep);
            strictestRule = code(Guards.ON_STEP, onStep);
            if (strictest == Verdict.FORBID) {
                return refused(s, strictest, strictestRule);
            }
        }
        List<Rule> own = s.policy().rules();
        for (int i = 0; i < own.size(); i++) {
            int verdict = own.get(i).verdict(s);
            if (verdict > strictest) {
                strictest = verdict;
                strictestRule = own.get(i).code();
            }
        }
        return strictest == Verdict.ALLOW ? choose(s, step) : refused(s, strictest, strictestRule);
    }

    private static String code(List<Rule> guards, long strictest) {
        return guards.get(Strictest.place(strictest)).code();
    }

    private static Decision refused(Situation s, int verdict, String rule) {
        if (verdict < Verdict.FORBID) {
            return new Decision(Kind.WAIT, s, rule, verdict);
        }
        Kind kind = rule.equals(TIME_BARRED) ? Kind.ASK_TIME_BARRED : Kind.BLOCKED;
        return new Decision(kind, s, rule, s.day() + s.policy().reviewDays());
    }

    private static Decision ended(Situation s) {
        Kind kind = switch (s.ladder().orElseThrow().end()) {
            case CREDIT -> Kind.ASK_CREDIT;
            case REFERRAL -> Kind.ASK_REFERRAL;
            case TIME_BARRED -> Kind.ASK_TIME_BARRED;
        };
        return new Decision(kind, s, LADDER_ENDED, s.day());
    }

    private static Decision choose(Situation s, Step step) {
        if (s.openMinor() < step.minimumMinor() && !step.mandatory()) {
            return notWorth(s, FLOOR);
        }
        List<StepOption> options = step.options();
        int open = 0;
        int mildest = Verdict.FORBID;
        String mildestRule = "";
        long bestNet = Long.MIN_VALUE;
        for (int i = 0; i < options.size(); i++) {
            StepOption option = options.get(i);
            long onContact = onContact(s, option);
            int strictest = onContact == UNREACHABLE ? Verdict.FORBID : Strictest.verdict(onContact);
            if (strictest == Verdict.ALLOW) {
                open |= 1 << i;
                bestNet = Math.max(bestNet, Worth.netMinor(s, step, option));
            } else if (strictest < mildest || mildestRule.isEmpty()) {
                mildest = strictest;
                mildestRule = onContact == UNREACHABLE
                        ? REACHABLE
                        : Guards.ON_CONTACT.get(Strictest.place(onContact)).code();
            }
        }
        if (open == 0) {
            return refused(s, mildest, mildestRule);
        }
        if (s.dunningCase().hasNoticeFailed() || s.debtor().hasPreferences()) {
            open = Ways.narrowed(s, step, open);
            bestNet = Ways.bestNetMinor(s, step, open);
        }
        if (bestNet <= 0 && !step.mandatory()) {
            return notWorth(s, Worth.CODE);
        }
        StepOption chosen = leastIntrusive(s, step, open, bestNet);
        return new Decision(Kind.SEND, s, Worth.CODE, s.day(), chosen);
    }

    /** The {@link Strictest} of its guards and of those of what goes along, or {@link #UNREACHABLE}. */
    private static long onContact(Situation s, StepOption option) {
        ContactPoint point = s.debtor().bestPoint(option.channel());
        if (point == null) {
            return UNREACHABLE;
        }
        long own = Guards.onContact(s, option, point);
        StepOption companion = option.companion();
        if (companion == null || Strictest.verdict(own) == Verdict.FORBID) {
            return own;
        }
        long more = onContact(s, companion);
        return more == UNREACHABLE ? more : Math.max(own, more);
    }

    /** Of the options that are about as good as the best one, the one that intrudes least. */
    private static StepOption leastIntrusive(Situation s, Step step, int open, long bestNet) {
        List<StepOption> options = step.options();
        if (Integer.bitCount(open) == 1) {
            return options.get(Integer.numberOfTrailingZeros(open));
        }
        long enough = bestNet - Math.abs(bestNet) * s.policy().economics().indifferencePerThousand() / 1000;
        StepOption chosen = null;
        for (int i = 0; i < options.size(); i++) {
            StepOption option = options.get(i);
            if ((open & 1 << i) != 0
                    && (chosen == null || intrusion(option).compareTo(intrusion(chosen)) < 0)
                    && Worth.netMinor(s, step, option) >= enough) {
                chosen = option;
            }
        }
        return orThrow(chosen);
    }

    /** The channel that intrudes most of those that an option uses: they stand in that order. */
    private static ChannelKind intrusion(StepOption option) {
        StepOption companion = option.companion();
        return companion == null || companion.channel().compareTo(option.channel()) < 0
                ? option.channel()
                : companion.channel();
    }

    private static StepOption orThrow(@Nullable StepOption chosen) {
        if (chosen == null) {
            throw new IllegalStateException("the best option is about as good as itself");
        }
        return chosen;
    }

    /**
     * Not worth a notice by itself: items that are less far may still be; else it waits for others. After that, crediting what is
     * small is proposed, and what isn't goes on waiting.
     */
    private static Decision notWorth(Situation s, String rule) {
        int joined = s.nextOtherReadyDay();
        Situation below = s.ofItemsBelow();
        if (below != null) {
            Decision ofThose = decide(below);
            if (ofThose.kind() == Kind.SEND) {
                return ofThose;
            }
            joined = Math.min(joined, Math.max(ofThose.untilDay(), s.day() + 1));
        }
        int bundleEnds = s.oldestAnchorDay() + s.policy().economics().bundleDays();
        if (s.day() < bundleEnds) {
            return new Decision(Kind.WAIT, s, rule, Math.min(bundleEnds, joined));
        }
        if (s.dunningCase().openMinor() < s.policy().economics().creditBelowMinor()) {
            return new Decision(Kind.ASK_CREDIT, s, rule, s.day());
        }
        return new Decision(Kind.WAIT, s, rule, Math.min(s.day() + s.policy().reviewDays(), joined));
    }
}
