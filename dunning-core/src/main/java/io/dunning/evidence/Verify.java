package io.dunning.evidence;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks an evidence pack. It is meant to be read before it is trusted: this one file, with nothing but Java, is the whole check.
 *
 * <p>{@code java Verify.java [pack.txt] [--checkpoint checkpoint.txt]}; without a pack it reads the standard input. It ends with 0 if
 * everything holds, with 1 if something was changed, with 2 if a text can't be read. What it checks:
 *
 * <ul>
 *   <li>history: the hash of an event is SHA-256 of the hash before it and its line; before the first stands SHA-256 of
 *       {@code dunning-history-1|} and the case. So no line can be changed, removed or moved without changing all hashes after it.
 *   <li>head: the last hash is the one named as the head.
 *   <li>checkpoints: each names SHA-256 of the one before, and begins where that one ends; {@code latest} names the last.
 *   <li>proofs: a sealed event's hash leads, with the hashes beside its way, to the root in the checkpoint of its day (RFC 6962).
 *   <li>given checkpoint: one that somebody noted down or had time-stamped earlier is in the pack, to the letter. Nothing else shows
 *       that not everything was computed anew.
 * </ul>
 */
public final class Verify {

    private static final int LINE_BYTES_MAX = 1 << 20;
    private static final int CHECKPOINTS_MAX = 20_000;
    private static final String HEX = "([0-9a-f]{64})";
    private static final String BASE64 = "([A-Za-z0-9+/]{43}=)";
    private static final String NUMBER = "(0|[1-9][0-9]{0,17})";
    private static final String DAY = "([0-9]{4}-[0-9]{2}-[0-9]{2})";

    private final Check history = new Check("history");
    private final Check head = new Check("head");
    private final Check chain = new Check("checkpoints");
    private final Check proofs = new Check("proofs");
    private final Check given = new Check("given checkpoint");
    private final Map<String, Seal> seals = new LinkedHashMap<>();
    private String summary = "";

    private Verify() {}

    public static void main(String[] args) {
        System.exit(run(args, System.in, System.out));
    }

    static int run(String[] args, InputStream in, PrintStream out) {
        List<String> files = new ArrayList<>(List.of(args));
        int option = files.indexOf("--checkpoint");
        String checkpoint = option >= 0 && option + 1 < files.size() ? files.remove(option + 1) : "";
        if (!checkpoint.isEmpty()) {
            files.remove(option);
        }
        if (files.size() > 1 || files.stream().anyMatch(file -> file.startsWith("--"))) {
            out.println("usage: java Verify.java [pack.txt] [--checkpoint checkpoint.txt]");
            return 2;
        }
        Verify verify = new Verify();
        try (InputStream pack = files.isEmpty() ? in : Files.newInputStream(Path.of(files.get(0)))) {
            verify.readPack(new Lines("pack", pack));
            if (!checkpoint.isEmpty()) {
                verify.find(checkpoint);
            }
        } catch (IOException | InvalidPathException e) {
            out.println("UNREADABLE: " + e.getMessage());
            return 2;
        }
        return verify.report(out);
    }

    // ---- what is read and checked ----

    private void readPack(Lines lines) throws IOException {
        lines.next("dunning-evidence-1");
        String caseId = lines.next("case ([A-Za-z0-9._:/-]{1,500})").group(1);
        readCheckpoints(lines);
        Matcher counts = lines.next("events " + NUMBER + " sealed " + NUMBER);
        long events = Long.parseLong(counts.group(1));
        long sealed = Long.parseLong(counts.group(2));
        lines.require(events > 0 && sealed <= events && (sealed > 0) == !seals.isEmpty(), "these numbers do not fit");
        String hash = hex(sha256(bytes("dunning-history-1|" + caseId)));
        for (long seq = 1; seq <= events; seq++) {
            hash = readEvent(lines, caseId, seq, hash);
            if (seq <= sealed) {
                readProof(lines, seq, unhex(hash));
            }
        }
        head.add(lines.next("head " + HEX).group(1).equals(hash), "the last event is not the one of the head");
        lines.next("end");
        lines.finish();
        summary = "case " + caseId + ": " + events + " events, " + sealed + " of them sealed";
    }

    private void readCheckpoints(Lines lines) throws IOException {
        long count = Long.parseLong(lines.next("checkpoints " + NUMBER).group(1));
        lines.require(count <= CHECKPOINTS_MAX, "more than " + CHECKPOINTS_MAX);
        String latest = "-";
        Seal before = null;
        for (long i = 0; i < count; i++) {
            Seal seal = Seal.read(lines);
            if (before != null) {
                boolean next = seal.day.compareTo(before.day) > 0 && seal.origin.equals(before.origin);
                chain.add(next && seal.first == before.last + 1, seal.day + " does not go on from the one before");
                chain.add(
                        seal.previous.equals(latest), seal.day + " does not name the one before, or that was changed");
            }
            seals.put(seal.day, seal);
            before = seal;
            latest = seal.hash();
        }
        chain.add(lines.next("latest (-|" + BASE64 + ")").group(1).equals(latest), "the latest one was changed");
    }

    /** Gives the hash that stands with the event. */
    private String readEvent(Lines lines, String caseId, long seq, String before) throws IOException {
        Matcher event = lines.next("event " + HEX + " (.*)");
        String line = event.group(2);
        boolean own = line.startsWith("dunning-event-1|case=" + caseId + "|seq=" + seq + "|");
        boolean unchanged = hex(sha256(unhex(before), bytes(line))).equals(event.group(1));
        history.add(own, "event " + seq + " is not where it belongs: its line names another case or number");
        history.add(unchanged, "event " + seq + ", or one before it, was changed: its hash does not fit");
        return event.group(1);
    }

    private void readProof(Lines lines, long seq, byte[] hash) throws IOException {
        Matcher proof = lines.next("proof " + DAY + " " + NUMBER + "((?: [0-9a-f]{64}){0,63})");
        List<byte[]> path = new ArrayList<>();
        for (int at = 1; at < proof.group(3).length(); at += 65) {
            path.add(unhex(proof.group(3).substring(at, at + 64)));
        }
        Seal seal = seals.get(proof.group(1));
        byte[] leaf = sha256(new byte[] {0}, hash);
        long index = Long.parseLong(proof.group(2));
        boolean leads =
                seal != null && base64(root(leaf, index, seal.size, path)).equals(seal.root);
        proofs.add(leads, "event " + seq + " does not lead to the root of " + proof.group(1));
    }

    private void find(String checkpoint) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(checkpoint))) {
            Lines lines = new Lines("checkpoint", in);
            Seal wanted = Seal.read(lines);
            lines.finish();
            Seal own = seals.get(wanted.day);
            boolean found = own != null && own.text.equals(wanted.text);
            given.add(found, "the pack has none like it of " + wanted.day);
            summary += found ? "\nall that was sealed up to " + wanted.day + " is bound by the given checkpoint" : "";
        }
    }

    private int report(PrintStream out) {
        boolean holds = true;
        for (Check check : List.of(history, head, chain, proofs, given)) {
            holds &= check.broken.isEmpty();
            String result = check.broken.isEmpty() ? check.count > 0 ? "ok" : "none" : "BROKEN: " + check.broken;
            out.println(String.format(Locale.ROOT, "%-16s %9d  %s", check.name, check.count, result));
        }
        out.println(summary);
        seals.values().stream()
                .reduce((one, later) -> later)
                .ifPresent(last -> out.println("store " + last.origin + ": " + seals.size() + " checkpoints up to "
                        + last.day + ", " + last.hash()));
        out.println(holds ? "It holds, up to its last event. Of later ones a pack says nothing." : "It does NOT hold.");
        return holds ? 0 : 1;
    }

    /** One sort of check: how often it was made, and what failed first. */
    private static final class Check {
        final String name;
        long count;
        String broken = "";

        Check(String name) {
            this.name = name;
        }

        void add(boolean holds, String otherwise) {
            count++;
            if (!holds && broken.isEmpty()) {
                broken = otherwise;
            }
        }
    }

    /** A checkpoint: its six lines, and what stands in them. */
    private record Seal(
            String text, String origin, long size, String root, String day, long first, long last, String previous) {

        static Seal read(Lines lines) throws IOException {
            String origin = lines.next("dunning/([a-z0-9.-]{1,64})").group(1);
            String size = lines.next(NUMBER).group(1);
            String root = lines.next(BASE64).group(1);
            String day = lines.next("day " + DAY).group(1);
            Matcher events = lines.next("events " + NUMBER + "-" + NUMBER);
            String previous = lines.next("previous " + BASE64).group(1);
            String text = "dunning/" + origin + "\n" + size + "\n" + root + "\nday " + day + "\n" + events.group()
                    + "\nprevious " + previous + "\n";
            long first = Long.parseLong(events.group(1));
            long last = Long.parseLong(events.group(2));
            return new Seal(text, origin, Long.parseLong(size), root, day, first, last, previous);
        }

        String hash() {
            return base64(sha256(bytes(text)));
        }
    }

    // ---- hashes ----

    /**
     * Where the way up from a leaf ends in a tree of {@code size} leaves. The last hash of the path is the other side of the tree, which
     * parts at the largest power of two below its size. A path of another length gives an empty array, or a hash made of one: no root.
     */
    private static byte[] root(byte[] leaf, long index, long size, List<byte[]> path) {
        if (size <= 1 || path.isEmpty()) {
            return size == 1 && index == 0 && path.isEmpty() ? leaf : new byte[0];
        }
        long left = Long.highestOneBit(size - 1);
        byte[] other = path.get(path.size() - 1);
        List<byte[]> rest = path.subList(0, path.size() - 1);
        return index < left
                ? sha256(new byte[] {1}, root(leaf, index, left, rest), other)
                : sha256(new byte[] {1}, other, root(leaf, index - left, size - left, rest));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] unhex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Lines that end in one line feed each. A char of theirs is a byte of the file, whatever its charset: bytes are what is hashed. */
    private static final class Lines {
        private final String name;
        private final InputStream in;
        private long number;

        Lines(String name, InputStream in) {
            this.name = name;
            this.in = new BufferedInputStream(in);
        }

        Matcher next(String pattern) throws IOException {
            number++;
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                require(b >= 0, "the text ends too early");
                require(line.size() < LINE_BYTES_MAX, "longer than " + LINE_BYTES_MAX + " bytes");
                line.write(b);
            }
            String text = line.toString(StandardCharsets.ISO_8859_1);
            Matcher parts = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
            require(parts.matches(), "does not read like " + pattern);
            return parts;
        }

        void finish() throws IOException {
            number++;
            require(in.read() < 0, "nothing should come after the last line");
        }

        void require(boolean ok, String otherwise) throws IOException {
            if (!ok) {
                throw new IOException(name + ", line " + number + ": " + otherwise);
            }
        }
    }
}
