package io.dunning.examples.quickstart.deliver;

import io.dunning.letter.PrintSpool;
import io.dunning.letter.SpoolSettings;
import java.nio.file.Path;
import java.time.LocalTime;

/** A spool for letters, and the printer who takes them at two in the afternoon. */
final class PrintShop implements AutoCloseable {

    private static final LocalTime CUT_OFF = LocalTime.of(14, 0);

    private final CutOffClock clock;
    private final PrintSpool spool;

    PrintShop(House house, Path folder) {
        clock = new CutOffClock(house.clock());
        spool = PrintSpool.open(
                folder, SpoolSettings.of(CUT_OFF, house.scenario().zone()), clock);
    }

    PrintSpool spool() {
        return spool;
    }

    /** The day's letters go to the printer. */
    void evening() {
        clock.inTheEvening(spool::closeDue);
    }

    @Override
    public void close() {
        spool.close();
    }
}
