package io.dunning.examples.clinic.web;

import io.dunning.examples.clinic.people.DeskRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pages that stand at the head of every page, in their order. A new one needs a constant and a message {@code nav.…}. */
public enum Nav {
    QUEUE("/queue"),
    INBOX("/inbox");

    private final String path;

    Nav(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** The code of its message. */
    public String code() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }

    /** The pages for somebody. */
    static List<Nav> of(DeskRole role) {
        return Arrays.stream(values()).filter(nav -> nav.isFor(role)).toList();
    }

    private boolean isFor(DeskRole role) {
        return switch (this) {
            case QUEUE -> true;
            case INBOX -> role != DeskRole.LIAISON;
        };
    }
}
