package io.dunning.desk;

import java.util.regex.Pattern;

/** The host's key of an enquiry: of a call, a mail, a letter. Never a name: it stands in the history for ever. */
public record EnquiryId(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,59}");

    public EnquiryId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("an enquiry id has 1 to 60 letters a-z, digits and - _ . :");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
