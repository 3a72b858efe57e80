package io.dunning.voice;

import io.dunning.channel.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended. Holds no number, name, content or code.
 *
 * @param key the key of the dispatch
 * @param callId how the provider names the call; empty where it never said
 * @param script name and version of the script
 * @param outcome what came of it
 * @param reached how sure it was who listened, in the end
 * @param factors what was keyed in rightly
 * @param heard what was heard of the message
 * @param window when to call back; only of {@link CallOutcome#CALL_BACK}
 * @param promisedDays within how many days payment was promised; 0 but for {@link CallOutcome#PROMISED}
 * @param at when it ended
 * @param path the states of the script that were passed, and what was done there, in order; of codes only whether they were right
 */
public record CallEvent(
        String key,
        String callId,
        String script,
        CallOutcome outcome,
        Assurance reached,
        Set<Factor> factors,
        Heard heard,
        @Nullable CallWindow window,
        int promisedDays,
        Instant at,
        List<String> path) {

    public CallEvent {
        Objects.requireNonNull(outcome, "outcome");
        factors = Set.copyOf(factors);
        path = List.copyOf(path);
    }

    /**
     * What it means for the message; empty where nobody knows. Taken in hand is a message after which the person identified
     * pressed a key. What that means in law is for the rules of the country; no source gives a call the effect of service.
     */
    public Optional<Receipt.Outcome> receipt() {
        return switch (outcome) {
            case WRONG_PERSON, NUMBER_UNKNOWN -> Optional.of(Receipt.Outcome.ADDRESS_UNKNOWN);
            case VOICEMAIL, NO_ANSWER, BUSY, FAILED, NOT_IDENTIFIED -> Optional.of(Receipt.Outcome.UNDELIVERED);
            case LOST -> heard == Heard.NOTHING ? Optional.empty() : Optional.of(byWhatWasHeard());
            case PAY_NOW,
                    ALREADY_PAID,
                    PROMISED,
                    DISPUTED,
                    CALL_BACK,
                    OPERATOR,
                    REFUSED,
                    NO_RESPONSE,
                    HUNG_UP,
                    STOPPED -> Optional.of(byWhatWasHeard());
        };
    }

    /** What the receipt says beyond its outcome. */
    public Receipt.Detail detail() {
        Receipt.Detail detail = switch (outcome) {
            case WRONG_PERSON -> Receipt.Detail.WRONG_PERSON;
            case NUMBER_UNKNOWN -> Receipt.Detail.NO_SUCH_ADDRESS;
            case VOICEMAIL -> Receipt.Detail.VOICEMAIL;
            case NO_ANSWER -> Receipt.Detail.NO_ANSWER;
            case BUSY -> Receipt.Detail.BUSY;
            case FAILED -> Receipt.Detail.TECHNICAL_FAILURE;
            case REFUSED, NOT_IDENTIFIED -> Receipt.Detail.REFUSED;
            case PAY_NOW, ALREADY_PAID, PROMISED, DISPUTED -> Receipt.Detail.IDENTIFIED;
            case CALL_BACK, OPERATOR, NO_RESPONSE, HUNG_UP, STOPPED, LOST -> Receipt.Detail.NONE;
        };
        return receipt().filter(detail::fits).isPresent() ? detail : Receipt.Detail.NONE;
    }

    private Receipt.Outcome byWhatWasHeard() {
        return switch (heard) {
            case NOTHING -> Receipt.Outcome.UNDELIVERED;
            case SPOKEN -> Receipt.Outcome.DELIVERED;
            case ANSWERED -> Receipt.Outcome.ACKNOWLEDGED;
        };
    }

    /** The path as one line: what is kept where no word of the provider is. */
    String trace() {
        return script + ": " + String.join(" ", path) + " = " + outcome;
    }
}
