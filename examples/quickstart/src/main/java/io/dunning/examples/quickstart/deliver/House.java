package io.dunning.examples.quickstart.deliver;

import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.examples.quickstart.year.DayClock;
import io.dunning.letter.AddressWindow;
import io.dunning.letter.LetterPaper;
import io.dunning.mail.Letterhead;
import io.dunning.mail.MailAddress;
import io.dunning.mail.MailDomains;
import io.dunning.mail.MailKeys;
import io.dunning.mail.Sender;
import io.dunning.sms.SmsSender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the creditor of a scenario signs: what its mails, texts and letters have in common.
 *
 * @param scenario whose creditor
 * @param clock the clock of the year
 */
record House(Scenario scenario, DayClock clock) {

    private static final int SENDER_NAME_MAX = 11;
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /** Where it is found on the web, which is its mail domain as well. */
    String host() {
        String host = scenario.creditorWeb().matches("https?://[^\\s]+")
                ? String.valueOf(URI.create(scenario.creditorWeb()).getHost())
                : scenario.creditorWeb();
        return HOST.matcher(host).matches() ? host : "creditor.example";
    }

    MailAddress from() {
        return new MailAddress("notices@" + host());
    }

    /** Of ordinary mails that can't be delivered; takes in what is sent to {@code bounces+anything}. */
    MailAddress bounces() {
        return new MailAddress("bounces@" + host());
    }

    MailAddress certified() {
        return new MailAddress("protocol@pec." + host());
    }

    Letterhead letterhead(MailAddress from) {
        Sender sender = Sender.of(
                MailDomains.of(from.domain()), from.value(), scenario.creditorName(), "help@" + from.domain());
        return new Letterhead(sender, Set.of(host()), clock);
    }

    /** The folder's seed will do as a secret where the only server is our own. */
    MailKeys keys() {
        return MailKeys.of(("an example's secret " + scenario.seed()).getBytes(StandardCharsets.US_ASCII));
    }

    /** As many whole words of the creditor's name as phones show. */
    SmsSender smsSender() {
        StringBuilder name = new StringBuilder();
        for (String word : scenario.creditorName().split("[^A-Za-z0-9]+")) {
            if (name.length() + word.length() < SENDER_NAME_MAX) {
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        String text = name.toString();
        return SmsSender.named(text.chars().anyMatch(Character::isLetter) ? text : "creditor");
    }

    /** One for each language that there are words for. */
    List<LetterPaper> papers() {
        AddressWindow window = scenario.country().equals("NO") ? AddressWindow.NORWAY : AddressWindow.DL_RIGHT;
        return Stream.of("it", "fr", "nb", "es", "en")
                .map(language -> LetterPaper.of(
                        language,
                        List.of(scenario.creditorName(), scenario.creditorWeb()),
                        scenario.creditorName() + " · " + host(),
                        List.of(scenario.creditorPhone(), scenario.creditorWeb()),
                        window))
                .toList();
    }
}
