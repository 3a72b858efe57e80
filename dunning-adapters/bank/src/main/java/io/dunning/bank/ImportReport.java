package io.dunning.bank;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a bank file. Holds numbers and places, nothing of what the file says.
 *
 * <p>A file is all right only if {@link #isComplete}: the reading of a refused file ended where its fault is, with what was finished
 * before kept, and a statement that was set aside leaves a gap in its account.
 *
 * @param file as the caller named it
 * @param format as found; {@code null} where it is none that is read
 * @param statements how many were taken in, advices too. Those that the house knew already are among them: they change nothing
 * @param lines how many lines those had
 * @param fresh how many of them were new to the house, or told more than was known; none of a file that is brought again
 * @param details how many details those had
 * @param oddities how often what was noticed
 * @param quarantined the statements that were set aside, at most {@value #QUARANTINED_KEPT}
 * @param quarantinedCount how many were set aside
 * @param refused why the file or its rest was refused; {@code null} where it was read to its end
 * @param refusedAtLine the line of the file where that was noticed, counted from 1; 0 where there is none
 */
public record ImportReport(
        String file,
        @Nullable BankFormat format,
        int statements,
        long lines,
        long fresh,
        long details,
        Map<Oddity, Long> oddities,
        List<Quarantined> quarantined,
        int quarantinedCount,
        @Nullable FileFault refused,
        long refusedAtLine) {

    static final int QUARANTINED_KEPT = 1_000;

    public ImportReport {
        Objects.requireNonNull(file, "file");
        EnumMap<Oddity, Long> counts = new EnumMap<>(Oddity.class);
        counts.putAll(oddities);
        oddities = Map.copyOf(counts);
        quarantined = List.copyOf(quarantined);
    }

    /** Whether all of the file was taken in. */
    public boolean isComplete() {
        return refused == null && quarantinedCount == 0;
    }

    /** How often it was noticed. */
    public long count(Oddity oddity) {
        return oddities.getOrDefault(oddity, 0L);
    }

    /** A line for an operator. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file)
                .append(": ")
                .append(statements)
                .append(" statements with ")
                .append(lines)
                .append(" lines taken in, ")
                .append(fresh)
                .append(" of them new, ")
                .append(quarantinedCount)
                .append(" set aside");
        if (refused != null) {
            text.append("; refused at line ").append(refusedAtLine).append(": ").append(refused.sentence());
        }
        return text.toString();
    }
}
