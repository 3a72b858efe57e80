package io.dunning.mail.pec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Receipt;
import io.dunning.mail.Authority;
import io.dunning.mail.Authority.Identity;
import io.dunning.mail.House;
import io.dunning.mail.MailKeys;
import io.dunning.mail.Reading;
import io.dunning.mail.Reading.Why;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a receipt and proves nothing. */
class PecForgeryTest extends PecReading {

    // 61: perfect data, but nobody's or somebody else's signature

    @Test
    void without_a_signature_perfect_data_prove_nothing() {
        assertNoReceipt(read(PecReceipt.of(SENT).signedBy(null)), Why.UNSIGNED);
    }

    @Test
    void a_signature_of_somebody_else_proves_nothing() {
        Identity foreign = Authority.FOREIGN.provider("pec-prova.example", 2025, 2030);

        assertNoReceipt(read(PecReceipt.of(SENT).signedBy(foreign)), Why.UNKNOWN_PROVIDER);
    }

    @Test
    void what_was_changed_after_it_was_signed_proves_nothing() {
        String text =
                new String(GENUINE, StandardCharsets.ISO_8859_1).replace("Ricevuta di prova", "Ricevuta di Prova");

        assertNoReceipt(read(text.getBytes(StandardCharsets.ISO_8859_1)), Why.SIGNATURE_BROKEN);
    }

    @Test
    void a_signature_with_a_broken_digest_proves_nothing() {
        assertNoReceipt(read(PecReceipt.of(SENT).signedWith("SHA1withRSA")), Why.SIGNATURE_BROKEN);
    }

    @Test
    void a_second_signed_part_is_not_taken_for_the_first() {
        String text = new String(GENUINE, StandardCharsets.ISO_8859_1);
        String boundary = text.substring(text.indexOf("boundary=\"") + 10);
        boundary = boundary.substring(0, boundary.indexOf('"'));
        String more = text.replaceFirst(
                "--" + boundary + "\r\n", "--" + boundary + "\r\n\r\nUna ricevuta falsa.\r\n--" + boundary + "\r\n");

        assertNoReceipt(read(more.getBytes(StandardCharsets.ISO_8859_1)), Why.SIGNATURE_BROKEN);
    }

    // 62: a certificate that is not a listed provider's, not valid then, or not of this domain

    @Test
    void an_authority_is_believed_for_the_listed_providers_only() {
        Identity listed = Authority.ITALIAN.provider("pec-seconda.example", 2025, 2030);
        Identity unlisted = Authority.ITALIAN.provider("pec-terza.example", 2025, 2030);

        assertThat(receipt(read(PecReceipt.of(SENT).signedBy(listed).from("posta-certificata@pec-seconda.example")))
                        .key())
                .isEqualTo(SENT.key());
        assertNoReceipt(
                read(PecReceipt.of(SENT).signedBy(unlisted).from("posta-certificata@pec-terza.example")),
                Why.UNKNOWN_PROVIDER);
    }

    @Test
    void a_certificate_that_had_run_out_when_it_signed_proves_nothing() {
        Identity old = Authority.ITALIAN.provider("pec-seconda.example", 2020, 2024);
        PecReceipt receipt = PecReceipt.of(SENT).signedBy(old).from("posta-certificata@pec-seconda.example");

        assertNoReceipt(read(receipt), Why.CERTIFICATE_NOT_VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-31T10:00:00Z", "2034-06-01T10:00:00Z"})
    void a_listed_certificate_proves_nothing_before_and_after_its_time(String signedAt) {
        clock.set(LocalDate.of(2040, 1, 1));

        assertNoReceipt(read(PecReceipt.of(SENT).signedAt(Instant.parse(signedAt))), Why.CERTIFICATE_NOT_VALID);
    }

    @Test
    void a_receipt_stays_evidence_after_its_certificate_ran_out() {
        clock.set(LocalDate.of(2035, 1, 1));

        assertThat(receipt(read(GENUINE)).outcome()).isEqualTo(Receipt.Outcome.DELIVERED);
    }

    @Test
    void what_was_signed_in_the_future_proves_nothing() {
        PecReceipt receipt = PecReceipt.of(SENT).signedAt(Instant.parse("2027-03-02T10:00:00Z"));

        assertNoReceipt(read(receipt), Why.CERTIFICATE_NOT_VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "posta-certificata@pec-seconda.example",
                "direttore@pec-prova.example",
                "posta-certificata@pec-prova.example.evil.example"
            })
    void a_provider_signs_for_its_own_address_only(String from) {
        assertNoReceipt(read(PecReceipt.of(SENT).from(from)), Why.WRONG_DOMAIN);
    }

    // 63: another mail, another recipient, twice, late

    @Test
    void a_receipt_for_a_mail_that_we_did_not_write_proves_nothing() {
        MailKeys others = MailKeys.of("somebody else's secret, long".getBytes(StandardCharsets.US_ASCII));
        assertNoReceipt(read(PecReceipt.of(SENT).referringTo("<guessed@" + House.DOMAIN + ">")), Why.SUSPECT);
        assertThat(others.readMessageId(House.messageId(SENT), House.DOMAIN)).isEmpty();
    }

    @Test
    void a_receipt_for_another_recipient_proves_nothing_about_ours() {
        assertThat(read(PecReceipt.of(SENT).to("altra@pec-cliente.example")))
                .isEqualTo(new Reading.NoReceipt(Why.OTHER_RECIPIENT, SENT.key()));
    }

    @Test
    void the_same_receipt_sent_twice_has_one_id() {
        assertThat(receipt(read(PecReceipt.of(SENT))).receiptId())
                .isEqualTo(receipt(read(GENUINE)).receiptId());
        assertThat(receipt(read(PecReceipt.of(SENT).saying("errore-consegna"))).receiptId())
                .isNotEqualTo(receipt(read(GENUINE)).receiptId());
    }

    // 64: words in ordinary mail

    @Test
    void words_in_an_ordinary_mail_prove_nothing() {
        String mail = "From: posta-certificata@pec-prova.example\r\nSubject: CONSEGNA: Un avviso\r\n\r\n"
                + "Ricevuta di avvenuta consegna\r\n" + PecReceipt.of(SENT).daticert();

        assertNoReceipt(read(mail.getBytes(StandardCharsets.UTF_8)), Why.ORDINARY_MAIL);
    }

    /** A mail that carries a file with the name and the words of the provider's own, and claims to be delivered. */
    private static String withDataOfItsOwn() {
        return "From: avvisi@ospedale-prova.example\r\nSubject: Un avviso\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"own\"\r\n\r\n--own\r\n"
                + "Content-Type: application/xml; name=\"daticert.xml\"\r\n"
                + "Content-Disposition: attachment; filename=\"daticert.xml\"\r\n\r\n"
                + PecReceipt.of(SENT).daticert() + "\r\n--own--\r\n";
    }

    @Test
    void data_that_the_sender_attached_to_the_mail_are_not_taken_for_the_providers() {
        assertNoReceipt(read(PecReceipt.of(SENT).withoutData().givingBack(withDataOfItsOwn())), Why.MALFORMED);
    }

    @Test
    void data_that_the_sender_attached_change_nothing_about_what_the_provider_says() {
        PecReceipt warning = PecReceipt.of(SENT).saying("accettazione").givingBack(withDataOfItsOwn());
        PecReceipt failure = PecReceipt.of(SENT).saying("errore-consegna").givingBack(withDataOfItsOwn());

        assertNoReceipt(read(warning), Why.ON_ITS_WAY);
        assertThat(receipt(read(failure)).outcome()).isEqualTo(Receipt.Outcome.UNDELIVERED);
    }

    @Test
    void an_anomaly_envelope_proves_nothing() {
        String text = new String(GENUINE, StandardCharsets.ISO_8859_1)
                .replace("X-Ricevuta: avvenuta-consegna", "X-Trasporto: errore");

        assertNoReceipt(read(text.getBytes(StandardCharsets.ISO_8859_1)), Why.ORDINARY_MAIL);
    }

    @Test
    void headers_that_contradict_what_was_signed_prove_nothing() {
        assertNoReceipt(
                read(PecReceipt.of(SENT).saying("accettazione").withHeader("avvenuta-consegna")), Why.CONTRADICTION);
        assertNoReceipt(
                read(PecReceipt.of(SENT).withReferenceOutside("<other@" + House.DOMAIN + ">")), Why.CONTRADICTION);
    }

    // 65: hostile data

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE postacert SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE postacert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void a_document_type_is_refused(String documentType) {
        assertNoReceipt(read(PecReceipt.of(SENT).withXml(documentType, "")), Why.MALFORMED);
    }

    @Test
    void deep_large_or_repeated_data_are_refused() {
        String deep = "<a>".repeat(500) + "</a>".repeat(500);
        assertNoReceipt(read(PecReceipt.of(SENT).withXml("", deep)), Why.MALFORMED);
        assertNoReceipt(read(PecReceipt.of(SENT).withXml("", "<x>" + "y".repeat(70_000) + "</x>")), Why.MALFORMED);
        assertNoReceipt(read(PecReceipt.of(SENT).withXml("", "<x>1</x>".repeat(300))), Why.MALFORMED);
        assertNoReceipt(read(PecReceipt.of(SENT).withXml("", "<consegna>a@b.example</consegna>")), Why.MALFORMED);
    }

    @Test
    void what_made_data_unreadable_is_told_without_a_word_of_them() {
        Reading reading =
                read(PecReceipt.of(SENT).withXml("<!DOCTYPE postacert SYSTEM \"http://127.0.0.1:1/x.dtd\">", ""));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.NoReceipt.class,
                        r -> assertThat(r.trouble())
                                .contains(
                                        "MalformedData at io.dunning.mail.pec.CertificationXml.read:",
                                        "SAXParseException")
                                .doesNotContain("DOCTYPE", "127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<postacert/>", "not xml at all", "<html><body>avvenuta-consegna</body></html>"})
    void data_that_say_nothing_are_refused(String data) {
        assertNoReceipt(read(PecReceipt.of(SENT).withData(data)), Why.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2027", "2027-03-01", "1/3/2027", "01/03/27"})
    void a_day_that_does_not_exist_is_refused(String day) {
        String data = PecReceipt.of(SENT).daticert().replace("01/03/2027", day);

        assertNoReceipt(read(PecReceipt.of(SENT).withData(data)), Why.MALFORMED);
    }
}
