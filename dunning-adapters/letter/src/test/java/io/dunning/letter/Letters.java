package io.dunning.letter;

import io.dunning.receivable.Amount;
import io.dunning.reference.EpcQr;
import io.dunning.reference.PagoPaNotice;
import io.dunning.reference.PagoPaQr;
import io.dunning.reference.RfReference;
import java.time.LocalDate;
import java.util.List;

/** Invented letters in five languages. */
final class Letters {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final String KEY = "0123456789abcdef0123456789abcdef";
    static final List<String> LANGUAGES = List.of("it", "fr", "nb", "es", "en");

    private Letters() {}

    static LetterPaper paper(String language) {
        return switch (language) {
            case "it" ->
                LetterPaper.of(
                        "it",
                        List.of("Azienda Esempio", "Ufficio Amministrativo", "Via Inventata 1, 00000 Esempiopoli (EX)"),
                        "Azienda Esempio · Via Inventata 1 · 00000 Esempiopoli",
                        List.of(
                                "Telefono 000 000 0000, lun–ven 9–17",
                                "www.azienda.example/pagamenti",
                                "C.F. 00000000000"),
                        AddressWindow.DL_RIGHT);
            case "fr" ->
                LetterPaper.of(
                        "fr",
                        List.of(
                                "Clinique Exemple",
                                "Service des relations usagers",
                                "1 rue Inventée, 00000 Exempleville"),
                        "Clinique Exemple · 1 rue Inventée · 00000 Exempleville",
                        List.of("Téléphone 00 00 00 00 00, du lundi au vendredi", "www.clinique.example"),
                        AddressWindow.DL_RIGHT);
            case "nb" ->
                LetterPaper.of(
                        "nb",
                        List.of("Eksempel Legesenter", "Oppdiktet vei 1, 0000 Eksempelby"),
                        "Eksempel Legesenter · Oppdiktet vei 1 · 0000 Eksempelby",
                        List.of("Telefon 00 00 00 00, man–fre 9–15", "www.legesenter.example"),
                        AddressWindow.NORWAY);
            case "es" ->
                LetterPaper.of(
                        "es",
                        List.of("Clínica Ejemplo", "Atención al usuario", "Calle Inventada 1, 00000 Villaejemplo"),
                        "Clínica Ejemplo · Calle Inventada 1 · 00000 Villaejemplo",
                        List.of("Teléfono 000 000 000, de lunes a viernes", "www.clinica.example"),
                        AddressWindow.DL_RIGHT);
            default ->
                LetterPaper.of(
                        "en",
                        List.of("Example Health Centre", "Patient Services", "1 Invented Street, Sampletown ZZ0 0ZZ"),
                        "Example Health Centre · 1 Invented Street · Sampletown ZZ0 0ZZ",
                        List.of("Phone 000 0000 0000, Monday to Friday", "www.health.example"),
                        AddressWindow.DIN_5008_FORM_B);
        };
    }

    /** A usual letter in that language. */
    static Letter usual(String language) {
        return switch (language) {
            case "it" ->
                new Letter(
                        paper("it"),
                        List.of("Prova Esempio", "Via di Fantasia 22, int. 3", "00001 Città Inventata (EX)"),
                        DAY,
                        KEY,
                        "Promemoria: importi ancora aperti",
                        List.of(
                                "Gentile Prova Esempio,",
                                "dai nostri dati risulta ancora aperto quanto segue. Se ha già pagato negli ultimi giorni, non tenga conto di"
                                        + " questa lettera.",
                                "Ticket 2026-0001, prestazione del 12 maggio 2026: 36,15 EUR\nTicket 2026-0002, prestazione del 3 giugno 2026:"
                                        + " 18,06 EUR\nTotale: 54,21 EUR",
                                "La preghiamo di pagare entro il 14 dicembre 2026. Se ha diritto a un’esenzione o se l’importo non Le sembra"
                                        + " corretto, ci chiami o ci scriva: sospendiamo il promemoria finché non abbiamo verificato insieme.",
                                "Se non può pagare tutto in una volta, possiamo concordare un pagamento a rate.",
                                "Cordiali saluti\nUfficio Amministrativo"),
                        List.of(pagoPa()));
            case "fr" ->
                new Letter(
                        paper("fr"),
                        List.of("Madame Essai Exemple", "22 avenue de l’Œuvre Imaginaire", "00001 VILLE-INVENTÉE"),
                        DAY,
                        KEY,
                        "Rappel : une facture reste ouverte",
                        List.of(
                                "Madame,",
                                "Sauf erreur de notre part, la facture suivante n’est pas encore réglée. Si vous avez payé ces derniers jours,"
                                        + " merci de ne pas tenir compte de ce courrier.",
                                "Facture INV20260001 du 3 juin 2026 : 54,21 €",
                                "Merci de la régler avant le 14 décembre 2026. Une mutuelle ou une prise en charge peut couvrir cette somme :"
                                        + " appelez-nous, nous regarderons cela avec vous.",
                                "Un paiement en plusieurs fois est possible.",
                                "Nous vous prions d’agréer, Madame, nos salutations distinguées.\nLe service des relations usagers"),
                        List.of(epc("Code QR pour payer cette facture", "Bénéficiaire : Clinique Exemple")));
            case "nb" ->
                new Letter(
                        paper("nb"),
                        List.of("Prøve Eksempel", "Fantasiveien 22", "0001 Ønskeby"),
                        DAY,
                        KEY,
                        "Påminnelse om ubetalt egenandel",
                        List.of(
                                "Hei Prøve Eksempel,",
                                "Vi kan ikke se at egenandelen under er betalt. Har du betalt de siste dagene, kan du se bort fra dette brevet.",
                                "Faktura 2026-0001, time 3. juni 2026: 375,00 kr\nKID: 000002026000107\nKonto: 0000 00 00000",
                                "Betal innen 14. desember 2026. Mener du at beløpet er feil, eller har du frikort, så ta kontakt med oss."
                                        + " Vi stopper påminnelsene til vi har sett på saken.",
                                "Vennlig hilsen\nEksempel Legesenter"),
                        List.of());
            case "es" ->
                new Letter(
                        paper("es"),
                        List.of("D.ª Prueba Ejemplo", "Calle de la Fantasía 22, 3.º B", "00001 Ciudad Inventada"),
                        DAY,
                        KEY,
                        "Recordatorio: una factura sigue pendiente",
                        List.of(
                                "Estimada Prueba Ejemplo:",
                                "Según nuestros datos, la factura siguiente sigue pendiente. Si la ha pagado en los últimos días, no tenga en"
                                        + " cuenta esta carta.",
                                "Factura INV20260001 del 3 de junio de 2026: 54,21 €",
                                "Le rogamos que la pague antes del 14 de diciembre de 2026. Si no está de acuerdo con el importe, llámenos:"
                                        + " detendremos los recordatorios mientras lo comprobamos.",
                                "También podemos acordar un pago a plazos.",
                                "Atentamente,\nAtención al usuario"),
                        List.of(epc("Código QR para pagar esta factura", "Beneficiario: Clínica Ejemplo")));
            default -> to("Sample Person", KEY);
        };
    }

    /** An English letter to somebody; with a name and a key of their own. */
    static Letter to(String name, String reference) {
        return new Letter(
                paper("en"),
                List.of(name, "22 Fantasy Road", "Madeup City ZZ1 1ZZ"),
                DAY,
                reference,
                "A reminder about an open bill",
                List.of(
                        "Dear " + name + ",",
                        "our records show that the bill below is still open. If you have paid in the last few days, please disregard this"
                                + " letter.",
                        "Bill INV20260001 of 3 June 2026: EUR 54.21",
                        "Please pay by 14 December 2026. If you think that the amount is wrong, or that somebody else should pay it, call us:"
                                + " we stop reminding you until we have looked at it together.",
                        "If you can’t pay all of it at once, we can agree on instalments.",
                        "Kind regards\nPatient Services"),
                List.of(epc("QR code to pay this bill", "Payee: Example Health Centre")));
    }

    /** A short one, without a code. */
    static Letter saying(String... paragraphs) {
        return new Letter(
                paper("en"),
                List.of("Sample Person", "22 Fantasy Road", "Madeup City ZZ1 1ZZ"),
                DAY,
                KEY,
                "A short letter",
                List.of(paragraphs),
                List.of());
    }

    private static LetterSlip pagoPa() {
        PagoPaNotice notice = PagoPaNotice.of("02", "20260000017");
        return new LetterSlip(
                PaymentCode.of(new PagoPaQr(notice, "00000000000", Amount.of("54.21", "EUR"))),
                "Codice QR per pagare questo avviso",
                List.of(
                        "Ente creditore: Azienda Esempio",
                        "Codice avviso: " + notice.printed(),
                        "Importo: 54,21 EUR",
                        "In banca, alle poste, in tabaccheria o con l’app"));
    }

    private static LetterSlip epc(String alternative, String payee) {
        RfReference reference = RfReference.of("INV20260001");
        EpcQr transfer =
                EpcQr.of("Clinique Exemple", "FR7630006000011234567890189", Amount.of("54.21", "EUR"), reference);
        return new LetterSlip(
                PaymentCode.of(transfer),
                alternative,
                List.of(payee, "IBAN FR76 3000 6000 0112 3456 7890 189", "EUR 54.21", "RF: " + reference.printed()));
    }
}
