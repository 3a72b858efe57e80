package io.dunning.examples.quickstart.deliver;

import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.examples.quickstart.scenario.SeenAs;
import io.dunning.examples.quickstart.year.DayClock;
import io.dunning.letter.AddressWindow;
import io.dunning.letter.LetterPaper;
import io.dunning.mail.Letterhead;
import io.dunning.mail.MailAddress;
import io.dunning.mail.MailDomains;
import io.dunning.mail.MailKeys;
import io.dunning.mail.Sender;
import io.dunning.sms.SmsSender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the creditor of a scenario signs: what its mails, texts and letters have in common.
 *
 * @param scenario whose creditor
 * @param clock the clock of the year
 */
record House(Scenario scenario, DayClock clock) {

    private SeenAs seenAs() {
        return new SeenAs(scenario);
    }

    /** Where it is found on the web, which is its mail domain as well. */
    String host() {
        return seenAs().host();
    }

    MailAddress from() {
        return new MailAddress(seenAs().mail());
    }

    /** Of ordinary mails that can't be delivered; takes in what is sent to {@code bounces+anything}. */
    MailAddress bounces() {
        return new MailAddress("bounces@" + host());
    }

    MailAddress certified() {
        return new MailAddress(seenAs().certifiedMail());
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

    SmsSender smsSender() {
        return SmsSender.named(seenAs().textSender());
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
