package io.dunning.mail;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;

/** An invented hospital that writes mails. */
public final class House {

    public static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    public static final String DOMAIN = "ospedale-prova.example";
    public static final String BOUNCES = "rimbalzi@posta.ospedale-prova.example";
    public static final byte[] SECRET = "not a secret, but long enough".getBytes(StandardCharsets.US_ASCII);
    public static final MailKeys KEYS = MailKeys.of(SECRET);

    private House() {}

    public static Letterhead letterhead(String from) {
        Sender sender = Sender.of(MailDomains.of(DOMAIN), from, "Ospedale Prova", "aiuto@" + DOMAIN);
        return new Letterhead(sender, Set.of("paga.ospedale-prova.example"), SettableClock.on(TODAY));
    }

    public static MailChannel mail(PostOffice office) {
        return MailChannel.of(
                office.smtp(), letterhead("avvisi@" + DOMAIN), KEYS, new MailAddress(BOUNCES), office.inbox());
    }

    public static Dispatch dispatch(String key) {
        return dispatch(key, "paziente." + key.length() + "." + Integer.toHexString(key.hashCode()) + "@posta.example");
    }

    public static Dispatch dispatch(String key, String to) {
        return dispatch(ChannelKind.EMAIL, key, to);
    }

    public static Dispatch dispatch(ChannelKind kind, String key, String to) {
        return new Dispatch(
                key,
                new Address(kind, "Prova Esempio", to),
                new Message(
                        "it",
                        "Un avviso dall'Ospedale Prova",
                        "Gentile Prova Esempio,\nil Suo codice è " + key + ".\n\nGrazie."));
    }

    /** The Message-ID that a dispatch goes out with. */
    public static String messageId(Dispatch dispatch) {
        return KEYS.messageId(dispatch.key(), new MailAddress(dispatch.to().value()), DOMAIN);
    }
}
