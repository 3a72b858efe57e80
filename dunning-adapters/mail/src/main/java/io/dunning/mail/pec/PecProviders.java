package io.dunning.mail.pec;

import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose signatures under receipts of certified mail are believed: the list of providers, as AgID publishes it, in the form that
 * the host keeps it. Immutable; each change gives a new one.
 *
 * <p>Certificates are looked at as they were when the receipt was signed, so a receipt stays evidence after its certificate ran
 * out. Revocation lists are not asked: take a certificate out when its provider is.
 */
public final class PecProviders {

    private static final int MAIL_NAME = 1;

    private final Set<X509Certificate> certificates;
    private final Map<X509Certificate, Set<String>> issuers;

    private PecProviders(Set<X509Certificate> certificates, Map<X509Certificate, Set<String>> issuers) {
        this.certificates = Set.copyOf(certificates);
        this.issuers = Map.copyOf(issuers);
    }

    /** Nobody is believed yet. */
    public static PecProviders none() {
        return new PecProviders(Set.of(), Map.of());
    }

    /** Believes also this very certificate of a provider. */
    public PecProviders withCertificate(X509Certificate certificate) {
        Set<X509Certificate> more = new HashSet<>(certificates);
        more.add(certificate);
        return new PecProviders(more, issuers);
    }

    /**
     * Believes also the certificates of this authority, but only those of providers: authorities give certificates for mail to
     * anybody.
     *
     * @param domains the providers' mail domains, as in {@code posta-certificata@domain}
     */
    public PecProviders withIssuer(X509Certificate authority, Set<String> domains) {
        Map<X509Certificate, Set<String>> more = new HashMap<>(issuers);
        more.put(
                authority,
                domains.stream().map(d -> d.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()));
        return new PecProviders(certificates, more);
    }

    /** What a signature by that certificate is worth. */
    enum Trust {
        BELIEVED,
        NOT_VALID_THEN,
        UNKNOWN
    }

    /**
     * @param others what else came with the signature, for the way up to an authority
     * @param domain the domain that the receipt comes from, in lower case
     */
    Trust trust(X509Certificate signer, Collection<X509Certificate> others, String domain, Instant signedAt) {
        boolean valid = isValid(signer, signedAt);
        if (certificates.contains(signer)) {
            return valid ? Trust.BELIEVED : Trust.NOT_VALID_THEN;
        }
        Set<TrustAnchor> anchors = issuers.entrySet().stream()
                .filter(e -> e.getValue().contains(domain))
                .map(e -> new TrustAnchor(e.getKey(), null))
                .collect(Collectors.toSet());
        // Whether it is a provider's at all comes first; an instant at which it was valid always exists.
        Instant then = valid ? signedAt : signer.getNotBefore().toInstant();
        if (anchors.isEmpty() || !hasPath(signer, others, anchors, then)) {
            return Trust.UNKNOWN;
        }
        return valid ? Trust.BELIEVED : Trust.NOT_VALID_THEN;
    }

    private static boolean hasPath(
            X509Certificate signer, Collection<X509Certificate> others, Set<TrustAnchor> anchors, Instant then) {
        try {
            X509CertSelector selector = new X509CertSelector();
            selector.setCertificate(signer);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, selector);
            List<X509Certificate> known = new ArrayList<>(others);
            known.add(signer);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            parameters.setDate(Date.from(then));
            parameters.setRevocationEnabled(false);
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException e) {
            return false;
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("every Java platform builds PKIX paths", e);
        }
    }

    private static boolean isValid(X509Certificate certificate, Instant at) {
        try {
            certificate.checkValidity(Date.from(at));
            return true;
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return false;
        }
    }

    /** The mail addresses that a certificate is for (RFC 6109 wants the provider's own among them), in lower case. */
    static Set<String> addresses(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : names.stream()
                            .filter(n -> Integer.valueOf(MAIL_NAME).equals(n.get(0)))
                            .map(n -> String.valueOf(n.get(1)).toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
        } catch (CertificateParsingException e) {
            return Set.of();
        }
    }
}
