package io.dunning.voice;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Identifying;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Automatic calls: places them, and leads each through the script by what the provider reports to {@link #take}. The body of a
 * message is spoken only to who keyed in the codes; the rest is the script's.
 *
 * <p>Calls under way are kept in this object, so all reports of a provider must come to the process that placed the call. After a
 * crash its calls are unknown here: reports of them are answered by hanging up. Thread-safe; works on one call by one thread at a time.
 */
public final class VoiceChannel implements ReceiptSource, Identifying {

    /** After so long a call is over, and its end was not told. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final VoiceSettings settings;
    private final Telephony telephony;
    private final CallMachine machine;
    private final CallRules rules;
    private final CallEnding ending;
    private final DeliveryContract contract;
    private final ConcurrentMap<String, LiveCall> calls = new ConcurrentHashMap<>();

    public VoiceChannel(VoiceSettings settings, Telephony telephony) {
        this.settings = settings;
        this.telephony = telephony;
        machine = new CallMachine(settings.script());
        rules = new CallRules(settings.script(), settings.numbers());
        ending = new CallEnding(settings);
        contract = telephony
                .keyWindow()
                .<DeliveryContract>map(DeliveryContract.Idempotent::new)
                .orElseGet(DeliveryContract.AtMostOnce::new);
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.VOICE;
    }

    /** At most once, unless the provider knows keys. */
    @Override
    public DeliveryContract contract() {
        return contract;
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        Handover.Rejected objection = rules.objection(dispatch).orElse(null);
        if (objection != null) {
            return objection;
        }
        LiveCall before = calls.get(dispatch.key());
        if (before != null) {
            return again(before, dispatch);
        }
        if (calls.size() >= settings.callsMax()) {
            return new Handover.Rejected("too many calls that nobody said the end of", false);
        }
        Map<Factor, CodeCheck> codes = settings.codes().of(dispatch.key());
        if (!codes.keySet().containsAll(settings.script().factors())) {
            return new Handover.Rejected("a code that the script asks for isn't known", false);
        }
        LiveCall call = new LiveCall(dispatch.key(), settings.clock().instant(), facts(dispatch), codes);
        LiveCall other = calls.putIfAbsent(dispatch.key(), call);
        return other == null ? placeFirst(call, dispatch) : again(other, dispatch);
    }

    private Handover placeFirst(LiveCall call, Dispatch dispatch) {
        Handover answer = place(call, dispatch);
        if (answer instanceof Handover.Rejected) {
            calls.remove(call.key(), call);
        }
        return answer;
    }

    private CallFacts facts(Dispatch dispatch) {
        return new CallFacts(
                settings.caller(),
                settings.script().languageFor(dispatch.message().language()).orElseThrow(),
                CallFacts.initials(dispatch.to().recipient()),
                dispatch.message().body());
    }

    /** After an attempt of which nobody knows, a refusal doesn't say that no phone rang. */
    private Handover again(LiveCall call, Dispatch dispatch) {
        String callId = call.callId();
        if (!callId.isEmpty()) {
            return new Handover.Accepted(callId);
        }
        Handover answer = contract instanceof DeliveryContract.Idempotent ? place(call, dispatch) : null;
        if (answer instanceof Handover.Accepted) {
            return answer;
        }
        throw new VoiceOutcomeUnknown(call.key(), "placed before, and nobody knows whether it rang", null);
    }

    /** What the provider throws goes through: the call stays here, since reports of it may still come. */
    private Handover place(LiveCall call, Dispatch dispatch) {
        Handover answer = telephony.place(call.key(), dispatch.to().value());
        if (answer instanceof Handover.Accepted accepted) {
            if (!call.isNamed(accepted.reference())) {
                throw new VoiceOutcomeUnknown(call.key(), "the provider gave two ids", null);
            }
            if (call.state().outcome() == CallOutcome.STOPPED) {
                telephony.hangUp(accepted.reference());
            }
        } else if (!call.callId().isEmpty()) {
            throw new VoiceOutcomeUnknown(call.key(), "refused, and reported of all the same", null);
        }
        return answer;
    }

    /**
     * Takes a report. One that doesn't answer to the latest reply (a repetition, or one that was overtaken) changes nothing, and gets the
     * latest reply once more; that the line closed, or that a machine answers, holds at any time.
     *
     * @return what to do; hanging up in a call that nobody knows; empty where there is no room for a receipt now: nothing was
     *     changed, and the provider is to report again
     */
    public Optional<CallReply> take(CallNews news) {
        LiveCall call = calls.get(news.key());
        if (call == null) {
            return Optional.of(CallReply.of(news.turn(), CallReply.Next.HANG_UP, List.of()));
        }
        synchronized (call) {
            if (!call.isNamed(news.callId())) {
                return Optional.of(CallReply.of(news.turn(), CallReply.Next.HANG_UP, List.of()));
            }
            CallState before = call.state();
            boolean timely = news.turn() == before.turn()
                    || (news.input() instanceof CallInput.Signal signal && signal.isAboutLine());
            CallState after = timely
                    ? machine.after(
                            before, news.input(), (factor, digits) -> call.isRight(settings.secret(), factor, digits))
                    : before;
            boolean kept = become(call, before, after, news.at(), news.raw());
            return kept ? Optional.of(call.reply(machine)) : Optional.empty();
        }
    }

    /**
     * Ends a call, as when a payment came in meanwhile: nothing more is said in it.
     *
     * @return whether it was under way
     */
    public boolean stop(String key) {
        LiveCall call = calls.get(key);
        if (call == null || !finish(call, CallOutcome.STOPPED)) {
            return false;
        }
        if (!call.callId().isEmpty()) {
            telephony.hangUp(call.callId());
        }
        return true;
    }

    /**
     * Forgets calls that began two hours ago or earlier, and tells of those whose end was never reported. To be called now and then.
     *
     * @return how many were never reported
     */
    public int expire() {
        Instant before = settings.clock().instant().minus(LONGEST);
        int lost = 0;
        for (LiveCall call : new ArrayList<>(calls.values())) {
            if (!call.begunAt().isAfter(before)) {
                lost += finish(call, CallOutcome.LOST) ? 1 : 0;
                if (call.state().over()) {
                    calls.remove(call.key(), call);
                }
            }
        }
        return lost;
    }

    private boolean finish(LiveCall call, CallOutcome outcome) {
        synchronized (call) {
            CallState before = call.state();
            return !before.over()
                    && become(
                            call,
                            before,
                            machine.closed(before, outcome),
                            settings.clock().instant(),
                            new byte[0]);
        }
    }

    /** Moves a call on; when its line closes, tells first, and takes all back where that can't be told. */
    private boolean become(LiveCall call, CallState before, CallState after, Instant at, byte[] raw) {
        call.become(after);
        if (before.over() || !after.over()) {
            return true;
        }
        boolean told = false;
        try {
            told = ending.tell(call, after, at, raw);
        } finally {
            if (told) {
                call.drop();
            } else {
                call.become(before);
            }
        }
        return told;
    }

    @Override
    public List<Receipt> receipts(int limit) {
        return settings.inbox().next(limit);
    }

    @Override
    public void acknowledge(List<Receipt> receipts) {
        settings.inbox().acknowledge(receipts);
    }
}
