package io.dunning.examples.quickstart.generate;

import java.util.Locale;

/** In which capacity a debtor answers. */
enum Capacity {
    SELF,
    GUARDIAN,
    ESTATE,
    REPRESENTATIVE;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
