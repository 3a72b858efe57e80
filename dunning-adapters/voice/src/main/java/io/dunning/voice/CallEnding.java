package io.dunning.voice;

import io.dunning.channel.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Tells how calls ended: the receipt to the inbox first, then the event to the host. */
final class CallEnding {

    private final VoiceSettings settings;

    CallEnding(VoiceSettings settings) {
        this.settings = settings;
    }

    /**
     * Tells of one call.
     *
     * @param raw the report that closed the line; empty where there was none
     * @return {@code false} where there is no room for the receipt: nothing was told
     */
    boolean tell(LiveCall call, CallState state, Instant at, byte[] raw) {
        CallEvent event = event(call, state, at);
        byte[] evidence = raw.length == 0 ? event.trace().getBytes(StandardCharsets.UTF_8) : raw;
        boolean stored = event.receipt()
                .map(outcome ->
                        new Receipt(event.key(), "call:" + event.key(), outcome, at, evidence).saying(event.detail()))
                .map(settings.inbox()::store)
                .orElse(true);
        if (stored) {
            settings.events().happened(event);
        }
        return stored;
    }

    private CallEvent event(LiveCall call, CallState state, Instant at) {
        CallOutcome outcome = state.outcome() == null ? CallOutcome.LOST : state.outcome();
        Then.End end = end(state).orElse(new Then.End(outcome, null, 0));
        return new CallEvent(
                call.key(),
                call.callId(),
                settings.script().id(),
                outcome,
                state.reached(),
                state.matched(),
                state.heard(),
                end.window(),
                end.days(),
                at,
                state.path());
    }

    /** Where the script ended; empty where it was the line or the host that ended the call. */
    private Optional<Then.End> end(CallState state) {
        return Optional.of(state.at())
                .filter(name -> !name.isEmpty())
                .map(name -> settings.script().state(name).then())
                .filter(Then.End.class::isInstance)
                .map(Then.End.class::cast);
    }
}
