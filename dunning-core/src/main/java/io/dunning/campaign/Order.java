package io.dunning.campaign;

import java.util.Comparator;

/** Which cases of a campaign come first. Of equals the case id decides, so that the order is the same everywhere. */
public enum Order {
    /** Whose claim lapses first. */
    FIRST_TO_LAPSE,
    /** Whose bill was due first. */
    LONGEST_DUE,
    /** Who owes most. */
    GREATEST_AMOUNT;

    Comparator<Candidate> comparator() {
        Comparator<Candidate> first = switch (this) {
            case FIRST_TO_LAPSE -> Comparator.comparing(Candidate::lapsesOn);
            case LONGEST_DUE -> Comparator.comparing(Candidate::dueOn);
            case GREATEST_AMOUNT -> Comparator.comparing(Candidate::open).reversed();
        };
        return first.thenComparing(Candidate::caseId);
    }
}
