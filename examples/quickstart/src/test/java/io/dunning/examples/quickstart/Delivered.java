package io.dunning.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.examples.quickstart.store.StoreAddress;
import io.dunning.examples.quickstart.year.YearStore;
import io.dunning.notice.NoticeKey;
import io.dunning.sms.SmsText;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What lies at the receivers, looked at by readers that know nothing of how it came there, and held against the messages that the
 * histories say were handed over.
 */
final class Delivered {

    private final Path folder;

    /** By their keys: what the histories say left, with the reference of whoever has it. */
    private final Map<String, String> handedOver = new HashMap<>();

    private final Map<String, Dispatch> dispatches = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Map<String, String> standIns = new HashMap<>();

    /** @param played a year that is done, in that store */
    Delivered(Path folder, Played played, String store) {
        this.folder = folder;
        try (YearStore year = StoreAddress.of(store).open(false)) {
            for (NamedCsvRecord row : played.rows("cases.csv")) {
                for (RecordedEvent recorded : year.cases().history(CaseId.parse(row.getField("case")))) {
                    if (recorded.event() instanceof NoticeHandedOver left) {
                        handedOver.put(left.key().value(), left.reference());
                        keep(left.key(), year);
                    } else if (recorded.event() instanceof NoticeUnknown mayHaveLeft) {
                        unknown.add(mayHaveLeft.key().value());
                        keep(mayHaveLeft.key(), year);
                    }
                }
            }
        }
    }

    private void keep(NoticeKey key, YearStore year) {
        dispatches.put(key.value(), year.cases().notice(key).orElseThrow().dispatch());
    }

    /** How many messages the histories say went by that channel. */
    long handedOverBy(ChannelKind kind) {
        return of(kind).size();
    }

    /** The keys of notices of which the histories don't know whether they left. */
    Set<String> unknown() {
        return unknown;
    }

    private Map<String, Dispatch> of(ChannelKind kind) {
        Map<String, Dispatch> of = new HashMap<>();
        handedOver.keySet().forEach(key -> of.put(key, dispatches.get(key)));
        of.values().removeIf(dispatch -> dispatch.to().kind() != kind);
        return of;
    }

    /** Each message that was handed over is there once, to its person, in its language; nothing else is, but what is unknown, once. */
    void isTrue() {
        mails("mail", ChannelKind.EMAIL);
        mails("certified-mail", ChannelKind.CERTIFIED_MAIL);
        texts();
        letters("letters", ChannelKind.LETTER);
        letters("registered", ChannelKind.REGISTERED_LETTER);
        letters("judicial", ChannelKind.JUDICIAL_SERVICE);
    }

    private void isWhole(ChannelKind kind, List<String> found) {
        Set<String> expected = new HashSet<>(of(kind).keySet());
        assertThat(found)
                .as("keys at the receiver, by %s", kind)
                .doesNotHaveDuplicates()
                .containsAll(expected);
        assertThat(found)
                .as("keys by %s that no history has", kind)
                .allMatch(key -> expected.contains(key) || unknown.contains(key));
    }

    // ---- mail ----

    private void mails(String name, ChannelKind kind) {
        List<String> found = new ArrayList<>();
        for (Path file : files(folder.resolve(name), ".eml")) {
            try (InputStream in = Files.newInputStream(file)) {
                MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
                String key =
                        mail.getMessageID().substring(2, mail.getMessageID().indexOf('.'));
                found.add(key);
                Dispatch dispatch = dispatch(key);
                InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
                assertThat(mail.getAllRecipients()).hasSize(1);
                assertThat(to.getAddress())
                        .as("address of %s", key)
                        .isEqualTo(dispatch.to().value());
                assertThat(to.getPersonal()).isEqualTo(dispatch.to().recipient());
                assertThat(mail.getContentLanguage())
                        .containsExactly(dispatch.message().language());
                assertThat(mail.getSubject()).isEqualTo(dispatch.message().subject());
                assertThat(words(text(mail))).isEqualTo(words(dispatch.message().body()));
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        isWhole(kind, found);
    }

    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart parts
                ? text(parts.getBodyPart(0))
                : String.valueOf(part.getContent());
    }

    // ---- text messages ----

    private void texts() {
        Map<String, NamedCsvRecord> byId = new HashMap<>();
        for (NamedCsvRecord row : rows(folder.resolve("texts.csv"))) {
            assertThat(byId.put(row.getField("id"), row))
                    .as("an id that is given twice")
                    .isNull();
        }
        of(ChannelKind.SMS).forEach((key, dispatch) -> {
            StringBuilder text = new StringBuilder();
            for (String id : handedOver.getOrDefault(key, "").split(",")) {
                NamedCsvRecord row = Objects.requireNonNull(byId.remove(id), "a segment of " + key);
                text.append(row.getField("text"));
                assertThat(isTo(row, dispatch)).as("the number of %s", key).isTrue();
            }
            assertThat(text.toString())
                    .isEqualTo(SmsText.plain(dispatch.message().body()).body());
        });
        assertThat(byId.values())
                .as("segments that belong to no hand-over")
                .allSatisfy(row -> assertThat(unknown).anyMatch(key -> isTo(row, dispatch(key))));
    }

    /** Invented numbers have stand-ins: another one for each, and always the same. */
    private boolean isTo(NamedCsvRecord row, Dispatch dispatch) {
        String number = dispatch.to().value();
        String other = standIns.putIfAbsent(row.getField("to"), number);
        return (other == null || other.equals(number))
                && row.getField("to").endsWith(number.substring(number.length() - 2));
    }

    private Dispatch dispatch(String key) {
        return Objects.requireNonNull(dispatches.get(key), "no history knows " + key);
    }

    // ---- letters ----

    private void letters(String name, ChannelKind kind) {
        List<String> found = new ArrayList<>();
        for (Path manifest : files(folder.resolve(name).resolve("out"), "manifest.csv")) {
            for (NamedCsvRecord row : rows(manifest)) {
                String key = row.getField("key");
                found.add(key);
                String paper = words(pages(
                        manifest.resolveSibling(row.getField("file")),
                        Integer.parseInt(row.getField("page_from")),
                        Integer.parseInt(row.getField("page_to"))));
                Dispatch dispatch = dispatch(key);
                assertThat(paper)
                        .as("the letter %s", key)
                        .contains(key, words(dispatch.to().recipient()));
                dispatch.to().value().lines().forEach(line -> assertThat(paper).contains(words(line)));
                dispatch.message()
                        .body()
                        .lines()
                        .forEach(line -> assertThat(paper)
                                .as(
                                        "the letter %s, in %s",
                                        key, dispatch.message().language())
                                .contains(words(line)));
                dispatch.message()
                        .slips()
                        .forEach(slip -> assertThat(paper)
                                .as("how to pay, in %s", key)
                                .contains(slip.lines().stream()
                                        .map(Delivered::words)
                                        .toList()));
            }
        }
        isWhole(kind, found);
    }

    private static String pages(Path pdf, int from, int to) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(from);
            text.setEndPage(to);
            return text.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- files ----

    static List<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> rows(Path table) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(table, StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without white space, as lines and pages break elsewhere on paper. */
    private static String words(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
    }
}
