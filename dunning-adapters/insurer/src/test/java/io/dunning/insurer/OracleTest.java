package io.dunning.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.Loop;
import com.imsweb.x12.Segment;
import com.imsweb.x12.reader.X12Reader;
import io.dunning.memory.MemorySettlementRegister;
import io.dunning.payer.Settlement;
import io.dunning.payer.SettlementLine;
import io.dunning.receivable.Amount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another parser reads the same files and sees the same claims, services and sums. */
class OracleTest {

    /** Reported by version 1.13 for files that have no REF in that loop at all. */
    private static final String FALSE_ALARM = "REF in loop 1000B appears too many times";

    static Stream<String> files() {
        return Stream.of(
                X12SettlementsTest.ordinary().text(),
                A835.file()
                        .payment(
                                "EFT3",
                                "40",
                                "CLP*C1*22*-100*-20**12*P1",
                                "NM1*QC*1*SURNAMEINVENTED*FIRSTINVENTED",
                                "SVC*HC:T-1*-100*-20",
                                "CAS*CO*45*-80",
                                "CLP*C1*1*100*60**12*P1",
                                "NM1*QC*1*SURNAMEINVENTED*FIRSTINVENTED",
                                "SVC*HC:T-1*100*60",
                                "CAS*CO*45*40")
                        .text(),
                A835.file()
                        .payment(
                                "EFT5",
                                "70",
                                "CLP*C1*1*100*100**12*P1",
                                "NM1*QC*1*SURNAMEINVENTED*FIRSTINVENTED",
                                "PLB*" + A835.PAYEE + "*20261231*WO:P9*30")
                        .text());
    }

    @ParameterizedTest
    @MethodSource("files")
    void both_see_the_same(String text) throws IOException {
        X12Reader oracle = new X12Reader(
                X12Reader.FileType.ANSI835_5010_X221,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)),
                StandardCharsets.ISO_8859_1);
        List<Settlement> ours = new ArrayList<>();
        X12SettlementsTest.reader(new MemorySettlementRegister()).read(A835.source(text), ours::add);

        assertThat(oracle.getFatalErrors()).isEmpty();
        assertThat(oracle.getErrors()).allMatch(error -> error.contains(FALSE_ALARM));
        List<Segment> theirs = new ArrayList<>();
        oracle.getLoops().forEach(loop -> gather(loop, theirs));
        List<SettlementLine> lines = ours.get(0).lines();
        assertThat(paid(theirs, "BPR", "BPR02")).containsExactly(ours.get(0).paid());
        assertThat(paid(theirs, "CLP", "CLP04").reduce(zero(), Amount::plus))
                .isEqualTo(lines.stream().map(SettlementLine::paid).reduce(zero(), Amount::plus));
        List<Amount> services = paid(theirs, "SVC", "SVC03").toList();
        assertThat(services.isEmpty() ? paid(theirs, "CLP", "CLP04").toList() : services)
                .isEqualTo(lines.stream().map(SettlementLine::paid).toList());
    }

    private static void gather(Loop loop, List<Segment> segments) {
        segments.addAll(loop.getSegments());
        loop.getLoops().forEach(inner -> gather(inner, segments));
    }

    private static Stream<Amount> paid(List<Segment> segments, String name, String element) {
        return segments.stream()
                .filter(s -> s.getId().equals(name))
                .map(s -> Amount.of(s.getElement(element).getValue(), "USD"));
    }

    private static Amount zero() {
        return Amount.of("0", "USD");
    }
}
