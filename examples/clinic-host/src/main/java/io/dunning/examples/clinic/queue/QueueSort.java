package io.dunning.examples.clinic.queue;

import java.util.Comparator;
import java.util.Locale;

/** How a list may be sorted. */
public enum QueueSort {
    AGE,
    AMOUNT;

    Comparator<QueueItem> order() {
        return switch (this) {
            case AGE -> QueueItem.BY_AGE;
            case AMOUNT -> QueueItem.BY_AMOUNT;
        };
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
