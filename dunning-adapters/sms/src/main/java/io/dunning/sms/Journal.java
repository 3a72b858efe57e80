package io.dunning.sms;

import java.util.List;
import java.util.function.Supplier;

/** Where facts are written before they are answered for. */
interface Journal extends AutoCloseable {

    /** Keeps nothing: for facts that may be lost with the process. */
    Journal NOWHERE = new Journal() {
        @Override
        public void append(byte[] entry) {}

        @Override
        public void tidy(Supplier<List<byte[]>> living) {}

        @Override
        public boolean isDurable() {
            return false;
        }

        @Override
        public void close() {}
    };

    /** Durable when it returns. May be called by several threads, which then wait for the disk together. */
    void append(byte[] entry);

    /** Leaves out what isn't needed any more, if that is worth it by now. {@code living} must hold every fact that still counts. */
    void tidy(Supplier<List<byte[]>> living);

    boolean isDurable();

    @Override
    void close();
}
