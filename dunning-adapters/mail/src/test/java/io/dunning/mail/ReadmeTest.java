package io.dunning.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Receipt;
import io.dunning.mail.pec.PecChannel;
import io.dunning.mail.pec.PecProviders;
import io.dunning.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void the_examples_of_the_readme_run() throws IOException {
        Dispatch dispatch = House.dispatch("key1");
        Clock clock = SettableClock.on(House.TODAY);
        byte[] secret = House.SECRET;
        X509Certificate providerCertificate = Authority.ITALIAN.certificate();
        try (PostOffice office = new PostOffice("bounces@mail.hospital.example")) {
            MailServer smtp = office.smtp();
            MailServer imap = office.inbox().imap();

            // begin of example
            MailDomains allowed = MailDomains.of("hospital.example");
            Sender sender = Sender.of(allowed, "billing@hospital.example", "Sample Hospital", "help@hospital.example");
            Letterhead letterhead = new Letterhead(sender, Set.of("pay.hospital.example"), clock);
            MailKeys keys = MailKeys.of(secret);
            MailAddress bounces = new MailAddress("bounces@mail.hospital.example");

            MailChannel mail = MailChannel.of(smtp, letterhead, keys, bounces, Inbox.at(imap));
            Handover answer = mail.dispatch(dispatch);
            List<Receipt> receipts = mail.receipts(100);
            mail.acknowledge(receipts); // once they are stored
            // end of example

            // begin of second
            PecProviders providers = PecProviders.none().withCertificate(providerCertificate);
            PecChannel pec = PecChannel.of(smtp, letterhead, keys, Inbox.at(imap), providers, clock);
            // end of second

            assertThat(answer).isInstanceOf(Handover.Accepted.class);
            assertThat(receipts).isEmpty();
            assertThat(pec.receipts(1)).isEmpty();
            pec.close();
            mail.close();
        }
        assertThat(Files.readString(Path.of("README.md"))).contains(example("example"), example("second"));
    }

    private static String example(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/java/io/dunning/mail/ReadmeTest.java")).stream()
                .dropWhile(line -> !line.contains("// begin of " + name))
                .skip(1)
                .takeWhile(line -> !line.contains("// end of " + name))
                .map(line -> line.isEmpty() ? line : line.substring(12))
                .collect(Collectors.joining("\n"));
    }
}
