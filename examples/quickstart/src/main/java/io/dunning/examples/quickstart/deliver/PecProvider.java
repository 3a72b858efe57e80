package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.Receipt;
import io.dunning.examples.quickstart.year.News;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An invented provider of certified mail, with a key made for this run, which signs its receipts (RFC 6109, section 6). */
final class PecProvider {

    private static final String DOMAIN = "gestore-esempio.example";
    private static final String ADDRESS = "posta-certificata@" + DOMAIN;
    private static final int KEY_BITS = 2048;
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder();

    private final KeyPair keys;
    private final X509Certificate certificate;

    PecProvider() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            keys = generator.generateKeyPair();
            X500Name self = new X500Name("CN=Gestore Esempio");
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    self,
                    BigInteger.ONE,
                    Date.from(Instant.parse("2000-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2100-01-01T00:00:00Z")),
                    self,
                    keys.getPublic());
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.rfc822Name, ADDRESS)));
            certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** The receipt that says what became of a mail. */
    byte[] receipt(Mails.Outside mail, News news) {
        String notice = notice(news.outcome());
        String content = content(daticert(mail, news, notice));
        String text = """
                From: "Posta certificata" <%s>
                To: %s
                Date: %s
                Subject: %s
                X-Ricevuta: %s
                X-Riferimento-Message-ID: %s
                Message-ID: <receipt.%s@%s>
                MIME-Version: 1.0
                Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary="=_signed"

                --=_signed
                %s
                --=_signed
                Content-Type: application/pkcs7-signature; name="smime.p7s"
                Content-Transfer-Encoding: base64

                %s
                --=_signed--
                """.formatted(
                        ADDRESS,
                        mail.returnPath(),
                        ReceiptFiles.date(news.on()),
                        notice.toUpperCase(Locale.ROOT),
                        notice,
                        mail.messageId(),
                        news.key(),
                        DOMAIN,
                        content,
                        BASE64.encodeToString(signature(content, news)));
        return crlf(text);
    }

    /** Nobody has the address: the sender's own provider says so at once, and takes nothing over. */
    private static String notice(Receipt.Outcome outcome) {
        return switch (outcome) {
            case DELIVERED, ACKNOWLEDGED -> "avvenuta-consegna";
            case UNDELIVERED -> "errore-consegna";
            case ADDRESS_UNKNOWN -> "non-accettazione";
        };
    }

    private static String fault(Receipt.Outcome outcome) {
        return switch (outcome) {
            case DELIVERED, ACKNOWLEDGED -> "nessuno";
            case UNDELIVERED -> "altro";
            case ADDRESS_UNKNOWN -> "no-dest";
        };
    }

    private static String daticert(Mails.Outside mail, News news, String notice) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <postacert tipo="%1$s" errore="%2$s">
                  <intestazione>
                    <mittente>%3$s</mittente>
                    <destinatari tipo="certificato">%4$s</destinatari>
                    <risposte>%3$s</risposte>
                    <oggetto>avviso</oggetto>
                  </intestazione>
                  <dati>
                    <gestore-emittente>Gestore Esempio</gestore-emittente>
                    <data zona="+0000"><giorno>%5$s</giorno><ora>%6$s</ora></data>
                    <identificativo>%7$s@%8$s</identificativo>
                    <msgid>%9$s</msgid>
                    <consegna>%4$s</consegna>
                  </dati>
                </postacert>
                """.formatted(
                        notice,
                        fault(news.outcome()),
                        mail.returnPath(),
                        mail.to(),
                        DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).format(news.on()),
                        DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(ReceiptFiles.SENT),
                        news.key(),
                        DOMAIN,
                        mail.messageId().replace("<", "&lt;").replace(">", "&gt;"));
    }

    private static String content(String daticert) {
        return """
                Content-Type: multipart/mixed; boundary="=_content"

                --=_content
                Content-Type: text/plain; charset=us-ascii

                Ricevuta di un gestore inventato: i dati stanno in daticert.xml.

                --=_content
                Content-Type: application/xml; name="daticert.xml"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="daticert.xml"

                %s
                --=_content--""".formatted(BASE64.encodeToString(daticert.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] signature(String content, News news) {
        try {
            Instant at = news.on().atTime(ReceiptFiles.SENT).toInstant(ZoneOffset.UTC);
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setSignedAttributeGenerator(new AttributeTable(attributes))
                    .build("SHA256withRSA", keys.getPrivate(), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(crlf(content)))
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException("a receipt could not be signed", e);
        }
    }

    /** Signed is what travels: lines end in CRLF. */
    private static byte[] crlf(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
