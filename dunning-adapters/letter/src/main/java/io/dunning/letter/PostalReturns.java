package io.dunning.letter;

import io.dunning.channel.Receipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A folder of return files. The operator, or an SFTP client, puts them into {@code in} under their final names; read files go to {@code done}
 * under their hashes, beside them a list of the lines that were set aside ({@code .aside}); unreadable files go to {@code refused}. Files that end in {@code .part} or {@code .tmp} are still on their way.
 *
 * <p>Safe for any thread of one process; let only one process work on a folder.
 */
public final class PostalReturns {

    private static final String ACKNOWLEDGED = "acknowledged";

    private final ReturnFileMapping mapping;
    private final Path in;
    private final Path done;
    private final Path refused;
    private final Path acknowledgedFile;
    private final @Nullable LettersWords words;
    private final Set<String> acknowledged = new HashSet<>();
    private final Map<Path, Pending> pending = new LinkedHashMap<>();
    private final List<SetAsideIn> setAside = new ArrayList<>();

    /** A line that was set aside, and the hash of its file, which is its name in {@code done}. */
    public record SetAsideIn(String fileSha256, ReturnFile.SetAside line) {}

    /** Takes a folder, and what lies in it from before. Receipts say what the post says, and nothing of law. */
    public PostalReturns(Path folder, ReturnFileMapping mapping) {
        this(folder, mapping, false);
    }

    /**
     * As the constructor, with {@link LegalEffect}: receipts carry the day from which law takes a letter as served, and one that nobody fetched
     * is told as served where a rule says so. None of these rules is verified: have yours checked before you use them. Word that was left in
     * one file is remembered, in {@code words}, for the last word in another; an operator who gives the last word first gets no legal day.
     */
    public static PostalReturns withLegalEffects(Path folder, ReturnFileMapping mapping) {
        return new PostalReturns(folder, mapping, true);
    }

    private PostalReturns(Path folder, ReturnFileMapping mapping, boolean legalEffects) {
        this.mapping = mapping;
        in = folder.resolve("in");
        done = folder.resolve("done");
        refused = folder.resolve("refused");
        acknowledgedFile = folder.resolve(ACKNOWLEDGED);
        try {
            for (Path each : List.of(in, done, refused)) {
                Durable.createFolder(each);
            }
            if (Files.exists(acknowledgedFile)) {
                acknowledged.addAll(Files.readAllLines(acknowledgedFile, StandardCharsets.US_ASCII));
            }
            words = legalEffects ? new LettersWords(folder.resolve("words"), mapping.post()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("a folder of return files can't be opened", e);
        }
    }

    /** Receipts of lines that settle something and aren't acknowledged yet, at most so many, in the order of the files' names. */
    synchronized List<Receipt> receipts(int limit) {
        try {
            readNew();
        } catch (IOException e) {
            throw new UncheckedIOException("return files can't be read", e);
        }
        return pending.values().stream()
                .flatMap(file -> file.unsettled.values().stream())
                .limit(limit)
                .map(this::receipt)
                .toList();
    }

    private void readNew() throws IOException {
        for (Path file : Durable.list(in)) {
            if (isFinished(file) && !pending.containsKey(file)) {
                try {
                    Pending read = new Pending(ReturnFile.read(Files.readAllBytes(file), mapping));
                    if (words != null) {
                        words.hear(read.file.events());
                    }
                    pending.put(file, read);
                    endIfSettled(file, read);
                } catch (ReturnFile.Unreadable e) {
                    Durable.move(file, refused.resolve(file.getFileName()));
                }
            }
        }
    }

    private static boolean isFinished(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.endsWith(Durable.PART) && !name.endsWith(".tmp");
    }

    private Receipt receipt(PostalEvent event) {
        Receipt said = said(
                event, event.meaning().outcome().orElseThrow(), event.meaning().detail());
        if (words == null) {
            return said;
        }
        List<PostalEvent> heard = new ArrayList<>(words.of(event.key()));
        heard.add(event);
        return LegalEffect.of(heard)
                .map(effect -> said.outcome().arrived()
                        ? said.effective(effect.on())
                        : said(event, Receipt.Outcome.ACKNOWLEDGED, Receipt.Detail.DEEMED_SERVED)
                                .effective(effect.on()))
                .orElse(said);
    }

    private Receipt said(PostalEvent event, Receipt.Outcome outcome, Receipt.Detail detail) {
        return new Receipt(
                        event.key(),
                        event.receiptId(),
                        outcome,
                        event.on().atStartOfDay(mapping.zone()).toInstant(),
                        event.raw().getBytes(StandardCharsets.UTF_8))
                .saying(detail);
    }

    synchronized void acknowledge(List<Receipt> receipts) {
        StringBuilder ids = new StringBuilder();
        for (Receipt receipt : receipts) {
            if (acknowledged.add(receipt.receiptId())) {
                ids.append(receipt.receiptId()).append('\n');
            }
        }
        try {
            Files.writeString(
                    acknowledgedFile,
                    ids,
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
            if (words != null) {
                words.forget(receipts.stream()
                        .filter(receipt -> receipt.outcome() == Receipt.Outcome.ACKNOWLEDGED)
                        .map(Receipt::key)
                        .toList());
            }
            for (Map.Entry<Path, Pending> each : List.copyOf(pending.entrySet())) {
                receipts.forEach(receipt -> each.getValue().unsettled.remove(receipt.receiptId()));
                endIfSettled(each.getKey(), each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("receipts could not be acknowledged; they will be given again", e);
        }
    }

    /** A file that came before, under whatever name, is settled. */
    private void endIfSettled(Path file, Pending read) throws IOException {
        String sha256 = read.file.sha256();
        boolean known = Files.exists(done.resolve(sha256));
        if (!known && !read.unsettled.isEmpty()) {
            return;
        }
        if (!known && !read.file.setAside().isEmpty()) {
            String lines = read.file.setAside().stream()
                    .map(line -> line.line() + " " + line.why() + "\n")
                    .collect(Collectors.joining());
            Durable.write(done.resolve(sha256 + ".aside"), lines.getBytes(StandardCharsets.US_ASCII));
            read.file.setAside().forEach(line -> setAside.add(new SetAsideIn(sha256, line)));
        }
        Durable.move(file, done.resolve(sha256));
        pending.remove(file);
        forgetAcknowledged(read.file);
    }

    /** Among the done, a file is known by its hash, and its lines needn't be. */
    private void forgetAcknowledged(ReturnFile file) throws IOException {
        boolean any = false;
        for (PostalEvent event : file.events()) {
            any |= acknowledged.remove(event.receiptId());
        }
        if (any) {
            String left = acknowledged.stream().sorted().map(id -> id + "\n").collect(Collectors.joining());
            Durable.write(acknowledgedFile, left.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The lines that were set aside since the start, for somebody to look at. */
    public synchronized List<SetAsideIn> setAside() {
        return List.copyOf(setAside);
    }

    /** A file of which not all is acknowledged. */
    private final class Pending {
        private final ReturnFile file;
        private final Map<String, PostalEvent> unsettled = new LinkedHashMap<>();

        Pending(ReturnFile file) {
            this.file = file;
            for (PostalEvent event : file.events()) {
                if (event.meaning().outcome().isPresent() && !acknowledged.contains(event.receiptId())) {
                    unsettled.put(event.receiptId(), event);
                }
            }
        }
    }
}
