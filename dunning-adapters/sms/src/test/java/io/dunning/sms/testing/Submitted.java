package io.dunning.sms.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;

/**
 * A segment that the message centre took.
 *
 * @param id what the centre calls it
 * @param number to whom, without the plus
 * @param sender from whom
 * @param reference what joins the segments of a message, -1 for a message of one
 * @param segments how many there are
 * @param segment which one, from 1
 * @param text what it says
 * @param validity as it was submitted
 */
public record Submitted(
        String id,
        String number,
        String sender,
        int reference,
        int segments,
        int segment,
        String text,
        String validity) {

    static Submitted of(String id, SubmitSm submit) {
        byte[] octets = submit.getShortMessage();
        var payload = submit.getOptionalParameter(OptionalParameter.Message_payload.class);
        if (payload != null) {
            octets = payload.getValue();
        }
        int header = submit.isUdhi() ? 1 + octets[0] : 0;
        String text = text(submit.getDataCoding(), Arrays.copyOfRange(octets, header, octets.length));
        return new Submitted(
                id,
                submit.getDestAddress(),
                submit.getSourceAddr(),
                header == 0 ? -1 : octets[3] & 0xFF,
                header == 0 ? 1 : octets[4],
                header == 0 ? 1 : octets[5],
                text,
                submit.getValidityPeriod());
    }

    /** Of the default alphabet only what is written like ASCII, and three more: enough to find a message again. */
    private static String text(byte coding, byte[] octets) {
        return coding == 8
                ? new String(octets, StandardCharsets.UTF_16BE)
                : new String(octets, StandardCharsets.ISO_8859_1)
                        .replace('\0', '@')
                        .replace('\2', '$')
                        .replace('\21', '_');
    }
}
