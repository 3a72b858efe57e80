package io.dunning.jdbc.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.dunning.jdbc.faults.Boundaries.Fate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.LocalDate;
import java.util.List;

/**
 * A process of the host in a JVM of its own: does the tasks that it is given, on a store of its own, until it is told to halt at a
 * boundary, without so much as closing a file.
 */
final class Child {

    static final int HALTED = 137;

    private Child() {}

    /** @param args the port of the {@link WorldServer}, the address of the database, the name of the node */
    public static void main(String[] args) throws IOException {
        Wire wire = new Wire(new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])));
        Scenario scenario = SmallHospital.scenario();
        Outside outside = new OutsideByWire(wire);
        List<String> task = wire.ask(List.of("next", args[2]));
        while (!task.get(0).equals("end")) {
            LocalDate date = LocalDate.parse(task.get(0));
            Boundaries boundaries = new Boundaries(halt(wire, Integer.parseInt(task.get(1))));
            // A file of H2 is open in one process only, so nobody keeps it longer than for a task.
            try (HikariDataSource pool = Pools.of(args[1])) {
                Node.host(args[2], scenario, outside, Numbered.store(JdbcBase.open(pool), boundaries), boundaries)
                        .day(date);
            }
            wire.ask(List.of("report", "done"));
            task = wire.ask(List.of("next", args[2]));
        }
    }

    private static Fate halt(Wire wire, int number) {
        return boundary -> {
            if (boundary.number() == number) {
                wire.ask(List.of(
                        "report", "halts", Long.toString(ProcessHandle.current().pid())));
                Runtime.getRuntime().halt(HALTED);
            }
        };
    }
}
