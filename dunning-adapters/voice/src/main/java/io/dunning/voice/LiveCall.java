package io.dunning.voice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call, from before it is placed until it is forgotten. All that is particular to it is in here and nowhere else; whoever
 * works on it holds its monitor. When the line is closed, content and codes are dropped.
 */
final class LiveCall {

    private final String key;
    private final Instant begunAt;
    private @Nullable CallFacts facts;
    private Map<Factor, CodeCheck> codes;
    private CallState state = CallState.RINGING;
    private String callId = "";

    LiveCall(String key, Instant begunAt, CallFacts facts, Map<Factor, CodeCheck> codes) {
        this.key = key;
        this.begunAt = begunAt;
        this.facts = facts;
        this.codes = Map.copyOf(codes);
    }

    String key() {
        return key;
    }

    Instant begunAt() {
        return begunAt;
    }

    synchronized String callId() {
        return callId;
    }

    /** Takes the provider's id of it; another one than before is of another call. */
    synchronized boolean isNamed(String id) {
        if (callId.isEmpty()) {
            callId = id;
        }
        return callId.equals(id);
    }

    synchronized CallState state() {
        return state;
    }

    synchronized void become(CallState next) {
        state = next;
    }

    /** Nothing of it is said any more. */
    synchronized void drop() {
        facts = null;
        codes = Map.of();
    }

    synchronized boolean isRight(CodeKey secret, Factor factor, String digits) {
        CodeCheck check = codes.get(factor);
        return check != null && secret.matches(check, factor, digits);
    }

    synchronized CallReply reply(CallMachine machine) {
        return facts == null
                ? CallReply.of(state.turn(), CallReply.Next.HANG_UP, List.of())
                : machine.reply(state, facts);
    }
}
