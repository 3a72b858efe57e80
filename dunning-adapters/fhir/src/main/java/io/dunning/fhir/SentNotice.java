package io.dunning.fhir;

import io.dunning.cases.NoticeRecord;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.receivable.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the record of the patient may show it.
 *
 * @param notice what the case remembers of it
 * @param contentHash SHA-256 of its text, 64 hexadecimal digits, as the event of its planning has it
 * @param patient whose bills it is about
 * @param debtor who was written to
 * @param handedOverAt when a channel took it; {@code null} while none did
 */
public record SentNotice(
        NoticeRecord notice,
        String contentHash,
        PersonId patient,
        PersonId debtor,
        @Nullable Instant handedOverAt) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public SentNotice {
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(debtor, "debtor");
        if (!SHA_256.matcher(contentHash).matches()) {
            throw new IllegalArgumentException("contentHash has 64 hexadecimal digits");
        }
    }

    /** The status of the Communication, as far as the evidence goes: what nobody proved didn't complete. */
    String status() {
        if (notice.isContradictory()) {
            return "unknown";
        }
        if (notice.failed()) {
            return "stopped";
        }
        if (notice.cancelled()) {
            return "not-done";
        }
        return switch (notice.grade()) {
            case NONE -> "unknown";
            case QUEUED -> "preparation";
            case HANDED_OVER -> "in-progress";
            case DELIVERED, ACKNOWLEDGED -> "completed";
        };
    }

    boolean hasArrived() {
        return !notice.failed() && notice.grade().reaches(EvidenceGrade.DELIVERED);
    }

    /** Names the key only. */
    @Override
    public String toString() {
        return "SentNotice[" + notice.key() + "]";
    }
}
