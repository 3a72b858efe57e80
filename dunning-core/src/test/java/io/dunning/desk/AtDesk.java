package io.dunning.desk;

import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.ROME;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Fixtures;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A case of one bill, and a desk that somebody calls on a Friday. */
final class AtDesk {

    /** A Friday. */
    static final LocalDate DAY = DUE.plusDays(20);

    static final OffsetDateTime AT = OffsetDateTime.of(DAY, LocalTime.of(10, 0), ZoneOffset.ofHours(1));
    static final EnquiryId CALL = new EnquiryId("call-1");
    static final EnquiryId MAIL = new EnquiryId("mail-2");
    static final PersonId CHILD = new PersonId("P9");
    static final Policy POLICY = Fixtures.policy();

    private final List<CaseEvent> events = new ArrayList<>();
    DunningCase now;

    AtDesk() {
        this(POLICY.version());
    }

    private AtDesk(PolicyVersion version) {
        events.add(new CaseOpened(DUE, caseId(), "EUR", version));
        now = DunningCase.replay(events);
        accept(now.add(receivable("R1", "80.00"), DUE));
    }

    /** With another bill, for a child of the debtor. */
    AtDesk withChild() {
        Receivable own = receivable("R2", "33.00");
        accept(now.add(
                new Receivable(
                        new ReceivableId("R2"),
                        own.creditor(),
                        DEBTOR,
                        CHILD,
                        own.kind(),
                        own.category(),
                        own.serviceOn(),
                        own.dueOn(),
                        own.amount(),
                        "INV-R2",
                        2026),
                DUE));
        return this;
    }

    Desk desk() {
        return Desk.of(now, POLICY);
    }

    /** Somebody calls. */
    AtDesk called(Caller caller) {
        return act(d -> d.open(CALL, Medium.PHONE, caller, AT, DAY));
    }

    AtDesk mailed() {
        return act(d -> d.open(MAIL, Medium.MAIL, Caller.DEBTOR, AT, DAY));
    }

    AtDesk about(EnquiryId id, Topic topic) {
        return act(d -> d.classify(id, topic, DAY));
    }

    AtDesk act(Function<Desk, Outcome> act) {
        return accept(act.apply(desk()));
    }

    AtDesk accept(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return happened(((Outcome.Accepted) outcome).events());
    }

    AtDesk happened(List<CaseEvent> more) {
        events.addAll(more);
        now = now.evolve(more);
        return this;
    }

    void refused(String code, Function<Desk, Outcome> act) {
        assertThat(act.apply(desk()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    Enquiry enquiry(EnquiryId id) {
        return now.desk().enquiry(id).orElseThrow();
    }

    List<CaseEvent> events() {
        return List.copyOf(events);
    }

    /** From nine to eleven where the debtor lives. */
    static CallWindow morningOf(LocalDate day) {
        return new CallWindow(day, LocalTime.of(9, 0), LocalTime.of(11, 0), ROME);
    }

    /** That time in Rome in winter. */
    static OffsetDateTime at(LocalDate day, int hour) {
        return OffsetDateTime.of(day, LocalTime.of(hour, 0), ZoneOffset.ofHours(1));
    }
}
