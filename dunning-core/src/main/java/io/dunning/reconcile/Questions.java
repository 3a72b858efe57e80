package io.dunning.reconcile;

import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.AllocationJournal.Progress;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bills that open money seriously may have been meant for: nobody is asked for them before a person looked. Worked out once per revision
 * of the journal; needs memory for these bills.
 */
final class Questions {

    private static final int PAGE = 500;

    private final Reconciler reconciler;
    private final Suggestions suggestions;
    private @Nullable Answer answer;

    Questions(Reconciler reconciler) {
        this.reconciler = reconciler;
        suggestions = new Suggestions(reconciler);
    }

    /**
     * What is in question.
     *
     * @param at for which revision
     * @param bills bills that may have been paid
     * @param detailsMissingFrom by creditor, the first day of which a batch was booked whose details nobody told
     */
    record Answer(Progress at, Set<BillKey> bills, Map<CreditorId, LocalDate> detailsMissingFrom) {}

    /** What is in question now. */
    synchronized Answer now() {
        reconciler.catchUp();
        Progress progress = reconciler.journal().progress();
        Answer known = answer;
        if (known == null || !known.at().equals(progress)) {
            known = workOut(progress);
            answer = known;
        }
        return known;
    }

    private Answer workOut(Progress progress) {
        Set<BillKey> bills = new HashSet<>();
        Map<CreditorId, LocalDate> detailsMissing = new HashMap<>();
        reconciler.book().accounts().stream()
                .map(HouseAccount::creditor)
                .distinct()
                .forEach(creditor -> {
                    OpenPoint after = null;
                    while (true) {
                        List<OpenPoint> points = reconciler.journal().points(creditor, after, PAGE);
                        if (points.isEmpty()) {
                            return;
                        }
                        suggestions.serious(creditor, points).stream()
                                .flatMap(s -> s.parts().stream())
                                .forEach(p -> bills.add(p.bill()));
                        points.stream()
                                .filter(p -> p.kind() == OpenPoint.Kind.DETAILS_MISSING)
                                .forEach(p ->
                                        detailsMissing.merge(creditor, p.since(), (a, b) -> a.isBefore(b) ? a : b));
                        after = points.get(points.size() - 1);
                    }
                });
        return new Answer(progress, Set.copyOf(bills), Map.copyOf(detailsMissing));
    }
}
