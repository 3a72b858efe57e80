package io.dunning.mail.pec;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;

/**
 * A mail whose S/MIME signature fits its bytes (RFC 8551, {@code multipart/signed}); who signed it is another question.
 *
 * <p>The signed part is cut out of the raw bytes and read from the very bytes that were verified, so that nothing can be shown to
 * the verifier and something else to the reader. Only CMS is used, as the library's mail part changes how the whole JVM reads
 * mails.
 *
 * @param content the signed part
 * @param signer its certificate
 * @param others certificates that came with it
 * @param signedAt when, by the signer's clock; {@code null} if it doesn't say
 */
record SignedMail(
        MimeBodyPart content,
        X509Certificate signer,
        List<X509Certificate> others,
        @Nullable Instant signedAt) {

    // SHA-256, 384 and 512; collisions are made for what came before.
    private static final Set<String> DIGESTS =
            Set.of("2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3");
    // RSA: bare, with those digests, PSS; ECDSA: with those digests.
    private static final Set<String> SIGNATURES = Set.of(
            "1.2.840.113549.1.1.1",
            "1.2.840.113549.1.1.10",
            "1.2.840.113549.1.1.11",
            "1.2.840.113549.1.1.12",
            "1.2.840.113549.1.1.13",
            "1.2.840.10045.4.3.2",
            "1.2.840.10045.4.3.3",
            "1.2.840.10045.4.3.4");

    /** The signature is missing what it needs, or doesn't fit. */
    static final class BrokenSignature extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenSignature(@Nullable Throwable cause) {
            super(cause);
        }
    }

    static SignedMail verified(MimeMessage message) throws BrokenSignature {
        try {
            List<byte[]> parts = parts(message);
            if (parts.size() != 2) {
                throw new BrokenSignature(null);
            }
            MimeBodyPart signature = new MimeBodyPart(new ByteArrayInputStream(parts.get(1)));
            CMSSignedData cms = new CMSSignedData(
                    new CMSProcessableByteArray(parts.get(0)),
                    signature.getInputStream().readAllBytes());
            return verified(new MimeBodyPart(new ByteArrayInputStream(parts.get(0))), cms);
        } catch (MessagingException
                | IOException
                | CMSException
                | CertificateException
                | OperatorCreationException
                | RuntimeException e) {
            // The library answers some broken signatures with unchecked exceptions.
            throw new BrokenSignature(e);
        }
    }

    private static SignedMail verified(MimeBodyPart content, CMSSignedData cms)
            throws CMSException, CertificateException, OperatorCreationException, BrokenSignature {
        Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new BrokenSignature(null);
        }
        SignerInformation signer = signers.iterator().next();
        List<X509Certificate> all = certificates(cms.getCertificates());
        X509Certificate own =
                all.stream().filter(c -> isOf(signer, c)).findFirst().orElseThrow(() -> new BrokenSignature(null));
        boolean fits = DIGESTS.contains(signer.getDigestAlgOID())
                && SIGNATURES.contains(signer.getEncryptionAlgOID())
                && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(own.getPublicKey()));
        if (!fits) {
            throw new BrokenSignature(null);
        }
        return new SignedMail(content, own, all, signedAt(signer));
    }

    private static boolean isOf(SignerInformation signer, X509Certificate certificate) {
        try {
            return signer.getSID().match(new X509CertificateHolder(certificate.getEncoded()));
        } catch (CertificateException | IOException e) {
            return false;
        }
    }

    private static List<X509Certificate> certificates(Store<X509CertificateHolder> store) throws CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : store.getMatches(null)) {
            certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        return certificates;
    }

    private static @Nullable Instant signedAt(SignerInformation signer) {
        AttributeTable attributes = signer.getSignedAttributes();
        Attribute time = attributes == null ? null : attributes.get(CMSAttributes.signingTime);
        return time == null
                ? null
                : Time.getInstance(time.getAttrValues().getObjectAt(0))
                        .getDate()
                        .toInstant();
    }

    /** The parts between the boundaries, byte by byte as they came, with CRLF at the ends of lines as they were signed. */
    private static List<byte[]> parts(MimeMessage message) throws MessagingException, IOException {
        String boundary = new ContentType(message.getContentType()).getParameter("boundary");
        if (boundary == null) {
            return List.of();
        }
        List<byte[]> parts = new ArrayList<>();
        ByteArrayOutputStream part = null;
        for (byte[] line : lines(message.getRawInputStream().readAllBytes())) {
            String text = new String(line, StandardCharsets.ISO_8859_1).stripTrailing();
            boolean last = text.equals("--" + boundary + "--");
            if (last || text.equals("--" + boundary)) {
                if (part != null) {
                    parts.add(withoutLineEnd(part.toByteArray()));
                }
                if (last) {
                    return parts;
                }
                part = new ByteArrayOutputStream();
            } else if (part != null) {
                part.writeBytes(line);
            }
        }
        return List.of();
    }

    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int before = 0;
        for (byte b : bytes) {
            if (b == '\n' && before != '\r') {
                line.write('\r');
            }
            line.write(b);
            if (b == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            }
            before = b;
        }
        lines.add(line.toByteArray());
        return lines;
    }

    /** The line end before a boundary belongs to the boundary (RFC 2046, section 5.1.1). */
    private static byte[] withoutLineEnd(byte[] part) {
        return Arrays.copyOf(part, Math.max(0, part.length - 2));
    }
}
