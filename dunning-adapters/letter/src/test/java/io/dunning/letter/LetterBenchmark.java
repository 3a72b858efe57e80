package io.dunning.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How many letters a second: laid out, as files of their own, and in print batches. By the processor time of one thread. */
public final class LetterBenchmark {

    private static final int ROUNDS = 8;

    private LetterBenchmark() {}

    /** @param args how many letters a batch has; 500 where not said */
    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        List<Letter> letters = new ArrayList<>();
        Letter sample = Letters.usual("it");
        for (int i = 0; i < count; i++) {
            letters.add(new Letter(
                    sample.paper(),
                    sample.recipient(),
                    sample.date(),
                    "%032x".formatted(i),
                    sample.subject(),
                    sample.paragraphs(),
                    sample.payments()));
        }
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuNanos();
            List<LaidLetter> laid = letters.stream().map(LetterLayout::of).toList();
            long laidAt = cpuNanos();
            long bytes = batch(laid);
            long batchAt = cpuNanos();
            letters.subList(0, count / 10).forEach(LetterPdf::of);
            long singleAt = cpuNanos();
            System.out.printf(
                    "layout %6.0f/s   file of %d %6.0f/s (%d bytes a letter)   both %6.0f/s   alone %5.0f/s%n",
                    perSecond(count, laidAt - start),
                    count,
                    perSecond(count, batchAt - laidAt),
                    bytes / count,
                    perSecond(count, batchAt - start),
                    perSecond(count / 10, singleAt - batchAt));
        }
    }

    /** Of this thread alone: other work on the machine doesn't count. The collector of garbage has threads of its own. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double perSecond(int count, long nanos) {
        return count * 1e9 / nanos;
    }

    private static long batch(List<LaidLetter> laid) throws IOException {
        Counting out = new Counting();
        try (PdfFile file = new PdfFile("Print batch", "it", Instant.parse("2026-11-23T13:00:00Z"))) {
            for (LaidLetter letter : laid) {
                file.add(letter);
            }
            file.save(out);
        }
        return out.bytes;
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
        }
    }
}
