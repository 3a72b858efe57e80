package io.dunning.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Handover;
import io.dunning.sms.JournaledReceiptInbox;
import io.dunning.voice.CallInput.Keys;
import io.dunning.voice.CallInput.Signal;
import io.dunning.voice.testing.SimulatedCall;
import io.dunning.voice.testing.SimulatedTelephony;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A thousand calls at once, reported by several threads in any order: each hears its own, and its own code counts. */
class ManyCallsTest {

    private static final int CALLS = 1_000;
    private static final int THREADS = 8;
    private static final Pattern TOKEN = Pattern.compile("\\[(key-\\d+)]");

    private final SimulatedTelephony telephony = SimulatedTelephony.promisingNothing(Voice.NOW);
    private final Map<String, CallEvent> events = new ConcurrentHashMap<>();
    private final VoiceChannel channel = new VoiceChannel(
            Voice.settings(
                    CallScript.builtIn(),
                    key -> Map.of(Factor.ONE_TIME_CODE, Voice.check(Factor.ONE_TIME_CODE, code(key))),
                    JournaledReceiptInbox.inMemory(CALLS),
                    event -> events.put(event.key(), event),
                    InstantSource.fixed(Voice.NOW)),
            telephony);

    @Test
    void a_thousand_calls_through_several_threads_never_mix_two_persons()
            throws InterruptedException, ExecutionException {
        telephony.reportTo(channel);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int from = thread;
            work.add(() -> lead(from));
        }

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Integer> ending : threads.invokeAll(work)) {
                ending.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(events).hasSize(CALLS);
        for (int i = 0; i < CALLS; i++) {
            assertOwn(i);
        }
        assertThat(channel.receipts(CALLS)).hasSize(CALLS);
    }

    /** Each thread leads its share of the calls, all at once, a random one a step further each time. */
    private int lead(int thread) {
        Random random = new Random(20261123L + thread);
        List<Integer> open = new ArrayList<>();
        Map<Integer, CallReply> replies = new HashMap<>();
        for (int i = thread; i < CALLS; i += THREADS) {
            Handover answer =
                    channel.dispatch(Voice.message(key(i), number(i), i % 2 == 0 ? "it" : "nb", Voice.content(key(i))));
            assertThat(answer).isInstanceOf(Handover.Accepted.class);
            open.add(i);
        }
        while (!open.isEmpty()) {
            int place = random.nextInt(open.size());
            int i = open.get(place);
            SimulatedCall call = telephony.call(key(i));
            replies.put(i, next(call, replies.get(i), i, random));
            if (call.isOver()) {
                open.remove(place);
            }
        }
        return thread;
    }

    /** A third keys in the code of somebody else. */
    private static CallReply next(SimulatedCall call, @Nullable CallReply reply, int i, Random random) {
        CallInput input = reply == null
                ? Signal.ANSWERED
                : switch (reply.next()) {
                    case WAIT, HANG_UP -> Signal.HUNG_UP;
                    case TRANSFER -> Signal.OPERATOR_AWAY;
                    case GATHER -> pressed(reply, i, random);
                };
        return call.report(input).orElseThrow();
    }

    private static CallInput pressed(CallReply reply, int i, Random random) {
        if (random.nextInt(50) == 0) {
            return Signal.HUNG_UP;
        }
        boolean asksCode = reply.digits() == 6;
        return new Keys(asksCode ? code(key(i % 3 == 0 ? (i + 1) % CALLS : i)) : "1");
    }

    private void assertOwn(int i) {
        SimulatedCall call = telephony.call(key(i));
        assertThat(call.number()).isEqualTo(number(i));
        Matcher tokens = TOKEN.matcher(call.transcript());
        boolean heard = false;
        while (tokens.find()) {
            assertThat(tokens.group(1))
                    .as("what was heard at the number of %s", key(i))
                    .isEqualTo(key(i));
            heard = true;
        }
        CallEvent event = Objects.requireNonNull(events.get(key(i)));
        assertThat(event.callId()).isEqualTo(call.id());
        if (i % 3 == 0) {
            assertThat(heard).as("%s keyed in the code of another", key(i)).isFalse();
        } else {
            assertThat(heard).isEqualTo(event.reached() == Assurance.VERIFIED);
        }
    }

    private static String key(int i) {
        return "key-" + i;
    }

    private static String number(int i) {
        return String.format(Locale.ROOT, "+39333%07d", i);
    }

    private static String code(String key) {
        return String.format(Locale.ROOT, "%06d", 100_000 + 17 * Integer.parseInt(key.substring(4)));
    }
}
