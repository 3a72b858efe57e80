package io.dunning;

import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseState;
import io.dunning.cases.NoticeRecord;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Recall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money that comes in after the hand-over. */
class RecallTest {

    private static final LocalDate DAY = DUE.plusDays(10);

    private final Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy());
    private final Printer printer = new Printer();
    private final DunningEngine engine = hospital.builder().channel(printer).build();

    RecallTest() {
        hospital.bill(receivable("R1", "80.00"), DUE);
    }

    @Test
    void a_notice_that_can_still_be_stopped_is_called_back_when_its_bill_is_paid() {
        handedOver();
        hospital.pay("R1", "80.00", DAY);

        DispatchReport report = engine.dispatch(DAY);

        assertThat(report.recalled()).isEqualTo(1);
        assertThat(printer.asked).containsExactly(printer.received.get(0).key());
        assertThat(notice().cancelled()).isTrue();
        assertThat(engine.find(caseId()).orElseThrow().state()).isEqualTo(CaseState.CLOSED);
        assertThat(lastCancellation().rule()).isEqualTo("recalled");
        assertThat(toRecall()).isZero();
    }

    @Test
    void after_a_part_payment_it_is_called_back_and_the_rest_is_asked_for_anew() {
        handedOver();
        hospital.pay("R1", "30.00", DAY);
        engine.dispatch(DAY);
        LocalDate next = DAY.plusDays(1);
        hospital.begin(next);

        engine.run(next);
        engine.dispatch(next);

        assertThat(printer.received).hasSize(2);
        assertThat(printer.received.get(1).message().body()).contains("50.00");
        assertThat(engine.find(caseId()).orElseThrow().notices()).hasSize(2);
    }

    @Test
    void one_that_is_gone_already_stays_as_it_is_and_is_asked_for_once() {
        handedOver();
        printer.gone = true;
        hospital.pay("R1", "80.00", DAY);

        DispatchReport report = engine.dispatch(DAY);
        engine.dispatch(DAY);

        assertThat(report.recalled()).isZero();
        assertThat(printer.asked).hasSize(1);
        assertThat(notice().cancelled()).isFalse();
        assertThat(toRecall()).isZero();
    }

    @Test
    void a_channel_that_does_not_answer_is_asked_again_next_time() {
        handedOver();
        printer.silent = true;
        hospital.pay("R1", "80.00", DAY);

        assertThat(engine.dispatch(DAY).recalled()).isZero();
        assertThat(toRecall()).isEqualTo(1);

        printer.silent = false;
        assertThat(engine.dispatch(DAY).recalled()).isEqualTo(1);
        assertThat(notice().cancelled()).isTrue();
    }

    @Test
    void a_balance_that_rises_calls_nothing_back() {
        handedOver();
        hospital.pay("R1", "-20.00", DAY);

        engine.dispatch(DAY);

        assertThat(printer.asked).isEmpty();
        assertThat(toRecall()).isZero();
        assertThat(notice().cancelled()).isFalse();
    }

    @Test
    void a_payment_of_another_bill_calls_nothing_back() {
        handedOver();
        hospital.bill(receivable("R2", "60.00"), DAY);
        hospital.pay("R2", "60.00", DAY);

        engine.dispatch(DAY);

        assertThat(printer.asked).isEmpty();
    }

    @Test
    void what_was_never_handed_over_is_stopped_not_called_back() {
        hospital.begin(DAY);
        engine.run(DAY);
        hospital.pay("R1", "80.00", DAY);

        engine.dispatch(DAY);

        assertThat(printer.received).isEmpty();
        assertThat(printer.asked).isEmpty();
        assertThat(notice().cancelled()).isTrue();
    }

    @Test
    void a_channel_that_cannot_call_back_is_not_asked() {
        hospital.day(DAY);
        assertThat(hospital.sms.received).hasSize(1);
        hospital.pay("R1", "80.00", DAY);

        hospital.engine.dispatch(DAY);

        assertThat(toRecall()).isZero();
        assertThat(notice().cancelled()).isFalse();
    }

    private void handedOver() {
        hospital.begin(DAY);
        engine.run(DAY);
        assertThat(engine.dispatch(DAY).handedOver()).isEqualTo(1);
    }

    private NoticeRecord notice() {
        return engine.find(caseId()).orElseThrow().notices().get(0);
    }

    private NoticeCancelled lastCancellation() {
        return engine.history(caseId()).stream()
                .map(e -> e.event())
                .filter(NoticeCancelled.class::isInstance)
                .map(NoticeCancelled.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private int toRecall() {
        return hospital.store.toRecall(Partition.WHOLE, null, 100).size();
    }

    /** Holds back what it was given, until that is gone. */
    private static final class Printer extends Fixtures.Receiver implements Recall {
        private final List<String> asked = new ArrayList<>();
        private boolean gone;
        private boolean silent;

        Printer() {
            super(ChannelKind.SMS);
        }

        @Override
        public boolean recall(String key) {
            asked.add(key);
            if (silent) {
                throw new IllegalStateException("no answer");
            }
            return !gone;
        }
    }
}
