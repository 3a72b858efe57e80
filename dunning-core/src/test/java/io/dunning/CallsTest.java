package io.dunning;

import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.by;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.contactRules;
import static io.dunning.Fixtures.point;
import static io.dunning.Fixtures.policy;
import static io.dunning.Fixtures.receivable;
import static io.dunning.Fixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Identifying;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.IdentityLevel;
import io.dunning.contact.Provenance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An automatic call tells nothing of a debt before it is known who listens. */
class CallsTest {

    private static final LocalDate ON = DUE.plusDays(10);
    private static final ContactPoint NUMBER = point(ChannelKind.VOICE, Provenance.CONFIRMED);

    private static final class AsksForCode extends Fixtures.Receiver implements Identifying {
        AsksForCode() {
            super(ChannelKind.VOICE);
        }
    }

    private final Fixtures.Hospital hospital = new Fixtures.Hospital(
            policy(List.of(step("first", 10, 0, 30, by(ChannelKind.VOICE))), contactRules(), List.of()));

    private DispatchReport called(ContactPoint number, Fixtures.Receiver voice) {
        hospital.debtors.put(Debtor.adult(Fixtures.DEBTOR, "Prova Esempio", "it", Fixtures.ROME, List.of(number)));
        DunningEngine engine = hospital.builder().channel(voice).build();
        hospital.bill(receivable("R1", "80.00"), DUE);
        hospital.begin(ON);
        engine.run(ON);
        return engine.dispatch(ON);
    }

    @Test
    void a_number_without_a_code_hears_nothing_of_a_debt() {
        AsksForCode voice = new AsksForCode();

        called(NUMBER, voice);

        assertThat(NUMBER.reaches()).isEqualTo(IdentityLevel.UNKNOWN);
        assertThat(voice.received).isEmpty();
        assertThat(hospital.engine.find(caseId()).orElseThrow().notices()).isEmpty();
    }

    @Test
    void who_was_given_a_code_is_called_by_a_channel_that_asks_for_it() {
        AsksForCode voice = new AsksForCode();

        called(NUMBER.askingForCode(), voice);

        assertThat(voice.received).hasSize(1);
    }

    @Test
    void a_channel_that_asks_nobody_never_makes_such_a_call() {
        Fixtures.Receiver tape = new Fixtures.Receiver(ChannelKind.VOICE);

        DispatchReport report = called(NUMBER.askingForCode(), tape);

        assertThat(tape.received).isEmpty();
        assertThat(report.cancelled()).containsEntry("identity-step", 1);
    }

    @Test
    void only_automatic_calls_ask_for_a_code() {
        assertThat(NUMBER.askingForCode()).isNotEqualTo(NUMBER).isEqualTo(NUMBER.askingForCode());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> point(ChannelKind.EMAIL, Provenance.CONFIRMED).askingForCode());
    }
}
