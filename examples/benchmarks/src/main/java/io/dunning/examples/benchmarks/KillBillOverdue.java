package io.dunning.examples.benchmarks;

import io.dunning.escalation.Decision.Kind;
import java.math.BigDecimal;
import java.util.UUID;
import org.joda.time.LocalDate;
import org.killbill.billing.catalog.api.TimeUnit;
import org.killbill.billing.overdue.api.OverdueApiException;
import org.killbill.billing.overdue.api.OverdueState;
import org.killbill.billing.overdue.config.DefaultDuration;
import org.killbill.billing.overdue.config.DefaultOverdueCondition;
import org.killbill.billing.overdue.config.DefaultOverdueState;
import org.killbill.billing.overdue.config.DefaultOverdueStatesAccount;
import org.killbill.billing.overdue.config.api.BillingState;
import org.killbill.billing.util.tag.Tag;

/**
 * Kill Bill's overdue evaluator on {@link OverduePolicy}. It names the state that an account is in; a step is due where that state
 * lies beyond the steps already taken, which {@link TypedDecider} says by sending.
 */
final class KillBillOverdue implements Contestant {

    private final DefaultOverdueStatesAccount states;
    private final BillingState[] accounts;
    private final LocalDate on;
    private final boolean[] due;

    KillBillOverdue(Portfolio portfolio) {
        states = states();
        on = new LocalDate(portfolio.on.getYear(), portfolio.on.getMonthValue(), portfolio.on.getDayOfMonth());
        due = new boolean[portfolio.size()];
        accounts = new BillingState[portfolio.size()];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] =
                    account(portfolio.claims[i], portfolio.cases[i].items().size());
        }
    }

    // policy begins
    /** The severest state first: the first whose condition holds is the answer, and the clear state where none does. */
    private static DefaultOverdueStatesAccount states() {
        DefaultOverdueState[] all = new DefaultOverdueState[OverduePolicy.DAYS.length];
        for (int i = 0; i < OverduePolicy.DAYS.length; i++) {
            DefaultOverdueCondition condition = new DefaultOverdueCondition();
            condition.setTimeSinceEarliestUnpaidInvoiceEqualsOrExceeds(
                    new DefaultDuration().setUnit(TimeUnit.DAYS).setNumber(OverduePolicy.DAYS[i]));
            condition.setTotalUnpaidInvoiceBalanceEqualsOrExceeds(
                    BigDecimal.valueOf(OverduePolicy.MINIMUM_MINOR[i], 2));
            all[OverduePolicy.DAYS.length - 1 - i] =
                    new DefaultOverdueState().setName(String.valueOf(i + 1)).setCondition(condition);
        }
        return new DefaultOverdueStatesAccount().setAccountOverdueStates(all);
    }
    // policy ends

    private static BillingState account(Claim claim, int bills) {
        java.time.LocalDate dueOn = java.time.LocalDate.ofEpochDay(claim.dueDay);
        return new BillingState(
                new UUID(0, claim.dueDay),
                bills,
                BigDecimal.valueOf(claim.openMinor, 2),
                new LocalDate(dueOn.getYear(), dueOn.getMonthValue(), dueOn.getDayOfMonth()),
                new UUID(0, 1),
                null,
                new Tag[0]);
    }

    @Override
    public String name() {
        return "Kill Bill overdue 0.22, calculateOverdueState";
    }

    @Override
    public long judge(Portfolio portfolio, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            due[i] = state(i) > portfolio.claims[i].level;
            sum += due[i] ? 1 : 0;
        }
        return sum;
    }

    private int state(int index) {
        try {
            OverdueState state = states.calculateOverdueState(accounts[index], on);
            return state.isClearState() ? 0 : state.getName().charAt(0) - '0';
        } catch (OverdueApiException e) {
            throw new IllegalStateException("Kill Bill has no state for claim " + index, e);
        }
    }

    /** It knows only whether a step is due; see {@link #reduced}. */
    @Override
    public Answer answer(Portfolio portfolio, int index) {
        return reduced(due[index]);
    }

    /** An answer that says no more than whether a step is due. */
    static Answer reduced(boolean stepIsDue) {
        return new Answer(stepIsDue ? Kind.SEND : Kind.WAIT, "", 0, 0);
    }
}
