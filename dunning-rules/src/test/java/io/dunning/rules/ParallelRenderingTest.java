package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Message;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Track;
import io.dunning.receivable.CreditorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ten thousand messages written by several threads at once: entry 81 of the list of bad inputs. */
class ParallelRenderingTest {

    private static final int THREADS = 8;
    private static final int MESSAGES = 10_000;
    private static final int HOUSES = 50;
    private static final Pattern TOKEN = Pattern.compile("<([a-z]+) (\\d+)>");
    private static final long SEED = 20_261_122;

    private final List<PolicyPack> packs =
            PolicyFiles.BUILT_IN.stream().map(new PolicyFiles()::builtIn).toList();
    private final List<Way> ways = packs.stream().flatMap(p -> ways(p).stream()).toList();
    private final TextRenderer renderer = new TextRenderer(packs, senders());

    private record Way(PolicyPack pack, StepOption option, boolean fee) {}

    private static Collection<Way> ways(PolicyPack pack) {
        List<Way> ways = new ArrayList<>();
        for (Track track : pack.policy().tracks().values()) {
            for (Track.Band band : track.bands()) {
                for (Step step : band.ladder().steps()) {
                    step.options().forEach(o -> ways.add(new Way(pack, o, step.fee() != null)));
                }
            }
        }
        return ways;
    }

    private static Map<CreditorId, Sender> senders() {
        Map<CreditorId, Sender> senders = new HashMap<>();
        for (int i = 0; i < HOUSES; i++) {
            senders.put(creditor(i), new Sender("<house " + i + ">", "<phone " + i + ">", "<web " + i + ">"));
        }
        return senders;
    }

    private static CreditorId creditor(int number) {
        return new CreditorId("region", "house-" + number);
    }

    @Test
    void no_message_of_ten_thousand_shows_a_word_of_anothers() throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<List<String>>> works = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int from = thread;
            works.add(() -> {
                start.await();
                List<String> mixed = new ArrayList<>();
                for (int i = from; i < MESSAGES; i += THREADS) {
                    mixed.addAll(foreignTokens(asked(i), i, renderer.render(asked(i).request())));
                }
                return mixed;
            });
        }

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<String> mixed = new ArrayList<>();
        try {
            for (Future<List<String>> each : threads.invokeAll(works)) {
                mixed.addAll(each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(mixed).as("seed " + SEED).isEmpty();
    }

    @Test
    void a_message_that_went_to_another_is_noticed() {
        for (int i = 0; i < 1000; i++) {
            Message others = renderer.render(asked(i + 1).request());

            assertThat(foreignTokens(asked(i), i, others)).isNotEmpty();
        }
    }

    /** A text of any policy in any of its languages, with values that only this number has. */
    private Asked asked(int i) {
        Random random = new Random(SEED + i);
        Way way = ways.get(random.nextInt(ways.size()));
        Asked asked = new Asked(way.pack(), way.option().text());
        asked.creditor = creditor(i % HOUSES);
        asked.channel = way.option().channel();
        asked.level = way.option().discloses();
        List<String> languages = way.pack().texts().languages();
        asked.language = languages.get(random.nextInt(languages.size()));
        asked.name = "<name " + i + ">";
        asked.reference = "<reference " + i + ">";
        asked.document = "document-" + i;
        asked.amount = i + 1000 + ".37";
        asked.fee = way.fee() ? "38.00" : "0.00";
        asked.quotedOn = way.option().quotes() == null ? null : asked.quotedOn;
        return asked;
    }

    /** Whatever a message shows that belongs to another number, or lacks of its own. */
    private static List<String> foreignTokens(Asked asked, int i, Message message) {
        String text = message.subject() + "\n" + message.body();
        List<String> foreign = new ArrayList<>();
        TOKEN.matcher(text).results().forEach(token -> {
            boolean ofHouse = token.group(1).matches("house|phone|web");
            if (Integer.parseInt(token.group(2)) != (ofHouse ? i % HOUSES : i)) {
                foreign.add(i + ": " + token.group());
            }
        });
        if (!text.contains(asked.name) || !message.language().equals(asked.language)) {
            foreign.add(i + ": not its own name or language");
        }
        String digits = text.replaceAll("[^0-9-]", "");
        if (text.contains("document-") && !(text.contains(asked.document) && digits.contains(i + 1000 + "37"))) {
            foreign.add(i + ": not its own document or amount");
        }
        return foreign;
    }
}
