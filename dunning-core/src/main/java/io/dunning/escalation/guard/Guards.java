package io.dunning.escalation.guard;

import io.dunning.escalation.ContactRule;
import io.dunning.escalation.Rule;
import java.util.List;

/** All guards, in the order in which they are asked. Whoever decides asks all of them; there is no way to leave one out. */
public final class Guards {

    /** Whether anything may happen to the case by itself. */
    public static final List<Rule> ON_CASE = List.of(
            new CaseIsOpen(),
            new KindIsFollowedUp(),
            new StillOwed(),
            new LedgerFresh(),
            new LedgerAgrees(),
            new NotHeld(),
            new NotTimeBarred(),
            new TimeHasCome());

    /** Whether this debtor may be contacted now with the next step. */
    public static final List<Rule> ON_STEP = List.of(
            new RightPerson(),
            new MayBeTold(),
            new OneStepPerRun(),
            new ContactCapKept(),
            new EarlierNoticeProved(),
            new TriesBounded());

    /** Whether it may go by this option to this contact point. */
    public static final List<ContactRule> ON_CONTACT = List.of(
            new MeantForDebtor(),
            new AddressAlive(),
            new CertainContact(),
            new IdentityReached(),
            new QuotesOnlyProved(),
            new WindowOpen(),
            new CostKnown());

    private Guards() {}
}
