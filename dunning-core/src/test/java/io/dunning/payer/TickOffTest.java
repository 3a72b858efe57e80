package io.dunning.payer;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.eur;
import static io.dunning.payer.Claims.PAID;
import static io.dunning.payer.Claims.aSettlement;
import static io.dunning.payer.Claims.line;
import static io.dunning.payer.Claims.part;
import static io.dunning.payer.Claims.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.payer.Claims.ASettlement;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.PersonId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TickOffTest {

    private final InsurerClaim claim = sent(line("1", "100.00", "80.00"), line("2", "50.00", "50.00"));

    @Test
    void a_line_is_found_by_the_key_that_the_insurer_sends_back() {
        TickOff tickOff = tick(aSettlement("S1").answer("2", "50.00", "50.00"));

        assertThat(after(tickOff).position(new LineId("2")).status()).isEqualTo(LineStatus.SETTLED);
        assertThat(after(tickOff).position(new LineId("1")).status()).isEqualTo(LineStatus.NOT_ANSWERED);
        assertThat(tickOff.ticked()).isEqualTo(1);
        assertThat(tickOff.leftOver()).isEmpty();
    }

    @Test
    void without_a_key_day_and_code_find_it_if_only_one_line_fits() {
        TickOff tickOff = tick(aSettlement("S1").byCode("C1", "T-2", "50.00", "50.00"));

        assertThat(after(tickOff).position(new LineId("2")).status()).isEqualTo(LineStatus.SETTLED);
    }

    @Test
    void two_lines_that_fit_are_left_to_a_person() {
        ClaimLine twin = new ClaimLine(
                new LineId("3"),
                new VisitId("V3"),
                new PersonId("patient-2"),
                Claims.SERVED,
                BillingCategory.VISIT,
                new TariffCode("T-1"),
                eur("100.00"),
                eur("80.00"));
        InsurerClaim twins = sent(line("1", "100.00", "80.00"), twin);

        TickOff tickOff = TickOff.of(
                aSettlement("S1").byCode("C1", "T-1", "100.00", "100.00").build(), Map.of(twins.id(), twins), PAID);

        assertThat(tickOff.events()).isEmpty();
        assertThat(tickOff.leftOver()).extracting(TickOff.LeftOver::code).containsExactly("several-lines");
    }

    @Test
    void an_unknown_claim_or_line_is_left_over_with_its_place() {
        TickOff tickOff =
                tick(aSettlement("S1").byCode("C9", "T-1", "100.00", "100.00").byCode("C1", "T-9", "100.00", "100.00"));

        assertThat(tickOff.leftOver())
                .extracting(l -> l.ref().toString() + " " + l.code())
                .containsExactly("S1#1 unknown-claim", "S1#2 unknown-line");
    }

    @Test
    void the_same_settlement_again_changes_nothing() {
        ASettlement settlement = aSettlement("S1").answer("1", "100.00", "100.00");
        InsurerClaim once = after(tick(settlement));

        TickOff again = TickOff.of(settlement.build(), Map.of(once.id(), once), PAID.plusDays(9));

        assertThat(again.events()).isEmpty();
        assertThat(again.known()).isEqualTo(1);
        assertThat(again.leftOver()).isEmpty();
    }

    @Test
    void a_reversal_and_its_correction_in_one_settlement_both_count() {
        InsurerClaim once = after(tick(aSettlement("S1").answer("1", "100.00", "100.00")));

        TickOff correction = TickOff.of(
                aSettlement("S2")
                        .reversal("1", "-100.00", "-100.00")
                        .answer("1", "100.00", "80.00", part(AdjustmentReason.TARIFF, Liability.CREDITOR, "20.00"))
                        .build(),
                Map.of(once.id(), once),
                PAID);

        LinePosition line = once.evolve(correction.events().getOrDefault(once.id(), List.of()))
                .position(new LineId("1"));
        assertThat(line.paid()).isEqualTo(eur("80.00"));
        assertThat(line.status()).isEqualTo(LineStatus.SETTLED);
    }

    @Test
    void a_reversal_of_nothing_and_a_word_in_advance_are_left_over() {
        TickOff tickOff = tick(aSettlement("S1")
                .reversal("1", "-100.00", "-100.00")
                .estimate("1", "100.00", part(AdjustmentReason.OTHER, Liability.UNSTATED, "100.00")));

        assertThat(tickOff.leftOver())
                .extracting(TickOff.LeftOver::code)
                .containsExactly("nothing-to-reverse", "estimate");
    }

    @Test
    void a_claim_to_another_insurer_is_never_touched() {
        InsurerClaim foreign = InsurerClaim.replay(List.of(
                InsurerClaim.draft(
                        new ClaimId("C1"),
                        CREDITOR,
                        new PersonId("insurer-2"),
                        List.of(line("1", "9.00", "9.00")),
                        PAID),
                new ClaimEvent.Submitted(PAID, "")));

        TickOff tickOff =
                TickOff.of(aSettlement("S1").answer("1", "9.00", "9.00").build(), Map.of(foreign.id(), foreign), PAID);

        assertThat(tickOff.leftOver()).extracting(TickOff.LeftOver::code).containsExactly("unknown-claim");
    }

    @Test
    void a_settlement_that_does_not_add_up_cannot_be_made() {
        assertThatThrownBy(() -> aSettlement("S1").answer("1", "100.00", "80.00"))
                .hasMessageContaining("less adjustments");
        Settlement good = aSettlement("S1").answer("1", "100.00", "100.00").build();
        assertThatThrownBy(() -> new Settlement(
                        good.id(), good.insurer(), good.creditor(), PAID, eur("99.00"), good.lines(), List.of()))
                .hasMessageContaining("deductions");
    }

    private TickOff tick(ASettlement settlement) {
        return TickOff.of(settlement.build(), Map.of(claim.id(), claim), PAID);
    }

    private InsurerClaim after(TickOff tickOff) {
        return claim.evolve(tickOff.events().getOrDefault(claim.id(), List.of()));
    }
}
