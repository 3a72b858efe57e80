package io.dunning.payer;

import io.dunning.payer.WorkItem.Kind;
import io.dunning.payer.WorkItem.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom to ask for a missing authorisation, and when to stop asking and decide (in Spanish <i>a la caza del volante</i>). Its result is work for
 * people. No patient gets a notice over a paper that two companies owe each other.
 *
 * @param asks in order; each is asked once the one before had its days
 * @param escalateAfterDays so many days after the visit, whoever is asked, somebody must decide too
 */
public record AuthorisationHunt(List<Ask> asks, int escalateAfterDays) {

    private static final int ASKS_MAX = 12;

    /**
     * One asking.
     *
     * @param party who is asked
     * @param answerDays how many days they have to answer, 1 or more
     */
    public record Ask(Party party, int answerDays) {
        public Ask {
            Objects.requireNonNull(party, "party");
            if (answerDays < 1) {
                throw new IllegalArgumentException("whoever is asked has a day to answer at least");
            }
        }
    }

    public AuthorisationHunt {
        asks = List.copyOf(asks);
        if (asks.isEmpty() || asks.size() > ASKS_MAX) {
            throw new IllegalArgumentException("a hunt has 1 to " + ASKS_MAX + " asks");
        }
        if (escalateAfterDays < 1) {
            throw new IllegalArgumentException("a decision is asked for after a day at least");
        }
    }

    /** What is to be done about the papers of a visit on that day; empty where they are all there. */
    public Optional<WorkItem> work(Visit visit, LocalDate on) {
        return switch (visit.authorisation().state()) {
            case MISSING -> Optional.of(ask(visit, on));
            case REFUSED -> Optional.of(refused(visit));
            case NOT_NEEDED, RECEIVED -> visit.slip().isSettled() ? Optional.empty() : Optional.of(collect(visit, on));
        };
    }

    private WorkItem ask(Visit visit, LocalDate on) {
        LocalDate decideBy = visit.on().plusDays(escalateAfterDays);
        int made = visit.asked().size();
        LocalDate next = made == 0 ? visit.on() : waitsUntil(visit);
        if (made >= asks.size()) {
            return new WorkItem(
                    Kind.ASK_AUTHORISATION,
                    visit.id().value(),
                    visit.insurer(),
                    Party.PRACTICE,
                    next,
                    true,
                    "Everybody was asked for the authorisation and it isn't here: decide how to go on.");
        }
        Party party = asks.get(made).party();
        return new WorkItem(
                Kind.ASK_AUTHORISATION,
                visit.id().value(),
                visit.insurer(),
                party,
                next,
                on.isAfter(decideBy),
                sentence(party));
    }

    /** The day on which the last one asked has had their days. */
    private LocalDate waitsUntil(Visit visit) {
        int last = visit.asked().size() - 1;
        int days = asks.get(Math.min(last, asks.size() - 1)).answerDays();
        return visit.asked().get(last).on().plusDays(days);
    }

    private static String sentence(Party party) {
        return switch (party) {
            case INSURER -> "Ask the insurer for the authorisation of this visit.";
            case PATIENT -> "Ask the patient for the authorisation paper; no money is asked for.";
            case PRACTICE -> "Ask the practice whether the authorisation lies there.";
        };
    }

    private WorkItem refused(Visit visit) {
        return new WorkItem(
                Kind.DECIDE_REFUSAL,
                visit.id().value(),
                visit.insurer(),
                Party.PRACTICE,
                visit.on().plusDays(escalateAfterDays),
                true,
                "The insurer refused to authorise this visit: decide who is asked to pay, or credit it.");
    }

    private WorkItem collect(Visit visit, LocalDate on) {
        LocalDate decideBy = visit.on().plusDays(escalateAfterDays);
        return new WorkItem(
                Kind.COLLECT_SLIP,
                visit.id().value(),
                visit.insurer(),
                Party.PRACTICE,
                decideBy,
                on.isAfter(decideBy),
                "Collect the signed slip of this visit at the practice.");
    }
}
