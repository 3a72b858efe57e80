package io.dunning.bank;

import java.io.IOException;

/** A bank file could not be read to its end: trouble of the disk or the network, not of the file. What was finished is kept; read it again. */
public final class UnreadableBankFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableBankFile(String file, IOException cause) {
        super("bank file " + file + " cannot be read; read it again", cause);
    }
}
