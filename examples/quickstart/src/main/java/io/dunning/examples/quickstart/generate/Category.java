package io.dunning.examples.quickstart.generate;

import java.util.Locale;

/** How a bill names its ground, as the column {@code category} does; no diagnosis or treatment can stand here. */
enum Category {
    VISIT,
    EXAMINATION,
    STAY,
    MATERIALS,
    ADMINISTRATION,
    UNSPECIFIED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
