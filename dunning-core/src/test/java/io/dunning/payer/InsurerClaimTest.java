package io.dunning.payer;

import static io.dunning.Fixtures.eur;
import static io.dunning.payer.AdjustmentReason.NOT_COVERED;
import static io.dunning.payer.AdjustmentReason.PATIENT_SHARE;
import static io.dunning.payer.AdjustmentReason.TARIFF;
import static io.dunning.payer.Claims.LINE;
import static io.dunning.payer.Claims.SENT;
import static io.dunning.payer.Claims.aSettlement;
import static io.dunning.payer.Claims.after;
import static io.dunning.payer.Claims.answered;
import static io.dunning.payer.Claims.line;
import static io.dunning.payer.Claims.part;
import static io.dunning.payer.Claims.sent;
import static io.dunning.payer.Claims.settle;
import static io.dunning.payer.Liability.CREDITOR;
import static io.dunning.payer.Liability.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.Fixtures;
import io.dunning.receivable.Amount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsurerClaimTest {

    private final InsurerClaim draft = Claims.drafted(line("1", "100.00", "80.00"));

    @Test
    void a_claim_that_a_portal_refuses_is_mended_and_sent_again() {
        InsurerClaim sentOnce = after(draft, draft.submit("portal-1", SENT));
        InsurerClaim rejected = after(sentOnce, sentOnce.reject(List.of("E17"), SENT.plusDays(1)));

        assertThat(rejected.stage()).isEqualTo(InsurerClaim.Stage.REJECTED);
        assertThat(rejected.errorCodes()).containsExactly("E17");
        InsurerClaim sentAgain = after(rejected, rejected.submit("portal-2", SENT.plusDays(3)));
        assertThat(sentAgain.submittedOn()).contains(SENT.plusDays(3));
        assertThat(sentAgain.errorCodes()).isEmpty();
    }

    @Test
    void a_claim_is_not_sent_twice() {
        InsurerClaim once = sent(line("1", "100.00", "80.00"));

        assertThat(once.submit("again", SENT)).isInstanceOf(ClaimOutcome.Refused.class);
    }

    @Test
    void its_history_makes_the_same_claim_again() {
        List<ClaimEvent> history = new ArrayList<>();
        history.add(InsurerClaim.draft(
                new ClaimId("C1"), Fixtures.CREDITOR, Claims.INSURER, List.of(line("1", "100.00", "80.00")), SENT));
        InsurerClaim claim = InsurerClaim.replay(history);
        for (ClaimOutcome outcome : List.of(claim.submit("p", SENT), claim.giveUp(LINE, "clerk", SENT))) {
            List<ClaimEvent> events = ((ClaimOutcome.Accepted) outcome).events();
            claim = claim.evolve(events);
            history.addAll(events);
        }

        assertThat(InsurerClaim.replay(history)).isEqualTo(claim).hasSameHashCodeAs(claim);
    }

    @Test
    void two_lines_of_one_key_or_two_currencies_make_no_claim() {
        assertThatThrownBy(() -> Claims.drafted(line("1", "1.00", "1.00"), line("1", "2.00", "1.00")))
                .hasMessageContaining("twice");
        ClaimLine other = line("2", "1.00", "1.00");
        ClaimLine kroner = new ClaimLine(
                other.id(),
                other.visit(),
                other.patient(),
                other.serviceOn(),
                other.category(),
                other.code(),
                Amount.of("1.00", "NOK"),
                Amount.of("1.00", "NOK"));
        assertThatThrownBy(() -> Claims.drafted(line("1", "1.00", "1.00"), kroner))
                .hasMessageContaining("currencies");
    }

    @Test
    void paid_by_the_tariff_is_settled_whatever_was_billed() {
        assertThat(status(answered("80.00", part(TARIFF, CREDITOR, "20.00")))).isEqualTo(LineStatus.SETTLED);
    }

    @Test
    void the_agreed_share_of_the_patient_is_not_missed() {
        InsurerClaim claim = answered("60.00", part(TARIFF, CREDITOR, "20.00"), part(PATIENT_SHARE, PATIENT, "20.00"));

        assertThat(status(claim)).isEqualTo(LineStatus.SETTLED);
        assertThat(claim.open()).isEqualTo(eur("0.00"));
    }

    @Test
    void another_price_than_the_tariffs_is_a_tariff_difference_in_both_directions() {
        assertThat(status(answered("70.00", part(TARIFF, CREDITOR, "30.00")))).isEqualTo(LineStatus.BELOW_TARIFF);
        InsurerClaim above = answered("90.00", part(TARIFF, CREDITOR, "10.00"));
        assertThat(status(above)).isEqualTo(LineStatus.ABOVE_TARIFF);
        assertThat(above.position(LINE).shortfall()).isEqualTo(eur("-10.00"));
        assertThat(above.open()).isEqualTo(eur("0.00"));
    }

    @Test
    void nothing_paid_is_denied_and_a_part_is_part_paid() {
        assertThat(status(answered("0.00", part(NOT_COVERED, CREDITOR, "100.00"))))
                .isEqualTo(LineStatus.DENIED);
        InsurerClaim part = answered("50.00", part(TARIFF, CREDITOR, "20.00"), part(NOT_COVERED, CREDITOR, "30.00"));
        assertThat(status(part)).isEqualTo(LineStatus.PART_PAID);
        assertThat(part.open()).isEqualTo(eur("30.00"));
    }

    @Test
    void a_price_above_the_tariff_that_the_patient_pays_was_never_the_insurers() {
        InsurerClaim claim = answered("80.00", part(TARIFF, PATIENT, "20.00"));

        assertThat(status(claim)).isEqualTo(LineStatus.SETTLED);
    }

    @Test
    void an_answer_taken_back_is_none_and_a_corrected_one_counts() {
        Adjustment denied = part(NOT_COVERED, CREDITOR, "100.00");
        InsurerClaim claim = answered("0.00", denied);
        InsurerClaim back = settle(
                claim, aSettlement("S2").reversal("1", "-100.00", "0.00", part(NOT_COVERED, CREDITOR, "-100.00")));
        InsurerClaim corrected =
                settle(back, aSettlement("S3").answer("1", "100.00", "80.00", part(TARIFF, CREDITOR, "20.00")));

        assertThat(status(back)).isEqualTo(LineStatus.TAKEN_BACK);
        assertThat(back.open()).isEqualTo(eur("80.00"));
        assertThat(status(corrected)).isEqualTo(LineStatus.SETTLED);
    }

    @Test
    void what_is_given_up_is_no_longer_open_until_the_insurer_moves() {
        InsurerClaim claim = answered("0.00", part(NOT_COVERED, CREDITOR, "100.00"));
        InsurerClaim givenUp = after(claim, claim.giveUp(LINE, "clerk", SENT.plusDays(60)));
        InsurerClaim paidAfterAll = settle(givenUp, aSettlement("S2").answer("1", "0.00", "0.00"));

        assertThat(givenUp.open()).isEqualTo(eur("0.00"));
        assertThat(paidAfterAll.open()).isEqualTo(eur("80.00"));
    }

    @Test
    void nobody_objects_to_an_answer_that_is_not_there() {
        InsurerClaim claim = sent(line("1", "100.00", "80.00"));

        assertThat(claim.object(LINE, "letter-1", SENT)).isInstanceOf(ClaimOutcome.Refused.class);
    }

    private static LineStatus status(InsurerClaim claim) {
        return claim.position(LINE).status();
    }
}
