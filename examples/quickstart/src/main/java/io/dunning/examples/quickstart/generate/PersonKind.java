package io.dunning.examples.quickstart.generate;

import java.util.Locale;

/** Whether a debtor is a private person, a company or a public body. */
enum PersonKind {
    CONSUMER,
    BUSINESS,
    PUBLIC_BODY;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
