package io.dunning.insurer;

import io.dunning.payer.SettlementId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param sha256 the fingerprint of its bytes, in hexadecimal; empty where it was refused before its end
 * @param entries its settlements in order; none where the file was refused
 * @param faults why the file was refused as a whole; empty otherwise
 */
public record SettlementReport(String sha256, List<Entry> entries, List<SettlementFault> faults) {

    /** What became of a settlement. */
    public enum Fate {
        /** Handed over. */
        HANDED_OVER,
        /** Handed over before, with the same content. */
        KNOWN,
        /** Set aside; its faults say why. */
        QUARANTINED
    }

    /**
     * One settlement of the file.
     *
     * @param id its number; {@code null} where that couldn't be read
     * @param fate what became of it
     * @param faults why it was set aside
     */
    public record Entry(@Nullable SettlementId id, Fate fate, List<SettlementFault> faults) {
        public Entry {
            Objects.requireNonNull(fate, "fate");
            faults = List.copyOf(faults);
        }
    }

    public SettlementReport {
        Objects.requireNonNull(sha256, "sha256");
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    static SettlementReport refused(SettlementFault... faults) {
        return new SettlementReport("", List.of(), List.of(faults));
    }

    /** Whether the file as a whole couldn't be used. */
    public boolean isRefused() {
        return !faults.isEmpty();
    }

    /** How many settlements had that fate. */
    public long count(Fate fate) {
        return entries.stream().filter(e -> e.fate() == fate).count();
    }
}
