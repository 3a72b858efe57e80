package io.dunning.jdbc.faults;

import io.dunning.jdbc.testing.ChildJvm;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Does dates in JVMs of their own, on one database. One more JVM than is needed waits: starting it takes the longest. */
final class Children implements Life.Worker, AutoCloseable {

    private static final String NODE = "node";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final WorldServer server;
    private final String url;
    private final List<ChildJvm> children = new ArrayList<>();
    private int started;

    Children(Scenario scenario, String url) {
        server = new WorldServer(scenario);
        this.url = url;
        begin();
        begin();
    }

    private void begin() {
        started++;
        children.add(ChildJvm.of(Child.class)
                .args(Integer.toString(server.port()), url, NODE)
                .heap("128m")
                .shortLived()
                .start());
    }

    @Override
    public boolean day(World world, LocalDate date, int haltAt) {
        server.show(world);
        server.task(NODE, date.toString(), Integer.toString(haltAt));
        List<String> report = server.report();
        if (report.get(0).equals("done")) {
            return false;
        }
        if (!report.get(0).equals("halts") || !server.report().equals(List.of("gone"))) {
            throw new IllegalStateException("a child broke: " + report + outputs());
        }
        replace(Long.parseLong(report.get(1)));
        return true;
    }

    private void replace(long pid) {
        ChildJvm halted =
                children.stream().filter(c -> c.pid() == pid).findFirst().orElseThrow();
        int code = halted.exitCode(PATIENCE);
        if (code != Child.HALTED) {
            throw new IllegalStateException("a child ended with " + code + ": " + halted.output());
        }
        children.remove(halted);
        halted.close();
        begin();
    }

    private String outputs() {
        StringBuilder outputs = new StringBuilder();
        children.forEach(c -> outputs.append('\n').append(c.output()));
        return outputs.toString();
    }

    /** How many JVMs there were. */
    int started() {
        return started;
    }

    @Override
    public void close() {
        children.forEach(ChildJvm::close);
        server.close();
    }
}
