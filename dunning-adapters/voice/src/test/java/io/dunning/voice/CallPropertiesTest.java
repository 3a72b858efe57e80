package io.dunning.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.voice.CallInput.Keys;
import io.dunning.voice.CallInput.Signal;
import io.dunning.voice.ScriptFile.StateFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Whatever is pressed, and whatever a script says that was not refused. */
class CallPropertiesTest {

    private static final String CONTENT = "the content of one person";
    private static final CallFacts FACTS = new CallFacts(Voice.CALLER, "it", "P. E.", CONTENT);
    private static final CallScript USUAL = CallScript.builtIn();
    private static final CallScript USUAL_AGAIN = CallScript.builtIn();
    private static final ScriptFile FILE =
            ScriptReader.read("usual-call.yaml", Scripts.usual().getBytes(StandardCharsets.UTF_8));
    private static final CallScript TWO_FACTORS = Scripts.ofTwoFactors();
    private static final Map<Factor, String> CODES =
            Map.of(Factor.ONE_TIME_CODE, "482915", Factor.INVOICE_DIGITS, "4711", Factor.BIRTH_DATE, "31121960");
    private static final CodeJudge JUDGE = (factor, digits) -> digits.equals(CODES.get(factor));

    /** Mostly what leads on, so that calls get far. */
    @Provide
    Arbitrary<List<CallInput>> inputs() {
        Arbitrary<CallInput> keys = Arbitraries.of("0", "1", "1", "2", "3", "4", "5", "6", "9", "9", "*", "7")
                .map(Keys::new);
        Arbitrary<CallInput> codes = Arbitraries.of("482915", "4711", "31121960", "000000", "1234", "48291")
                .map(Keys::new);
        Arbitrary<CallInput> signals = Arbitraries.of(Signal.values()).map(s -> s);
        Arbitrary<CallInput> any = Arbitraries.frequencyOf(Tuple.of(6, keys), Tuple.of(6, codes), Tuple.of(1, signals));
        Arbitrary<List<CallInput>> beginnings = Arbitraries.of(
                List.of(Signal.ANSWERED),
                List.of(Signal.ANSWERED, new Keys("1"), new Keys("482915")),
                List.of(Signal.ANSWERED, new Keys("1"), new Keys("4711"), new Keys("31121960")));
        return Combinators.combine(beginnings, any.list().ofMaxSize(45)).as((beginning, rest) -> {
            List<CallInput> all = new ArrayList<>(beginning);
            all.addAll(rest);
            return all;
        });
    }

    @Property(tries = 3_000)
    void nobody_hears_the_message_who_did_not_key_in_what_it_takes(@ForAll("inputs") List<CallInput> inputs) {
        Statistics.collect(assertSafe(USUAL, inputs) ? "heard" : "not heard");
        Statistics.coverage(coverage -> coverage.check("heard").percentage(p -> p > 20));
        assertSafe(TWO_FACTORS, inputs);
    }

    @Property(tries = 1_500)
    void of_any_script_that_is_not_refused_the_same_holds(@ForAll("inputs") List<CallInput> inputs, @ForAll long seed) {
        Optional<CallScript> script = changed(new Random(seed));

        Statistics.collect(script.isPresent() ? "accepted" : "refused");
        script.ifPresent(accepted -> {
            assertSafe(accepted, inputs);
            assertEnds(accepted, inputs);
        });
        Statistics.coverage(coverage -> {
            coverage.check("accepted").percentage(p -> p > 5);
            coverage.check("refused").percentage(p -> p > 5);
        });
    }

    @Property
    void every_call_ends_with_one_outcome_that_stays(@ForAll("inputs") List<CallInput> inputs) {
        assertEnds(USUAL, inputs);
    }

    @Property
    void the_same_happenings_give_the_same_transcript(@ForAll("inputs") List<CallInput> inputs) {
        assertThat(transcript(USUAL, inputs)).isEqualTo(transcript(USUAL_AGAIN, inputs));
    }

    @Property
    void nothing_is_tried_more_often_than_the_script_says(@ForAll("inputs") List<CallInput> inputs) {
        List<String> judged = new ArrayList<>();
        CallMachine machine = new CallMachine(USUAL);
        CallState state = CallState.RINGING;
        for (CallInput input : inputs) {
            state = machine.after(state, input, (factor, digits) -> {
                judged.add(digits);
                return JUDGE.isRight(factor, digits);
            });
        }

        assertThat(judged).hasSizeLessThanOrEqualTo(3);
        assertThat(state.misses().values()).allMatch(misses -> misses <= 3);
    }

    /** Whenever it is found out. */
    @Property
    void once_a_machine_is_found_out_nothing_of_the_message_is_spoken(
            @ForAll("inputs") List<CallInput> inputs, @ForAll @IntRange(max = 12) int moment) {
        CallMachine machine = new CallMachine(USUAL);
        CallState state = CallState.RINGING;
        int step = 0;
        for (CallInput input : inputs) {
            state = machine.after(state, step == moment ? Signal.MACHINE : input, JUDGE);
            if (step++ >= moment) {
                assertThat(said(machine.reply(state, FACTS))).doesNotContain(CONTENT);
            }
        }
    }

    /** By an account of its own of what was pressed; answers whether the message was spoken. */
    private static boolean assertSafe(CallScript script, List<CallInput> inputs) {
        CallMachine machine = new CallMachine(script);
        CallState state = CallState.RINGING;
        List<String> pressed = new ArrayList<>();
        boolean spoken = false;
        for (CallInput input : inputs) {
            state = machine.after(state, input, JUDGE);
            if (input instanceof Keys keys) {
                pressed.add(keys.digits());
            }
            if (said(machine.reply(state, FACTS)).contains(CONTENT)) {
                spoken = true;
                assertThat(pressed.contains("482915") || (pressed.contains("4711") && pressed.contains("31121960")))
                        .as("the message was spoken after %s", pressed)
                        .isTrue();
                assertThat(state.reached()).isEqualTo(Assurance.VERIFIED);
            }
        }
        return spoken;
    }

    private static void assertEnds(CallScript script, List<CallInput> inputs) {
        CallMachine machine = new CallMachine(script);
        CallState state = CallState.RINGING;
        for (CallInput input : inputs) {
            state = machine.after(state, input, JUDGE);
        }
        for (int i = 0; i <= script.turnsMax(); i++) {
            state = machine.after(state, new Keys("9"), JUDGE);
        }
        CallOutcome outcome = state.outcome();
        assertThat(outcome).as("after so many turns").isNotNull();
        state = machine.after(state, Signal.HUNG_UP, JUDGE);
        assertThat(state.over()).isTrue();
        assertThat(state.outcome()).isEqualTo(outcome);
        assertThat(machine.after(state, new Keys("1"), JUDGE)).isEqualTo(state);
    }

    private static List<String> transcript(CallScript script, List<CallInput> inputs) {
        CallMachine machine = new CallMachine(script);
        List<String> transcript = new ArrayList<>();
        CallState state = CallState.RINGING;
        for (CallInput input : inputs) {
            state = machine.after(state, input, JUDGE);
            transcript.add(said(machine.reply(state, FACTS)));
        }
        transcript.addAll(state.path());
        return transcript;
    }

    private static String said(CallReply reply) {
        return String.join("\n", reply.say().stream().map(Prompt::text).toList());
    }

    /** The usual script with some of its ways leading elsewhere, and the message perhaps spoken elsewhere. */
    private static Optional<CallScript> changed(Random random) {
        Map<String, @Nullable StateFile> states = new LinkedHashMap<>(FILE.states() == null ? Map.of() : FILE.states());
        List<String> names = List.copyOf(states.keySet());
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            String name = names.get(random.nextInt(names.size()));
            StateFile state = states.get(name);
            if (state != null) {
                states.put(name, changed(state, names, random));
            }
        }
        try {
            return Optional.of(CallScript.of(
                    "changed",
                    new ScriptFile(
                            FILE.script(),
                            FILE.version(),
                            FILE.languages(),
                            FILE.start(),
                            FILE.machine(),
                            FILE.tooLong(),
                            FILE.turnsMax(),
                            FILE.answerSeconds(),
                            FILE.again(),
                            states)));
        } catch (ScriptRefused refused) {
            return Optional.empty();
        }
    }

    private static StateFile changed(StateFile state, List<String> names, Random random) {
        String target = names.get(random.nextInt(names.size()));
        Map<String, @Nullable String> keys = state.keys() == null ? null : new LinkedHashMap<>(state.keys());
        Map<String, @Nullable String> says = state.says();
        String next = state.next();
        if (random.nextInt(6) == 0) {
            says = Map.of("it", "{{message}}", "fr", "{{message}}", "nb", "{{message}}", "es", "x", "en", "x");
        } else if (keys != null) {
            keys.put(String.valueOf(random.nextInt(10)), target);
        } else if (next != null) {
            next = target;
        }
        ScriptFile.CodeFile code = state.code() == null || random.nextBoolean()
                ? state.code()
                : new ScriptFile.CodeFile(
                        state.code().factor(),
                        state.code().digits(),
                        1 + random.nextInt(3),
                        state.code().right(),
                        target);
        return new StateFile(
                says,
                next,
                keys,
                state.tries(),
                state.otherwise(),
                code,
                state.transfer(),
                state.ends(),
                state.window(),
                state.days());
    }
}
