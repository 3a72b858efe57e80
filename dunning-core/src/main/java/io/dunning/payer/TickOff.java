package io.dunning.payer;

import io.dunning.payer.ClaimEvent.Answered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A settlement ticked off against the claims, line by line (in Spanish <i>punteo</i>). A line is found by the creditor's own key where the insurer
 * sends it back, else by day and code where only one fits; never by an amount or a name. What can't be placed is left over, with the reason.
 *
 * @param events what to store, by claim, in order; nothing for lines known before
 * @param known how many lines were ticked off before
 * @param leftOver what a person has to place
 */
public record TickOff(Map<ClaimId, List<ClaimEvent>> events, int known, List<LeftOver> leftOver) {

    /**
     * A line that couldn't be placed.
     *
     * @param ref where it stands
     * @param code short and stable
     * @param sentence why
     */
    public record LeftOver(AnswerRef ref, String code, String sentence) {
        public LeftOver {
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(sentence, "sentence");
        }
    }

    public TickOff {
        Map<ClaimId, List<ClaimEvent>> inOrder = new LinkedHashMap<>();
        events.forEach((claim, own) -> inOrder.put(claim, List.copyOf(own)));
        events = Collections.unmodifiableMap(inOrder);
        leftOver = List.copyOf(leftOver);
    }

    /**
     * Ticks a settlement off.
     *
     * @param claims those it may speak of, by id; a claim of another creditor or insurer is never touched
     * @param on the business date on which we learn of it
     */
    public static TickOff of(Settlement settlement, Map<ClaimId, InsurerClaim> claims, LocalDate on) {
        return new Ticking(settlement, claims, on).all();
    }

    /** One pass over a settlement. */
    private static final class Ticking {
        private final Settlement settlement;
        private final Map<ClaimId, InsurerClaim> claims;
        private final LocalDate on;
        private final Map<ClaimId, InsurerClaim> current = new LinkedHashMap<>();
        private final Map<ClaimId, List<ClaimEvent>> events = new LinkedHashMap<>();
        private final List<LeftOver> leftOver = new ArrayList<>();
        private int known;

        Ticking(Settlement settlement, Map<ClaimId, InsurerClaim> claims, LocalDate on) {
            this.settlement = settlement;
            this.claims = claims;
            this.on = on;
        }

        TickOff all() {
            settlement.lines().forEach(this::tick);
            return new TickOff(events, known, leftOver);
        }

        private void tick(SettlementLine said) {
            ClaimId id = said.claim();
            InsurerClaim claim = id == null ? null : current.getOrDefault(id, claims.get(id));
            if (claim == null
                    || !claim.creditor().equals(settlement.creditor())
                    || !claim.insurer().equals(settlement.insurer())) {
                leave(said, "unknown-claim", "No claim of this creditor to this insurer has that number.");
                return;
            }
            List<LinePosition> fitting = fitting(claim, said);
            if (fitting.size() != 1) {
                leave(
                        said,
                        fitting.isEmpty() ? "unknown-line" : "several-lines",
                        fitting.isEmpty() ? "No line of the claim fits." : "More than one line of the claim fits.");
                return;
            }
            place(claim, said, fitting.get(0).line().id());
        }

        private void place(InsurerClaim claim, SettlementLine said, LineId line) {
            ClaimOutcome outcome = claim.answer(settlement, said, line, on);
            if (outcome instanceof ClaimOutcome.Refused refused) {
                leave(said, refused.code(), refused.sentence());
            } else if (outcome instanceof ClaimOutcome.Accepted accepted) {
                if (accepted.events().isEmpty()) {
                    known++;
                    return;
                }
                current.put(claim.id(), claim.evolve(accepted.events()));
                events.computeIfAbsent(claim.id(), c -> new ArrayList<>()).addAll(accepted.events());
            }
        }

        private List<LinePosition> fitting(InsurerClaim claim, SettlementLine said) {
            LineId line = said.line();
            if (line != null && claim.find(line).isPresent()) {
                return List.of(claim.position(line));
            }
            List<LinePosition> fitting = claim.lines().stream()
                    .filter(p ->
                            said.code() == null || said.code().equals(p.line().code()))
                    .filter(p -> said.serviceOn() == null
                            || said.serviceOn().equals(p.line().serviceOn()))
                    .toList();
            if (fitting.size() < 2) {
                return fitting;
            }
            // Known from an earlier reading: the line that it was placed on then.
            AnswerRef ref = new AnswerRef(settlement.id(), said.position());
            List<LinePosition> earlier =
                    fitting.stream().filter(p -> p.knows(ref)).toList();
            return earlier.isEmpty() ? fitting : earlier;
        }

        private void leave(SettlementLine said, String code, String sentence) {
            leftOver.add(new LeftOver(new AnswerRef(settlement.id(), said.position()), code, sentence));
        }
    }

    /** How many lines were ticked off now. */
    public long ticked() {
        return events.values().stream()
                .flatMap(List::stream)
                .filter(e -> e instanceof Answered)
                .count();
    }
}
