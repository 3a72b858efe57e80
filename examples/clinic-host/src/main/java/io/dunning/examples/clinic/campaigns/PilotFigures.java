package io.dunning.examples.clinic.campaigns;

import io.dunning.CaseStore;
import io.dunning.campaign.CampaignEvent.PilotStarted;
import io.dunning.campaign.CampaignLog;
import io.dunning.campaign.Measure;
import io.dunning.campaign.Measured;
import io.dunning.campaign.PilotNumbers;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.ComplaintMade;
import io.dunning.cases.CaseEvent.EnquiryOpened;
import io.dunning.cases.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The numbers of a pilot as they are now: from the histories of its cases, with what the desk took down in them. */
@Component
public class PilotFigures {

    private final CaseStore store;

    public PilotFigures(CaseStore store) {
        this.store = store;
    }

    /** One number of each measure; all of nothing before the pilot. */
    List<Measured> of(CampaignLog log) {
        LocalDate from = log.events().stream()
                .filter(event -> event instanceof PilotStarted)
                .map(event -> event.on())
                .reduce(LocalDate.MAX, (before, latest) -> latest);
        List<List<RecordedEvent>> histories =
                log.campaign().pilotCases().stream().map(store::history).toList();
        List<Measured> measured = new ArrayList<>(PilotNumbers.in(histories, from));
        long notices = measured.stream()
                .filter(m -> m.measure() == Measure.WRONG)
                .mapToLong(Measured::of)
                .sum();
        measured.add(
                new Measured(Measure.COMPLAINED, count(histories, from, e -> e instanceof ComplaintMade), notices));
        measured.add(new Measured(Measure.CALLED, count(histories, from, e -> e instanceof EnquiryOpened), notices));
        return measured;
    }

    private static long count(List<List<RecordedEvent>> histories, LocalDate from, Predicate<CaseEvent> what) {
        return histories.stream()
                .flatMap(List::stream)
                .map(RecordedEvent::event)
                .filter(event -> !event.on().isBefore(from) && what.test(event))
                .count();
    }
}
