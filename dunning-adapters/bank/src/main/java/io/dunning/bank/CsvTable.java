package io.dunning.bank;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A CSV file by the names of its columns. */
final class CsvTable {

    private static final int CELL_AND_LINE_MAX = 262_144;
    private static final String BOM = "\uFEFF";

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CsvRecord> rows = new ArrayList<>();

    /** @param needed the columns that must be there, once each; others may be */
    CsvTable(byte[] bytes, Charset charset, char separator, List<String> needed) throws BadFile {
        read(text(bytes, charset), separator);
        if (rows.isEmpty()) {
            throw new BadFile(FileFault.EMPTY, 1);
        }
        List<String> header = rows.remove(0).getFields();
        for (String column : needed) {
            int at = header.indexOf(column);
            if (at < 0 || at != header.lastIndexOf(column)) {
                throw new BadFile(FileFault.HEADER_DIFFERS, 1);
            }
            columns.put(column, at);
        }
    }

    private static String text(byte[] bytes, Charset charset) throws BadFile {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Every other byte of ASCII text in UTF-16 is zero; no CSV holds one.
            if (text.indexOf('\0') >= 0) {
                throw new BadFile(FileFault.WRONG_ENCODING, 1);
            }
            return text.startsWith(BOM) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadFile(FileFault.WRONG_ENCODING, 1);
        }
    }

    private void read(String text, char separator) throws BadFile {
        CsvReader.CsvReaderBuilder format = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(CELL_AND_LINE_MAX)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true);
        try {
            // From a reader: of a text that is in memory the parser takes cells of any length.
            format.ofCsvRecord(new StringReader(text)).forEach(rows::add);
        } catch (CsvParseException e) {
            // Its message quotes the file, so it stays here.
            throw new BadFile(FileFault.MALFORMED, rows.size() + 1L);
        }
    }

    List<CsvRecord> rows() {
        return rows;
    }

    /** A cell without blanks at its ends; empty where the column isn't mapped. */
    String cell(CsvRecord row, String column) throws BadStatement {
        if (column.isEmpty()) {
            return "";
        }
        int at = columns.getOrDefault(column, Integer.MAX_VALUE);
        if (at >= row.getFieldCount()) {
            throw new BadStatement(StatementFault.MISSING_FIELD, "line " + row.getStartingLineNumber());
        }
        return Texts.plain(row.getField(at));
    }
}
