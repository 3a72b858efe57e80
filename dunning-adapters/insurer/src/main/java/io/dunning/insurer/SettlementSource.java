package io.dunning.insurer;

import java.io.IOException;
import java.io.InputStream;

/** Opens a settlement file, each time from its beginning and with the same bytes: it is read once to check it, and once to hand it over. */
@FunctionalInterface
public interface SettlementSource {

    /** The reader closes it. */
    InputStream open() throws IOException;
}
