package io.dunning.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a store's log held when a business day was closed: the root over all events recorded since the checkpoint before, whose hash
 * it names. Whoever knows the latest one can tell if anything before it was changed.
 *
 * <p>Its {@link #text} is laid out like a checkpoint of a transparency log (C2SP, tlog-checkpoint: origin, size, root), with three
 * lines of our own. Other than there, the tree does not grow from one to the next: each has its own, and the chain links them.
 *
 * @param origin the name of the store, chosen by the host, the same for ever; 1 to 64 of a-z, 0-9, {@code . -}
 * @param day the business day that was closed, of the years 1970 to 9999
 * @param after the position in the store's log after which its events begin: where the checkpoint before ended, 0 for the first;
 *     positions have at most 18 digits
 * @param upTo the position of the last of its events, or a later one that none will take any more
 * @param size how many events it has; positions may have gaps
 * @param root the root of the {@link MerkleTree} over the hashes of its events, in the order of their positions
 * @param previous the {@link #hash} of the checkpoint before; {@link #START} for the first
 */
public record Checkpoint(String origin, LocalDate day, long after, long upTo, long size, Hash root, Hash previous) {

    /** What stands for the checkpoint before the first one. */
    public static final Hash START = Hash.of("dunning-checkpoints-1");

    /** Eighteen digits: whoever reads a checkpoint needs no more than a 64-bit number. */
    private static final long POSITION_MAX = 999_999_999_999_999_999L;

    private static final Pattern ORIGIN = Pattern.compile("[a-z0-9.-]{1,64}");
    private static final Pattern TEXT = Pattern.compile("""
            dunning/([^\n]*)
            (\\d{1,18})
            (\\S{44})
            day (\\d{4}-\\d\\d-\\d\\d)
            events (\\d{1,18})-(\\d{1,18})
            previous (\\S{44})
            """);

    public Checkpoint {
        checkOrigin(origin);
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(previous, "previous");
        if (day.getYear() < 1970 || day.getYear() > 9999) {
            throw new IllegalArgumentException("a checkpoint's day is of the years 1970 to 9999: " + day);
        }
        if (after < 0 || upTo < after || upTo > POSITION_MAX || size < 0 || size > upTo - after) {
            throw new IllegalArgumentException(
                    size + " events do not fit after position " + after + " and up to " + upTo);
        }
    }

    /** Gives back the name of a store if it may be one; {@link IllegalArgumentException} if not. */
    public static String checkOrigin(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("the name of a store has 1 to 64 of a-z, 0-9, . and -");
        }
        return origin;
    }

    /**
     * What keeps this checkpoint from coming right after another; empty if it does.
     *
     * @param last the one before; {@code null} if this is to be the first
     */
    public Optional<String> follows(@Nullable Checkpoint last) {
        if (last != null && !last.origin.equals(origin)) {
            return Optional.of("it is of the store " + origin + ", the one before of " + last.origin);
        }
        if (last != null && !day.isAfter(last.day)) {
            return Optional.of("its day " + day + " is not after " + last.day);
        }
        if (after != (last == null ? 0 : last.upTo)) {
            return Optional.of("it begins after position " + after + ", but what is sealed ends at "
                    + (last == null ? 0 : last.upTo));
        }
        if (!previous.equals(last == null ? START : last.hash())) {
            return Optional.of("it names another checkpoint before it");
        }
        return Optional.empty();
    }

    /** SHA-256 of the {@link #text}. */
    public Hash hash() {
        return Hash.of(text());
    }

    /** Six lines in ASCII, each with its end: what is hashed, printed, time-stamped. */
    public String text() {
        return "dunning/" + origin + "\n" + size + "\n" + base64(root) + "\nday " + day + "\nevents " + (after + 1)
                + "-" + upTo + "\nprevious " + base64(previous) + "\n";
    }

    /** Reads what {@link #text} wrote; {@link IllegalArgumentException} for anything else. */
    public static Checkpoint parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the six lines of a checkpoint");
        }
        Checkpoint read;
        try {
            read = new Checkpoint(
                    parts.group(1),
                    LocalDate.parse(parts.group(4)),
                    Long.parseLong(parts.group(5)) - 1,
                    Long.parseLong(parts.group(6)),
                    Long.parseLong(parts.group(2)),
                    hash(parts.group(3)),
                    hash(parts.group(7)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a checkpoint's day is not a date", e);
        }
        if (!read.text().equals(text)) {
            throw new IllegalArgumentException("a checkpoint is not written as it would be here");
        }
        return read;
    }

    static String base64(Hash hash) {
        return Base64.getEncoder().encodeToString(hash.bytes());
    }

    private static Hash hash(String base64) {
        return Hash.ofBytes(Base64.getDecoder().decode(base64));
    }
}
