package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.receivable.Amount;
import io.dunning.reference.EpcQr;
import io.dunning.reference.PagoPaNotice;
import io.dunning.reference.PagoPaQr;
import io.dunning.reference.RfReference;
import io.dunning.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    @Test
    void the_example_of_the_readme_runs() throws IOException {
        Amount open = Amount.of("54.21", "EUR");

        // begin of example
        PagoPaNotice notice = PagoPaNotice.of("02", "20260000017");
        String number = notice.printed(); // 3020 0202 6000 0017 41
        PaymentCode italian = PaymentCode.of(new PagoPaQr(notice, "00000000000", open));
        String svg = italian.svg("Codice QR per pagare questo avviso");

        RfReference reference = RfReference.of("INV20260001");
        EpcQr transfer = EpcQr.of("Clinique Exemple", "FR7630006000011234567890189", open, reference);
        byte[] png = PaymentCode.of(transfer).png(300);
        // end of example

        assertThat(number).isEqualTo("3020 0202 6000 0017 41");
        assertThat(svg).startsWith("<svg");
        assertThat(Scanner.scan(png).getText()).isEqualTo(transfer.payload());
        assertThat(Files.readString(Path.of("README.md"))).contains(example("example"));
    }

    @Test
    void the_batch_of_the_readme_runs(@TempDir Path folder) throws IOException {
        SettableClock clock = SettableClock.at(SpoolFolder.MORNING);
        Dispatch dispatch = LetterDispatches.to(ChannelKind.LETTER, "key-1");

        // begin of batch
        LetterPaper paper = LetterPaper.of(
                "it",
                List.of("Azienda Esempio", "Via Inventata 1, 00000 Esempiopoli"),
                "Azienda Esempio · Via Inventata 1 · 00000 Esempiopoli",
                List.of("Telefono 000 000 0000", "www.azienda.example"),
                AddressWindow.DL_RIGHT);
        SpoolSettings settings = SpoolSettings.of(LocalTime.of(14, 0), ZoneId.of("Europe/Rome"));
        PrintSpool spool = PrintSpool.open(folder, settings, clock);
        LetterChannel letters = new LetterChannel(spool, List.of(paper));

        Handover answer = letters.dispatch(dispatch); // on disk, and recallable until 14:00
        // end of batch
        clock.set(SpoolFolder.CUT_OFF);
        // begin of closing
        List<PrintBatch> batches = spool.closeDue(); // after each cut-off
        // end of closing
        spool.close();

        assertThat(answer).isInstanceOf(Handover.Accepted.class);
        assertThat(batches).hasSize(1);
        assertThat(Files.readString(Path.of("README.md")))
                .contains(example("batch"))
                .contains(example("closing"));
    }

    private static String example(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/java/io/dunning/letter/ReadmeTest.java")).stream()
                .dropWhile(line -> !line.contains("// begin of " + name))
                .skip(1)
                .takeWhile(line -> !line.contains("// end of " + name))
                .map(line -> line.isEmpty() ? line : line.substring(8))
                .collect(Collectors.joining("\n"));
    }
}
