package io.dunning.loadlist;

import io.dunning.receivable.Amount;
import java.util.List;
import java.util.Map;

/**
 * What came of a list: {@code rows = accepted + rejected + duplicates}, {@code accepted = handedOver + alreadyLoaded}
 * once it is loaded.
 *
 * @param outcome how it ended
 * @param sha256 the file's fingerprint in hexadecimal; empty where reading stopped before its end
 * @param rows how many rows were examined, without the header
 * @param accepted how many different receivables stand there without fault
 * @param handedOver how many of them went to the host in this load
 * @param alreadyLoaded how many of them went to the host with an earlier list, with the same content
 * @param duplicates rows that repeat another row of the list word for word
 * @param rejected rows set aside
 * @param sums the sum of the accepted receivables by ISO 4217 code
 * @param faults what is wrong with the list as a whole
 * @param rejects the first faults of rows, as many as the loader keeps; the rejected rows are all counted
 */
public record LoadReport(
        LoadOutcome outcome,
        String sha256,
        long rows,
        long accepted,
        long handedOver,
        long alreadyLoaded,
        long duplicates,
        long rejected,
        Map<String, Amount> sums,
        List<FileFault> faults,
        List<Reject> rejects) {
    public LoadReport {
        sums = Map.copyOf(sums);
        faults = List.copyOf(faults);
        rejects = List.copyOf(rejects);
    }

    /** Outcome and counts; no amounts. */
    @Override
    public String toString() {
        return "LoadReport[" + outcome + ", rows " + rows + ", accepted " + accepted + ", handed over " + handedOver
                + ", already loaded " + alreadyLoaded + ", duplicates " + duplicates + ", rejected " + rejected + "]";
    }
}
