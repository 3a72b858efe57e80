package io.dunning.jdbc.faults;

import io.dunning.CaseStore.StoreUnavailable;
import io.dunning.jdbc.faults.Boundaries.Fate;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * Does dates in this process, on connections that may break. Where the store can't be reached, the host begins the date anew; it
 * never assumes what became of the last thing that it did.
 */
final class RetryingHost implements Life.Worker {

    private static final int TRIES = 5;

    private final Scenario scenario;
    private final DataSource connections;
    private final Runnable trouble;
    private final Runnable help;
    private int unavailable;

    /** @param trouble what happens at the boundary; the process goes on */
    RetryingHost(Scenario scenario, DataSource connections, Runnable trouble) {
        this(scenario, connections, trouble, () -> {});
    }

    /** @param help what is done about it once the process has noticed */
    RetryingHost(Scenario scenario, DataSource connections, Runnable trouble, Runnable help) {
        this.help = help;
        this.scenario = scenario;
        this.connections = connections;
        this.trouble = trouble;
    }

    @Override
    public boolean day(World world, LocalDate date, int troubleAt) {
        boolean[] happened = new boolean[1];
        Boundaries boundaries = new Boundaries(Fate.only(troubleAt, () -> {
            happened[0] = true;
            trouble.run();
        }));
        for (int tries = 1; ; tries++) {
            try {
                begin(world, boundaries).day(date);
                return happened[0];
            } catch (StoreUnavailable e) {
                unavailable++;
                help.run();
                if (happened[0] && tries == 1) {
                    return true;
                }
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Host begin(World world, Boundaries boundaries) {
        return Node.host("node", scenario, world, Numbered.store(JdbcBase.open(connections), boundaries), boundaries);
    }

    /** How often the store could not be reached. */
    int unavailable() {
        return unavailable;
    }
}
