package io.dunning.spring.schedule;

import io.dunning.spring.DunningProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Something that is done again and again.
 *
 * @param name the same on all nodes
 * @param every how long after its end it begins again
 * @param work may be repeated at any time; an exception is logged, and it is tried again
 */
public record Chore(String name, Duration every, Runnable work) {
    public Chore {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(every, "every");
        Objects.requireNonNull(work, "work");
    }

    /** What a host's day consists of. */
    static List<Chore> of(NightShift shift, ObjectProvider<ErasureRound> round, DunningProperties properties) {
        DunningProperties.Schedule schedule = properties.schedule();
        List<Chore> chores = new ArrayList<>(List.of(
                new Chore("dunning-night", schedule.checkEvery(), shift::night),
                new Chore("dunning-dispatch", schedule.dispatchEvery(), shift::dispatch),
                new Chore("dunning-receipts", schedule.receiptsEvery(), shift::receipts)));
        round.ifAvailable(erasures ->
                chores.add(new Chore("dunning-retention", properties.retention().every(), erasures::erase)));
        return chores;
    }
}
