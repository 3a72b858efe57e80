package io.dunning.payer;

import java.util.Objects;

/**
 * Where an answer stands: the same answer has the same reference for ever, so that it counts once.
 *
 * @param settlement in which settlement
 * @param position at which place of it
 */
public record AnswerRef(SettlementId settlement, int position) {
    public AnswerRef {
        Objects.requireNonNull(settlement, "settlement");
    }

    @Override
    public String toString() {
        return settlement + "#" + position;
    }
}
