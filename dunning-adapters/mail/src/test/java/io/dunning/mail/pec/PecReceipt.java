package io.dunning.mail.pec;

import io.dunning.channel.Dispatch;
import io.dunning.mail.Authority;
import io.dunning.mail.Authority.Identity;
import io.dunning.mail.House;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.mail.smime.SMIMESignedGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** A receipt as a provider of certified mail makes it, with whatever is to be wrong with it. */
final class PecReceipt {

    static final Instant SIGNED = Instant.parse("2027-03-01T08:30:00Z");
    static final Identity PROVIDER = Authority.ITALIAN.provider("pec-prova.example", 2025, 2030);

    private String notice = "avvenuta-consegna";
    private String header = "avvenuta-consegna";
    private String fault = "nessuno";
    private String messageId = "";
    private String referred = "";
    private String recipient = "";
    private String from = "posta-certificata@pec-prova.example";
    private String xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private String xmlTail = "";
    private String id = "opec123.20270301093000.1.1@pec-prova.example";
    private String algorithm = "SHA256withRSA";
    private Instant signedAt = SIGNED;
    private @Nullable Identity signer = PROVIDER;
    private @Nullable String data;
    private boolean withData = true;
    private String sent = "From: avvisi@ospedale-prova.example\r\nSubject: Un avviso\r\n\r\ntesto\r\n";

    private PecReceipt() {}

    /** That it was delivered. */
    static PecReceipt of(Dispatch dispatch) {
        PecReceipt receipt = new PecReceipt();
        receipt.recipient = dispatch.to().value();
        receipt.messageId = messageId(dispatch);
        receipt.referred = receipt.messageId;
        receipt.id = dispatch.key() + ".opec123@pec-prova.example";
        return receipt;
    }

    static String messageId(Dispatch dispatch) {
        return House.messageId(dispatch);
    }

    PecReceipt saying(String given) {
        notice = given;
        header = given;
        return this;
    }

    PecReceipt withFault(String given) {
        fault = given;
        return this;
    }

    PecReceipt withHeader(String given) {
        header = given;
        return this;
    }

    PecReceipt referringTo(String given) {
        messageId = given;
        referred = given;
        return this;
    }

    PecReceipt withReferenceOutside(String given) {
        referred = given;
        return this;
    }

    PecReceipt to(String given) {
        recipient = given;
        return this;
    }

    PecReceipt from(String given) {
        from = given;
        return this;
    }

    PecReceipt signedBy(@Nullable Identity given) {
        signer = given;
        return this;
    }

    PecReceipt signedAt(Instant given) {
        signedAt = given;
        return this;
    }

    PecReceipt signedWith(String given) {
        algorithm = given;
        return this;
    }

    PecReceipt withXml(String head, String tail) {
        xmlHead = head;
        xmlTail = tail;
        return this;
    }

    PecReceipt withData(String given) {
        data = given;
        return this;
    }

    PecReceipt withoutData() {
        withData = false;
        return this;
    }

    /** What was sent, as the provider gives it back. */
    PecReceipt givingBack(String mail) {
        sent = mail;
        return this;
    }

    byte[] bytes() {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            message.setContent(signer == null ? content() : signed(content(), signer));
            message.setHeader("From", "\"Per conto di: qualcuno\" <" + from + ">");
            message.setHeader("To", "avvisi@ospedale-prova.example");
            message.setSubject("CONSEGNA: Un avviso");
            message.setHeader("X-Ricevuta", header);
            message.setHeader("X-TipoRicevuta", "completa");
            message.setHeader("X-Riferimento-Message-ID", referred);
            message.setHeader("Date", "Mon, 1 Mar 2027 09:30:00 +0100");
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMultipart signed(MimeMultipart content, Identity by) {
        try {
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(signedAt)))));
            SMIMESignedGenerator generator = new SMIMESignedGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setSignedAttributeGenerator(new AttributeTable(attributes))
                    .build(algorithm, by.key(), by.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(by.certificate())));
            MimeBodyPart part = new MimeBodyPart();
            part.setContent(content);
            return generator.generate(part);
        } catch (SMIMEException | OperatorCreationException | GeneralSecurityException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMultipart content() throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setText("Ricevuta di prova: il messaggio è arrivato.", "UTF-8");
        MimeBodyPart xml = new MimeBodyPart();
        xml.setContent((data == null ? daticert() : data).getBytes(StandardCharsets.UTF_8), "application/xml");
        xml.setHeader("Content-Type", "application/xml; name=\"daticert.xml\"");
        xml.setHeader("Content-Transfer-Encoding", "base64");
        xml.setFileName("daticert.xml");
        MimeBodyPart original = new MimeBodyPart();
        original.setContent(sent, "text/plain");
        original.setHeader("Content-Type", "message/rfc822; name=\"postacert.eml\"");
        return withData
                ? new MimeMultipart("mixed", words, xml, original)
                : new MimeMultipart("mixed", words, original);
    }

    String daticert() {
        return xmlHead
                + """
                <postacert tipo="%s" errore="%s">
                  <intestazione>
                    <mittente>avvisi@ospedale-prova.example</mittente>
                    <destinatari tipo="certificato">%s</destinatari>
                    <risposte>avvisi@ospedale-prova.example</risposte>
                    <oggetto>Un avviso</oggetto>
                  </intestazione>
                  <dati>
                    <gestore-emittente>Gestore di Prova</gestore-emittente>
                    <data zona="+0100"><giorno>01/03/2027</giorno><ora>09:30:00</ora></data>
                    <identificativo>%s</identificativo>
                    <msgid>%s</msgid>
                    <ricevuta tipo="completa"/>
                    <consegna>%s</consegna>%s
                  </dati>
                </postacert>
                """.formatted(
                                notice,
                                fault,
                                recipient,
                                id,
                                messageId.replace("<", "&lt;").replace(">", "&gt;"),
                                recipient,
                                xmlTail);
    }
}
