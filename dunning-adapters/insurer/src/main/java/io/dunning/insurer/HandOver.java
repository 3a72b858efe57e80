package io.dunning.insurer;

import io.dunning.evidence.Hash;
import io.dunning.insurer.SettlementFault.Reason;
import io.dunning.insurer.SettlementReport.Entry;
import io.dunning.insurer.SettlementReport.Fate;
import io.dunning.payer.Adjustment;
import io.dunning.payer.Settlement;
import io.dunning.payer.SettlementLine;
import io.dunning.payer.SettlementRegister;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands settlements over, each once. */
final class HandOver {

    private final SettlementRegister register;
    private final Consumer<Settlement> taker;

    HandOver(SettlementRegister register, Consumer<Settlement> taker) {
        this.register = register;
        this.taker = taker;
    }

    Entry give(Settlement settlement, long place) {
        String fingerprint = fingerprint(settlement);
        Optional<String> known = register.fingerprint(settlement.insurer(), settlement.id());
        if (known.isPresent()) {
            return known.get().equals(fingerprint)
                    ? new Entry(settlement.id(), Fate.KNOWN, List.of())
                    : new Entry(settlement.id(), Fate.QUARANTINED, List.of(differs(place)));
        }
        taker.accept(settlement);
        register.remember(settlement.insurer(), settlement.id(), fingerprint);
        return new Entry(settlement.id(), Fate.HANDED_OVER, List.of());
    }

    private static SettlementFault differs(long place) {
        return new SettlementFault(
                Reason.CONTENT_DIFFERS,
                place,
                "a settlement of this number is known with other content; ask the insurer");
    }

    /** Over all that is handed over, so that the same settlement in a file put together anew is the same. */
    static String fingerprint(Settlement settlement) {
        StringBuilder text =
                new StringBuilder(settlement.creditor() + "|" + settlement.paidOn() + "|" + settlement.paid());
        for (SettlementLine line : settlement.lines()) {
            text.append("\nL|").append(line.position()).append('|').append(line.kind());
            text.append('|')
                    .append(line.claim())
                    .append('|')
                    .append(line.line())
                    .append('|')
                    .append(line.serviceOn());
            text.append('|').append(line.code() == null ? "" : line.code().value());
            text.append('|').append(line.billed()).append('|').append(line.paid());
            for (Adjustment part : line.adjustments()) {
                text.append("\nA|").append(part.insurerGroup()).append('|').append(part.insurerCode());
                text.append('|').append(part.amount());
            }
        }
        for (Settlement.Deduction deduction : settlement.deductions()) {
            text.append("\nD|").append(deduction.code()).append('|').append(deduction.reference());
            text.append('|').append(deduction.amount());
        }
        return Hash.of(text.toString()).toString();
    }
}
