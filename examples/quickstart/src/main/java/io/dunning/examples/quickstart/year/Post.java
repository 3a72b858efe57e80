package io.dunning.examples.quickstart.year;

import io.dunning.channel.Receipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The receipts that are on their way back from the simulated channels. */
final class Post {

    private final TreeMap<LocalDate, List<Receipt>> underway = new TreeMap<>();

    void send(LocalDate arrivesOn, Receipt receipt) {
        underway.computeIfAbsent(arrivesOn, day -> new ArrayList<>()).add(receipt);
    }

    /** What arrives on that day; nobody gets it a second time. */
    List<Receipt> arrivingOn(LocalDate day) {
        List<Receipt> arrived = underway.remove(day);
        return arrived == null ? List.of() : arrived;
    }
}
