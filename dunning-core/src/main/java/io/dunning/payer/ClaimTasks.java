package io.dunning.payer;

import io.dunning.payer.WorkItem.Kind;
import io.dunning.payer.WorkItem.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What people have to do about a claim: send it, mend it, ask for the answer, object in time. */
public final class ClaimTasks {

    private ClaimTasks() {}

    /**
     * The work that a claim gives on that day; empty while it is the insurer's turn, and when all is done.
     *
     * @param sendWithinDays a draft is to be sent within so many days, and a rejected claim to be mended
     */
    public static List<WorkItem> of(InsurerClaim claim, PayerContract contract, int sendWithinDays, LocalDate on) {
        contract.of(claim.insurer());
        return switch (claim.stage()) {
            case DRAFT ->
                List.of(item(
                        claim,
                        Kind.SUBMIT,
                        claim.draftedOn().plusDays(sendWithinDays),
                        on,
                        "Send the claim to the insurer."));
            case REJECTED ->
                List.of(item(
                        claim,
                        Kind.CORRECT,
                        claim.submittedOn().orElse(claim.draftedOn()).plusDays(sendWithinDays),
                        on,
                        "The insurer didn't take the claim (" + String.join(", ", claim.errorCodes())
                                + "): mend it and send it again."));
            case SUBMITTED, ACKNOWLEDGED -> withInsurer(claim, contract, on);
        };
    }

    private static List<WorkItem> withInsurer(InsurerClaim claim, PayerContract contract, LocalDate on) {
        List<WorkItem> items = new ArrayList<>(2);
        LocalDate answerBy = claim.submittedOn().orElse(claim.draftedOn()).plusDays(contract.answerDays());
        boolean silent = claim.lines().stream()
                .anyMatch(p -> p.givenUpOn() == null
                        && (p.status() == LineStatus.NOT_ANSWERED || p.status() == LineStatus.TAKEN_BACK));
        if (silent && on.isAfter(answerBy)) {
            items.add(item(
                    claim,
                    Kind.CHASE_ANSWER,
                    answerBy,
                    on,
                    "The insurer's time to answer is over: ask for the answer."));
        }
        claim.lines().stream()
                .filter(ClaimTasks::needsDecision)
                .flatMap(p -> p.answeredOn().stream())
                .min(LocalDate::compareTo)
                .ifPresent(first -> items.add(item(
                        claim,
                        Kind.DECIDE_DIFFERENCE,
                        first.plusDays(contract.objectionDays()),
                        on,
                        "The insurer paid less than the tariff says: object to it, or give it up.")));
        return items;
    }

    private static boolean needsDecision(LinePosition position) {
        return switch (position.status()) {
            case BELOW_TARIFF, PART_PAID, DENIED -> position.objectedOn() == null && position.givenUpOn() == null;
            case NOT_ANSWERED, TAKEN_BACK, SETTLED, ABOVE_TARIFF -> false;
        };
    }

    private static WorkItem item(InsurerClaim claim, Kind kind, LocalDate by, LocalDate on, String sentence) {
        Party ask = kind == Kind.CHASE_ANSWER ? Party.INSURER : Party.PRACTICE;
        return new WorkItem(kind, claim.id().value(), claim.insurer(), ask, by, on.isAfter(by), sentence);
    }
}
