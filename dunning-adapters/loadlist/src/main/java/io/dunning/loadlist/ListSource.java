package io.dunning.loadlist;

import java.io.IOException;
import java.io.InputStream;

/**
 * Opens a list for reading, each time from its beginning.
 *
 * <p>A list is read up to four times (bytes, ids, check, hand-over), so that nothing of it must be kept. Each answer must
 * give the same bytes; the loader closes it.
 */
@FunctionalInterface
public interface ListSource {
    InputStream open() throws IOException;
}
