package io.dunning.examples.benchmarks;

import io.dunning.letter.AddressWindow;
import io.dunning.letter.Letter;
import io.dunning.letter.LetterPaper;
import io.dunning.letter.LetterPdf;
import io.dunning.letter.LetterSlip;
import io.dunning.letter.PaymentCode;
import io.dunning.letter.PrintBatch;
import io.dunning.letter.PrintSpool;
import io.dunning.letter.SpoolSettings;
import io.dunning.receivable.Amount;
import io.dunning.reference.PagoPaNotice;
import io.dunning.reference.PagoPaQr;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many letters a second, by the processor time of one thread: handed over to a print spool, closed there into files for the printer, and
 * each as a file of its own. A letter has one page, fonts embedded, with the code of a pagoPA notice.
 *
 * <p>Options, as words {@code key=value}: {@code letters=500} (of a batch, and of its file), {@code rounds=8}, {@code out=results/letters.txt}.
 */
public final class LetterBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalTime CUT_OFF = LocalTime.of(13, 0);
    private static final int ALONE = 10;

    private LetterBenchmark() {}

    public static void main(String[] args) throws IOException {
        run(new Options(args), new Report());
    }

    static void run(Options options, Report report) throws IOException {
        int count = options.number("letters", 500);
        int rounds = options.number("rounds", 8);
        String out = options.text("out", "results/letters.txt");
        report.say("%s", options.all());
        List<Letter> letters = letters(count);
        Series handedOver = new Series();
        Series closed = new Series();
        Series alone = new Series();
        Series bytes = new Series();
        // The first two rounds warm up.
        for (int round = -1; round <= rounds; round++) {
            Path folder = Files.createTempDirectory("letters");
            double handOver = perSecond(count, () -> handOver(folder, letters));
            List<PrintBatch> batches = new ArrayList<>();
            double close = perSecond(count, () -> batches.addAll(close(folder, count)));
            double single = perSecond(
                    Math.max(1, count / ALONE),
                    () -> letters.subList(0, Math.max(1, count / ALONE)).forEach(LetterPdf::of));
            delete(folder);
            report.progress("round %d  %,.0f handed over, %,.0f closed, %,.0f alone", round, handOver, close, single);
            if (round > 0) {
                handedOver.add(handOver);
                closed.add(close);
                alone.add(single);
                bytes.add((double) batches.get(0).files().get(0).bytes()
                        / batches.get(0).letters().size());
            }
        }
        report.say("handed over to the spool   %s letters per second of processor", handedOver.show("%,.0f"));
        report.say("closed, %d in a file       %s letters per second of processor", count, closed.show("%,.0f"));
        report.say("each a file of its own     %s letters per second of processor", alone.show("%,.0f"));
        report.say("bytes of a letter in a file %s", bytes.show("%,.0f"));
        report.say("load average at the end: %s", DecisionBenchmark.Machine.load());
        report.write(out);
    }

    /** Of this thread alone: other work on the machine doesn't count. The collector of garbage has threads of its own. */
    private static double perSecond(int count, Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return count * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }

    private static void handOver(Path folder, List<Letter> letters) {
        try (PrintSpool spool = spool(folder, letters.size(), CUT_OFF.minusHours(4))) {
            letters.forEach(letter -> spool.handOver(letter.reference(), letter));
        }
    }

    private static List<PrintBatch> close(Path folder, int count) {
        try (PrintSpool spool = spool(folder, count, CUT_OFF)) {
            List<PrintBatch> batches = spool.closeDue();
            if (batches.size() != 1 || batches.get(0).letters().size() != count) {
                throw new IllegalStateException("not all letters were closed into one batch");
            }
            return batches;
        }
    }

    private static PrintSpool spool(Path folder, int count, LocalTime at) {
        Instant now = DAY.atTime(at).toInstant(ZoneOffset.UTC);
        SpoolSettings usual = SpoolSettings.of(CUT_OFF, ZoneOffset.UTC);
        return PrintSpool.open(
                folder,
                new SpoolSettings(usual.cutOff(), usual.zone(), count, usual.memory()),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Invented ones; only their references differ. */
    private static List<Letter> letters(int count) {
        LetterPaper paper = LetterPaper.of(
                "it",
                List.of("Azienda Esempio", "Ufficio Amministrativo", "Via Inventata 1, 00000 Esempiopoli (EX)"),
                "Azienda Esempio · Via Inventata 1 · 00000 Esempiopoli",
                List.of("Telefono 000 000 0000", "www.azienda.example"),
                AddressWindow.DL_RIGHT);
        PagoPaNotice notice = PagoPaNotice.of("02", "20260000017");
        LetterSlip slip = new LetterSlip(
                PaymentCode.of(new PagoPaQr(notice, "00000000000", Amount.of("54.21", "EUR"))),
                "Codice QR per pagare questo avviso",
                List.of("Ente creditore: Azienda Esempio", "Codice avviso: " + notice.printed(), "Importo: 54,21 EUR"));
        List<String> paragraphs = List.of(
                "Gentile Prova Esempio,",
                "dai nostri dati risulta ancora aperto quanto segue. Se ha già pagato negli ultimi giorni, non tenga conto di questa"
                        + " lettera.",
                "Ticket 2026-0001, prestazione del 12 maggio 2026: 36,15 EUR\nTicket 2026-0002, prestazione del 3 giugno 2026:"
                        + " 18,06 EUR\nTotale: 54,21 EUR",
                "La preghiamo di pagare entro il 14 dicembre 2026. Se ha diritto a un’esenzione o se l’importo non Le sembra corretto,"
                        + " ci chiami o ci scriva: sospendiamo il promemoria finché non abbiamo verificato insieme.",
                "Cordiali saluti\nUfficio Amministrativo");
        return Stream.iterate(0, i -> i < count, i -> i + 1)
                .map(i -> new Letter(
                        paper,
                        List.of("Prova Esempio", "Via di Fantasia 22, int. 3", "00001 Città Inventata (EX)"),
                        DAY,
                        Report.text("%032x", i),
                        "Promemoria: importi ancora aperti",
                        paragraphs,
                        List.of(slip)))
                .toList();
    }
}
