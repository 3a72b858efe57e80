package io.dunning.examples.benchmarks;

import io.dunning.escalation.Decider;
import io.dunning.escalation.Decision;
import io.dunning.escalation.Decision.Kind;
import io.dunning.escalation.Policy;
import java.time.LocalDate;

/** The library: its public decider over whole cases. Every decision escapes into an array, so that its bytes count. */
final class TypedDecider implements Contestant {

    private final Policy policy;
    private final LocalDate on;
    private final Decision[] decisions;
    private final int mask;

    /** Keeps the last {@code kept} decisions, or a few more. */
    TypedDecider(Policy policy, LocalDate on, int kept) {
        this.policy = policy;
        this.on = on;
        decisions = new Decision[Integer.highestOneBit(Math.max(kept - 1, 1)) << 1];
        mask = decisions.length - 1;
    }

    @Override
    public String name() {
        return "dunning, Decider.decide on whole cases";
    }

    @Override
    public long judge(Portfolio portfolio, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            Decision decision = Decider.decide(portfolio.cases[i], portfolio.facts[i], policy, on);
            decisions[i & mask] = decision;
            sum += decision.kind().ordinal();
        }
        return sum;
    }

    @Override
    public Answer answer(Portfolio portfolio, int index) {
        Decision decision = decisions[index & mask];
        int option = decision.kind() == Kind.SEND
                ? decision.situation().step().orElseThrow().options().indexOf(decision.option())
                : -1;
        return new Answer(
                decision.kind(), decision.rule(), (int) decision.until().toEpochDay(), option);
    }
}
