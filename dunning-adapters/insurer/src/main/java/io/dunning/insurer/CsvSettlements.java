package io.dunning.insurer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.dunning.insurer.SettlementFault.Reason;
import io.dunning.payer.Settlement;
import io.dunning.payer.Settlement.Deduction;
import io.dunning.payer.SettlementLine;
import io.dunning.payer.SettlementRegister;
import io.dunning.receivable.Amount;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a settlement in CSV by the mapping of its insurer (in Spanish <i>liquidación</i>): one file, one settlement, handed over as a whole or not
 * at all, with every faulty row named. Thread-safe as far as the register is.
 */
public final class CsvSettlements {

    /** A longer file is no settlement of one payment. */
    static final int ROWS_MAX = 200_000;

    private static final int FAULTS_MAX = 1_000;
    private static final int BUFFER_LENGTH_MAX = 65_536;
    private static final int BOM = 0xFEFF;

    private final CsvMapping mapping;
    private final SettlementRegister register;

    public CsvSettlements(CsvMapping mapping, SettlementRegister register) {
        this.mapping = Objects.requireNonNull(mapping, "mapping");
        this.register = Objects.requireNonNull(register, "register");
    }

    /**
     * Reads a file and hands its settlement over.
     *
     * @param taker gets it; what it throws reaches the caller, and the settlement comes again next time
     * @throws UnreadableSettlement if the source can't be read
     */
    public SettlementReport read(CsvDelivery delivery, Consumer<Settlement> taker) {
        try (InputStream in = delivery.source().open();
                DigestInputStream bytes = new DigestInputStream(in, Digests.sha256())) {
            List<SettlementFault> faults = new ArrayList<>();
            List<SettlementLine> lines = lines(bytes, delivery, faults);
            String sha256 = HexFormat.of().formatHex(bytes.getMessageDigest().digest());
            balance(delivery, lines, faults);
            if (!faults.isEmpty()) {
                return new SettlementReport("", List.of(), faults);
            }
            Settlement settlement = new Settlement(
                    delivery.id(),
                    delivery.insurer(),
                    delivery.creditor(),
                    delivery.paidOn(),
                    delivery.paid(),
                    lines,
                    delivery.deductions());
            return new SettlementReport(sha256, List.of(new HandOver(register, taker).give(settlement, 0)), List.of());
        } catch (BrokenSettlement e) {
            return SettlementReport.refused(e.fault());
        } catch (CharacterCodingException e) {
            return SettlementReport.refused(new SettlementFault(
                    Reason.WRONG_ENCODING,
                    0,
                    "the file isn't text in " + mapping.charset().name()));
        } catch (IOException e) {
            throw new UnreadableSettlement("settlement " + delivery.id() + " can't be read; read it again", e);
        }
    }

    private List<SettlementLine> lines(InputStream bytes, CsvDelivery delivery, List<SettlementFault> faults)
            throws IOException, BrokenSettlement {
        List<SettlementLine> lines = new ArrayList<>();
        try (CloseableIterator<CsvRecord> records = records(bytes)) {
            CsvRecord first = next(records);
            if (first == null) {
                throw new BrokenSettlement(Reason.EMPTY, 0, "the file is empty; it begins with a line of headers");
            }
            CsvHeader header = CsvHeader.of(first, mapping);
            int position = 0;
            for (CsvRecord record = next(records); record != null; record = next(records)) {
                position++;
                if (position > ROWS_MAX || faults.size() > FAULTS_MAX) {
                    throw new BrokenSettlement(
                            Reason.TOO_LARGE, record.getStartingLineNumber(), "too many rows, or too many faulty ones");
                }
                try {
                    CsvRow row = new CsvRow(record.getStartingLineNumber(), header.cells(record));
                    lines.add(row.read(position, mapping, delivery.paid().currency()));
                } catch (BrokenSettlement e) {
                    faults.add(e.fault());
                }
            }
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return lines;
    }

    private CloseableIterator<CsvRecord> records(InputStream bytes) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(mapping.separator())
                .maxBufferSize(BUFFER_LENGTH_MAX)
                .allowUnclosedQuote(false)
                // Their number is compared with the header's, row by row.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(withoutBom(bytes))
                .iterator();
    }

    private Reader withoutBom(InputStream bytes) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(
                bytes,
                mapping.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BOM) {
            reader.reset();
        }
        return reader;
    }

    private static @Nullable CsvRecord next(CloseableIterator<CsvRecord> records) throws BrokenSettlement {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            // Its message quotes the file, so it stays here.
            throw new BrokenSettlement(
                    Reason.BROKEN_QUOTES, 0, "a quote isn't closed, or a row is longer than " + BUFFER_LENGTH_MAX);
        }
    }

    private static void balance(CsvDelivery delivery, List<SettlementLine> lines, List<SettlementFault> faults) {
        if (!faults.isEmpty()) {
            return;
        }
        Amount zero = Amount.zero(delivery.paid().currency());
        Amount ofLines = lines.stream().map(SettlementLine::paid).reduce(zero, Amount::plus);
        Amount deducted = delivery.deductions().stream().map(Deduction::amount).reduce(zero, Amount::plus);
        if (!ofLines.minus(deducted).equals(delivery.paid()) || delivery.paid().minor() < 0) {
            faults.add(new SettlementFault(
                    Reason.SETTLEMENT_OUT_OF_BALANCE,
                    0,
                    "the rows less the deductions aren't the sum that was stated"));
        }
    }
}
