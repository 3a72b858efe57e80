package io.dunning.examples.clinic.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What every page has to be, for everybody, on a desk's screen and on a telephone. */
final class Legible {

    private Legible() {}

    /** Looks at the page that is open, and takes its pictures. */
    static void check(DeskBrowser desk, String name) {
        desk.wide().shot(name);
        assertThat(desk.violations()).as(name).isEmpty();
        assertThat(desk.isTooWide()).as(name + " is wider than the window").isFalse();

        desk.narrow().shot(name + "-narrow");
        assertThat(desk.isTooWide()).as(name + " is wider than a telephone").isFalse();
        desk.wide();
    }
}
