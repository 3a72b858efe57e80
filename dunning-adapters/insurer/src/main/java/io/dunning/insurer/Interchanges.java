package io.dunning.insurer;

import io.dunning.insurer.SettlementFault.Reason;
import java.io.IOException;
import java.util.function.Consumer;

/** One pass through the envelopes of an X12 file: interchange (ISA to IEA), group (GS to GE), transaction (ST to SE), with their counts. */
final class Interchanges {

    private final SegmentReader reader;
    private final X12Settlements.Settings settings;
    private final Consumer<Remittance> each;

    Interchanges(SegmentReader reader, X12Settlements.Settings settings, Consumer<Remittance> each) {
        this.reader = reader;
        this.settings = settings;
        this.each = each;
    }

    void walk() throws IOException, BrokenSettlement {
        Segment isa = reader.next();
        if (isa == null) {
            throw new BrokenSettlement(Reason.EMPTY, 0, "the file is empty");
        }
        while (isa != null) {
            interchange(isa);
            reader.endInterchange();
            isa = reader.next();
        }
    }

    private void interchange(Segment isa) throws IOException, BrokenSettlement {
        if (!isa.element(12).equals("00501")) {
            throw isa.fault(Reason.WRONG_VERSION, "the interchange isn't of version 00501");
        }
        if (!isa.element(15).equals("P") && !settings.testFiles()) {
            throw isa.fault(Reason.TEST_FILE, "the sender marked it as a test; nothing in it is money");
        }
        long groups = 0;
        Segment next = need();
        while (!next.is("IEA")) {
            // An acknowledgement of some other interchange.
            if (!next.is("TA1")) {
                group(expect(next, "GS"));
                groups++;
            }
            next = need();
        }
        trailer(next, groups, isa.element(13));
    }

    private void group(Segment gs) throws IOException, BrokenSettlement {
        if (!gs.element(1).equals("HP")) {
            throw gs.fault(Reason.WRONG_KIND, "the group holds no claim payments");
        }
        if (!gs.element(8).equals("005010X221A1") && !gs.element(8).equals("005010X221")) {
            throw gs.fault(Reason.WRONG_VERSION, "the group isn't of version 005010X221A1");
        }
        long transactions = 0;
        Segment next = need();
        while (!next.is("GE")) {
            transaction(expect(next, "ST"));
            transactions++;
            next = need();
        }
        trailer(next, transactions, gs.element(6));
    }

    private void transaction(Segment st) throws IOException, BrokenSettlement {
        if (!st.element(1).equals("835")) {
            throw st.fault(Reason.WRONG_KIND, "the transaction is no remittance advice (835)");
        }
        Remittance remittance = new Remittance(settings, st);
        long counted = 2;
        Segment next = need();
        while (!next.is("SE")) {
            switch (next.name()) {
                case "ISA", "GS", "ST", "GE", "IEA" ->
                    throw next.fault(Reason.BROKEN_ENVELOPE, "the transaction before isn't closed");
                default -> remittance.take(next);
            }
            counted++;
            next = need();
        }
        remittance.close(next, counted);
        each.accept(remittance);
    }

    private static void trailer(Segment trailer, long counted, String control) throws BrokenSettlement {
        if (trailer.count(1) != counted) {
            throw trailer.fault(Reason.WRONG_COUNT, "the trailer counts other than " + counted);
        }
        if (!trailer.required(2).equals(control)) {
            throw trailer.fault(Reason.WRONG_CONTROL_NUMBER, "the trailer has another number than its header");
        }
    }

    private static Segment expect(Segment segment, String name) throws BrokenSettlement {
        if (!segment.is(name)) {
            throw segment.fault(Reason.BROKEN_ENVELOPE, "expected " + name);
        }
        return segment;
    }

    private Segment need() throws IOException, BrokenSettlement {
        Segment next = reader.next();
        if (next == null) {
            throw new BrokenSettlement(
                    Reason.TRUNCATED, reader.number(), "the file ends before its envelopes are closed");
        }
        return next;
    }
}
