package io.dunning.mail;

import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a mail server, for SMTP or IMAP. The server's certificate must be trusted and carry its host name.
 *
 * @param host name or IP address
 * @param port 1 to 65535
 * @param security how the line is protected
 * @param credentials for logging in; none for servers that know us by our address
 * @param timeout for connecting, and for each wait on a line that says nothing or takes nothing; 1 s to 10 min. RFC 5321,
 *     section 4.5.3.2, wants 5 to 10 minutes; a server that is silent after the whole message was sent leaves an unknown
 *     outcome, so don't be stingy
 * @param trust makes the TLS sockets, for a private authority; the platform's own where none is given
 */
public record MailServer(
        String host,
        int port,
        LineSecurity security,
        @Nullable Credentials credentials,
        Duration timeout,
        @Nullable SSLSocketFactory trust) {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Duration TIMEOUT_MAX = Duration.ofMinutes(10);
    private static final int PORT_MAX = 65_535;

    public MailServer {
        Objects.requireNonNull(security, "security");
        if (host.isBlank() || port < 1 || port > PORT_MAX) {
            throw new IllegalArgumentException("not a server: " + host + ":" + port);
        }
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(TIMEOUT_MAX) > 0) {
            throw new IllegalArgumentException("timeout must be 1 s to 10 min: " + timeout);
        }
    }

    public static MailServer at(String host, int port, LineSecurity security) {
        return new MailServer(host, port, security, null, TIMEOUT, null);
    }

    public MailServer withLogin(String user, String password) {
        return new MailServer(host, port, security, new Credentials(user, password), timeout, trust);
    }

    public MailServer withTimeout(Duration given) {
        return new MailServer(host, port, security, credentials, given, trust);
    }

    public MailServer withTrust(SSLSocketFactory given) {
        return new MailServer(host, port, security, credentials, timeout, given);
    }

    /** The name that the mail library has for a protocol ({@code smtp}, {@code imap}) on this line. */
    String protocol(String plain) {
        return security == LineSecurity.TLS ? plain + "s" : plain;
    }

    /** The settings of the mail library for that protocol; no debugging output, as that would hold addresses and texts. */
    Properties properties(String plain) {
        String prefix = "mail." + protocol(plain) + ".";
        String millis = Long.toString(timeout.toMillis());
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        if (security == LineSecurity.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        if (trust != null) {
            properties.put(prefix + "ssl.socketFactory", trust);
        }
        return properties;
    }
}
