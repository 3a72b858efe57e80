package io.dunning.sms.testing;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Message;
import io.dunning.sms.JournaledReceiptInbox;
import io.dunning.sms.PaymentLinks;
import io.dunning.sms.PhoneNumbers;
import io.dunning.sms.SegmentBook;
import io.dunning.sms.SmppChannel;
import io.dunning.sms.SmppSettings;
import io.dunning.sms.SmsReplies;
import io.dunning.sms.SmsRules;
import io.dunning.sms.SmsSender;
import io.dunning.sms.SmsText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures hand-overs to the message centre in this process, and the counting of segments. Prints a line for each. */
public final class Handovers {

    private static final PrintStream OUT = System.out;

    private Handovers() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("sms");
        for (int threads : new int[] {1, 8, 32}) {
            measure("book in memory", SegmentBook.inMemory(), threads, 20_000);
        }
        for (int threads : new int[] {1, 8, 32}) {
            try (SegmentBook book = SegmentBook.at(folder.resolve("book-" + threads))) {
                measure("book in a file", book, threads, threads == 1 ? 1_000 : 5_000);
            }
        }
        segments(
                "one segment",
                "Gentile paziente, l'avviso 4711 di 36,15 EUR scade il 3.12. Paghi su "
                        + "https://pay.clinic.example/t/9f2c4b7a. Ha già pagato? Non faccia nulla.");
        segments("two segments of UCS-2", "Sayın hasta, ".repeat(8));
    }

    private static void measure(String what, SegmentBook book, int threads, int messages)
            throws InterruptedException, ExecutionException {
        try (Smsc smsc = Smsc.start();
                SmppChannel channel = channel(smsc, book, threads)) {
            channel.connect();
            run(channel, threads, Math.min(messages, 5_000), "warm-up");
            long begin = System.nanoTime();
            run(channel, threads, messages, what);
            double seconds = (System.nanoTime() - begin) / 1e9;
            OUT.printf(Locale.ROOT, "%s, %d threads: %.0f hand-overs/s%n", what, threads, messages / seconds);
        }
    }

    private static SmppChannel channel(Smsc smsc, SegmentBook book, int threads) {
        return SmppChannel.atMostOnce(
                SmppSettings.builder("127.0.0.1", smsc.port(), "clinic", "secret", SmsSender.named("CLINICA"))
                        .window(threads)
                        .build(),
                SmsRules.of(PhoneNumbers.mobilesOf("IT"), PaymentLinks.to("pay.clinic.example")),
                book,
                JournaledReceiptInbox.inMemory(1_000),
                SmsReplies.refused());
    }

    private static void run(SmppChannel channel, int threads, int messages, String what)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Handover>> calls = new ArrayList<>();
            for (int i = 0; i < messages; i++) {
                String number = String.format(Locale.ROOT, "+39333%07d", i);
                Dispatch dispatch = new Dispatch(
                        what.hashCode() + "-" + i,
                        new Address(ChannelKind.SMS, "Prova Esempio", number),
                        new Message("it", "", "Avviso " + i + ": https://pay.clinic.example/t/9f2c"));
                calls.add(() -> channel.dispatch(dispatch));
            }
            for (Future<Handover> answer : pool.invokeAll(calls)) {
                if (!(answer.get() instanceof Handover.Accepted)) {
                    throw new IllegalStateException("not accepted: " + answer.get());
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void segments(String what, String body) {
        long sum = 0;
        for (int i = 0; i < 2_000_000; i++) {
            sum += SmsText.segments(body);
        }
        long begin = System.nanoTime();
        for (int i = 0; i < 2_000_000; i++) {
            sum += SmsText.segments(body);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        OUT.printf(Locale.ROOT, "segments, %s: %.1f M/s (%d)%n", what, 2 / seconds, sum);
    }
}
