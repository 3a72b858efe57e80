package io.dunning.report;

import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.channel.ChannelKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One notice of a case with what went along with it, and what became of both as far as figures need it. */
final class SentStep {

    final NoticePlanned planned;
    final List<ChannelKind> channels = new ArrayList<>(1);

    /** The day on which the first part of it left; {@code null} where none did. */
    @Nullable
    LocalDate leftOn;

    /** The place of the event by which it left. */
    int leftAt;

    /** The day on which it turned out wrong; {@code null} where it didn't. */
    @Nullable
    LocalDate wrongOn;

    SentStep(NoticePlanned planned) {
        this.planned = planned;
        channels.add(planned.channel());
    }

    void leave(LocalDate on, int place) {
        if (leftOn == null) {
            leftOn = on;
            leftAt = place;
        }
    }

    void turnsOutWrong(LocalDate on) {
        if (wrongOn == null) {
            wrongOn = on;
        }
    }

    boolean leftIn(ReportPeriod period) {
        return leftOn != null && period.contains(leftOn);
    }

    boolean isOnPaper() {
        return channels.stream().anyMatch(ChannelKind::isPostal);
    }

    boolean isDigital() {
        return channels.stream().allMatch(ChannelKind::isDigital);
    }

    boolean sharesBillWith(SentStep other) {
        return planned.items().stream().anyMatch(other.planned.items()::contains);
    }

    /** {@code ladder/step}. */
    String name() {
        return planned.ladder() + "/" + planned.step();
    }
}
