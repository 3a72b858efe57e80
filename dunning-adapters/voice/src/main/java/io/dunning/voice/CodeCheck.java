package io.dunning.voice;

import java.util.regex.Pattern;

/**
 * What is kept of a code: by which it can be checked, and not be read. Made by {@link CodeKey#check}.
 *
 * @param text printable, to be stored beside the letter that brought the code
 */
public record CodeCheck(String text) {

    private static final Pattern FORM = Pattern.compile("v1:[A-Za-z0-9+/]{22}==:[A-Za-z0-9+/]{43}=");

    public CodeCheck {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not the check of a code");
        }
    }

    String salt() {
        return text.split(":", -1)[1];
    }

    String mac() {
        return text.split(":", -1)[2];
    }

    /** Says nothing: a check and its key together would betray a short code. */
    @Override
    public String toString() {
        return "CodeCheck[]";
    }
}
