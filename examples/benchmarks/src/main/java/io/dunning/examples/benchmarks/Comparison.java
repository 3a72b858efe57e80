package io.dunning.examples.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes sure that all contestants say the same of every claim; without that no time counts. */
final class Comparison {

    private Comparison() {}

    /**
     * The answers of the first contestant, after all others gave the same.
     *
     * @throws IllegalStateException naming the first claim on which two differ, and what each said
     */
    static Answer[] equalAnswers(Portfolio portfolio, List<? extends Contestant> contestants) {
        Contestant first = contestants.get(0);
        Answer[] expected = answers(portfolio, first);
        for (Contestant other : contestants.subList(1, contestants.size())) {
            Answer[] given = answers(portfolio, other);
            for (int i = 0; i < expected.length; i++) {
                if (!expected[i].equals(given[i])) {
                    throw new IllegalStateException("claim " + i + ": " + first.name() + " says " + expected[i] + ", "
                            + other.name() + " says " + given[i]);
                }
            }
        }
        return expected;
    }

    private static Answer[] answers(Portfolio portfolio, Contestant contestant) {
        contestant.judge(portfolio, 0, portfolio.size());
        Answer[] answers = new Answer[portfolio.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = contestant.answer(portfolio, i);
        }
        return answers;
    }

    /** How many claims got which answer, by kind and rule. */
    static Map<String, Integer> mix(Answer[] answers) {
        Map<String, Integer> mix = new TreeMap<>();
        for (Answer answer : answers) {
            mix.merge(answer.kind() + " " + answer.rule(), 1, Integer::sum);
        }
        return mix;
    }
}
