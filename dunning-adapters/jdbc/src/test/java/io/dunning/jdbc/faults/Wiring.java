package io.dunning.jdbc.faults;

/** How a process is put together on what it finds. */
@FunctionalInterface
interface Wiring {

    /** As it should be. */
    Wiring RIGHT = (name, scenario, world, base, boundaries) ->
            Node.host(name, scenario, world, Numbered.store(base.open(), boundaries), boundaries);

    /** A process that has just begun. */
    Host host(String name, Scenario scenario, World world, Base base, Boundaries boundaries);
}
