package io.dunning.examples.firstchannel;

import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The same mailbox of a town that also answers: a file in a second folder for each message, {@code DELIVERED key} for one, put there
 * whole by one rename, which we take away once the answer is stored. What isn't an answer is left there for people to look at, and
 * holds up no other. Safe for all threads of one process.
 */
public final class AnsweringTownMailbox extends TownMailbox implements ReceiptSource {

    private static final Pattern ANSWER =
            Pattern.compile("(DELIVERED|ACKNOWLEDGED|UNDELIVERED|ADDRESS_UNKNOWN) (\\S+)\\s*");

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
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] raw = Files.readAllBytes(file);
                Matcher answer = ANSWER.matcher(new String(raw, StandardCharsets.UTF_8));
                if (receipts.size() < limit && answer.matches()) {
                    Receipt.Outcome outcome = Receipt.Outcome.valueOf(answer.group(1));
                    String name = file.getFileName().toString();
                    Instant at = Files.getLastModifiedTime(file).toInstant();
                    receipts.add(new Receipt(answer.group(2), name, outcome, at, raw));
                }
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
