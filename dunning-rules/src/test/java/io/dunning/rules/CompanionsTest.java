package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.IdentityLevel;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.receivable.ClaimKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes out along with an option, such as the text that goes with a letter. */
class CompanionsTest {

    private static final String OPTION = "- {channel: letter, text: full, discloses: verified}";

    private static String with(String companion) {
        return Small.with(
                OPTION, "- {channel: letter, text: full, discloses: verified, companion: {" + companion + "}}");
    }

    private static Fault fault(String companion) {
        List<Fault> faults = Small.faults(with(companion));
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    @Test
    void an_option_takes_along_the_same_by_another_channel() {
        PolicyPack pack = Small.load(with("channel: sms, text: short, discloses: claimed"));

        Step step = pack.policy()
                .track(ClaimKind.COPAYMENT)
                .orElseThrow()
                .ladder("usual")
                .steps()
                .get(0);
        assertThat(step.options().get(1).companion())
                .isEqualTo(StepOption.of(ChannelKind.SMS, "short", IdentityLevel.CLAIMED));
        assertThat(step.options().get(0).companion()).isNull();
    }

    @Test
    void what_goes_along_is_previewed_like_the_rest() {
        PolicyPack pack = Small.load(Small.with(
                "          - {channel: sms, text: short, discloses: claimed}\n          " + OPTION,
                "          - {channel: letter, text: full, discloses: verified, companion: {channel: sms, text: short,"
                        + " discloses: claimed}}"));

        assertThat(pack.policy().tracks().values())
                .flatExtracting(track -> track.bands())
                .flatExtracting(band -> band.ladder().steps())
                .flatExtracting(Step::options)
                .flatExtracting(StepOption::parts)
                .extracting(StepOption::text)
                .contains("short", "full");
    }

    @Test
    void it_goes_by_another_channel_and_has_neither_companion_nor_kinds_of_debtors_of_its_own() {
        assertThat(fault("channel: letter, text: full, discloses: verified").path())
                .isEqualTo("ladders.usual.steps[0].options[1].companion.channel");
        assertThat(fault("channel: sms, text: short, discloses: claimed, onlyFor: business")
                        .path())
                .isEqualTo("ladders.usual.steps[0].options[1].companion.onlyFor");
    }

    @Test
    void its_text_its_price_and_its_quotation_are_checked_as_those_of_an_option() {
        assertThat(fault("channel: sms, text: shrt, discloses: claimed"))
                .satisfies(f -> assertThat(f.path()).endsWith("options[1].companion.text"))
                .satisfies(f -> assertThat(f.toString()).contains("short"));
        assertThat(fault("channel: email, text: full, discloses: verified"))
                .satisfies(f -> assertThat(f.path()).endsWith("options[1].companion.channel"))
                .satisfies(f -> assertThat(f.sentence()).contains("no price of email"));
        assertThat(fault("channel: sms, text: short, discloses: claimed, quotes: demand")
                        .path())
                .endsWith("options[1].companion.quotes");
        assertThat(Small.faults(with("channel: sms, text: full, discloses: claimed")))
                .as("a text that tells more than its option discloses")
                .anySatisfy(f -> assertThat(f.sentence()).contains("claimed"));
    }

    @Test
    void an_option_with_something_along_and_the_same_without_may_stand_beside_each_other() {
        String both = Small.with(
                OPTION,
                "- {channel: letter, text: full, discloses: verified, companion: {channel: sms, text: short, discloses:"
                        + " claimed}}\n          " + OPTION);

        assertThat(Small.load(both).policy().tracks().keySet()).isEqualTo(Set.of(ClaimKind.COPAYMENT));
    }
}
