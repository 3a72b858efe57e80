package io.dunning.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Handover;
import io.dunning.sms.testing.Smsc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    @Test
    void the_example_of_the_readme_runs(@TempDir Path folder) throws IOException {
        SmsReplies replies = SmsReplies.refused();
        String body = "Avviso 4711: 36,15 EUR, https://pay.clinic.example/t/9f2c";
        String password = "secret";
        try (Smsc smsc = Smsc.start()) {
            String host = "127.0.0.1";
            int port = smsc.port();

            // begin of example
            SmsRules rules = SmsRules.of(PhoneNumbers.mobilesOf("IT", "NO"), PaymentLinks.to("pay.clinic.example"))
                    .withPlainTypography();
            int segments = rules.text(body).segments(); // before it is decided: each is charged

            SegmentBook book = SegmentBook.at(folder.resolve("segments"));
            JournaledReceiptInbox inbox = JournaledReceiptInbox.at(folder.resolve("receipts"), 100_000);
            SmppSettings settings = SmppSettings.builder(host, port, "clinic", password, SmsSender.named("CLINICA"))
                    .build();
            SmppChannel channel = SmppChannel.atMostOnce(settings, rules, book, inbox, replies);
            channel.connect(); // now and then: receipts come in while nothing is sent
            // end of example

            assertThat(segments).isOne();
            assertThat(channel.dispatch(Sms.message("key-1", Sms.NUMBER, body))).isInstanceOf(Handover.Accepted.class);
            channel.close();
            book.close();
            inbox.close();
        }
        assertThat(Files.readString(Path.of("README.md"))).contains(example());
    }

    private static String example() throws IOException {
        return Files.readAllLines(Path.of("src/test/java/io/dunning/sms/ReadmeTest.java")).stream()
                .dropWhile(line -> !line.contains("// begin of example"))
                .skip(1)
                .takeWhile(line -> !line.contains("// end of example"))
                .map(line -> line.isEmpty() ? line : line.substring(12))
                .collect(Collectors.joining("\n"));
    }
}
