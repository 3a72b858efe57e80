package io.dunning.desk.staffing;

import io.dunning.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How well a day was answered, in counts; the shares follow from them. It knows when calls rang and were answered, not by whom and not for how long
 * they talked.
 *
 * @param calls all that rang
 * @param inTime those that were answered within the target's time
 * @param late those that were answered later, hung up later, or ring for longer
 * @param abandoned those that hung up, whenever
 * @param ringing those that ring and are in time yet
 */
public record ServiceDay(int calls, int inTime, int late, int abandoned, int ringing) {

    /**
     * One call.
     *
     * @param rangAt when it came in
     * @param endedAt when it was answered or hung up; {@code null} while it rings
     * @param answered whether somebody answered
     */
    public record Call(Instant rangAt, @Nullable Instant endedAt, boolean answered) {
        public Call {
            Objects.requireNonNull(rangAt, "rangAt");
            if (endedAt == null ? answered : endedAt.isBefore(rangAt)) {
                throw new IllegalArgumentException("a call is answered or hung up after it rang");
            }
        }
    }

    /**
     * A mail, a letter or a message.
     *
     * @param receivedOn when it came in
     * @param answeredOn when the answer was sent; {@code null} while there is none
     */
    public record Post(LocalDate receivedOn, @Nullable LocalDate answeredOn) {
        public Post {
            Objects.requireNonNull(receivedOn, "receivedOn");
        }
    }

    /** Counts the calls of a day as they stand at that moment. */
    public static ServiceDay of(Collection<Call> calls, ServiceTarget target, Instant now) {
        int inTime = 0;
        int late = 0;
        int abandoned = 0;
        int ringing = 0;
        for (Call call : calls) {
            Instant end = call.endedAt() == null ? now : call.endedAt();
            boolean within = Duration.between(call.rangAt(), end).compareTo(target.within()) <= 0;
            inTime += call.answered() && within ? 1 : 0;
            late += within ? 0 : 1;
            abandoned += call.endedAt() != null && !call.answered() ? 1 : 0;
            ringing += call.endedAt() == null && within ? 1 : 0;
        }
        return new ServiceDay(calls.size(), inTime, late, abandoned, ringing);
    }

    /**
     * The share that was answered in time, in thousandths, rounded down: of those that were answered in time and those that were not. Whoever hung up
     * before the time was over counts as neither. 1000 on a day without calls.
     */
    public int servicePermille() {
        return permille(inTime, inTime + late);
    }

    /** The share that hung up, in thousandths, rounded up; 0 on a day without calls. */
    public int abandonedPermille() {
        return calls == 0 ? 0 : 1000 - permille(calls - abandoned, calls);
    }

    /** Whether the day meets the target. */
    public boolean meets(ServiceTarget target) {
        return servicePermille() >= target.permille();
    }

    /** The last day for an answer: the given number of working days after it came in. */
    public static LocalDate answerBy(LocalDate receivedOn, int workingDays, BusinessCalendar calendar) {
        LocalDate day = receivedOn;
        for (int i = 0; i < workingDays; i++) {
            day = calendar.onOrAfter(day.plusDays(1));
        }
        return day;
    }

    /**
     * The share of the post that was answered by its last day, in thousandths, rounded down: of all that was answered or whose last day is over. 1000
     * where there is none.
     *
     * @param workingDays the target: one working day is what the provider named at {@link ServiceTarget#PHONE} sets itself for mails
     */
    public static int postPermille(Collection<Post> post, int workingDays, BusinessCalendar calendar, LocalDate today) {
        int inTime = 0;
        int counted = 0;
        for (Post one : post) {
            LocalDate by = answerBy(one.receivedOn(), workingDays, calendar);
            LocalDate answered = one.answeredOn();
            inTime += answered != null && !answered.isAfter(by) ? 1 : 0;
            counted += answered != null || by.isBefore(today) ? 1 : 0;
        }
        return permille(inTime, counted);
    }

    private static int permille(int part, int whole) {
        return whole == 0 ? 1000 : (int) (part * 1000L / whole);
    }
}
