package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.testkit.contract.ChannelContract;
import io.dunning.testkit.contract.RecallContract;
import io.dunning.testkit.contract.ReceiptSourceContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class RegisteredLetterChannelContractTest extends ChannelContract implements RecallContract, ReceiptSourceContract {

    private static final ReturnFileMapping MAPPING =
            ReturnFileMapping.of(RegisteredPost.ITALY_AR, "id", "esito", "data", ZoneId.of("Europe/Rome"));

    @TempDir
    private Path root;

    private SpoolFolder its;
    private PostalReturns returns;
    private int files;

    @Override
    protected Channel newChannel() {
        its = new SpoolFolder(root.resolve("spool"));
        return reopened();
    }

    private RegisteredLetterChannel reopened() {
        returns = new PostalReturns(root.resolve("returns"), MAPPING);
        return new RegisteredLetterChannel(its.spool(), LetterDispatches.PAPERS, returns);
    }

    @AfterEach
    void end() {
        its.close();
    }

    @Override
    public Dispatch dispatch(String key) {
        return LetterDispatches.to(ChannelKind.REGISTERED_LETTER, key);
    }

    @Override
    public int deliveries(String key) {
        return its.copies(key);
    }

    @Override
    public boolean passCutOff() {
        its.clock.set(SpoolFolder.CUT_OFF);
        its.spool().closeDue();
        return true;
    }

    @Override
    public void provideReceipt(String key, Receipt.Outcome outcome) {
        file("id;esito;data\n" + line(key, outcome));
    }

    private static String line(String key, Receipt.Outcome outcome) {
        String code = switch (outcome) {
            case DELIVERED -> "RECRN001A";
            case ACKNOWLEDGED -> "RECRN001C";
            case UNDELIVERED -> "RECRN005C";
            case ADDRESS_UNKNOWN -> "RECRN002F";
        };
        return key + ";" + code + ";2026-12-01\n";
    }

    @Override
    public boolean provideReceiptAgain(String key, Receipt.Outcome outcome) {
        file("id;esito;data\nkey-9;RECRN011;2026-11-30\n" + line(key, outcome));
        return true;
    }

    @Override
    public boolean provideGarbledReceipt() {
        file("id;esito;data\nkey-9;RECRN099X;2026-12-01\n");
        file("no;such;columns\n\u0000");
        return true;
    }

    private void file(String text) {
        try {
            Files.writeString(root.resolve("returns/in/esiti-" + ++files + ".csv"), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_not_acknowledged_is_given_again_after_a_restart_and_the_rest_is_not() {
        file("id;esito;data\na;RECRN001C;2026-12-01\nb;RECRN002F;2026-12-02\n");
        RegisteredLetterChannel channel = reopened();
        channel.acknowledge(channel.receipts(1));

        List<Receipt> left = reopened().receipts(10);

        assertThat(left).extracting(Receipt::key).containsExactly("b");
    }

    @Test
    void the_same_file_under_another_name_gives_nothing_new() {
        String text = "id;esito;data\na;RECRN001C;2026-12-01\n";
        file(text);
        RegisteredLetterChannel channel = reopened();
        channel.acknowledge(channel.receipts(10));

        file(text);

        assertThat(channel.receipts(10)).isEmpty();
        assertThat(reopened().receipts(10)).isEmpty();
        assertThat(root.resolve("returns/in")).isEmptyDirectory();
    }

    @Test
    void an_unknown_code_is_set_aside_with_its_place_and_never_guessed() throws IOException {
        String text = "id;esito;data\na;RECRN001C;2026-12-01\nb;RECRN099X;2026-12-01\nc;recrn001c;2026-12-01\n";
        file(text);
        RegisteredLetterChannel channel = reopened();

        channel.acknowledge(channel.receipts(10));

        String hash = Hashes.hex(text.getBytes(StandardCharsets.UTF_8));
        assertThat(returns.setAside())
                .containsExactly(
                        new PostalReturns.SetAsideIn(hash, new ReturnFile.SetAside(3, ReturnFile.Why.UNKNOWN_CODE)),
                        new PostalReturns.SetAsideIn(hash, new ReturnFile.SetAside(4, ReturnFile.Why.UNKNOWN_CODE)));
        assertThat(Files.readString(root.resolve("returns/done/" + hash + ".aside")))
                .isEqualTo("3 UNKNOWN_CODE\n4 UNKNOWN_CODE\n");
        assertThat(root.resolve("returns/done/" + hash)).hasContent(text);
    }

    @Test
    void a_file_that_cant_be_read_goes_to_the_refused_and_the_others_are_read() {
        file("no;such;columns\n");
        file("id;esito;data\na;RECRN001C;2026-12-01\n");

        assertThat(reopened().receipts(10)).extracting(Receipt::key).containsExactly("a");
        assertThat(root.resolve("returns/refused/esiti-1.csv")).exists();
    }

    @Test
    void a_receipt_carries_its_line_and_the_hash_of_its_file_as_evidence() {
        String text = "id;esito;data;firma\na;RECRN001C;2026-12-01;illeggibile\n";
        file(text);

        Receipt receipt = reopened().receipts(1).get(0);

        assertThat(new String(receipt.raw(), StandardCharsets.UTF_8))
                .isEqualTo(Hashes.hex(text.getBytes(StandardCharsets.UTF_8))
                        + " line 2\na\tRECRN001C\t2026-12-01\tilleggibile");
        assertThat(receipt.at()).isEqualTo("2026-11-30T23:00:00Z");
    }

    @Test
    void a_receipt_says_as_much_as_the_operator() {
        file(
                "id;esito;data\na;RECRN002C;2026-12-01\nb;RECRN005C;2026-12-01\nc;RECRN006;2026-12-01\nd;RECRN003C;2026-12-01\n");

        assertThat(reopened().receipts(10))
                .extracting(Receipt::detail)
                .containsExactly(
                        Receipt.Detail.NONE, Receipt.Detail.UNCLAIMED, Receipt.Detail.LOST, Receipt.Detail.COLLECTED);
    }

    @Test
    void
            with_legal_effects_a_letter_that_nobody_fetched_is_served_from_the_day_on_which_word_was_left_in_another_file() {
        file("id;esito;data\na;RECRN010;2026-11-03\na;RECRN011;2026-11-04\nb;RECRN001C;2026-11-05\n");
        PostalReturns first = PostalReturns.withLegalEffects(root.resolve("returns"), MAPPING);
        List<Receipt> delivered = first.receipts(10);
        assertThat(delivered).extracting(Receipt::effectiveOn).containsExactly(LocalDate.of(2026, 11, 5));
        first.acknowledge(delivered);
        file("id;esito;data\na;RECRN005C;2026-12-05\n");

        PostalReturns restarted = PostalReturns.withLegalEffects(root.resolve("returns"), MAPPING);
        List<Receipt> served = restarted.receipts(10);

        assertThat(served).singleElement().satisfies(receipt -> {
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.ACKNOWLEDGED);
            assertThat(receipt.detail()).isEqualTo(Receipt.Detail.DEEMED_SERVED);
            assertThat(receipt.effectiveOn()).isEqualTo(LocalDate.of(2026, 11, 4));
        });
        restarted.acknowledge(served);
        assertThat(root.resolve("returns/words"))
                .as("what is settled is forgotten")
                .isEmptyFile();
    }

    @Test
    void word_that_a_crash_cut_off_is_heard_again_from_its_file() throws IOException {
        file("id;esito;data\na;RECRN011;2026-11-04\na;RECRN005C;2026-12-05\n");
        Files.writeString(root.resolve("returns/words"), "a IN_STORAGE 2026-1");

        List<Receipt> served =
                PostalReturns.withLegalEffects(root.resolve("returns"), MAPPING).receipts(10);

        assertThat(served).extracting(Receipt::effectiveOn).containsExactly(LocalDate.of(2026, 11, 4));
        assertThat(root.resolve("returns/words")).hasContent("a IN_STORAGE 2026-11-04\n");
    }

    @Test
    void without_legal_effects_or_without_word_a_letter_that_nobody_fetched_did_not_arrive() {
        file("id;esito;data\na;RECRN005C;2026-12-05\n");

        for (PostalReturns each : List.of(
                new PostalReturns(root.resolve("returns"), MAPPING),
                PostalReturns.withLegalEffects(root.resolve("returns"), MAPPING))) {
            assertThat(each.receipts(10)).extracting(Receipt::outcome).containsExactly(Receipt.Outcome.UNDELIVERED);
        }
    }

    @Test
    void a_file_that_is_still_on_its_way_is_left_alone() throws IOException {
        Files.writeString(
                Files.createDirectories(root.resolve("returns/in")).resolve("esiti.csv.part"),
                "id;esito;data\na;RECRN0");

        assertThat(reopened().receipts(10)).isEmpty();
        assertThat(root.resolve("returns/in/esiti.csv.part")).exists();
    }
}
