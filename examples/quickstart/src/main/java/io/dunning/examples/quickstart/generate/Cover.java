package io.dunning.examples.quickstart.generate;

import java.util.Locale;

/** What the billing system knows of another payer or an exemption. */
enum Cover {
    NONE,
    PENDING,
    EXEMPT;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
