package io.dunning.insurer;

import io.dunning.payer.Settlement;
import io.dunning.payer.SettlementRegister;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads remittance advices: X12 835, version 005010X221A1.
 *
 * <p>A file is read twice. If its envelopes are broken, nothing of it is handed over; a settlement that doesn't add up is set aside alone. Memory
 * grows with the largest single payment, not with the file. Names of patients, addresses and remarks are passed over and never leave the reader.
 * Thread-safe as far as the register is.
 */
public final class X12Settlements {

    private final Settings settings;
    private final SettlementRegister register;

    /** What {@link Builder} gathered. */
    record Settings(
            Map<String, PersonId> insurers, Map<String, CreditorId> creditors, boolean testFiles, long bytesMax) {}

    private X12Settlements(Settings settings, SettlementRegister register) {
        this.settings = settings;
        this.register = register;
    }

    /** Begins with the register that remembers what was handed over. */
    public static Builder with(SettlementRegister register) {
        return new Builder(register);
    }

    /**
     * Reads a file and hands its settlements over in order, each once.
     *
     * @param taker gets each settlement; what it throws ends the reading and reaches the caller, and that settlement comes again next time
     * @throws UnreadableSettlement if the source can't be read, or gives other bytes the second time
     */
    public SettlementReport read(SettlementSource source, Consumer<Settlement> taker) {
        try {
            String checked = pass(source, remittance -> {});
            return handOver(source, checked, new HandOver(register, taker));
        } catch (BrokenSettlement e) {
            return SettlementReport.refused(e.fault());
        } catch (IOException e) {
            throw new UnreadableSettlement("the file can't be read; read it again", e);
        }
    }

    private SettlementReport handOver(SettlementSource source, String checked, HandOver handOver) throws IOException {
        List<SettlementReport.Entry> entries = new ArrayList<>();
        boolean same;
        try {
            same = pass(source, remittance -> entries.add(entry(remittance, handOver)))
                    .equals(checked);
        } catch (BrokenSettlement e) {
            same = false;
        }
        if (!same) {
            throw new UnreadableSettlement("the file changed while it was read; read it again");
        }
        return new SettlementReport(checked, entries, List.of());
    }

    private static SettlementReport.Entry entry(Remittance remittance, HandOver handOver) {
        SettlementFault fault = remittance.fault();
        if (fault == null) {
            try {
                return handOver.give(remittance.settlement(), remittance.place());
            } catch (BrokenSettlement e) {
                fault = e.fault();
            }
        }
        return new SettlementReport.Entry(remittance.id(), SettlementReport.Fate.QUARANTINED, List.of(fault));
    }

    private String pass(SettlementSource source, Consumer<Remittance> each) throws IOException, BrokenSettlement {
        try (InputStream in = source.open();
                DigestInputStream bytes = new DigestInputStream(in, Digests.sha256())) {
            new Interchanges(new SegmentReader(bytes, settings.bytesMax()), settings, each).walk();
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        }
    }

    /** Puts a reader together. */
    public static final class Builder {
        private static final long BYTES_MAX = 4L << 30;

        private final SettlementRegister register;
        private final Map<String, PersonId> insurers = new HashMap<>();
        private final Map<String, CreditorId> creditors = new HashMap<>();
        private boolean testFiles;
        private long bytesMax = BYTES_MAX;

        private Builder(SettlementRegister register) {
            this.register = Objects.requireNonNull(register, "register");
        }

        /** An insurer by a number it has in the files: of its name (N104), its REF 2U, or of the payment (TRN03). */
        public Builder insurer(String number, PersonId insurer) {
            insurers.put(Objects.requireNonNull(number, "number"), Objects.requireNonNull(insurer, "insurer"));
            return this;
        }

        /** A creditor by a number it has in the files: of its name (N104, the NPI), its REF TJ or PQ. */
        public Builder creditor(String number, CreditorId creditor) {
            creditors.put(Objects.requireNonNull(number, "number"), Objects.requireNonNull(creditor, "creditor"));
            return this;
        }

        /** Takes files that are marked as tests; without this they are refused. */
        public Builder takingTestFiles() {
            testFiles = true;
            return this;
        }

        /** The longest file; 4 GiB where nothing is said. */
        public Builder bytesMax(long bytes) {
            bytesMax = bytes;
            return this;
        }

        public X12Settlements build() {
            if (insurers.isEmpty() || creditors.isEmpty()) {
                throw new IllegalArgumentException("a reader knows an insurer and a creditor at least");
            }
            return new X12Settlements(
                    new Settings(Map.copyOf(insurers), Map.copyOf(creditors), testFiles, bytesMax), register);
        }
    }
}
