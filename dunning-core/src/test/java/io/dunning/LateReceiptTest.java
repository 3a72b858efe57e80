package io.dunning;

import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.eur;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.CaseState;
import io.dunning.cases.ClosingReason;
import io.dunning.cases.DunningCase;
import io.dunning.cases.History;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.Receipt;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.evidence.Hash;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A receipt that comes half a year late, to a case that was paid and closed meanwhile: it is kept as evidence, and that is all. */
class LateReceiptTest {

    private static final LocalDate SENT = DUE.plusDays(20);
    private static final LocalDate PAID = DUE.plusDays(25);
    private static final LocalDate LATE = DUE.plusDays(200);
    private static final byte[] RAW = {4, 2};

    private final Fixtures.Hospital hospital =
            new Fixtures.Hospital(Fixtures.policy()).bill(receivable("R1", "80.00"), DUE);

    @BeforeEach
    void paid_after_the_first_notice_and_closed() {
        hospital.day(SENT);
        hospital.pay("R1", "80.00", PAID);
        hospital.day(PAID);
        hospital.begin(LATE);
        assertThat(now().closedFor()).contains(ClosingReason.PAID);
        assertThat(hospital.sent()).isOne();
    }

    @ParameterizedTest
    @EnumSource(Receipt.Outcome.class)
    void whatever_it_says_it_is_kept_and_the_case_stays_paid_and_closed_and_gets_nothing(Receipt.Outcome outcome) {
        assertThat(events(hospital.engine.receive(late("r-1", outcome)))).hasSize(1);

        RecordedEvent last = history().get(history().size() - 1);
        assertThat(last.event())
                .isEqualTo(new ReceiptCounted(
                        LATE, notice().key(), "r-1", outcome, Hash.of(RAW).toString()));
        assertThat(History.verify(caseId(), history(), last.hash())).isEmpty();
        assertThat(notice().receipts()).containsExactly("r-1");
        assertThat(now().state()).isEqualTo(CaseState.CLOSED);
        assertThat(now().closedFor()).contains(ClosingReason.PAID);
        assertThat(now().open()).isEqualTo(eur("0.00"));
        int kept = history().size();
        for (LocalDate day = LATE; day.isBefore(LATE.plusDays(120)); day = day.plusDays(1)) {
            hospital.day(day);
        }
        assertThat(hospital.sent()).as("sent in all").isOne();
        assertThat(history()).hasSize(kept);
    }

    @ParameterizedTest
    @EnumSource(
            value = Receipt.Outcome.class,
            names = {"DELIVERED", "ACKNOWLEDGED"})
    void one_that_says_it_arrived_changes_the_record_of_its_notice_and_nothing_else(Receipt.Outcome outcome) {
        DunningCase before = now();

        hospital.engine.receive(late("r-1", outcome));

        assertThat(notice().grade()).isEqualTo(EvidenceGrade.valueOf(outcome.name()));
        assertThat(notice().countsFrom())
                .as("proved from the day that it speaks of")
                .isEqualTo(LATE);
        assertThat(now())
                .usingRecursiveComparison()
                .ignoringFields("notices", "version")
                .isEqualTo(before);
    }

    @Test
    void the_same_one_again_is_one_event() {
        Receipt receipt = late("r-1", Receipt.Outcome.DELIVERED);
        hospital.engine.receive(receipt);
        DunningCase once = now();

        assertThat(hospital.engine.receive(receipt)).isEqualTo(Outcome.of());
        assertThat(hospital.freshEngine().receive(receipt))
                .as("after a restart")
                .isEqualTo(Outcome.of());

        assertThat(now()).isEqualTo(once);
        assertThat(history())
                .filteredOn(e -> e.event() instanceof ReceiptCounted)
                .hasSize(1);
    }

    @Test
    void a_bill_that_is_reversed_afterwards_begins_anew_whatever_came_late() {
        hospital.engine.receive(late("r-1", Receipt.Outcome.DELIVERED));

        hospital.pay("R1", "-80.00", LATE);
        hospital.day(LATE);

        assertThat(now().state()).isEqualTo(CaseState.OPEN);
        assertThat(now().items().get(0).level()).as("steps taken since").isZero();
    }

    private Receipt late(String id, Receipt.Outcome outcome) {
        return new Receipt(
                hospital.sms.received.get(0).key(),
                id,
                outcome,
                LATE.atTime(9, 0).toInstant(ZoneOffset.UTC),
                RAW);
    }

    private static List<CaseEvent> events(Outcome outcome) {
        return ((Outcome.Accepted) outcome).events();
    }

    private DunningCase now() {
        return hospital.engine.find(caseId()).orElseThrow();
    }

    private NoticeRecord notice() {
        return now().notices().get(0);
    }

    private List<RecordedEvent> history() {
        return hospital.engine.history(caseId());
    }
}
