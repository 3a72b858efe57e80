package io.dunning.insurer;

import static io.dunning.insurer.A835.file;
import static io.dunning.insurer.A835.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunning.insurer.SettlementFault.Reason;
import io.dunning.insurer.SettlementReport.Fate;
import io.dunning.memory.MemorySettlementRegister;
import io.dunning.payer.Settlement;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What isn't right is refused or set aside with its segment, and nothing of it is handed over. */
class BadRemittanceTest {

    private final List<Settlement> taken = new ArrayList<>();

    private SettlementReport read(String text) {
        return X12SettlementsTest.reader(new MemorySettlementRegister()).read(source(text), taken::add);
    }

    static Stream<Arguments> brokenFiles() {
        String good = X12SettlementsTest.ordinary().text();
        return Stream.of(
                arguments("", Reason.EMPTY),
                arguments("\n  \n", Reason.EMPTY),
                arguments("claim;paid\nC1;5\n", Reason.NOT_X12),
                arguments("\u00EF\u00BB\u00BF" + good, Reason.NOT_X12),
                arguments(good.replaceFirst("ISA\\*00", "ISA*0"), Reason.NOT_X12),
                arguments(good.substring(0, 60), Reason.NOT_X12),
                arguments(good.substring(0, good.indexOf("SVC")), Reason.TRUNCATED),
                arguments(good.substring(0, good.indexOf("SVC") + 5), Reason.TRUNCATED),
                arguments(good.replace("IEA*1*000000007~", ""), Reason.TRUNCATED),
                arguments(good.replace("GE*1*7~\n", ""), Reason.BROKEN_ENVELOPE),
                arguments(good.replace("SE*23*0001~\n", ""), Reason.BROKEN_ENVELOPE),
                arguments(good.replace("GE*1*7", "GE*2*7"), Reason.WRONG_COUNT),
                arguments(good.replace("GE*1*7", "GE*one*7"), Reason.WRONG_COUNT),
                arguments(good.replace("IEA*1", "IEA*3"), Reason.WRONG_COUNT),
                arguments(good.replace("GE*1*7", "GE*1*8"), Reason.WRONG_CONTROL_NUMBER),
                arguments(good.replace("IEA*1*000000007", "IEA*1*000000008"), Reason.WRONG_CONTROL_NUMBER),
                arguments(good.replace("ST*835", "ST*837"), Reason.WRONG_KIND),
                arguments(good.replace("GS*HP", "GS*HC"), Reason.WRONG_KIND),
                arguments(good.replace("SVC*HC:T-2", "SVC*HC\u0000T-2"), Reason.CONTROL_CHARACTER),
                arguments(good.replace("REF*6R*L1", "REF*6R*" + "9".repeat(20_000)), Reason.TOO_LARGE),
                arguments(good.replace("REF*6R*L1", "REF" + "*9".repeat(100)), Reason.TOO_LARGE),
                arguments(file().ofVersion("00401", "004010X091A1").text(), Reason.WRONG_VERSION),
                arguments(file().ofVersion("00501", "005010X222A1").text(), Reason.WRONG_VERSION),
                arguments(file().asTest().text(), Reason.TEST_FILE));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("brokenFiles")
    void a_broken_file_is_refused_as_a_whole(String text, Reason reason) {
        SettlementReport report = read(text);

        assertThat(report.faults()).extracting(SettlementFault::reason).containsExactly(reason);
        assertThat(report.entries()).isEmpty();
        assertThat(taken).isEmpty();
    }

    static Stream<Arguments> badTransactions() {
        return Stream.of(
                bad(s -> s.replace("SE*23", "SE*22"), Reason.WRONG_COUNT),
                bad(s -> s.replace("SE*23*0001", "SE*23*0009"), Reason.WRONG_CONTROL_NUMBER),
                bad(s -> s.replace("BPR*I*150", "BPR*I*151"), Reason.SETTLEMENT_OUT_OF_BALANCE),
                bad(s -> s.replace("CLP*C1*1*200*150", "CLP*C1*1*200*149"), Reason.CLAIM_OUT_OF_BALANCE),
                bad(s -> s.replace("CLP*C1*1*200", "CLP*C1*1*201"), Reason.CLAIM_OUT_OF_BALANCE),
                bad(s -> s.replace("CAS*PR*3*10", "CAS*PR*3*11"), Reason.LINE_OUT_OF_BALANCE),
                bad(s -> s.replace("CAS*PR*3*10", "CAS*PR*3*1e1"), Reason.BAD_AMOUNT),
                bad(s -> s.replace("CAS*PR*3*10", "CAS*PR*3*+10"), Reason.BAD_AMOUNT),
                bad(s -> s.replace("CAS*PR*3*10", "CAS*PR*3*10.005"), Reason.BAD_AMOUNT),
                bad(s -> s.replace("CAS*PR*3*10", "CAS*PR*3*99999999999999999999"), Reason.BAD_AMOUNT),
                bad(s -> s.replace("CAS*PR*3*10", "CAS*PR*3*"), Reason.MISSING),
                bad(s -> s.replace("CAS*PR*3*10", "CAS*PR"), Reason.MISSING),
                bad(s -> s.replace("CAS*PR*3*10", "CAS*PR*<b>*10"), Reason.BAD_KEY),
                bad(s -> s.replace("CLP*C1*1*200*150", "CLP*C1*1*-200*-150"), Reason.WRONG_SIGN),
                bad(s -> s.replace("CLP*C1*1*", "CLP*C1*22*"), Reason.WRONG_SIGN),
                bad(s -> s.replace("BPR*I*150*C", "BPR*I*150*D"), Reason.NOT_A_PAYMENT),
                bad(s -> s.replace("BPR*I", "BPR*P"), Reason.NOT_A_PAYMENT),
                bad(s -> s.replace("000333444*20260420", "000333444*20260431"), Reason.BAD_DATE),
                bad(s -> s.replace("000333444*20260420", "000333444*260420"), Reason.BAD_DATE),
                bad(s -> s.replace("DTM*472*20260302", "DTM*472*29990302"), Reason.BAD_DATE),
                bad(s -> s.replace("TRN*1*EFT1", "TRN*1*EFT 1"), Reason.BAD_KEY),
                bad(s -> s.replace("TRN*1*EFT1*999000001~", "NTE*ADD*NO NUMBER~"), Reason.MISSING),
                bad(s -> s.replace("DTM*405*20260419", "TRN*1*EFT1*999000001"), Reason.OUT_OF_PLACE),
                bad(s -> s.replace("DTM*405*20260419", "CUR*PR*XXX"), Reason.BAD_CURRENCY),
                bad(s -> s.replace("DTM*405*20260419", "CUR*PR*EURO"), Reason.BAD_CURRENCY),
                bad(s -> s.replace("DTM*405*20260419", "SVC*HC:T-1*1*1"), Reason.OUT_OF_PLACE),
                bad(s -> s.replace("DTM*405*20260419", "CAS*CO*45*1"), Reason.OUT_OF_PLACE),
                bad(s -> s.replace("DTM*405*20260419", "PLB*1*20261231*WO*0"), Reason.OUT_OF_PLACE),
                bad(s -> s.replace("REF*2U*PLAN9", "REF*2U*PLAN8"), Reason.UNKNOWN_INSURER),
                bad(s -> s.replace(A835.PAYEE, "1999999976"), Reason.UNKNOWN_CREDITOR));
    }

    private static Arguments bad(UnaryOperator<String> spoil, Reason reason) {
        String good = X12SettlementsTest.ordinary()
                .payment("EFT2", "5", "CLP*C2*1*5*5**12*P2")
                .text();
        int second = good.indexOf("ST*835*0002");
        String spoiled = spoil.apply(good.substring(0, second));
        assertThat(spoiled).isNotEqualTo(good.substring(0, second));
        return arguments(reason, spoiled + good.substring(second));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTransactions")
    void a_bad_payment_is_set_aside_and_the_next_one_goes_on(Reason reason, String text) {
        SettlementReport report = read(text);

        assertThat(report.faults()).isEmpty();
        assertThat(report.entries())
                .extracting(SettlementReport.Entry::fate)
                .containsExactly(Fate.QUARANTINED, Fate.HANDED_OVER);
        assertThat(report.entries().get(0).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason()).isEqualTo(reason);
            assertThat(fault.place()).isPositive();
            assertThat(fault.sentence()).doesNotContain("INVENTED").doesNotContain("<b>");
        });
        assertThat(taken).extracting(s -> s.id().value()).containsExactly("EFT2");
    }

    @Test
    void a_claim_number_that_cannot_be_ours_is_left_to_the_ticking_off() {
        read(file().payment("EFT1", "5", "CLP*NOT OURS*1*5*5**12*P1").text());

        assertThat(taken.get(0).lines().get(0).claim()).isNull();
    }

    @Test
    void a_file_without_an_end_is_given_up_in_constant_memory() {
        String start = X12SettlementsTest.ordinary().text().substring(0, 300);
        SettlementReport report = X12Settlements.with(new MemorySettlementRegister())
                .insurer("PLAN9", X12SettlementsTest.INSURER)
                .creditor(A835.PAYEE, X12SettlementsTest.CREDITOR)
                .bytesMax(50_000_000)
                .build()
                .read(() -> endless(start), taken::add);

        assertThat(report.faults()).extracting(SettlementFault::reason).containsExactly(Reason.TOO_LARGE);
    }

    /** A good start, and then segments for ever. */
    private static InputStream endless(String start) {
        byte[] rest = "AMT*B6*1~".getBytes(StandardCharsets.US_ASCII);
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                int now = at++;
                return now < start.length() ? start.charAt(now) : rest[(now - start.length()) % rest.length];
            }

            @Override
            public int read(byte[] into, int from, int length) {
                for (int i = 0; i < length; i++) {
                    into[from + i] = (byte) read();
                }
                return length;
            }
        };
    }

    @Property(tries = 300)
    void whatever_byte_is_changed_nothing_breaks_and_no_other_sum_is_handed_over(
            @ForAll @IntRange(min = 0, max = 900) int place, @ForAll @IntRange(min = 0, max = 255) int value) {
        StringBuilder text = new StringBuilder(X12SettlementsTest.ordinary().text());
        text.setCharAt(Math.min(place, text.length() - 1), (char) value);
        List<Settlement> own = new ArrayList<>();

        SettlementReport report =
                X12SettlementsTest.reader(new MemorySettlementRegister()).read(source(text.toString()), own::add);

        assertThat(report.isRefused() || report.entries().size() == 1).isTrue();
        assertThat(own).allSatisfy(s -> assertThat(s.paid().toString()).isEqualTo("150.00 USD"));
    }
}
