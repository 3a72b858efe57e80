package io.dunning.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Outcome;
import io.dunning.sms.testing.Smsc.Reaction;
import io.dunning.sms.testing.Submitted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ManyMessagesTest extends SmppFixture {

    private static final int MESSAGES = 10_000;

    @Test
    void ten_thousand_messages_of_many_threads_arrive_once_each_at_the_right_number()
            throws InterruptedException, ExecutionException {
        AtomicInteger submissions = new AtomicInteger();
        smsc.reactTo(submit -> submissions.incrementAndGet() % 97 == 0 ? Reaction.refuse(0x58) : Reaction.TAKE);
        SmppChannel channel = channel(
                s -> s.window(16).answerWithin(Duration.ofSeconds(30)),
                SegmentBook.inMemory(),
                JournaledReceiptInbox.inMemory(MESSAGES));

        List<Handover> answers = dispatchAll(channel);

        assertThat(answers).hasSize(MESSAGES).allSatisfy(a -> assertThat(a).isInstanceOf(Handover.Accepted.class));
        assertThat(arrived()).isEqualTo(expected());
    }

    @Test
    void reports_in_any_order_and_twice_make_one_receipt_for_each_message() {
        SmppChannel channel = channel(s -> s, SegmentBook.inMemory(), JournaledReceiptInbox.inMemory(MESSAGES));
        for (int i = 0; i < 200; i++) {
            channel.dispatch(message(i));
        }
        List<String> once = smsc.taken().stream().map(Submitted::id).toList();
        List<String> ids = new ArrayList<>(once);
        ids.addAll(once);
        Collections.shuffle(ids, new Random(20261122));

        ids.forEach(id -> smsc.report(id, "DELIVRD", "000"));

        assertThat(channel.receipts(MESSAGES))
                .hasSize(200)
                .extracting(Receipt::outcome)
                .containsOnly(Outcome.DELIVERED);
        assertThat(channel.receipts(MESSAGES)).extracting(Receipt::key).doesNotHaveDuplicates();
    }

    private static List<Handover> dispatchAll(SmppChannel channel) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Handover>> calls = new ArrayList<>();
            for (int i = 0; i < MESSAGES; i++) {
                Dispatch message = message(i);
                calls.add(() -> channel.dispatch(message));
            }
            List<Handover> answers = new ArrayList<>();
            for (Future<Handover> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Every tenth takes two segments. */
    private static Dispatch message(int i) {
        String number = String.format(Locale.ROOT, "+39333%07d", i);
        return Sms.message("key-" + i, number, i % 10 == 0 ? token(i) + " ".repeat(170) + "!" : token(i));
    }

    private static String token(int i) {
        return "Avviso <" + i + ">";
    }

    private static Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < MESSAGES; i++) {
            Dispatch message = message(i);
            expected.put(message.to().value().substring(1), message.message().body());
        }
        return expected;
    }

    /** What each number got, its segments in their order; a segment that came twice shows as a longer text. */
    private Map<String, String> arrived() {
        return smsc.taken().stream()
                .sorted(Comparator.comparing(Submitted::segment))
                .collect(Collectors.groupingBy(
                        Submitted::number, TreeMap::new, Collectors.mapping(Submitted::text, Collectors.joining())));
    }
}
