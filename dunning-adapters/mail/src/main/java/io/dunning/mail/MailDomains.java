package io.dunning.mail;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The domains that a house may write from and be answered at, whatever a creditor's settings say. A domain allows itself, not
 * those below it.
 *
 * @param names ASCII, lower case
 */
public record MailDomains(Set<String> names) {

    public MailDomains {
        names = names.stream().map(MailAddress::asciiDomain).collect(Collectors.toUnmodifiableSet());
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no domain is allowed");
        }
    }

    public static MailDomains of(String... names) {
        return new MailDomains(Set.of(names));
    }

    /** @throws IllegalArgumentException naming the use, if the domain is not one of these */
    MailAddress require(MailAddress address, String use) {
        if (!names.contains(address.domain())) {
            throw new IllegalArgumentException(
                    "the domain of the " + use + " address is not allowed: " + address.domain());
        }
        return address;
    }
}
