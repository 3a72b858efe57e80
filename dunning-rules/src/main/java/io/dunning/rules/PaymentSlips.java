package io.dunning.rules;

import io.dunning.channel.PaymentSlip;
import io.dunning.channel.PaymentSlip.Symbology;
import io.dunning.reference.Cuaderno57Slip;
import io.dunning.reference.EpcQr;
import io.dunning.reference.PagoPaQr;
import io.dunning.reference.RfReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payment slips in the debtor's language: what a code says, for people. Italian, French, Norwegian, Spanish; English for all others. */
public final class PaymentSlips {

    private static final Map<Figures, Words> WORDS = Map.of(
            Figures.IT,
            new Words(
                    "Codice QR per pagare questo avviso",
                    "Codice a barre per pagare allo sportello",
                    "Ente creditore",
                    "Beneficiario",
                    "Codice avviso",
                    "Codice fiscale ente",
                    "IBAN",
                    "Importo",
                    "Riferimento",
                    "Emittente",
                    "Documento"),
            Figures.FR,
            new Words(
                    "Code QR pour payer cette facture",
                    "Code-barres pour payer au guichet",
                    "Organisme créancier",
                    "Bénéficiaire",
                    "Numéro d’avis",
                    "Numéro fiscal de l’organisme",
                    "IBAN",
                    "Montant",
                    "Référence",
                    "Émetteur",
                    "Document"),
            Figures.NB,
            new Words(
                    "QR-kode for å betale denne regningen",
                    "Strekkode for betaling i skranken",
                    "Kreditor",
                    "Betales til",
                    "Varselnummer",
                    "Kreditors skattenummer",
                    "IBAN",
                    "Beløp",
                    "Referanse",
                    "Utsteder",
                    "Dokument"),
            Figures.ES,
            new Words(
                    "Código QR para pagar esta factura",
                    "Código de barras para pagar en ventanilla",
                    "Entidad acreedora",
                    "Beneficiario",
                    "Número de aviso",
                    "Número fiscal de la entidad",
                    "IBAN",
                    "Importe",
                    "Referencia",
                    "Emisora",
                    "Documento"));

    private static final Words ENGLISH = new Words(
            "QR code to pay this bill",
            "Bar code to pay at a counter",
            "Creditor",
            "Payee",
            "Notice number",
            "Creditor's fiscal code",
            "IBAN",
            "Amount",
            "Reference",
            "Issuer",
            "Document");

    private record Words(
            String qr,
            String bars,
            String creditor,
            String payee,
            String notice,
            String creditorCode,
            String iban,
            String amount,
            String reference,
            String issuer,
            String document) {}

    private PaymentSlips() {}

    /**
     * The slip of a pagoPA notice (Italian public bodies): its number also works without the code, at banks, post offices and tobacconists.
     *
     * @param creditor the body's name, one line
     */
    public static PaymentSlip of(PagoPaQr qr, String creditor, String language) {
        Words words = words(language);
        return new PaymentSlip(
                Symbology.QR_VERSION_4,
                qr.payload(),
                words.qr,
                List.of(
                        line(words.creditor, creditor),
                        line(words.creditorCode, qr.creditorCode()),
                        line(words.notice, qr.notice().printed()),
                        line(words.amount, Figures.of(language).money(qr.amount()))));
    }

    /** The slip of a SEPA credit transfer, which banks' applications read (EPC069-12). */
    public static PaymentSlip of(EpcQr qr, String language) {
        Words words = words(language);
        List<String> lines = new ArrayList<>(List.of(
                line(words.payee, qr.beneficiary()),
                line(words.iban, grouped(qr.iban())),
                line(words.amount, Figures.of(language).money(qr.amount()))));
        if (!qr.reference().isEmpty()) {
            lines.add(line(words.reference, new RfReference(qr.reference()).printed()));
        } else if (!qr.text().isEmpty()) {
            lines.add(line(words.reference, qr.text()));
        }
        return new PaymentSlip(Symbology.QR, qr.payload(), words.qr, lines);
    }

    /**
     * The slip of a Spanish payment at a counter (Cuaderno 57). Not verified, as its reference is.
     *
     * @param creditor the creditor's name, one line
     */
    public static PaymentSlip of(Cuaderno57Slip slip, String creditor, String language) {
        Words words = words(language);
        return new PaymentSlip(
                Symbology.GS1_128,
                slip.payload(),
                words.bars,
                List.of(
                        line(words.creditor, creditor),
                        line(words.issuer, slip.issuer() + "-" + slip.suffix()),
                        line(words.reference, slip.reference().printed()),
                        line(words.amount, Figures.of(language).money(slip.amount()))));
    }

    /** The same slip, saying which document it pays: for a letter with several of them. */
    public static PaymentSlip about(String document, PaymentSlip slip, String language) {
        List<String> lines = new ArrayList<>(slip.lines());
        lines.add(0, line(words(language).document, document));
        return new PaymentSlip(slip.symbology(), slip.payload(), slip.alternative(), lines);
    }

    private static Words words(String language) {
        return WORDS.getOrDefault(Figures.of(language), ENGLISH);
    }

    private static String line(String word, String value) {
        return word + ": " + value;
    }

    private static String grouped(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
