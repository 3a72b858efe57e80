package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.Amount;
import io.dunning.reference.EpcQr;
import io.dunning.reference.PagoPaNotice;
import io.dunning.reference.PagoPaQr;
import io.dunning.reference.RfReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
        assertThat(Files.readString(Path.of("README.md"))).contains(example());
    }

    private static String example() throws IOException {
        return Files.readAllLines(Path.of("src/test/java/io/dunning/letter/ReadmeTest.java")).stream()
                .dropWhile(line -> !line.contains("// begin of example"))
                .skip(1)
                .takeWhile(line -> !line.contains("// end of example"))
                .map(line -> line.isEmpty() ? line : line.substring(8))
                .collect(Collectors.joining("\n"));
    }
}
