package io.dunning.jdbc.faults;

import java.util.ArrayList;
import java.util.List;

/** The life without any fault: what it looks like at each date, and the boundaries it passes. */
final class Twin {

    private final Scenario scenario;
    private final List<World> worlds = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final List<List<Boundary>> boundaries = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    private Twin(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Lives through the scenario, and keeps in the base what there is at the beginning of each date. */
    static Twin live(Scenario scenario, Base base) {
        Twin twin = new Twin(scenario);
        World world = new World(scenario);
        world.keptBy(new Door(base, world::today));
        for (int day = 0; day < scenario.dates().size(); day++) {
            twin.keep(base, world, day);
            Boundaries boundaries = new Boundaries(Boundaries.Fate.NONE);
            Host host = Node.host("node", scenario, world, Numbered.store(base.open(), boundaries), boundaries);
            host.day(scenario.dates().get(day));
            twin.boundaries.add(boundaries.seen());
            twin.refusals.addAll(host.refusals());
        }
        twin.keep(base, world, scenario.dates().size());
        return twin;
    }

    private void keep(Base base, World world, int day) {
        base.save(day);
        worlds.add(world.copy());
        states.add(State.of(scenario, base.open(), world, day == 0 ? null : states.get(day - 1)));
    }

    /** What does not hold of this life itself. */
    Verdict verdict(Base base) {
        return Verdict.ofTwin(this, base);
    }

    Scenario scenario() {
        return scenario;
    }

    /** How many dates it has. */
    int days() {
        return scenario.dates().size();
    }

    /** The world at the beginning of a date, to go on from; the number of dates gives the end of all. */
    World world(int day) {
        return worlds.get(day).copy();
    }

    State state(int day) {
        return states.get(day);
    }

    List<Boundary> boundaries(int day) {
        return boundaries.get(day);
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }
}
