package io.dunning.examples.clinic.channels;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.letter.LetterChannel;
import io.dunning.letter.PrintSpool;
import io.dunning.letter.SpoolSettings;
import io.dunning.mail.Letterhead;
import io.dunning.mail.MailAddress;
import io.dunning.mail.MailChannel;
import io.dunning.mail.MailDomains;
import io.dunning.mail.MailKeys;
import io.dunning.mail.Sender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One channel of each kind that the policies use: mail by SMTP and letters into a print spool by their adapters, the rest by stand-ins. Texts
 * name their creditor; both creditors share mail server and spool, as with a service provider.
 */
@Configuration(proxyBeanMethods = false)
public class HostChannels {

    private static final String DOMAIN = "notices.example.org";
    private static final MailAddress BOUNCES = new MailAddress("bounces@" + DOMAIN);
    private static final LocalTime CUT_OFF = LocalTime.of(14, 0);

    @Bean
    PostOffice postOffice() {
        return new PostOffice(BOUNCES.value());
    }

    @Bean
    Channel mail(PostOffice office, DemoClock clock) {
        Sender sender = Sender.of(MailDomains.of(DOMAIN), "billing@" + DOMAIN, "Patient billing", "help@" + DOMAIN);
        // A real secret comes from where a house keeps its secrets; here the only server is our own.
        MailKeys keys = MailKeys.of("an example's secret, not to be copied".getBytes(StandardCharsets.US_ASCII));
        return MailChannel.of(office.smtp(), new Letterhead(sender, Set.of(), clock), keys, BOUNCES, office.inbox());
    }

    @Bean
    SpoolFolder spoolFolder(HostProperties properties) throws IOException {
        return new SpoolFolder(properties.spool());
    }

    @Bean
    PrintSpool spool(SpoolFolder folder, DemoClock clock) {
        return PrintSpool.open(folder.path(), SpoolSettings.of(CUT_OFF, clock.getZone()), clock);
    }

    @Bean
    Channel letters(PrintSpool spool) {
        return new LetterChannel(spool, Stationery.papers());
    }

    @Bean
    Channel registeredLetters(DemoClock clock) {
        return new StandIn(ChannelKind.REGISTERED_LETTER, Duration.ofDays(5), clock);
    }

    @Bean
    Channel judicialService(DemoClock clock) {
        return new StandIn(ChannelKind.JUDICIAL_SERVICE, Duration.ofDays(9), clock);
    }

    @Bean
    Channel certifiedMail(DemoClock clock) {
        return new StandIn(ChannelKind.CERTIFIED_MAIL, Duration.ofMinutes(10), clock);
    }

    @Bean
    Channel texts(DemoClock clock) {
        return new StandIn(ChannelKind.SMS, Duration.ofMinutes(1), clock);
    }

    @Bean
    Channel digitalMailbox(DemoClock clock) {
        return new StandIn(ChannelKind.DIGITAL_MAILBOX, Duration.ofMinutes(1), clock);
    }
}
