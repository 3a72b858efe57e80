package io.dunning.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * What a failed hand-over says, without the server's words, in which addresses stand.
 *
 * @param code the server's reply, 400 to 599; 0 where it gave none
 * @param status its enhanced status code (RFC 3463) such as {@code 5.1.1}, or empty
 * @param atRecipient whether it was the answer to the recipient's address
 * @param trouble in a word, where there was no reply
 */
record SmtpReply(int code, String status, boolean atRecipient, String trouble) {

    private static final int NO_MIN = 400;
    private static final int NO_MAX = 599;
    private static final int CLOSING = 421;
    private static final int MAILBOX_NAME_WRONG = 553;
    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    static SmtpReply of(MessagingException failure) {
        SmtpReply reply = new SmtpReply(0, "", false, trouble(failure));
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            // The last in the chain is the closest to what happened: the recipient's own answer hangs behind the whole.
            if (m instanceof SMTPAddressFailedException a) {
                reply = reply(a.getReturnCode(), a, true);
            } else if (m instanceof SMTPSenderFailedException s) {
                reply = reply(s.getReturnCode(), s, false);
            } else if (m instanceof SMTPSendFailedException s && s.getReturnCode() > 0) {
                reply = reply(s.getReturnCode(), s, false);
            }
        }
        return reply;
    }

    private static SmtpReply reply(int code, MessagingException words, boolean atRecipient) {
        Matcher status = STATUS.matcher(String.valueOf(words.getMessage()));
        return new SmtpReply(code, status.find() ? status.group(1) : "", atRecipient, "");
    }

    private static String trouble(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return "login-refused";
        }
        if (failure.getNextException() instanceof SSLException) {
            return "tls-refused";
        }
        return failure instanceof MailConnectException ? "no-connection" : "line-lost";
    }

    /** Whether the server refused in so many words (RFC 5321, section 4.2.1: then it did nothing). */
    boolean isNo() {
        return code >= NO_MIN && code <= NO_MAX && code != CLOSING;
    }

    /** Whether the line is gone, which says nothing about this mail. */
    boolean isLineLost() {
        return code == CLOSING || code == 0 && trouble.equals("line-lost");
    }

    /** Whether the server did not take the mail over, whenever it said so. */
    boolean isRefusal() {
        return isNo() || code == CLOSING;
    }

    /** Whether the address itself is bad. A bare 550 may mean as well that the sender is not welcome. */
    boolean isAddressInvalid() {
        return atRecipient && (StatusCode.saysAddressUnknown(status) || status.isEmpty() && code == MAILBOX_NAME_WRONG);
    }

    /** For the history: codes only. */
    String reason() {
        if (code == 0) {
            return "smtp-" + trouble;
        }
        return "smtp-" + code + (status.isEmpty() ? "" : "-" + status);
    }
}
