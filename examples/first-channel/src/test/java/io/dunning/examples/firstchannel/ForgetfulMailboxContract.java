package io.dunning.examples.firstchannel;

import io.dunning.channel.Channel;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract test of an adapter that is wrong on purpose: it promises what only the key could keep, and drops the key. */
class ForgetfulMailboxContract extends TownMailboxTest {

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected Channel newChannel() {
        return new Forgetful(folder);
    }

    @Override
    public int deliveries(String key) {
        return Town.filesFor("citizen-" + key, folder);
    }

    private static final class Forgetful extends TownMailbox {

        private final Path folder;

        Forgetful(Path folder) {
            super(folder);
            this.folder = folder;
        }

        @Override
        public Handover dispatch(Dispatch dispatch) {
            if (dispatch.to().kind() != kind()) {
                return new Handover.Rejected("an address of another kind", false);
            }
            try {
                Path file = Files.createTempFile(folder, "message", ".txt");
                Files.writeString(
                        file,
                        dispatch.to().value() + "\n\n" + dispatch.message().body());
                return new Handover.Accepted(file.getFileName().toString());
            } catch (IOException unknown) {
                throw new UncheckedIOException(unknown);
            }
        }
    }
}
