package io.dunning.examples.benchmarks;

/** One way to judge a portfolio. Not thread-safe. */
interface Contestant {

    String name();

    /**
     * Judges the claims {@code from} (inclusive) to {@code to} (exclusive) and keeps each answer until the next call.
     *
     * @return a sum over the answers, so that no work can be left out
     */
    long judge(Portfolio portfolio, int from, int to);

    /** The answer to a claim judged by the last call. */
    default Answer answer(Portfolio portfolio, int index) {
        Slip slip = portfolio.claims[index].slip;
        return new Answer(slip.kind, slip.rule, slip.untilDay, slip.option);
    }
}
