package io.dunning.voice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret under which codes are checked: HMAC-SHA256 over factor, salt and digits. Codes are short, so whoever has the checks
 * <em>and</em> this secret can find them by trying; keep the two apart. Immutable.
 */
public final class CodeKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SALT_LENGTH = 16;

    private final SecretKeySpec secret;

    private CodeKey(SecretKeySpec secret) {
        this.secret = secret;
    }

    /** A key of 32 octets or more. */
    public static CodeKey of(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("the secret has fewer than 32 octets");
        }
        return new CodeKey(new SecretKeySpec(secret, ALGORITHM));
    }

    /**
     * The check of a code, to be kept instead of it.
     *
     * @param digits the code, 4 to 10 digits
     * @param salt 16 octets, others for every code
     */
    public CodeCheck check(Factor factor, String digits, byte[] salt) {
        if (!digits.matches("[0-9]{4,10}")) {
            throw new IllegalArgumentException("a code has 4 to 10 digits");
        }
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("a salt has 16 octets");
        }
        String written = Base64.getEncoder().encodeToString(salt);
        return new CodeCheck("v1:" + written + ":" + mac(factor, written, digits));
    }

    /** Whether these digits are the code; it takes the same time where they aren't. */
    public boolean matches(CodeCheck check, Factor factor, String digits) {
        byte[] expected = check.mac().getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, mac(factor, check.salt(), digits).getBytes(StandardCharsets.US_ASCII));
    }

    private String mac(Factor factor, String salt, String digits) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] text = (factor.name() + ":" + salt + ":" + digits).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
