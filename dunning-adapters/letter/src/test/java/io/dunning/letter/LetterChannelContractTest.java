package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Address;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Message;
import io.dunning.channel.PaymentSlip;
import io.dunning.channel.PaymentSlip.Symbology;
import io.dunning.testkit.contract.ChannelContract;
import io.dunning.testkit.contract.RecallContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class LetterChannelContractTest extends ChannelContract implements RecallContract {

    @TempDir
    private Path root;

    private SpoolFolder its;

    @Override
    protected Channel newChannel() {
        its = new SpoolFolder(root.resolve("spool"));
        return new LetterChannel(its.spool(), LetterDispatches.PAPERS);
    }

    @AfterEach
    void end() {
        its.close();
    }

    @Override
    public Dispatch dispatch(String key) {
        return LetterDispatches.to(ChannelKind.LETTER, key);
    }

    @Override
    public int deliveries(String key) {
        return its.copies(key);
    }

    @Override
    protected Optional<Dispatch> refusedByProvider(String key) {
        return Optional.of(LetterDispatches.to(ChannelKind.LETTER, key, "王小明"));
    }

    @Override
    protected boolean takeProviderDown() {
        // A file where a folder must be: nothing can be kept there any more.
        try {
            Path open = its.folder.resolve("open");
            Files.delete(open);
            Files.writeString(open, "");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean passCutOff() {
        its.clock.set(SpoolFolder.CUT_OFF);
        its.spool().closeDue();
        return true;
    }

    @Test
    void a_message_becomes_a_letter_with_name_address_and_key() throws IOException {
        channel().dispatch(dispatch("key-1"));
        passCutOff();

        String text = Pdfs.text(Files.readAllBytes(
                its.folder.resolve("out/" + SpoolFolder.BATCH + "/" + SpoolFolder.BATCH + "-001.pdf")));

        assertThat(text)
                .contains("Azienda Esempio", "Prova Esempio", "Via Inventata 1", "00000 Esempiopoli", "key-1")
                .contains(
                        "23 novembre 2026", "Promemoria", "Gentile Prova Esempio,", "Cordiali saluti", "Pagina 1 di 1");
    }

    @Test
    void a_language_without_paper_is_rejected_and_the_address_is_not_to_blame() {
        Address to = dispatch("key-1").to();

        Handover answer = channel().dispatch(new Dispatch("key-1", to, new Message("fi", "", "Hei")));

        assertThat(answer).isEqualTo(new Handover.Rejected("no paper in the language fi", false));
    }

    @Test
    void an_address_of_seven_lines_is_rejected() {
        Address to = new Address(ChannelKind.LETTER, "Prova Esempio", "1\n2\n3\n4\n5\n6");

        Handover answer =
                channel().dispatch(new Dispatch("key-1", to, dispatch("key-1").message()));

        assertThat(answer).isInstanceOf(Handover.Rejected.class);
        assertThat(deliveries("key-1")).isZero();
    }

    @Test
    void a_letter_shows_how_each_of_its_bills_is_paid() throws IOException {
        Dispatch two = dispatch("key-1");
        List<PaymentSlip> slips = List.of(slip("17"), slip("18"));

        channel().dispatch(new Dispatch(two.key(), two.to(), two.message().with(slips)));
        passCutOff();

        assertThat(printed()).contains("Codice avviso: 17").contains("Codice avviso: 18");
    }

    @Test
    void a_letter_whose_code_cannot_be_drawn_is_rejected() {
        Dispatch one = dispatch("key-1");
        PaymentSlip tooLong = new PaymentSlip(Symbology.QR_VERSION_4, "9".repeat(500), "Codice", List.of("x"));

        Handover answer = channel()
                .dispatch(new Dispatch(one.key(), one.to(), one.message().with(List.of(tooLong))));

        assertThat(answer).isEqualTo(new Handover.Rejected("a payment code doesn't fit into its symbol", false));
        assertThat(deliveries("key-1")).isZero();
    }

    private static PaymentSlip slip(String number) {
        return new PaymentSlip(
                Symbology.QR_VERSION_4, "PAGOPA|" + number, "Codice QR " + number, List.of("Codice avviso: " + number));
    }

    private String printed() throws IOException {
        return Pdfs.text(Files.readAllBytes(
                its.folder.resolve("out/" + SpoolFolder.BATCH + "/" + SpoolFolder.BATCH + "-001.pdf")));
    }
}
