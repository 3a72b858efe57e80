package io.dunning.payer;

import static io.dunning.Fixtures.EUR;
import static io.dunning.Fixtures.eur;
import static io.dunning.payer.AdjustmentReason.LATE;
import static io.dunning.payer.AdjustmentReason.NOT_COVERED;
import static io.dunning.payer.AdjustmentReason.NOT_INSURED;
import static io.dunning.payer.AdjustmentReason.OTHER_PAYER;
import static io.dunning.payer.AdjustmentReason.PATIENT_SHARE;
import static io.dunning.payer.AdjustmentReason.TARIFF;
import static io.dunning.payer.Claims.LINE;
import static io.dunning.payer.Claims.PAID;
import static io.dunning.payer.Claims.SENT;
import static io.dunning.payer.Claims.aSettlement;
import static io.dunning.payer.Claims.after;
import static io.dunning.payer.Claims.answered;
import static io.dunning.payer.Claims.contract;
import static io.dunning.payer.Claims.line;
import static io.dunning.payer.Claims.part;
import static io.dunning.payer.Claims.sent;
import static io.dunning.payer.Claims.settle;
import static io.dunning.payer.Liability.CREDITOR;
import static io.dunning.payer.Liability.PATIENT;
import static io.dunning.payer.Liability.UNSTATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.hold.HoldReason;
import io.dunning.payer.PatientShare.NotYet;
import io.dunning.payer.PatientShare.Nothing;
import io.dunning.payer.PatientShare.Owed;
import io.dunning.receivable.Amount;
import io.dunning.receivable.Receivable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PatientShareTest {

    private static final LocalDate FAR = PAID.plusYears(3);

    @Test
    void nothing_is_asked_of_the_patient_while_the_insurer_may_answer() {
        InsurerClaim claim = sent(line("1", "100.00", "80.00"));

        assertThat(share(claim, SENT.plusDays(90)))
                .asInstanceOf(InstanceOfAssertFactories.type(NotYet.class))
                .satisfies(notYet -> {
                    assertThat(notYet.code()).isEqualTo("no-answer");
                    assertThat(notYet.askAgainOn()).isEqualTo(SENT.plusDays(91));
                    assertThat(notYet.hold()).isEqualTo(HoldReason.COVERAGE_PENDING);
                });
    }

    @Test
    void a_claim_that_was_never_sent_or_was_rejected_makes_nobody_wait_in_vain() {
        InsurerClaim draft = Claims.drafted(line("1", "100.00", "80.00"));
        InsurerClaim sentOnce = after(draft, draft.submit("p", SENT));
        InsurerClaim rejected = after(sentOnce, sentOnce.reject(List.of("E1"), SENT));

        assertThat(code(share(draft, FAR))).isEqualTo("not-sent");
        assertThat(code(share(rejected, FAR))).isEqualTo("not-sent");
    }

    @Test
    void an_insurer_out_of_time_is_given_up_before_the_patient_is_asked() {
        InsurerClaim claim = sent(line("1", "100.00", "80.00"));
        InsurerClaim givenUp = after(claim, claim.giveUp(LINE, "clerk", SENT.plusDays(100)));

        assertThat(code(share(claim, FAR))).isEqualTo("insurer-still-asked");
        assertThat(owed(share(givenUp, FAR))).containsExactly("PRIVATE_FEE 80.00 EUR");
        assertThat(code(share(givenUp, SENT.plusDays(90)))).isEqualTo("no-answer");
    }

    @Test
    void the_agreed_share_is_owed_as_soon_as_the_insurer_kept_the_tariff() {
        InsurerClaim claim = answered("60.00", part(TARIFF, CREDITOR, "20.00"), part(PATIENT_SHARE, PATIENT, "20.00"));

        PatientShare share = share(claim, PAID.plusDays(1));

        assertThat(owed(share)).containsExactly("COPAYMENT 20.00 EUR");
        Receivable receivable = ((Owed) share).receivables().get(0);
        assertThat(receivable.debtor()).isEqualTo(Claims.PATIENT);
        assertThat(receivable.dueOn()).isEqualTo(PAID.plusDays(30));
        assertThat(share(claim, FAR)).isEqualTo(share);
    }

    @Test
    void an_answer_that_can_be_contested_is_not_final() {
        InsurerClaim claim = answered("0.00", part(NOT_INSURED, PATIENT, "100.00"));

        assertThat(code(share(claim, PAID.plusDays(60)))).isEqualTo("may-object");
        assertThat(owed(share(claim, PAID.plusDays(61)))).containsExactly("PRIVATE_FEE 100.00 EUR");
    }

    @Test
    void an_answer_that_was_objected_to_waits_until_it_is_given_up() {
        InsurerClaim claim = answered("0.00", part(NOT_INSURED, PATIENT, "100.00"));
        InsurerClaim objected = after(claim, claim.object(LINE, "letter-1", PAID.plusDays(5)));
        InsurerClaim givenUp = after(objected, objected.giveUp(LINE, "clerk", PAID.plusDays(50)));

        assertThat(code(share(objected, FAR))).isEqualTo("objected");
        assertThat(owed(share(givenUp, PAID.plusDays(51)))).containsExactly("PRIVATE_FEE 100.00 EUR");
    }

    @Test
    void a_price_above_the_tariff_is_the_patients_where_the_insurer_says_so() {
        InsurerClaim claim = answered("80.00", part(TARIFF, PATIENT, "20.00"));

        assertThat(owed(share(claim, FAR))).containsExactly("TARIFF_DIFFERENCE 20.00 EUR");
    }

    @Test
    void what_the_insurer_leaves_to_the_creditor_is_never_the_patients() {
        InsurerClaim claim = answered("80.00", part(TARIFF, CREDITOR, "20.00"));

        assertThat(PatientShare.of(claim, LINE, contract(Set.of(TARIFF)), FAR)).isInstanceOf(Nothing.class);
    }

    @Test
    void where_the_insurer_does_not_say_the_contract_does_after_the_insurer_was_given_up() {
        InsurerClaim claim = answered("0.00", part(NOT_COVERED, UNSTATED, "100.00"));
        InsurerClaim givenUp = after(claim, claim.giveUp(LINE, "clerk", PAID.plusDays(70)));
        PayerContract toPatient = contract(Set.of(NOT_COVERED));

        assertThat(code(PatientShare.of(claim, LINE, toPatient, FAR))).isEqualTo("insurer-still-asked");
        assertThat(owed(PatientShare.of(givenUp, LINE, toPatient, FAR))).containsExactly("PRIVATE_FEE 100.00 EUR");
        assertThat(share(givenUp, FAR)).isInstanceOf(Nothing.class);
    }

    @Test
    void what_the_creditor_did_too_late_is_never_the_patients_even_if_the_insurer_says_so() {
        InsurerClaim claim = answered("0.00", part(LATE, PATIENT, "100.00"));

        assertThat(share(claim, FAR)).isInstanceOf(Nothing.class);
        assertThat(claim.open()).isEqualTo(eur("80.00"));
        assertThatThrownBy(() -> contract(Set.of(LATE))).hasMessageContaining("never the patient's");
    }

    @Test
    void another_payer_is_asked_before_the_patient() {
        InsurerClaim claim = answered("0.00", part(OTHER_PAYER, UNSTATED, "100.00"));

        assertThat(code(share(claim, FAR))).isEqualTo("other-payer");
    }

    @Test
    void an_answer_taken_back_puts_the_patients_case_to_rest_again() {
        InsurerClaim claim = answered("80.00", part(TARIFF, PATIENT, "20.00"));
        InsurerClaim back =
                settle(claim, aSettlement("S2").reversal("1", "-100.00", "-80.00", part(TARIFF, PATIENT, "-20.00")));

        assertThat(code(share(back, FAR))).isEqualTo("taken-back");
    }

    @Test
    void parts_that_go_below_zero_are_looked_at_by_a_person() {
        InsurerClaim claim = answered("80.00", part(TARIFF, CREDITOR, "40.00"), part(PATIENT_SHARE, PATIENT, "-20.00"));

        assertThat(code(share(claim, FAR))).isEqualTo("does-not-add-up");
    }

    @Property(tries = 500)
    void no_euro_is_asked_of_insurer_and_patient_at_once(
            @ForAll @IntRange(max = 10_000) int paid,
            @ForAll @IntRange(max = 10_000) int first,
            @ForAll AdjustmentReason firstReason,
            @ForAll Liability firstLiability,
            @ForAll AdjustmentReason secondReason,
            @ForAll Liability secondLiability,
            @ForAll boolean givenUp,
            @ForAll @IntRange(max = 400) int days) {
        long one = Math.min(first, 10_000 - paid);
        InsurerClaim claim = answered(
                cents(paid).decimal().toPlainString(),
                new Adjustment(firstReason, firstLiability, cents(one), "A", "1"),
                new Adjustment(secondReason, secondLiability, cents(10_000 - paid - one), "B", "2"));
        if (givenUp) {
            claim = after(claim, claim.giveUp(LINE, "clerk", PAID.plusDays(2)));
        }
        EnumSet<AdjustmentReason> all = EnumSet.allOf(AdjustmentReason.class);
        all.removeIf(reason -> !reason.mayBePatients());

        PatientShare share = PatientShare.of(claim, LINE, contract(all), PAID.plusDays(days));

        Amount patient = share instanceof Owed owed
                ? owed.receivables().stream().map(r -> Amount.of(r.amount())).reduce(cents(0), Amount::plus)
                : cents(0);
        assertThat(patient.plus(claim.open())).isLessThanOrEqualTo(cents(10_000 - paid));
    }

    private static Amount cents(long minor) {
        return Amount.ofMinor(minor, EUR);
    }

    private static PatientShare share(InsurerClaim claim, LocalDate on) {
        return PatientShare.of(claim, LINE, contract(), on);
    }

    private static String code(PatientShare share) {
        return share instanceof NotYet notYet ? notYet.code() : share.toString();
    }

    private static List<String> owed(PatientShare share) {
        assertThat(share).isInstanceOf(Owed.class);
        return ((Owed) share)
                .receivables().stream()
                        .map(r -> r.kind() + " " + Amount.of(r.amount()))
                        .toList();
    }
}
