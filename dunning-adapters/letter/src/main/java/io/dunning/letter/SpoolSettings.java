package io.dunning.letter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * When a day's letters go to the printer, and in what portions.
 *
 * @param cutOff the time of the day until which letters join the batch and can be recalled
 * @param zone where that time is meant
 * @param lettersPerFileMax at most so many letters in one PDF, 1 to 5,000; a file is made in memory, for 1,000 letters of a page a heap of 40 MB is enough
 * @param memory how long keys are remembered after their batch was closed, at least an hour: so long a hand-over may be repeated without
 *     printing twice. They are held in memory, by estimate 150 bytes each
 */
public record SpoolSettings(LocalTime cutOff, ZoneId zone, int lettersPerFileMax, Duration memory) {

    private static final int LETTERS_MAX = 5000;
    private static final int LETTERS_USUAL = 500;
    private static final Duration MEMORY_MIN = Duration.ofHours(1);
    private static final Duration MEMORY_USUAL = Duration.ofDays(7);

    public SpoolSettings {
        Objects.requireNonNull(cutOff, "cutOff");
        Objects.requireNonNull(zone, "zone");
        if (lettersPerFileMax < 1 || lettersPerFileMax > LETTERS_MAX || memory.compareTo(MEMORY_MIN) < 0) {
            throw new IllegalArgumentException(
                    "a file has 1 to " + LETTERS_MAX + " letters, and keys are remembered for an hour at least");
        }
    }

    /** 500 letters in a file; keys are remembered for seven days. */
    public static SpoolSettings of(LocalTime cutOff, ZoneId zone) {
        return new SpoolSettings(cutOff, zone, LETTERS_USUAL, MEMORY_USUAL);
    }

    /** The first cut-off after a moment. Where the clocks skip it, it is as much later as they skip. */
    Instant cutOffAfter(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime today = local.toLocalDate().atTime(cutOff).atZone(zone);
        Instant first = today.toInstant();
        return first.isAfter(now)
                ? first
                : local.toLocalDate().plusDays(1).atTime(cutOff).atZone(zone).toInstant();
    }
}
