package io.dunning.loadlist;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.dunning.channel.Receipt.Detail;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.receivable.ReceivableId;
import io.dunning.report.CsvCells;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The way back to whoever sent a debtor list: what became of each attempt, as a file in CSV or JSON, UTF-8. Ids, days and fixed words
 * only. Written as it comes, so that it may be of any length; replaces a file that is there. Not for several threads.
 *
 * <p>Fill it by {@code engine.outcomes(creditor, receivables, from, to, file)}.
 */
public final class OutcomesFile implements Consumer<AttemptOutcome>, Closeable {

    private enum Field {
        CREDITOR,
        DEBTOR_ID,
        CLAIM_KIND,
        /** Blanks stand between several; no id holds one. */
        RECEIVABLE_IDS,
        NOTICE,
        STEP,
        CHANNEL,
        PLANNED_ON,
        RESULT,
        DETAIL,
        RESULT_ON,
        EFFECTIVE_ON;

        String of(AttemptOutcome outcome) {
            return switch (this) {
                case CREDITOR -> outcome.caseId().creditor().toString();
                case DEBTOR_ID -> outcome.caseId().debtor().value();
                case CLAIM_KIND -> word(outcome.caseId().kind());
                case RECEIVABLE_IDS ->
                    outcome.items().stream().map(ReceivableId::value).collect(Collectors.joining(" "));
                case NOTICE -> outcome.key().value();
                case STEP -> outcome.step();
                case CHANNEL -> word(outcome.channel());
                case PLANNED_ON -> outcome.plannedOn().toString();
                case RESULT -> word(outcome.result());
                case DETAIL -> outcome.detail() == Detail.NONE ? "" : word(outcome.detail());
                case RESULT_ON -> outcome.on().toString();
                case EFFECTIVE_ON ->
                    outcome.effectiveOn() == null ? "" : outcome.effectiveOn().toString();
            };
        }
    }

    private static final List<Field> FIELDS = List.of(Field.values());

    private final Consumer<AttemptOutcome> rows;
    private final Closeable end;

    private OutcomesFile(Consumer<AttemptOutcome> rows, Closeable end) {
        this.rows = rows;
        this.end = end;
    }

    /** A file in CSV: one line per attempt, every cell quoted and safe for spreadsheets. */
    public static OutcomesFile csv(Path file) throws IOException {
        CsvWriter csv =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(file, StandardCharsets.UTF_8);
        csv.writeRecord(FIELDS.stream().map(OutcomesFile::word).toList());
        return new OutcomesFile(
                outcome -> csv.writeRecord(FIELDS.stream()
                        .map(f -> CsvCells.neutralise(f.of(outcome)))
                        .toList()),
                csv);
    }

    /** A file in JSON: one array of objects with the fields of the CSV, those without a value left out. */
    public static OutcomesFile json(Path file) throws IOException {
        Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        text.write('[');
        return new OutcomesFile(
                new Consumer<>() {
                    private String before = "\n";

                    @Override
                    public void accept(AttemptOutcome outcome) {
                        try {
                            text.append(before).append(object(outcome));
                            before = ",\n";
                        } catch (IOException e) {
                            throw new UncheckedIOException("the outcomes could not be written", e);
                        }
                    }
                },
                () -> {
                    try (text) {
                        text.write("\n]\n");
                    }
                });
    }

    // By hand, because a JSON library here would bind every host to its version; all there is to write are short texts.

    private static String object(AttemptOutcome outcome) {
        return FIELDS.stream()
                .filter(field -> !field.of(outcome).isEmpty())
                .map(field -> quoted(word(field)) + ":" + value(field, field.of(outcome)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Field field, String value) {
        return field == Field.RECEIVABLE_IDS
                ? Arrays.stream(value.split(" ")).map(OutcomesFile::quoted).collect(Collectors.joining(",", "[", "]"))
                : quoted(value);
    }

    /** A JSON string (RFC 8259, section 7). */
    private static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
            } else if (c < ' ') {
                text.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
            } else {
                text.append((char) c);
            }
        });
        return text.append('"').toString();
    }

    @Override
    public void accept(AttemptOutcome outcome) {
        rows.accept(outcome);
    }

    /** Ends the file. One that isn't closed is not whole. */
    @Override
    public void close() throws IOException {
        end.close();
    }

    /** The word of a constant as the columns of debtor lists have it. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
