package io.dunning.dispatch;

import io.dunning.notice.NoticeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The record, stored before the hand-over, that a notice is about to leave. An attempt without a result has an unknown outcome.
 *
 * @param key which notice
 * @param number 1 for the first; more only where the channel's contract allows a repetition
 * @param at when, to the microsecond
 * @param ledgerCompleteUpTo the watermark of the ledger answer on which it rests
 * @param epoch of the lease under which it was made
 */
public record Attempt(NoticeKey key, int number, Instant at, LocalDate ledgerCompleteUpTo, long epoch) {
    public Attempt {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(ledgerCompleteUpTo, "ledgerCompleteUpTo");
        if (number < 1) {
            throw new IllegalArgumentException("attempts count from 1: " + number);
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
