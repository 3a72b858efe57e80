package io.dunning.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Handover;
import io.dunning.sms.JournaledReceiptInbox;
import io.dunning.sms.PhoneNumbers;
import io.dunning.sms.ReceiptInbox;
import io.dunning.voice.testing.Callee;
import io.dunning.voice.testing.SimulatedTelephony;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private final String readme = read();

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_example_of_the_readme_runs() throws IOException {
        byte[] secretOctets = Voice.octets("an invented secret of 32 octets!");
        byte[] salt = new byte[16];
        ReceiptInbox inbox = JournaledReceiptInbox.inMemory(10);
        InstantSource clock = InstantSource.fixed(Voice.NOW);
        Map<String, CallOutcome> tasks = new HashMap<>();
        CallEvents events = event -> tasks.put(event.key(), event.outcome());
        SimulatedTelephony telephony = SimulatedTelephony.promisingNothing(Voice.NOW);

        // begin of example
        CallScript script = CallScript.builtIn(); // or CallScript.read(Path.of("our-call.yaml"))
        Caller caller = new Caller("Clinica Esempio", "059 000 000", "+39059000000");
        CodeKey secret = CodeKey.of(secretOctets);
        // When the letter with the code is written; this is kept, and not the code.
        CodeCheck check = secret.check(Factor.ONE_TIME_CODE, "482915", salt);
        CallCodes codes = key -> Map.of(Factor.ONE_TIME_CODE, check); // by the key of the dispatch
        PhoneNumbers numbers = PhoneNumbers.mobilesOf("IT", "NO").alsoLandlines();
        VoiceSettings settings =
                new VoiceSettings(script, caller, numbers, codes, secret, inbox, events, clock, 10_000);
        VoiceChannel channel = new VoiceChannel(settings, telephony); // such as an HttpTelephony
        // end of example

        telephony.reportTo(channel);
        assertThat(channel.dispatch(Voice.message("key-1"))).isInstanceOf(Handover.Accepted.class);
        telephony.call("key-1").play(Callee.pressing("1", "482915", "5"));
        assertThat(tasks).containsEntry("key-1", CallOutcome.DISPUTED);
        assertThat(readme).contains(example());
    }

    @Test
    void the_table_of_states_in_the_readme_is_that_of_the_script() {
        assertThat(readme).contains(String.join("\n", CallScript.builtIn().table()));
    }

    @Test
    void every_outcome_stands_in_the_readme() {
        for (CallOutcome outcome : CallOutcome.values()) {
            assertThat(readme).contains("`" + outcome + "`");
        }
    }

    private static String example() throws IOException {
        return Files.readAllLines(Path.of("src/test/java/io/dunning/voice/ReadmeTest.java")).stream()
                .dropWhile(line -> !line.contains("// begin of example"))
                .skip(1)
                .takeWhile(line -> !line.contains("// end of example"))
                .map(line -> line.substring(8))
                .collect(Collectors.joining("\n"));
    }
}
