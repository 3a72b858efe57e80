package io.dunning.examples.quickstart.generate;

import java.util.Locale;

/** What a claim is for, as the column {@code claim_kind} names it. */
enum ClaimKind {
    COPAYMENT,
    NO_SHOW_SANCTION,
    PRIVATE_FEE,
    MATERIALS,
    INSURER_SHARE,
    TARIFF_DIFFERENCE,
    SERVICE_WITHOUT_PRESENCE;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
