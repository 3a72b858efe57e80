package io.dunning.reconcile;

import io.dunning.receivable.CreditorId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person should look at, the most pressing first, with suggestions. */
public final class ExceptionQueue {

    private static final int LIMIT_MAX = 500;

    private final Reconciler reconciler;
    private final Suggestions suggestions;

    public ExceptionQueue(Reconciler reconciler) {
        this.reconciler = Objects.requireNonNull(reconciler, "reconciler");
        suggestions = new Suggestions(reconciler);
    }

    /**
     * A page of the queue, in the order of {@link OpenPoint#ORDER}.
     *
     * @param after the last point already read; {@code null} at the beginning
     * @param limit at most {@value #LIMIT_MAX}
     */
    public List<Item> page(CreditorId creditor, @Nullable OpenPoint after, int limit) {
        reconciler.catchUp();
        List<OpenPoint> points = reconciler.journal().points(creditor, after, Math.min(limit, LIMIT_MAX));
        return suggestions.of(creditor, points).entrySet().stream()
                .map(e -> new Item(e.getKey(), e.getValue()))
                .toList();
    }

    /** What one point may be, as everything stands now, the strongest first: for whoever keeps points of an earlier page. */
    public List<Suggestion> suggestions(OpenPoint point) {
        reconciler.catchUp();
        return suggestions.of(point.creditor(), List.of(point)).getOrDefault(point, List.of());
    }

    /**
     * A point and what it may be.
     *
     * @param point what is unclear
     * @param suggestions the strongest first; may be empty
     */
    public record Item(OpenPoint point, List<Suggestion> suggestions) {
        public Item {
            Objects.requireNonNull(point, "point");
            suggestions = List.copyOf(suggestions);
        }
    }
}
