package io.dunning.examples.firstchannel;

import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The same mailbox of a town that also answers: a file in a second folder for each message, {@code DELIVERED key} for one, which
 * we take away once the answer is stored. Safe for all threads of one process.
 */
public final class AnsweringTownMailbox extends TownMailbox implements ReceiptSource {

    private final Path answers;

    /** @param answers exists, and is shared with the town */
    public AnsweringTownMailbox(Path folder, Path answers) {
        super(folder);
        this.answers = answers;
    }

    @Override
    public synchronized List<Receipt> receipts(int limit) {
        List<Receipt> receipts = new ArrayList<>();
        try (Stream<Path> files = Files.list(answers)) {
            for (Path file : files.sorted().limit(limit).toList()) {
                byte[] raw = Files.readAllBytes(file);
                String[] words = Files.readString(file).split(" ", 2);
                Receipt.Outcome outcome = Receipt.Outcome.valueOf(words[0]);
                String name = file.getFileName().toString();
                receipts.add(new Receipt(
                        words[1], name, outcome, Files.getLastModifiedTime(file).toInstant(), raw));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return receipts;
    }

    /** Only now may an answer go: whoever read it before may have crashed before it was stored. */
    @Override
    public synchronized void acknowledge(List<Receipt> receipts) {
        try {
            for (Receipt receipt : receipts) {
                Files.deleteIfExists(answers.resolve(receipt.receiptId()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
