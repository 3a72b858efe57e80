package io.dunning.sms;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * The domains that links in a message may lead to, by their exact names. Whatever else a phone would make a link of is refused,
 * so that no data and no template can send people to a name that only looks like the creditor's. Immutable.
 */
public final class PaymentLinks {

    private final Set<String> domains;

    private PaymentLinks(Set<String> domains) {
        this.domains = domains;
        for (String domain : domains) {
            if (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
                throw new IllegalArgumentException("not a domain name in ASCII and small letters: " + domain);
            }
        }
    }

    /** No link at all. */
    public static PaymentLinks none() {
        return new PaymentLinks(Set.of());
    }

    /** Only links to these names; a name below one of them has to be listed itself. */
    public static PaymentLinks to(String... domains) {
        return new PaymentLinks(Set.of(domains));
    }

    /** Why a message may not go out; empty where its links are in order. Names no part of the text. */
    Optional<String> objection(String body, String number) {
        for (String link : Links.in(body)) {
            if (!leadsToUs(link)) {
                return Optional.of("a link leads elsewhere than to an allowed domain over https");
            }
            if (tellsWho(link, number)) {
                return Optional.of("a link holds the number or an e-mail address of the person addressed");
            }
        }
        return Optional.empty();
    }

    private boolean leadsToUs(String link) {
        try {
            URI uri = new URI(link.contains("://") ? link : "https://" + link);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawAuthority().equals(uri.getHost())
                    && domains.contains(uri.getHost());
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    /** Numbers are compared by their last seven digits, as a link may leave the country out. */
    private static boolean tellsWho(String link, String number) {
        return link.contains("@") || link.contains(number.substring(Math.max(0, number.length() - 7)));
    }
}
