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
import java.util.Map;

/** What letters are written on, and how one looks. */
public final class Stationery {

    /** In the languages of the two houses they write under their own names; in others, as an office for patients. */
    private static final Map<String, List<String>> SENDERS = Map.of(
            "it", List.of("Azienda sanitaria Esempio", "Via Esempio 1, 00000 Borgo Facsimile"),
            "nb", List.of("Eksempel legesenter", "Eksempelveien 1, 0000 Liksomdal"),
            "en", List.of("Patient billing", "Sample Street 1, 00000 Sampletown"),
            "fr", List.of("Facturation des patients", "1 rue Exemple, 00000 Villefictive"),
            "es", List.of("Facturación a pacientes", "Calle Ejemplo 1, 00000 Villaficticia"));

    private Stationery() {}

    /** One for each language that there are texts in. */
    static List<LetterPaper> papers() {
        return SENDERS.keySet().stream().sorted().map(Stationery::paper).toList();
    }

    private static LetterPaper paper(String language) {
        AddressWindow window = language.equals("nb") ? AddressWindow.NORWAY : AddressWindow.DL_RIGHT;
        List<String> sender = SENDERS.getOrDefault(language, List.of());
        return LetterPaper.of(
                language, sender, String.join(" · ", sender), List.of("help@notices.example.org"), window);
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
