package io.dunning.examples.clinic.proposal;

import io.dunning.RunReport;
import io.dunning.examples.clinic.demo.ClockStore;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.demo.Mornings;
import io.dunning.spring.schedule.NightShift;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a night pass on the demo clock: lists and bank files come in, the run, the hand-over, and it is the next morning. */
@Component("nightsOfDemo")
public class Nights {

    private static final LocalTime RUN = LocalTime.of(5, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 40);

    private final DemoClock clock;
    private final ClockStore kept;
    private final Mornings mornings;
    private final NightShift shift;
    private final ApprovedLines approved;

    public Nights(DemoClock clock, ClockStore kept, Mornings mornings, NightShift shift, ApprovedLines approved) {
        this.clock = clock;
        this.kept = kept;
        this.mornings = mornings;
        this.shift = shift;
        this.approved = approved;
    }

    /** The business date of the next run. */
    public LocalDate next() {
        return clock.today().plusDays(1);
    }

    /**
     * Lets that night pass; one that has passed is left alone.
     *
     * @return what the run did; empty where it was done before
     */
    public synchronized Optional<RunReport> pass(LocalDate night) {
        if (!night.equals(next())) {
            return Optional.empty();
        }
        clock.set(night, RUN);
        mornings.take(night);
        approved.begin(night);
        Optional<RunReport> report = shift.night();
        clock.set(night, MORNING);
        shift.receipts();
        shift.dispatch();
        kept.keep(clock.instant());
        return report;
    }
}
