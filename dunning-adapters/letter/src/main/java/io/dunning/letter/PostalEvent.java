package io.dunning.letter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of a postal operator's return file.
 *
 * @param key that of the dispatch
 * @param post the service, whose codes these are
 * @param code as it stands in the file
 * @param meaning what it says
 * @param on the day, as the operator tells it
 * @param fileSha256 the hash of the file as it came
 * @param line where in the file, counted from 1
 * @param raw the fields of the line as they stand there, with the hash of the file: evidence
 */
public record PostalEvent(
        String key,
        RegisteredPost post,
        String code,
        PostalMeaning meaning,
        LocalDate on,
        String fileSha256,
        long line,
        String raw) {

    public PostalEvent {
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(on, "on");
        if (key.isBlank() || line < 1) {
            throw new IllegalArgumentException("a postal event has a key and a line");
        }
    }

    /** The same line gives the same id, in whatever file and place it comes again. */
    String receiptId() {
        String fields = post + raw.substring(raw.indexOf('\n'));
        return Hashes.hex(fields.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /** Names key and code only: files may hold names. */
    @Override
    public String toString() {
        return "PostalEvent[" + key + ", " + code + "]";
    }
}
