package io.dunning.examples.firstchannel;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * The digital mailbox of a town: a folder in which each message is a file. The town's service reads every file once, at night, and
 * takes it away after thirty days. Safe for all threads.
 */
public class TownMailbox implements Channel {

    private final Path folder;

    /** @param folder exists, and is shared with the town */
    public TownMailbox(Path folder) {
        this.folder = folder;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.DIGITAL_MAILBOX;
    }

    /** As long as a file lies there, a repetition finds it. A day less than the town says, since clocks differ. */
    @Override
    public DeliveryContract contract() {
        return new DeliveryContract.Idempotent(Duration.ofDays(29));
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        if (dispatch.to().kind() != kind()) {
            return new Handover.Rejected("an address of another kind", false);
        }
        Path file = folder.resolve(fileName(dispatch.key()));
        try {
            if (!Files.exists(file)) {
                Path part = Files.createTempFile(folder, "message", ".part");
                Files.writeString(
                        part,
                        dispatch.to().value() + "\n\n" + dispatch.message().body());
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
        return new Handover.Accepted(file.getFileName().toString());
    }

    /** Any printable character may stand in a key, and not in the name of a file. */
    static String fileName(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8) + ".txt";
    }
}
