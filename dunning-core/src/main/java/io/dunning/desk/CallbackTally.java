package io.dunning.desk;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CallbackPromised;
import io.dunning.cases.CaseEvent.CallbackTried;
import io.dunning.cases.CaseEvent.EnquiryClosed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * How many promised calls were kept, counted from events. A call is kept that was tried within its window, or at which they were spoken to
 * before; whether they picked up doesn't matter. One that was moved in time, or that nobody needed any more, counts for neither.
 *
 * @param kept in time
 * @param missed not in time
 * @param moved moved or not needed any more before the window was over
 * @param pending still to come
 */
public record CallbackTally(int kept, int missed, int moved, int pending) {

    public static final CallbackTally NONE = new CallbackTally(0, 0, 0, 0);

    /** Kept of those that were kept or missed, per thousand, rounded down; 1000 where there were none. */
    public int keptPerThousand() {
        int counted = kept + missed;
        return counted == 0 ? 1000 : kept * 1000 / counted;
    }

    public CallbackTally plus(CallbackTally other) {
        return new CallbackTally(
                kept + other.kept, missed + other.missed, moved + other.moved, pending + other.pending);
    }

    /** The calls of one case, by its events in their order, as things stand at that instant. */
    public static CallbackTally of(Iterable<? extends CaseEvent> events, Instant asOf) {
        Counter counter = new Counter();
        events.forEach(counter::hear);
        return counter.asOf(asOf);
    }

    /** Follows the call that each enquiry waits for. */
    private static final class Counter {
        private final Map<EnquiryId, CallWindow> waiting = new HashMap<>();
        private int kept;
        private int missed;
        private int moved;

        void hear(CaseEvent event) {
            if (event instanceof CallbackPromised promised) {
                waiting.put(promised.enquiry(), promised.window());
            } else if (event instanceof CallbackTried tried) {
                tried(tried);
            } else if (event instanceof EnquiryClosed closed) {
                notNeeded(closed.enquiry(), closed.on());
            }
        }

        private void tried(CallbackTried tried) {
            CallWindow window = waiting.get(tried.enquiry());
            if (window == null) {
                return;
            }
            Instant at = tried.at().toInstant();
            boolean early = at.isBefore(window.opens());
            if (early && tried.result() == CallbackResult.NOT_REACHED) {
                return;
            }
            waiting.remove(tried.enquiry());
            if (!early && !window.holds(at)) {
                missed++;
            } else if (early && tried.result() == CallbackResult.MOVED) {
                moved++;
            } else {
                kept++;
            }
        }

        private void notNeeded(EnquiryId enquiry, LocalDate on) {
            CallWindow window = waiting.remove(enquiry);
            if (window == null) {
                return;
            }
            if (on.isAfter(window.day())) {
                missed++;
            } else {
                moved++;
            }
        }

        CallbackTally asOf(Instant now) {
            int late = (int) waiting.values().stream()
                    .filter(window -> !window.closes().isAfter(now))
                    .count();
            return new CallbackTally(kept, missed + late, moved, waiting.size() - late);
        }
    }
}
