package io.dunning.escalation.guard;

import io.dunning.contact.ContactPoint;
import io.dunning.escalation.ContactRule;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import java.util.List;

/** All guards, in the order in which they are asked. Whoever decides asks all of them; there is no way to leave one out. */
public final class Guards {

    private static final CaseIsOpen CASE_IS_OPEN = new CaseIsOpen();
    private static final KindIsFollowedUp KIND_IS_FOLLOWED_UP = new KindIsFollowedUp();
    private static final StillOwed STILL_OWED = new StillOwed();
    private static final LedgerFresh LEDGER_FRESH = new LedgerFresh();
    private static final LedgerAgrees LEDGER_AGREES = new LedgerAgrees();
    private static final NotHeld NOT_HELD = new NotHeld();
    private static final NotTimeBarred NOT_TIME_BARRED = new NotTimeBarred();
    private static final TimeHasCome TIME_HAS_COME = new TimeHasCome();

    private static final RightPerson RIGHT_PERSON = new RightPerson();
    private static final MayBeTold MAY_BE_TOLD = new MayBeTold();
    private static final OneStepPerRun ONE_STEP_PER_RUN = new OneStepPerRun();
    private static final ContactCapKept CONTACT_CAP_KEPT = new ContactCapKept();
    private static final EarlierNoticeProved EARLIER_NOTICE_PROVED = new EarlierNoticeProved();
    private static final TriesBounded TRIES_BOUNDED = new TriesBounded();

    private static final MeantForDebtor MEANT_FOR_DEBTOR = new MeantForDebtor();
    private static final AddressAlive ADDRESS_ALIVE = new AddressAlive();
    private static final CertainContact CERTAIN_CONTACT = new CertainContact();
    private static final IdentityReached IDENTITY_REACHED = new IdentityReached();
    private static final QuotesOnlyProved QUOTES_ONLY_PROVED = new QuotesOnlyProved();
    private static final WindowOpen WINDOW_OPEN = new WindowOpen();
    private static final CostKnown COST_KNOWN = new CostKnown();

    /** Whether anything may happen to the case by itself. */
    public static final List<Rule> ON_CASE = List.of(
            CASE_IS_OPEN,
            KIND_IS_FOLLOWED_UP,
            STILL_OWED,
            LEDGER_FRESH,
            LEDGER_AGREES,
            NOT_HELD,
            NOT_TIME_BARRED,
            TIME_HAS_COME);

    /** What is asked once more right before a notice is handed over, besides its own amount, address, caps and hours. */
    public static final List<Rule> AT_HAND_OVER = List.of(
            CASE_IS_OPEN,
            STILL_OWED,
            LEDGER_FRESH,
            LEDGER_AGREES,
            NOT_HELD,
            NOT_TIME_BARRED,
            RIGHT_PERSON,
            MAY_BE_TOLD);

    /** Those of {@link #AT_HAND_OVER} for which a notice waits; for the others it is cancelled. */
    public static final List<Rule> PASSING = List.of(LEDGER_FRESH, LEDGER_AGREES);

    /** Whether this debtor may be contacted now with the next step. */
    public static final List<Rule> ON_STEP = List.of(
            RIGHT_PERSON, MAY_BE_TOLD, ONE_STEP_PER_RUN, CONTACT_CAP_KEPT, EARLIER_NOTICE_PROVED, TRIES_BOUNDED);

    /** Whether it may go by this option to this contact point. */
    public static final List<ContactRule> ON_CONTACT = List.of(
            MEANT_FOR_DEBTOR,
            ADDRESS_ALIVE,
            CERTAIN_CONTACT,
            IDENTITY_REACHED,
            QUOTES_ONLY_PROVED,
            WINDOW_OPEN,
            COST_KNOWN);

    private Guards() {}

    // The lists once more, written out: each call below can be inlined, in a loop over a list none can, and deciding a
    // case
    // takes a third longer. The lists above say what is asked; a test sees to it that nothing is missing here.

    /** The {@link Strictest} of {@link #ON_CASE}. */
    public static long onCase(Situation s) {
        long strictest = Strictest.of(0, CASE_IS_OPEN.verdict(s));
        strictest = Math.max(strictest, Strictest.of(1, KIND_IS_FOLLOWED_UP.verdict(s)));
        strictest = Math.max(strictest, Strictest.of(2, STILL_OWED.verdict(s)));
        strictest = Math.max(strictest, Strictest.of(3, LEDGER_FRESH.verdict(s)));
        strictest = Math.max(strictest, Strictest.of(4, LEDGER_AGREES.verdict(s)));
        strictest = Math.max(strictest, Strictest.of(5, NOT_HELD.verdict(s)));
        strictest = Math.max(strictest, Strictest.of(6, NOT_TIME_BARRED.verdict(s)));
        return Math.max(strictest, Strictest.of(7, TIME_HAS_COME.verdict(s)));
    }

    /** The {@link Strictest} of {@link #ON_STEP}. */
    public static long onStep(Situation s) {
        long strictest = Strictest.of(0, RIGHT_PERSON.verdict(s));
        strictest = Math.max(strictest, Strictest.of(1, MAY_BE_TOLD.verdict(s)));
        strictest = Math.max(strictest, Strictest.of(2, ONE_STEP_PER_RUN.verdict(s)));
        strictest = Math.max(strictest, Strictest.of(3, CONTACT_CAP_KEPT.verdict(s)));
        strictest = Math.max(strictest, Strictest.of(4, EARLIER_NOTICE_PROVED.verdict(s)));
        return Math.max(strictest, Strictest.of(5, TRIES_BOUNDED.verdict(s)));
    }

    /** The {@link Strictest} of {@link #ON_CONTACT}. */
    public static long onContact(Situation s, StepOption option, ContactPoint point) {
        long strictest = Strictest.of(0, MEANT_FOR_DEBTOR.verdict(s, option, point));
        strictest = Math.max(strictest, Strictest.of(1, ADDRESS_ALIVE.verdict(s, option, point)));
        strictest = Math.max(strictest, Strictest.of(2, CERTAIN_CONTACT.verdict(s, option, point)));
        strictest = Math.max(strictest, Strictest.of(3, IDENTITY_REACHED.verdict(s, option, point)));
        strictest = Math.max(strictest, Strictest.of(4, QUOTES_ONLY_PROVED.verdict(s, option, point)));
        strictest = Math.max(strictest, Strictest.of(5, WINDOW_OPEN.verdict(s, option, point)));
        return Math.max(strictest, Strictest.of(6, COST_KNOWN.verdict(s, option, point)));
    }
}
