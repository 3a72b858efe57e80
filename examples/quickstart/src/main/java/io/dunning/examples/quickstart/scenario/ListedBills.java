package io.dunning.examples.quickstart.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The keys that stand on the debtor lists, good rows or bad: so that a payment for a bill that was set aside is told from one for
 * a bill that nobody knows.
 */
final class ListedBills {

    private static final List<String> COLUMNS = List.of("receivable_id", "debtor_id", "claim_kind");

    private final Set<String> receivables = new HashSet<>();
    private final Set<String> cases = new HashSet<>();
    private boolean complete = true;

    static ListedBills of(Collection<Path> lists) {
        ListedBills bills = new ListedBills();
        lists.forEach(bills::read);
        return bills;
    }

    private void read(Path list) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(Table.open(list))) {
            for (NamedCsvRecord row : csv) {
                complete &= row.getHeader().containsAll(COLUMNS);
                receivables.add(row.findField("receivable_id").orElse(""));
                cases.add(row.findField("debtor_id").orElse("") + "/"
                        + row.findField("claim_kind").orElse(""));
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            // The loader says what is wrong with the list when its day comes; until then nothing is certain.
            complete = false;
        }
    }

    boolean mayHaveReceivable(String id) {
        return !complete || receivables.contains(id);
    }

    /** Whether a case may be meant: by its debtor, or by debtor and kind as the engine writes them, perhaps with what stands before. */
    boolean mayBeCase(String asked) {
        return !complete
                || cases.stream().anyMatch(each -> {
                    int slash = each.lastIndexOf('/');
                    String id = each.substring(0, slash) + each.substring(slash).toUpperCase(Locale.ROOT);
                    return asked.equals(each.substring(0, slash)) || asked.equals(id) || asked.endsWith("/" + id);
                });
    }

    boolean mayHaveCase(String debtor, String claimKind) {
        return !complete || cases.contains(debtor + "/" + claimKind);
    }
}
