package io.dunning.examples.quickstart.year;

import io.dunning.channel.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** The receipts that are on their way back from the simulated channels. They arrive in the order of their keys. */
final class Post {

    private final TreeMap<LocalDate, TreeMap<String, Receipt>> underway = new TreeMap<>();

    /** The same receipt again is the same one. */
    void send(LocalDate arrivesOn, Receipt receipt) {
        underway.computeIfAbsent(arrivesOn, day -> new TreeMap<>()).put(receipt.key(), receipt);
    }

    /** What arrives on that day; nobody gets it a second time. */
    List<Receipt> arrivingOn(LocalDate day) {
        TreeMap<String, Receipt> arrived = underway.remove(day);
        return arrived == null ? List.of() : List.copyOf(arrived.values());
    }

    /** What arrived up to that day was received before. */
    void forget(LocalDate upTo) {
        underway.headMap(upTo, true).clear();
    }
}
