package io.dunning.jdbc.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.dunning.CaseStore;
import io.dunning.DunningEngine;
import io.dunning.jdbc.faults.Boundaries.Fate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A node whose clock ticks: in a JVM of its own, next to others on the same store. It runs and hands over as long as there is
 * anything left to do, and can be made to wait at a boundary for a line on its standard input.
 */
final class TickingChild {

    static final String STANDS = "stands at the boundary";
    static final Duration LEASE = Duration.ofSeconds(2);
    static final int PARTITIONS = 8;

    private static final int CHUNK = 10;
    private static final long PAUSE_NANOS = 20_000_000;

    private TickingChild() {}

    /** @param args the port of the {@link WorldServer}, the address of the database, the name of the node */
    public static void main(String[] args) throws IOException {
        Wire wire = new Wire(new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])));
        Outside outside = new OutsideByWire(wire);
        try (HikariDataSource pool = Pools.of(args[1])) {
            CaseStore store = JdbcBase.open(pool, PARTITIONS);
            List<String> task = wire.ask(List.of("next", args[2]));
            while (!task.get(0).equals("end")) {
                Boundaries boundaries = new Boundaries(task.size() > 2 ? standAt(task.get(2)) : Fate.NONE);
                work(engine(args[2], outside, Numbered.store(store, boundaries), boundaries), task);
                wire.ask(List.of("report", args[2], task.get(0)));
                task = wire.ask(List.of("next", args[2]));
            }
        }
    }

    private static DunningEngine engine(String name, Outside outside, CaseStore store, Boundaries boundaries) {
        Duration ahead = Duration.between(Instant.now(), outside.reach(Instant.MIN));
        return Node.engine(
                DunningEngine.builder().node(name).chunkSize(CHUNK).leaseTime(LEASE),
                ManyBills.byAllChannels(),
                outside,
                store,
                Ports.ledger(outside),
                Clock.offset(Clock.systemUTC(), ahead),
                boundaries,
                new ArrayList<>());
    }

    private static void work(DunningEngine engine, List<String> task) {
        LocalDate date = LocalDate.parse(task.get(1));
        switch (task.get(0)) {
            case "run" -> {
                while (!engine.run(date).isClosed()) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
            case "dispatch" -> {
                while (engine.dispatch(date).elsewhere() > 0) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
            default -> throw new IllegalArgumentException(task.get(0));
        }
    }

    /** Says that it stands there, the first time it comes by, and waits for a line. */
    private static Fate standAt(String place) {
        boolean[] stood = new boolean[1];
        return boundary -> {
            if (!stood[0] && boundary.toString().endsWith(place)) {
                stood[0] = true;
                System.out.println(STANDS);
                try {
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
