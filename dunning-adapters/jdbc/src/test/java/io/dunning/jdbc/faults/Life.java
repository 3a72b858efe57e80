package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
import io.dunning.CaseStore.Unsettled;
import io.dunning.Partition;
import io.dunning.jdbc.faults.Boundaries.Fate;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One life through the scenario, with a fault in it: from the date on which it happens until all is as without it. */
final class Life {

    /** A process that claims a partition and is never heard of again. */
    static final Fate DIES_AFTER_CLAIM = boundary -> {
        if (boundary.after() && boundary.action().equals("store: claim")) {
            throw new Halted();
        }
    };

    private static final String NODE = "node";
    private static final String OTHER = "other";

    /** Who stands still within a call can't be fenced: it has looked before, and the call goes on when it wakes up. */
    private static final Set<String> WITHIN_THE_CALL = Set.of("S1", "S5", "S6", "S11", "S25");

    private static final Set<String> OTHER_STORY = Set.of("twin", "lost");

    private final Twin twin;
    private final Base base;
    private final Wiring wiring;
    private final Worker worker;
    private final int day;
    private final World world;
    private final List<Unsettled> open = new ArrayList<>();

    /** Whoever does the jobs of a date, in a process that has just begun. */
    @FunctionalInterface
    interface Worker {
        /**
         * Does a date, or as much of it as there is up to a boundary.
         *
         * @param haltAt the number of the boundary at which the process ends; 0 for none
         * @return whether it ended there
         */
        boolean day(World world, LocalDate date, int haltAt);
    }

    private Life(Twin twin, Base base, Wiring wiring, int day) {
        this(twin, base, wiring, null, day);
    }

    private Life(Twin twin, Base base, Wiring wiring, @Nullable Worker other, int day) {
        this.twin = twin;
        this.base = base;
        this.wiring = wiring;
        this.worker = other == null ? this::inThisProcess : other;
        this.day = day;
        base.restore(day);
        world = twin.world(day);
        world.keptBy(new Door(base, world::today));
    }

    /** The process ends at a boundary, and a fresh one goes on. */
    static Verdict haltedAt(Twin twin, Base base, Wiring wiring, int day, int number) {
        return new Life(twin, base, wiring, day).halted(number);
    }

    /** The same, by others. */
    static Verdict haltedAt(Twin twin, Base base, Worker worker, int day, int number) {
        return new Life(twin, base, Wiring.RIGHT, worker, day).halted(number);
    }

    private Verdict halted(int number) {
        if (worker.day(world, date(day), number)) {
            noteOpen();
        } else {
            world.breach(new Breach("broke", "boundary " + number + " was not reached"));
        }
        return goOn();
    }

    private boolean inThisProcess(World of, LocalDate date, int haltAt) {
        Host host = begin(NODE, new Boundaries(Fate.haltAt(haltAt)));
        try {
            unbroken(() -> host.day(date));
            return false;
        } catch (Halted expected) {
            return true;
        }
    }

    /**
     * The process stands still at a boundary for so long that its leases are over, and another one does its work. Then it goes
     * on as if nothing had been.
     *
     * @param other what becomes of the other one
     */
    static Verdict stoppedAt(Twin twin, Base base, Wiring wiring, int day, int number, Fate other) {
        Life life = new Life(twin, base, wiring, day);
        Boundary at = twin.boundaries(day).get(number - 1);
        Verdict verdict = life.meanwhile(number, stopped -> {
            life.passLease();
            life.otherDoes(Moment.at(life.world.now()), other);
            stopped.wakeUp();
        });
        return at.isHandOver() && !at.after() ? verdict.without(WITHIN_THE_CALL) : verdict;
    }

    /** While the process is at a boundary, others go on with the date: money comes in, people act. That changes the story. */
    static Verdict disturbedAt(Twin twin, Base base, Wiring wiring, int day, int number) {
        Life life = new Life(twin, base, wiring, day);
        return life.meanwhile(number, node -> {
                    Host clerk = life.begin(OTHER, new Boundaries(Fate.NONE));
                    clerk.happen(life.date(day), Moment.AFTER_RUN);
                    clerk.happen(life.date(day), Moment.NOON);
                })
                .without(OTHER_STORY);
    }

    /** Something happens while the process is at a boundary. It is begun anew where others have kept it from its work. */
    private Verdict meanwhile(int number, Consumer<Host> what) {
        Host[] host = new Host[1];
        boolean[] happened = new boolean[1];
        host[0] = begin(NODE, new Boundaries(Fate.only(number, () -> {
            noteOpen();
            happened[0] = true;
            what.accept(host[0]);
        })));
        for (Moment moment : Moment.values()) {
            host[0].at(date(day), moment);
            unbroken(() -> host[0].jobs(date(day), moment));
            if (happened[0]) {
                happened[0] = false;
                noteOpen();
                passLease();
                unbroken(() -> begin(NODE, new Boundaries(Fate.NONE)).jobs(date(day), moment));
                host[0].wakeUp();
            }
        }
        return goOn();
    }

    private void passLease() {
        world.reach(world.now().plus(Node.LEASE).plusSeconds(1));
        base.expireLeases();
    }

    private void otherDoes(Moment moment, Fate fate) {
        try {
            begin(OTHER, new Boundaries(fate)).jobs(date(day), moment);
        } catch (Halted expected) {
            noteOpen();
        }
    }

    private Host begin(String name, Boundaries boundaries) {
        return wiring.host(name, twin.scenario(), world, base, boundaries);
    }

    private LocalDate date(int number) {
        return twin.scenario().dates().get(number);
    }

    /** Whose hand-over was begun and not ended. */
    private void noteOpen() {
        CaseStore store = base.open();
        for (Partition partition : Partition.all(store.partitions())) {
            open.addAll(store.unsettled(partition, null, State.ALL));
        }
    }

    /** A fresh process does this date again, and all others, until everything is as it is in the twin's life. */
    private Verdict goOn() {
        for (int next = day; ; next++) {
            worker.day(world, date(next), 0);
            State state = State.of(twin.scenario(), base.open(), world, twin.state(next + 1));
            boolean asTwin = state.isAs(twin.state(next + 1));
            if (asTwin || next + 1 == twin.days()) {
                again(next, state);
                Set<PersonId> persons = new TreeSet<>();
                open.forEach(u -> persons.add(u.notice().caseId().debtor()));
                return Verdict.of(twin, next + 1, base, world, state, persons);
            }
        }
    }

    /** Nothing of this kind may end a job. */
    private void unbroken(Runnable jobs) {
        try {
            jobs.run();
        } catch (RuntimeException e) {
            world.breach(new Breach("broke", e.toString()));
        }
    }

    /** What was done is done: the same date once more changes nothing. */
    private void again(int last, State before) {
        inThisProcess(world, date(last), 0);
        State after = State.of(twin.scenario(), base.open(), world, before);
        if (!after.isAs(before)) {
            world.breach(new Breach("S28", date(last) + " done again changed " + after.differingFrom(before)));
        }
    }
}
