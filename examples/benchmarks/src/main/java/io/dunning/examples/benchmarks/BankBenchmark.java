package io.dunning.examples.benchmarks;

import com.ctc.wstx.stax.WstxInputFactory;
import io.dunning.bank.BankFiles;
import io.dunning.bank.ImportReport;
import io.dunning.bank.testing.CamtWriter;
import io.dunning.bank.testing.NowhereSink;
import io.dunning.examples.benchmarks.Child.Answer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A camt.053 of a gigabyte, read and checked in a small heap, in turns with a bare loop over the same file by the same XML parser: once
 * over the events alone, and once with each text made a string.
 *
 * <p>Options, as words {@code key=value}: {@code megabytes=1000}, {@code rounds=5}, {@code seed=1}, {@code jvm=-Xmx64m},
 * {@code named=true}, {@code out=results/bank.txt}.
 */
public final class BankBenchmark {

    private static final int BYTES_PER_LINE = 902;
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 2);
    private static final List<String> WAYS = List.of("checked", "texts", "events");

    private BankBenchmark() {}

    public static void main(String[] args) throws IOException {
        run(new Options(args), new Report());
    }

    static void run(Options options, Report report) throws IOException {
        int megabytes = options.number("megabytes", 1_000);
        int rounds = options.number("rounds", 5);
        int seed = options.number("seed", 1);
        String jvm = options.text("jvm", "-Xmx64m");
        boolean named = Boolean.parseBoolean(options.text("named", "true"));
        String out = options.text("out", "results/bank.txt");
        report.say("%s", options.all());
        Path file = Files.createTempFile("statement", ".xml");
        try (Child child = new Child(Reader.class, jvm + " -XX:+UseSerialGC")) {
            int lines = (int) (megabytes * 1_000_000L / BYTES_PER_LINE);
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
                new CamtWriter(seed, lines, named).write(bytes);
            }
            report.say("%,d bytes, %,d lines", Files.size(file), lines);
            measure(report, child, file, rounds);
            report.say("load average at the end: %s", DecisionBenchmark.Machine.load());
        } finally {
            Files.delete(file);
        }
        report.write(out);
    }

    /** The first round isn't counted, and all must count the same. */
    private static void measure(Report report, Child child, Path file, int rounds) {
        List<Series> perSecond = List.of(new Series(), new Series(), new Series());
        List<Series> perCpuSecond = List.of(new Series(), new Series(), new Series());
        for (int round = 0; round <= rounds; round++) {
            Answer expected = child.ask("events", file.toString());
            for (int way = 0; way < WAYS.size(); way++) {
                Answer answer = child.ask(WAYS.get(way), file.toString());
                if (answer.get("lines") != expected.get("lines") || answer.get("details") != expected.get("details")) {
                    throw new IllegalStateException(WAYS.get(way) + " counts " + answer + ", not " + expected);
                }
                double rate = answer.get("lines") / answer.get("seconds");
                report.progress("round %d  %-8s %,.0f lines/s", round, WAYS.get(way), rate);
                if (round > 0) {
                    perSecond.get(way).add(rate);
                    perCpuSecond.get(way).add(answer.get("lines") / answer.get("cpu"));
                }
            }
        }
        for (int way = 0; way < WAYS.size(); way++) {
            report.say(
                    "%-8s %s lines/s, %s lines per second of processor",
                    WAYS.get(way),
                    perSecond.get(way).show("%,.0f"),
                    perCpuSecond.get(way).show("%,.0f"));
        }
        report.say(
                "checked over events, by processor time: %s",
                perCpuSecond.get(0).over(perCpuSecond.get(2)).show("%.2f"));
        report.say(
                "checked over texts, by processor time: %s",
                perCpuSecond.get(0).over(perCpuSecond.get(1)).show("%.2f"));
    }

    /** The child: reads a file in the way it is told. */
    static final class Reader {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private Reader() {}

        public static void main(String[] args) {
            Child.serve(Reader::answer);
        }

        private static Answer answer(List<String> words) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            Answer counts = count(words.get(0), Path.of(words.get(1)));
            long end = System.nanoTime();
            return counts.with("seconds", (end - start) / 1e9)
                    .with("cpu", (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
        }

        private static Answer count(String way, Path file) {
            try {
                return way.equals("checked") ? checked(file) : bare(file, way.equals("texts"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Answer checked(Path file) {
            ImportReport report = BankFiles.into(new NowhereSink()).build().read(file, TODAY);
            if (!report.isComplete()) {
                throw new IllegalStateException(report.toString());
            }
            return Answer.of().with("lines", report.lines()).with("details", report.details());
        }

        private static Answer bare(Path file, boolean texts) throws IOException, XMLStreamException {
            XMLInputFactory factory = new WstxInputFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            long lines = 0;
            long details = 0;
            long length = 0;
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 65_536)) {
                XMLStreamReader xml = factory.createXMLStreamReader(bytes);
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        lines += xml.getLocalName().equals("Ntry") ? 1 : 0;
                        details += xml.getLocalName().equals("TxDtls") ? 1 : 0;
                    } else if (texts && event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                        length += xml.getText().length();
                    }
                }
            }
            return Answer.of().with("lines", lines).with("details", details).with("length", length);
        }
    }
}
