package io.dunning.report;

import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.eur;
import static io.dunning.Fixtures.receivable;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.RecordedEvent;
import io.dunning.cases.Recording;
import io.dunning.channel.ChannelKind;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.Actor;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Histories for tests, event by event: a bill R1 of 100 euros, taken in on 2 March 2026 and due on 31 March. */
final class Told {

    static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    static final ReceivableId R1 = new ReceivableId("R1");

    private final List<CaseEvent> events = new ArrayList<>();
    private int notices;

    Told() {
        events.add(new CaseOpened(MARCH, caseId(), "EUR", new PolicyVersion("test", "1")));
        Receivable bill = receivable("R1", "100.00");
        events.add(new ReceivableAdded(
                MARCH, bill.id(), bill.patient(), bill.serviceOn(), MARCH.withDayOfMonth(31), eur("100.00"), MARCH));
    }

    Told and(CaseEvent... more) {
        events.addAll(List.of(more));
        return this;
    }

    /** The ledger says so much is open. */
    Told open(String amount, BalanceCause cause, LocalDate valueOn, LocalDate on) {
        return and(new BalanceChanged(on, R1, eur(amount), cause, valueOn));
    }

    /** A notice by that channel asks for 100 euros and leaves, at a cost of 1. */
    Told notice(ChannelKind channel, LocalDate on) {
        String step = notices == 0 ? "first" : "second";
        NoticeKey key = NoticeKey.derive(caseId().toString(), List.of("R1"), "ladder", step, notices);
        int index = notices++;
        return and(
                new NoticePlanned(
                        on,
                        key,
                        "ladder",
                        step,
                        index,
                        NoticeKind.REMINDER,
                        channel,
                        "text",
                        List.of(R1),
                        eur("100.00"),
                        eur("0.00"),
                        "",
                        on.plusDays(14),
                        eur("1.00"),
                        eur("9.00"),
                        "0",
                        on.plusDays(30)),
                new NoticeHandedOver(on, key, "ref"));
    }

    List<RecordedEvent> history() {
        return Recording.opening((CaseOpened) events.get(0), Actor.ENGINE, Instant.EPOCH)
                .add(events.subList(1, events.size()), Actor.ENGINE)
                .recorded();
    }

    KpiTable in(int month) {
        return KpiTable.of(
                ReportPeriod.of(YearMonth.of(2026, month)),
                Stream.of(history()),
                ReportSettings.USUAL,
                HostFigures.NONE);
    }

    /** March of a case to which nothing happened, with these figures. */
    static KpiTable of(HostFigures host) {
        ReportPeriod march = ReportPeriod.of(YearMonth.of(2026, 3));
        return KpiTable.of(march, Stream.of(new Told().history()), ReportSettings.USUAL, host);
    }
}
