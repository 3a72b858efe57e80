package io.dunning.examples.clinic.demo;

import io.dunning.DunningEngine;
import io.dunning.Policies;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseState;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.desk.CallWindow;
import io.dunning.desk.Caller;
import io.dunning.desk.ComplaintGround;
import io.dunning.desk.Desk;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.Medium;
import io.dunning.desk.Topic;
import io.dunning.evidence.Actor;
import io.dunning.examples.clinic.cases.CaseShelf;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Some people who have turned to the desk before anybody sits down there, so that its queue isn't empty. */
@Component
class StoryCalls {

    private static final Actor DESK = Actor.person(StoryActs.DESK);

    private final DunningEngine engine;
    private final Policies policies;
    private final CaseShelf shelf;
    private final DemoClock clock;

    StoryCalls(DunningEngine engine, Policies policies, CaseShelf shelf, DemoClock clock) {
        this.engine = engine;
        this.policies = policies;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Takes place once, when the weeks before have been played. */
    void comeIn(String tenant) {
        List<CaseId> cases = shelf.of(tenant)
                .filter(c -> c.state() == CaseState.OPEN && c.holds().isEmpty() && c.lastNoticeDay() > 0)
                .map(DunningCase::id)
                .skip(20)
                .limit(5)
                .toList();
        for (int i = 0; i < cases.size(); i++) {
            comeIn(cases.get(i), i);
        }
    }

    private void comeIn(CaseId id, int which) {
        EnquiryId enquiry = new EnquiryId("story-" + id.debtor());
        LocalDate today = clock.today();
        switch (which) {
            case 0 -> {
                opened(id, enquiry, Medium.MAIL, 1);
                act(id, desk -> desk.classify(enquiry, Topic.ALREADY_PAID, today));
            }
            case 1 -> {
                opened(id, enquiry, Medium.PHONE, 0);
                act(id, desk -> desk.classify(enquiry, Topic.EXEMPTION_MISUNDERSTOOD, today));
                CallWindow window = new CallWindow(today, LocalTime.of(14, 0), LocalTime.of(16, 0), clock.getZone());
                act(id, desk -> desk.promiseCallback(enquiry, window, today));
            }
            case 2 -> {
                opened(id, enquiry, Medium.LETTER, 6);
                act(id, desk -> desk.classify(enquiry, Topic.WHAT_WAS_BILLED, today));
            }
            case 3 -> {
                opened(id, enquiry, Medium.PHONE, 0);
                act(id, desk -> desk.complain(enquiry, ComplaintGround.TOO_MANY_CONTACTS, today));
            }
            default -> {
                opened(id, enquiry, Medium.PORTAL, 2);
                act(id, desk -> desk.object(enquiry, DisputeGround.NOT_PRESENT, today));
            }
        }
    }

    private void opened(CaseId id, EnquiryId enquiry, Medium medium, int daysAgo) {
        OffsetDateTime at =
                clock.instant().atZone(clock.getZone()).minusDays(daysAgo).toOffsetDateTime();
        act(id, desk -> desk.open(enquiry, medium, Caller.DEBTOR, at, clock.today()));
    }

    private void act(CaseId id, Function<Desk, Outcome> what) {
        engine.act(id, DESK, c -> what.apply(Desk.of(c, policies.version(c.policy()))));
    }
}
