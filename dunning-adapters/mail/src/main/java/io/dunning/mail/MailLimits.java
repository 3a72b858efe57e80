package io.dunning.mail;

/**
 * How large a mail may be that is read as a receipt; what is larger is set aside unread. Seen from outside, a mailbox is a
 * file upload that everybody can use.
 *
 * @param bytesMax of the whole mail
 * @param headerBytesMax of the header of the whole mail
 * @param boundariesMax lines that begin with two hyphens, of which every part has one
 */
public record MailLimits(int bytesMax, int headerBytesMax, int boundariesMax) {

    private static final int MEGA = 1_000_000;

    public MailLimits {
        if (bytesMax < 1 || headerBytesMax < 1 || boundariesMax < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** 4 MB, of which 128 kB header, and 500 boundaries. A full PEC receipt holds the mail that was sent, and so much fits. */
    public static MailLimits standard() {
        return new MailLimits(4 * MEGA, 128_000, 500);
    }

    /** Goes over the bytes once, before anything takes them apart. */
    boolean allow(byte[] raw) {
        if (raw.length > bytesMax) {
            return false;
        }
        int boundaries = 0;
        boolean header = true;
        int lineStart = 0;
        for (int i = 0; i < raw.length; i++) {
            // What takes a mail apart ends a line at a lone carriage return, too.
            boundaries += (raw[i] == '\n' || raw[i] == '\r') && startsBoundary(raw, i + 1) ? 1 : 0;
            if (raw[i] == '\n') {
                header &= i - lineStart > 1 || i - lineStart == 1 && raw[lineStart] != '\r';
                lineStart = i + 1;
            }
            if (header && i > headerBytesMax || boundaries > boundariesMax) {
                return false;
            }
        }
        return !header || raw.length <= headerBytesMax;
    }

    private static boolean startsBoundary(byte[] raw, int at) {
        return at + 1 < raw.length && raw[at] == '-' && raw[at + 1] == '-';
    }
}
