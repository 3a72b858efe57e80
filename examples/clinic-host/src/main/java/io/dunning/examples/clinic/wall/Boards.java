package io.dunning.examples.clinic.wall;

import io.dunning.CaseStore;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.EnquiryClosed;
import io.dunning.cases.CaseEvent.EnquiryOpened;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.desk.CallbackTally;
import io.dunning.desk.DeskWork;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.Medium;
import io.dunning.desk.staffing.Agent;
import io.dunning.desk.staffing.CallQueue;
import io.dunning.desk.staffing.QueueBoard;
import io.dunning.desk.staffing.ServiceDay;
import io.dunning.desk.staffing.ServiceTarget;
import io.dunning.desk.staffing.Skill;
import io.dunning.desk.staffing.Waiting;
import io.dunning.examples.clinic.cases.CaseShelf;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.hold.HoldReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the board of a tenant together, from the cases and the calls of the day. */
@Component
public class Boards {

    private static final int NEXT_SHOWN = 6;
    private static final int NEAR_DAYS = 3;
    private static final int DAYS_BACK = 30;
    private static final int POST_WORKING_DAYS = 1;
    private static final Duration MAIL_AGENTS_AFTER = Duration.ofSeconds(45);

    private final CaseShelf shelf;
    private final CaseStore store;
    private final PhoneDesks desks;
    private final CallLog log;
    private final DemoClock clock;

    public Boards(CaseShelf shelf, CaseStore store, PhoneDesks desks, CallLog log, DemoClock clock) {
        this.shelf = shelf;
        this.store = store;
        this.desks = desks;
        this.log = log;
        this.clock = clock;
    }

    public Board of(String tenant) {
        Instant now = clock.instant();
        LocalDate today = clock.today();
        List<CallLog.Rung> calls = log.on(tenant, today, now);
        List<Waiting> waiting = new ArrayList<>(CallLog.ringing(calls));
        List<List<CaseEvent>> asked = new ArrayList<>();
        shelf.of(tenant).filter(c -> !c.desk().isEmpty()).forEach(c -> {
            DeskWork.of(c, isVulnerable(c, today), clock.getZone()).forEach(work -> waiting.add(work.waiting()));
            asked.add(store.history(c.id()).stream()
                    .map(RecordedEvent::event)
                    .filter(event -> !event.on().isBefore(today.minusDays(DAYS_BACK)))
                    .toList());
        });
        return new Board(
                QueueBoard.of(waiting, now),
                next(waiting, now, tenant),
                ServiceDay.of(calls.stream().map(CallLog.Rung::call).toList(), ServiceTarget.PHONE, now),
                ServiceTarget.PHONE,
                ServiceDay.postPermille(
                        post(asked), POST_WORKING_DAYS, desks.of(tenant).calendar(), today),
                POST_WORKING_DAYS,
                asked.stream()
                        .map(events -> CallbackTally.of(events, now))
                        .reduce(CallbackTally.NONE, CallbackTally::plus),
                DAYS_BACK);
    }

    private static boolean isVulnerable(DunningCase c, LocalDate today) {
        return c.activeHolds(today).stream().anyMatch(hold -> hold.reason() == HoldReason.HARDSHIP);
    }

    /** As somebody would take them who can do everything. */
    private List<Board.Next> next(List<Waiting> waiting, Instant now, String tenant) {
        CallQueue queue = new CallQueue(clock.getZone(), desks.of(tenant).calendar(), NEAR_DAYS, MAIL_AGENTS_AFTER);
        Agent anybody = new Agent("anybody", Skill.GENERAL, EnumSet.allOf(Skill.class), now);
        List<Waiting> left = new ArrayList<>(waiting);
        List<Board.Next> next = new ArrayList<>();
        for (int i = 0; i < NEXT_SHOWN; i++) {
            Optional<Waiting> first = queue.next(anybody, left, now);
            first.ifPresent(one -> {
                next.add(new Board.Next(one, queue.urgency(one, now)));
                left.remove(one);
            });
        }
        return next;
    }

    /** What was written to the desk, and when it was answered. */
    private static List<ServiceDay.Post> post(List<List<CaseEvent>> asked) {
        List<ServiceDay.Post> post = new ArrayList<>();
        for (List<CaseEvent> events : asked) {
            Map<EnquiryId, LocalDate> answered = new HashMap<>();
            events.forEach(event -> {
                if (event instanceof EnquiryClosed closed) {
                    answered.put(closed.enquiry(), closed.on());
                }
            });
            events.forEach(event -> {
                if (event instanceof EnquiryOpened opened && isWritten(opened.medium())) {
                    post.add(new ServiceDay.Post(opened.receivedAt().toLocalDate(), answered.get(opened.enquiry())));
                }
            });
        }
        return post;
    }

    private static boolean isWritten(Medium medium) {
        return medium == Medium.MAIL || medium == Medium.LETTER || medium == Medium.PORTAL;
    }
}
