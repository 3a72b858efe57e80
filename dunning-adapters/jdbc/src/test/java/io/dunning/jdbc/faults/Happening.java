package io.dunning.jdbc.faults;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.function.BiFunction;

/** Something that happens at a moment of a scenario. */
sealed interface Happening {

    /**
     * Money is booked. It is booked once, whatever becomes of the process that is to hear of it.
     *
     * @param id names the booking
     * @param change what is added to what is open
     */
    record Booking(String id, ReceivableId bill, BalanceCause cause, Amount change) implements Happening {}

    /**
     * A clerk does something to a case.
     *
     * @param mark the type of the event that shows that it was done
     */
    record Act(CaseId caseId, Class<? extends CaseEvent> mark, BiFunction<DunningCase, LocalDate, Outcome> doing)
            implements Happening {}
}
