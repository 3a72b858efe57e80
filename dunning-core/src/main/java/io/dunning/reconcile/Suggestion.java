package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Bills that a payment may have been meant for, with the reasons. A person confirms it or doesn't; nothing is paid by it.
 *
 * @param parts which bill would get how much
 * @param reasons what speaks for it
 */
public record Suggestion(List<Part> parts, List<Reason> reasons) {

    /** The strongest first, then in an order that is always the same. */
    public static final Comparator<Suggestion> ORDER = Comparator.comparing((Suggestion s) -> -s.score())
            .thenComparing(s -> s.parts().size())
            .thenComparing(s -> s.parts().toString());

    /** From this score on a bill isn't asked for before somebody looked; see {@link #isSerious}. */
    static final int SERIOUS = 50;

    public Suggestion {
        parts = List.copyOf(parts);
        reasons = List.copyOf(reasons);
        if (parts.isEmpty() || reasons.isEmpty()) {
            throw new IllegalArgumentException("a suggestion has parts and reasons");
        }
    }

    /** What speaks for it, as a number: for ranking only. */
    public int score() {
        return reasons.stream().mapToInt(r -> r.code().weight).sum();
    }

    /** Whether this speaks for it. */
    boolean has(Code code) {
        return reasons.stream().anyMatch(r -> r.code() == code);
    }

    /** The same with one more reason. */
    Suggestion with(Reason reason) {
        return new Suggestion(
                parts, Stream.concat(reasons.stream(), Stream.of(reason)).toList());
    }

    /**
     * Whether so much speaks for it that nobody is asked for the bill before a person looked. One of these is enough: its reference, its
     * number, a credit of the same debtor, the debtor's own name on money that nothing else explains ({@link Code#NAME_OF_FEW}). Of an
     * amount or a sum of amounts, a name, and a number so short that it may mean something else, it takes two.
     */
    public boolean isSerious() {
        return score() >= SERIOUS;
    }

    /** A bill and its share. */
    public record Part(BillKey bill, Amount amount) {
        public Part {
            Objects.requireNonNull(bill, "bill");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * A reason.
     *
     * @param code what it is
     * @param number its measure: see the code
     */
    public record Reason(Code code, long number) {}

    /** What may speak for a suggestion. */
    public enum Code {
        /** The payment's references are those of the bills, which it may not pay by itself; how many bills. */
        REFERENCE(100),
        /** The text quotes numbers of the bills; how many. */
        NUMBER_IN_TEXT(50),
        /** The payment paid too much of a bill of the same debtor; how many bills the debtor has open. */
        SAME_DEBTOR(50),
        /** The amount is what is open; in minor units. */
        AMOUNT(30),
        /** The amount is the sum of what is open of several bills; how many. */
        COMBINATION(30),
        /** The payer is called like the debtor; per cent of the words. */
        NAME(25),
        /**
         * The text quotes numbers of the bills that are so short that they may as well be a day, a count or a year; how many. See
         * {@link Words#shortNumbersIn}.
         */
        SHORT_NUMBER_IN_TEXT(25),
        /**
         * Money without a known reference came in under the name of the debtor, whatever its amount, and nothing else explains it; how many
         * debtors of that name owe something. Given where they are three at most, the amount is more than the {@link Tolerance}, and it was
         * booked at most ninety days before the bill was due: money that lay there before the bill did wasn't meant for it.
         */
        NAME_OF_FEW(25);

        private final int weight;

        Code(int weight) {
            this.weight = weight;
        }
    }
}
