package io.dunning.escalation;

/**
 * Names one dated version of a policy; a case records under which it was judged.
 *
 * @param policy the policy's code
 * @param version its version
 */
public record PolicyVersion(String policy, String version) {
    public PolicyVersion {
        if (!policy.matches("[a-z0-9][a-z0-9-]{0,60}") || !version.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,30}")) {
            throw new IllegalArgumentException(
                    "a policy code is of a-z, 0-9 and -, a version of letters, digits, . and -");
        }
    }

    /** Reads what {@link #toString} printed. */
    public static PolicyVersion parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("a policy version reads code@version: " + text);
        }
        return new PolicyVersion(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public String toString() {
        return policy + "@" + version;
    }
}
