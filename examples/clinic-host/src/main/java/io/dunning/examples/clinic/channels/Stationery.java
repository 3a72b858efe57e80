package io.dunning.examples.clinic.channels;

import io.dunning.channel.Dispatch;
import io.dunning.letter.AddressWindow;
import io.dunning.letter.Letter;
import io.dunning.letter.LetterPaper;
import io.dunning.letter.LetterPdf;
import io.dunning.letter.LetterSlip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What letters are written on, and how one looks. */
public final class Stationery {

    private static final List<String> SENDER = List.of("Patient billing", "Sample Street 1, 00000 Sampletown");

    private Stationery() {}

    /** One for each language that there are texts in. */
    static List<LetterPaper> papers() {
        return Stream.of("it", "en", "fr", "nb", "es").map(Stationery::paper).toList();
    }

    private static LetterPaper paper(String language) {
        AddressWindow window = language.equals("nb") ? AddressWindow.NORWAY : AddressWindow.DL_RIGHT;
        return LetterPaper.of(
                language, SENDER, String.join(" · ", SENDER), List.of("help@notices.example.org"), window);
    }

    /**
     * A letter as the printer gets it, alone in a file. In a language without stationery of its own it stands on the English one.
     *
     * @throws io.dunning.letter.LetterRefused where it can't be printed whole
     */
    public static byte[] pdf(Dispatch dispatch, LocalDate on) {
        String language = Locale.forLanguageTag(dispatch.message().language()).getLanguage();
        LetterPaper paper = papers().stream()
                .filter(p -> p.language().equals(language))
                .findFirst()
                .orElseGet(() -> paper("en"));
        List<String> recipient = new ArrayList<>(dispatch.to().value().lines().toList());
        if (!recipient.get(0).equals(dispatch.to().recipient())) {
            recipient.add(0, dispatch.to().recipient());
        }
        List<String> paragraphs = List.of(dispatch.message().body().strip().split("\n(?: *\n)+"));
        List<LetterSlip> slips =
                dispatch.message().slips().stream().map(LetterSlip::of).toList();
        return LetterPdf.of(new Letter(
                paper, recipient, on, dispatch.key(), dispatch.message().subject(), paragraphs, slips));
    }
}
