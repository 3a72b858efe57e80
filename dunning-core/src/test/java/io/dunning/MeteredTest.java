package io.dunning;

import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.EUR;
import static io.dunning.Fixtures.by;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.contactRules;
import static io.dunning.Fixtures.cost;
import static io.dunning.Fixtures.eur;
import static io.dunning.Fixtures.limitation;
import static io.dunning.Fixtures.receivable;
import static io.dunning.Fixtures.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.channel.Metered;
import io.dunning.economics.CostTable;
import io.dunning.economics.Economics;
import io.dunning.economics.RecoveryTable;
import io.dunning.economics.UnitCost;
import io.dunning.escalation.Ladder;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.escalation.Track;
import io.dunning.receivable.ClaimKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Text messages are charged by segments, which are counted before it is decided whether one is worth it. */
class MeteredTest {

    private static final LocalDate ON = DUE.plusDays(10);

    /** Counts what it is asked for. */
    private static final class Measured extends Fixtures.Receiver implements Metered {
        private final List<String> asked = new ArrayList<>();
        private final int units;

        Measured(int units) {
            super(ChannelKind.SMS);
            this.units = units;
        }

        @Override
        public int units(Message message) {
            asked.add(message.body());
            return units;
        }
    }

    private final Fixtures.Hospital hospital = new Fixtures.Hospital(policy(100_000));

    /** A text message costs 0.10 and so much more for each further segment; a letter 1.50; 30 in 100 pay. */
    private static Policy policy(long unitMicros) {
        UnitCost sms = new UnitCost(
                ChannelKind.SMS, LocalDate.of(2015, 1, 1), null, 100_000, unitMicros, 0, 0, 0, 0, "invented for tests");
        Ladder ladder = new Ladder(
                "ladder",
                List.of(step("first", 10, 0, 30, by(ChannelKind.SMS), by(ChannelKind.LETTER))),
                Ladder.Proposed.REFERRAL);
        Economics economics = new Economics(
                new CostTable(EUR, List.of(sms, cost(ChannelKind.LETTER, 150))),
                new RecoveryTable(List.of(), 300),
                1000,
                50,
                120,
                1000);
        return new Policy(
                new PolicyVersion("test", "1"),
                "IT",
                EUR,
                1,
                30,
                contactRules(),
                economics,
                Map.of(ClaimKind.COPAYMENT, new Track(List.of(new Track.Band(0, ladder)), limitation())),
                List.of());
    }

    private DunningEngine with(Measured sms) {
        DunningEngine engine = hospital.builder().channel(sms).build();
        hospital.bill(receivable("R1", "20.00"), DUE);
        hospital.begin(ON);
        return engine;
    }

    private NoticePlanned planned() {
        return hospital.engine.history(caseId()).stream()
                .map(e -> e.event())
                .filter(NoticePlanned.class::isInstance)
                .map(NoticePlanned.class::cast)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    @Test
    void a_text_of_three_segments_is_priced_as_three() {
        with(new Measured(3)).run(ON);

        assertThat(planned().channel()).isEqualTo(ChannelKind.SMS);
        assertThat(planned().cost()).isEqualTo(eur("0.30"));
    }

    @Test
    void a_text_that_is_dearer_than_a_letter_goes_as_a_letter() {
        DunningEngine engine = with(new Measured(20));

        assertThat(engine.explain(caseId(), ON).reason()).contains("By letter").contains("1.50");
        engine.run(ON);

        assertThat(planned().channel()).isEqualTo(ChannelKind.LETTER);
        assertThat(planned().cost()).isEqualTo(eur("1.50"));
    }

    @Test
    void what_is_measured_is_the_text_that_would_be_sent() {
        Measured sms = new Measured(1);
        DunningEngine engine = with(sms);

        engine.run(ON);
        engine.dispatch(ON);

        assertThat(sms.received).hasSize(1);
        assertThat(sms.asked).containsExactly(sms.received.get(0).message().body());
        assertThat(planned().cost()).isEqualTo(eur("0.10"));
    }

    @Test
    void where_segments_cost_nothing_more_nobody_counts_them() {
        Measured sms = new Measured(20);
        Fixtures.Hospital flat = new Fixtures.Hospital(policy(0));
        DunningEngine engine = flat.builder().channel(sms).build();
        flat.bill(receivable("R1", "20.00"), DUE);
        flat.begin(ON);

        engine.run(ON);

        assertThat(sms.asked).isEmpty();
        assertThat(flat.store.planned(Partition.WHOLE, null, 10)).hasSize(1);
    }

    @Test
    void a_channel_that_counts_no_segment_at_all_stops_the_case_and_says_so() {
        RunReport report = with(new Measured(0)).run(ON);

        assertThat(report.failures()).extracting(RunReport.Failure::caseId).containsExactly(caseId());
        assertThat(hospital.store.planned(Partition.WHOLE, null, 10)).isEmpty();
    }

    @Test
    void the_cost_of_units_is_rounded_up_once() {
        UnitCost cost = new UnitCost(ChannelKind.SMS, DUE, null, 71_000, 61_000, 0, 0, 0, 0, "invented for tests");

        assertThat(cost.wholeMinor(2, 1)).isEqualTo(8);
        assertThat(cost.wholeMinor(2, 3)).isEqualTo(20);
    }
}
