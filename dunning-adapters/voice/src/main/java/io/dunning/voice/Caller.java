package io.dunning.voice;

import java.util.regex.Pattern;

/**
 * Who calls, for one creditor.
 *
 * @param name a neutral name, as anybody may hear it: one with a word of debts in it is refused by the channel
 * @param phone the number to call back, as it is spoken
 * @param operator the number in E.164 form to which calls are put through
 */
public record Caller(String name, String phone, String operator) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public Caller {
        if (name.isBlank() || phone.isBlank()) {
            throw new IllegalArgumentException("a caller has a name and a number to call back");
        }
        if (!isE164(operator)) {
            throw new IllegalArgumentException("the operator's number isn't in E.164 form");
        }
    }

    /** Whether a number is a plus and 7 to 15 digits (ITU-T E.164), and nothing else. */
    public static boolean isE164(String number) {
        return E164.matcher(number).matches();
    }
}
