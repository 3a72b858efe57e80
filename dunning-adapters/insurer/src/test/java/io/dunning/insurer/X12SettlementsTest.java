package io.dunning.insurer;

import static io.dunning.insurer.A835.file;
import static io.dunning.insurer.A835.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.insurer.SettlementReport.Fate;
import io.dunning.memory.MemorySettlementRegister;
import io.dunning.payer.Adjustment;
import io.dunning.payer.AdjustmentReason;
import io.dunning.payer.Liability;
import io.dunning.payer.Settlement;
import io.dunning.payer.SettlementLine;
import io.dunning.payer.SettlementRegister;
import io.dunning.payer.TariffCode;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class X12SettlementsTest {

    static final PersonId INSURER = new PersonId("plan-9");
    static final CreditorId CREDITOR = new CreditorId("coast", "clinic");

    private final SettlementRegister register = new MemorySettlementRegister();
    private final List<Settlement> taken = new ArrayList<>();

    static X12Settlements reader(SettlementRegister register) {
        return X12Settlements.with(register)
                .insurer("PLAN9", INSURER)
                .creditor(A835.PAYEE, CREDITOR)
                .build();
    }

    private SettlementReport read(String text) {
        return reader(register).read(source(text), taken::add);
    }

    /** One claim of two services: one paid less the contract, one left to the patient in part. */
    static A835 ordinary() {
        return file().payment(
                        "EFT1",
                        "150",
                        "CLP*C1*1*200*150*10*12*PAYERNO1*11*1",
                        "NM1*QC*1*SURNAMEINVENTED*FIRSTINVENTED****MI*MEMBER1",
                        "SVC*HC:T-1*120*80**1",
                        "DTM*472*20260302",
                        "CAS*CO*45*30",
                        "CAS*PR*3*10",
                        "REF*6R*L1",
                        "AMT*B6*90",
                        "SVC*HC:T-2:25*80*70**1",
                        "DTM*472*20260303",
                        "CAS*CO*45*10");
    }

    @Test
    void a_payment_is_handed_over_line_by_line() {
        SettlementReport report = read(ordinary().text());

        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).extracting(SettlementReport.Entry::fate).containsExactly(Fate.HANDED_OVER);
        Settlement settlement = taken.get(0);
        assertThat(settlement.insurer()).isEqualTo(INSURER);
        assertThat(settlement.creditor()).isEqualTo(CREDITOR);
        assertThat(settlement.id().value()).isEqualTo("EFT1");
        assertThat(settlement.paidOn()).isEqualTo(LocalDate.of(2026, 4, 20));
        assertThat(settlement.paid()).isEqualTo(usd("150.00"));
        SettlementLine first = settlement.lines().get(0);
        assertThat(first.claim()).hasToString("C1");
        assertThat(first.line()).hasToString("L1");
        assertThat(first.code()).isEqualTo(new TariffCode("T-1"));
        assertThat(first.serviceOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(first.adjustments())
                .containsExactly(
                        new Adjustment(AdjustmentReason.TARIFF, Liability.CREDITOR, usd("30.00"), "CO", "45"),
                        new Adjustment(AdjustmentReason.PATIENT_SHARE, Liability.PATIENT, usd("10.00"), "PR", "3"));
        assertThat(settlement.lines().get(1).code()).isEqualTo(new TariffCode("T-2"));
    }

    @Test
    void names_and_addresses_stay_at_the_door() {
        read(ordinary().text());

        assertThat(taken.get(0).lines().toString() + taken.get(0)).doesNotContain("INVENTED");
        assertThat(HandOver.fingerprint(taken.get(0))).hasSize(64);
    }

    @Test
    void separators_are_those_of_the_header_and_lines_may_be_wrapped() {
        SettlementReport report = read(ordinary().separatedBy("|>\n", "").text());

        assertThat(report.count(Fate.HANDED_OVER)).isEqualTo(1);
        String wrapped = ordinary().separatedBy("*:~", "").text();
        String header = wrapped.substring(0, 106);
        String rest = wrapped.substring(106).replaceAll("(.{80})", "$1\r\n");
        assertThat(read(header + "\r\n" + rest).count(Fate.KNOWN)).isEqualTo(1);
    }

    @Test
    void the_same_settlement_is_handed_over_once() {
        read(ordinary().text());

        SettlementReport again = read(ordinary().text());
        SettlementReport inAnotherFile =
                read(ordinary().payment("EFT2", "5", "CLP*C2*1*5*5**12*P2").text());

        assertThat(again.count(Fate.KNOWN)).isEqualTo(1);
        assertThat(inAnotherFile.entries())
                .extracting(SettlementReport.Entry::fate)
                .containsExactly(Fate.KNOWN, Fate.HANDED_OVER);
        assertThat(taken).hasSize(2);
    }

    @Test
    void the_same_number_with_other_content_is_set_aside() {
        read(ordinary().text());

        SettlementReport other =
                read(file().payment("EFT1", "5", "CLP*C2*1*5*5**12*P2").text());

        assertThat(other.entries().get(0).faults())
                .extracting(SettlementFault::reason)
                .containsExactly(SettlementFault.Reason.CONTENT_DIFFERS);
    }

    @Test
    void a_reversal_and_its_correction_are_read_with_their_signs() {
        SettlementReport report = read(file().payment(
                        "EFT3",
                        "40",
                        "CLP*C1*22*-100*-20**12*P1",
                        "SVC*HC:T-1*-100*-20",
                        "CAS*CO*45*-80",
                        "CLP*C1*1*100*60**12*P1",
                        "SVC*HC:T-1*100*60",
                        "CAS*CO*45*40")
                .text());

        assertThat(report.count(Fate.HANDED_OVER)).isEqualTo(1);
        assertThat(taken.get(0).lines())
                .extracting(l -> l.kind() + " " + l.paid())
                .containsExactly("REVERSAL -20.00 USD", "ANSWER 60.00 USD");
    }

    @Test
    void what_concerns_a_claim_as_a_whole_is_a_line_of_its_own() {
        read(file().payment(
                        "EFT4",
                        "85.5",
                        "CLP*C1*1*100*85.5**12*P1",
                        "CAS*CO*253*4.5",
                        "SVC*HC:T-1*100*90",
                        "CAS*CO*45*10")
                .text());

        assertThat(taken.get(0).lines())
                .extracting(l -> l.billed() + " " + l.paid() + " " + l.code())
                .containsExactly("100.00 USD 90.00 USD TariffCode[kept]", "0.00 USD -4.50 USD null");
        assertThat(taken.get(0).lines().get(1).adjustments())
                .extracting(Adjustment::reason)
                .containsExactly(AdjustmentReason.WITHHELD);
    }

    @Test
    void deductions_of_the_payment_count_in_its_balance() {
        read(file().payment("EFT5", "70", "CLP*C1*1*100*100**12*P1", "PLB*" + A835.PAYEE + "*20261231*WO:P9*40*L6*-10")
                .text());

        assertThat(taken.get(0).deductions())
                .extracting(d -> d.code() + " " + d.reference() + " " + d.amount())
                .containsExactly("WO P9 40.00 USD", "L6  -10.00 USD");
    }

    @Test
    void the_currency_is_the_one_that_is_named() {
        read(file().transaction(List.of(
                        "BPR*I*5*C*ACH************20260420",
                        "TRN*1*EFT6*" + A835.PAYER,
                        "CUR*PR*CAD",
                        "N1*PR*INVENTED*XV*PLAN9",
                        "N1*PE*INVENTED*XX*" + A835.PAYEE,
                        "CLP*C1*1*5*5**12*P1"))
                .text());

        assertThat(taken.get(0).paid()).isEqualTo(Amount.of("5.00", "CAD"));
    }

    @Test
    void a_code_that_the_insurer_replaced_is_read_as_it_was_claimed() {
        read(file().payment("EFT7", "5", "CLP*C1*1*5*5**12*P1", "SVC*HC:T-9*5*5***HC:T-1")
                .text());

        assertThat(Objects.requireNonNull(taken.get(0).lines().get(0).code())).isEqualTo(new TariffCode("T-1"));
    }

    @Test
    void a_test_file_is_taken_only_where_that_was_asked_for() {
        X12Settlements trial = X12Settlements.with(register)
                .insurer("PLAN9", INSURER)
                .creditor(A835.PAYEE, CREDITOR)
                .takingTestFiles()
                .build();

        assertThat(read(ordinary().asTest().text()).isRefused()).isTrue();
        assertThat(trial.read(source(ordinary().asTest().text()), taken::add).count(Fate.HANDED_OVER))
                .isEqualTo(1);
    }

    @Test
    void two_interchanges_in_one_file_may_have_different_separators() {
        String second = file().separatedBy("|>!", "\r\n")
                .payment("EFT8", "5", "CLP*C1*1*5*5**12*P1")
                .text();

        assertThat(read(ordinary().text() + second).count(Fate.HANDED_OVER)).isEqualTo(2);
    }

    @Test
    void what_the_taker_throws_ends_the_reading_and_the_settlement_comes_again() {
        String text = ordinary().text();

        assertThatThrownBy(() -> reader(register).read(source(text), s -> {
                    throw new IllegalStateException("the host's store is down");
                }))
                .hasMessageContaining("store is down");
        assertThat(read(text).count(Fate.HANDED_OVER)).isEqualTo(1);
    }

    @Test
    void a_file_that_changes_while_it_is_read_is_noticed() {
        AtomicInteger opened = new AtomicInteger();
        SettlementSource changing = () -> opened.getAndIncrement() == 0
                ? source(ordinary().text()).open()
                : source(file().payment("EFT9", "5", "CLP*C1*1*5*5**12*P1").text())
                        .open();

        assertThatThrownBy(() -> reader(register).read(changing, taken::add)).isInstanceOf(UnreadableSettlement.class);
    }

    private static Amount usd(String decimal) {
        return Amount.of(decimal, "USD");
    }
}
