package io.dunning.examples.clinic.web;

import io.dunning.examples.clinic.people.DeskRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pages that stand at the head of every page, in their order. A new one needs a constant and a message {@code nav.…}. */
public enum Nav {
    PEOPLE("/people"),
    QUEUE("/queue"),
    PROPOSAL("/proposal"),
    CAMPAIGNS("/campaigns"),
    INBOX("/inbox"),
    WALL("/wall"),
    REPORTS("/reports"),
    TRANSPARENCY("/transparency"),
    AUDIT("/audit");

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

    /** Whether it is a page for somebody of that role. */
    public boolean isFor(DeskRole role) {
        return switch (this) {
            case PEOPLE, QUEUE, PROPOSAL, WALL, TRANSPARENCY -> true;
            case CAMPAIGNS -> role != DeskRole.LIAISON;
            case AUDIT -> role == DeskRole.AUDITOR;
            case REPORTS -> role != DeskRole.CLERK;
            // What patients have in their hands: clerks see it in an enquiry, as far as it may be told there.
            case INBOX -> role == DeskRole.SUPERVISOR || role == DeskRole.AUDITOR;
        };
    }
}
