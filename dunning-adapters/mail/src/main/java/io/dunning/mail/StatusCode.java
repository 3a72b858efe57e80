package io.dunning.mail;

import java.util.Set;

/** Enhanced status codes (RFC 3463, and RFC 7505 for 5.1.10), as far as it matters here what they say. */
final class StatusCode {

    // 5.1.7 and 5.1.8 are about the sender's address, 5.1.5 says that all is well, 5.1.4 that two people are meant.
    private static final Set<String> ADDRESS_UNKNOWN = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");

    private StatusCode() {}

    /** Whether the code says that the recipient's address doesn't exist, or not any more. */
    static boolean saysAddressUnknown(String code) {
        return ADDRESS_UNKNOWN.contains(code);
    }
}
