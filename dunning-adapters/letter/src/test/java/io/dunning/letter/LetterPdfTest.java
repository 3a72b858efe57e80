package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPdfTest {

    @ParameterizedTest
    @ValueSource(strings = {"it", "fr", "nb", "es", "en"})
    void a_letter_keeps_all_rules_of_pdf_a_and_pdf_ua(String language) {
        byte[] pdf = LetterPdf.of(Letters.usual(language));

        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    @Test
    void a_letter_of_many_pages_keeps_them_too_and_counts_its_pages() {
        Letter letter = Letters.saying("begin", lines(150), "end");

        byte[] pdf = LetterPdf.of(letter);

        assertThat(LetterPdf.pages(letter)).isEqualTo(4);
        assertThat(Conformance.faults(pdf)).isEmpty();
        Pdfs.read(pdf, document -> {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            for (int page = 1; page <= 4; page++) {
                assertThat(Pdfs.text(document, page)).contains("Page " + page + " of 4", Letters.KEY);
            }
            return true;
        });
        assertThat(Pdfs.text(pdf).lines().filter(line -> line.startsWith("Line ")))
                .hasSize(150);
    }

    @Test
    void the_same_letter_gives_the_same_bytes() {
        assertThat(LetterPdf.of(Letters.usual("it"))).isEqualTo(LetterPdf.of(Letters.usual("it")));
    }

    @Test
    void latin_greek_and_cyrillic_are_printed_with_all_their_accents() {
        String text = "Ăă Șș Țț Łł Őő Žž Ĳ ß Ææ Øø Ğğ İı ſ ẞ Việt; Αθήνα ΐ Ώ; Привет Ђ Ї ґ; 1\u202f234,50 € − ½ “a” …";

        byte[] pdf = LetterPdf.of(Letters.saying(text));

        assertThat(Pdfs.text(pdf)).contains(text.replace('\u202f', '\u00a0'));
        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    @Test
    void an_accent_of_its_own_joins_its_letter() {
        assertThat(Pdfs.text(LetterPdf.of(Letters.saying("Citta\u0300 e Åse")))).contains("Città e Åse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "fr", "nb", "es", "en"})
    void the_window_shows_the_sender_and_the_address_and_nothing_else(String language) {
        Letter letter = Letters.usual(language);
        AddressWindow window = letter.paper().window();

        byte[] pdf = LetterPdf.of(letter);

        List<String> expected = new ArrayList<>(List.of(letter.paper().returnLine()));
        expected.addAll(letter.recipient());
        assertThat(Pdfs.area(pdf, window.left() - 0.5, window.top(), window.width(), window.height())
                        .lines())
                .map(String::strip)
                .containsExactlyElementsOf(expected);
        assertThat(Pdfs.area(
                                pdf,
                                window.left() - window.clear(),
                                window.clearTop(),
                                window.width() + 2 * window.clear(),
                                window.clearBottom() - window.clearTop())
                        .lines())
                .map(String::strip)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void an_address_that_is_too_wide_becomes_smaller_and_then_is_refused() {
        String wide = "Rappresentante Inventatissimo Lunghissimo Esempi";

        assertThat(Pdfs.text(LetterPdf.of(Letters.to(wide, "1")))).contains(wide);
        assertThatExceptionOfType(LetterRefused.class)
                .isThrownBy(() -> LetterPdf.of(Letters.to(wide + wide, "1")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(LetterRefused.Reason.ADDRESS_SPACE));
    }

    @Test
    void a_list_of_5000_lines_is_refused_and_not_cut_off() {
        assertThatExceptionOfType(LetterRefused.class)
                .isThrownBy(() -> LetterPdf.of(Letters.saying(lines(5000))))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(LetterRefused.Reason.PAGES))
                .withMessageContaining("more than 10 pages");
    }

    @Test
    void one_word_of_a_million_characters_is_refused_at_once() {
        assertThatExceptionOfType(LetterRefused.class)
                .isThrownBy(() -> LetterPdf.of(Letters.saying("x".repeat(1_000_000))));
    }

    @Test
    void a_word_that_is_wider_than_the_page_is_broken_and_none_of_it_is_lost() {
        String word = "https://pay.example/" + "abcdefghij".repeat(30);

        String text = Pdfs.text(LetterPdf.of(Letters.saying(word)));

        assertThat(text.lines().collect(Collectors.joining())).contains(word);
    }

    @Test
    void neither_the_first_nor_the_last_line_of_a_paragraph_stands_alone() {
        for (int before = 25; before < 40; before++) {
            LaidLetter laid = LetterLayout.of(Letters.saying(lines(before), lines(6)));

            for (List<Block> page : laid.pages()) {
                assertThat(page)
                        .filteredOn(block ->
                                block.runs().stream().anyMatch(r -> r.text().startsWith("Line ")))
                        .allSatisfy(block -> assertThat(block.runs()).hasSizeGreaterThanOrEqualTo(2));
            }
        }
    }

    @Test
    void the_code_is_drawn_as_vectors_and_a_scanner_reads_it() throws IOException {
        byte[] pdf = LetterPdf.of(Letters.usual("it"));

        byte[] png = Pdfs.read(pdf, document -> {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image.getSubimage(120, 1400, 400, 500), "png", bytes);
            return bytes.toByteArray();
        });

        assertThat(Scanner.scan(png).getText()).startsWith("PAGOPA|002|302002026000001741|00000000000|5421");
    }

    @Test
    void fonts_are_embedded_and_hold_only_what_is_needed() {
        Pdfs.read(LetterPdf.of(Letters.usual("fr")), document -> {
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSans.*");
                assertThat(font.getFontDescriptor().getFontFile2().toByteArray())
                        .hasSizeLessThan(60_000);
            }
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ") Tj ET EMC Q",
                "\\) /JS (app.alert(1)) \\",
                "%%EOF",
                "<< /S /JavaScript /JS (x) >>",
                "> Tj /Launch",
                "endstream endobj",
                "\"><script>alert(1)</script>",
                "<img src=http://169.254.169.254/>",
                "file:///etc/passwd",
                "${jndi:ldap://x} {{7*7}} #{x} <#assign x=1>"
            })
    void text_can_only_be_read_and_never_does_anything(String hostile) {
        byte[] pdf = LetterPdf.of(new Letter(
                Letters.paper("en"),
                List.of(hostile, "22 Fantasy Road"),
                Letters.DAY,
                Letters.KEY,
                hostile,
                List.of("Dear " + hostile + ","),
                List.of()));

        assertThat(Pdfs.text(pdf)).contains(hostile, "Dear " + hostile + ",");
        assertThat(Conformance.faults(pdf)).isEmpty();
        assertThat(actions(pdf)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"it, Lettera n.", "fr, Lettre n°", "nb, Brev nr.", "es, Carta n.º", "en, Letter no."})
    void the_number_of_a_letter_is_not_called_a_reference_as_that_is_what_payers_quote(String language, String called) {
        String text = Pdfs.text(LetterPdf.of(Letters.usual(language)));

        assertThat(text.replaceAll("\\s+", " ")).contains(called + " " + Letters.KEY);
    }

    @Test
    void a_reference_with_marks_of_xml_stays_a_title() {
        byte[] pdf = LetterPdf.of(Letters.to("Sample Person", "<a>&\"'"));

        assertThat(Conformance.faults(pdf)).isEmpty();
        assertThat(Pdfs.text(pdf)).contains("<a>&\"'");
    }

    /** Every dictionary of the file that is, or has, something that could act. */
    private static List<String> actions(byte[] pdf) {
        List<String> forbidden = List.of(
                "JS",
                "JavaScript",
                "Launch",
                "URI",
                "EmbeddedFiles",
                "EF",
                "OpenAction",
                "AA",
                "Annots",
                "AcroForm",
                "GoToR",
                "SubmitForm",
                "ImportData",
                "RichMedia",
                "XFA");
        return Pdfs.read(pdf, document -> {
            List<String> found = new ArrayList<>();
            document.getDocument().getXrefTable().keySet().forEach(key -> {
                try {
                    if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary dictionary) {
                        forbidden.stream()
                                .filter(name -> dictionary.containsKey(name)
                                        || COSName.getPDFName(name).equals(dictionary.getItem(COSName.S)))
                                .forEach(found::add);
                    }
                } catch (RuntimeException e) {
                    found.add("unreadable " + key);
                }
            });
            return found;
        });
    }

    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            lines.append(i == 1 ? "" : "\n").append("Line ").append(i).append(" of an invented list, EUR 1.00");
        }
        return lines.toString();
    }
}
