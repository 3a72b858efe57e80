package io.dunning.sms;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;
import org.jspecify.annotations.Nullable;

/** Reads what a message centre sends, refuses what is too long, and keeps deliveries as they came, for evidence. */
final class PduKeeper extends DefaultPDUReader {

    /** A payload of 64 KiB, and what is around it. */
    private static final int LENGTH_MAX = 70_000;

    private static final int KEPT_MAX = 1_000;

    private final Map<Integer, byte[]> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > KEPT_MAX;
        }
    };

    @Override
    public Command readPDUHeader(DataInputStream in) throws InvalidCommandLengthException, IOException {
        Command header = super.readPDUHeader(in);
        if (header.getCommandLength() > LENGTH_MAX) {
            throw new InvalidCommandLengthException("a PDU of " + header.getCommandLength() + " octets");
        }
        return header;
    }

    @Override
    public byte[] readPDU(DataInputStream in, Command header) throws IOException {
        byte[] pdu = super.readPDU(in, header);
        if (header.getCommandId() == SMPPConstant.CID_DELIVER_SM) {
            synchronized (kept) {
                kept.put(header.getSequenceNumber(), pdu);
            }
        }
        return pdu;
    }

    /** The delivery of that number as it came; {@code null} where it is no longer kept. */
    byte @Nullable [] take(int sequenceNumber) {
        synchronized (kept) {
            return kept.remove(sequenceNumber);
        }
    }
}
