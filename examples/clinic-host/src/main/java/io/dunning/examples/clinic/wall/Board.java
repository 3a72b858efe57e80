package io.dunning.examples.clinic.wall;

import io.dunning.desk.CallbackTally;
import io.dunning.desk.staffing.QueueBoard;
import io.dunning.desk.staffing.ServiceDay;
import io.dunning.desk.staffing.ServiceTarget;
import io.dunning.desk.staffing.Urgency;
import io.dunning.desk.staffing.Waiting;
import java.util.List;

/**
 * What hangs on the wall: of people who wait, not of people who answer.
 *
 * @param queues who waits in which queue
 * @param next what is taken next, the first first
 * @param calls how the calls of the day were answered
 * @param target what was meant to be reached
 * @param postPermille which part of the post was answered within its time
 * @param postWorkingDays that time
 * @param callbacks promised calls of the days that are looked back on
 * @param daysBack how many days that are
 */
public record Board(
        QueueBoard queues,
        List<Next> next,
        ServiceDay calls,
        ServiceTarget target,
        int postPermille,
        int postWorkingDays,
        CallbackTally callbacks,
        int daysBack) {

    /** Something that waits, and how urgent it is. */
    public record Next(Waiting waiting, Urgency urgency) {}

    /** Whether the calls of the day are answered as was meant. */
    public boolean isInTime() {
        return calls.meets(target);
    }
}
