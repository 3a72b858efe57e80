package io.dunning.mail;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An invented certification authority, and the certificates that it gives to providers. The same in each run. */
public final class Authority {

    public static final Authority ITALIAN = new Authority("Autorita di Prova", 1);
    public static final Authority FOREIGN = new Authority("Somebody Else", 2);

    private final KeyPair keys;
    private final X509Certificate certificate;

    /** A key and what it is for. */
    public record Identity(PrivateKey key, X509Certificate certificate) {}

    private Authority(String name, int seed) {
        this.keys = keys(seed);
        X500Name self = new X500Name("CN=" + name);
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                self, BigInteger.valueOf(seed), date(2020), date(2040), self, keys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        } catch (CertIOException e) {
            throw new IllegalStateException(e);
        }
        this.certificate = signed(builder);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** For the provider of that mail domain, valid for whole years. */
    public Identity provider(String domain, int fromYear, int untilYear) {
        return identity(
                new GeneralName(GeneralName.rfc822Name, "posta-certificata@" + domain), domain, fromYear, untilYear);
    }

    /** For a server of that name. */
    Identity server(String host) {
        return identity(new GeneralName(GeneralName.dNSName, host), host, 2020, 2040);
    }

    private Identity identity(GeneralName name, String shown, int fromYear, int untilYear) {
        int seed = (shown + fromYear).hashCode();
        KeyPair own = keys(seed);
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(certificate.getSubjectX500Principal().getName()),
                BigInteger.valueOf(Math.abs((long) seed) + 10),
                date(fromYear),
                date(untilYear),
                new X500Name("CN=Prova " + shown.replace('.', ' ')),
                own.getPublic());
        try {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(name));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        } catch (CertIOException e) {
            throw new IllegalStateException(e);
        }
        return new Identity(own.getPrivate(), signed(builder));
    }

    private X509Certificate signed(X509v3CertificateBuilder builder) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(int seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Date date(int year) {
        Instant start = LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return Date.from(start);
    }
}
