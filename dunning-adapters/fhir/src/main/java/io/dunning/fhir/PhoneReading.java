package io.dunning.fhir;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads phone numbers: by their form alone, or, where the mapping names a country, by its numbering plan. */
final class PhoneReading {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern FILLING = Pattern.compile("[ ().-]");
    private static final Pattern PLAIN = Pattern.compile("\\+?[0-9]{5,20}");

    private PhoneReading() {}

    /** A number in E.164 form, and whether it takes text messages. */
    record Phone(String international, boolean mobile) {}

    static boolean isCountry(String code) {
        return PLANS.getSupportedRegions().contains(code);
    }

    /**
     * The number of a text.
     *
     * @param saidMobile what the document says, which counts where no country is named
     * @return {@code null} where it is none that may be used
     */
    static @Nullable Phone of(String text, boolean saidMobile, @Nullable String country) {
        String number = FILLING.matcher(text).replaceAll("");
        if (country == null) {
            return FORM.matcher(number).matches() ? new Phone(number, saidMobile) : null;
        }
        // Letters, foreign digits, extensions and second numbers are not guessed at.
        return PLAIN.matcher(number).matches() ? planned(number, country) : null;
    }

    private static @Nullable Phone planned(String number, String country) {
        PhoneNumber parsed;
        try {
            parsed = PLANS.parse(number, country);
        } catch (NumberParseException e) {
            return null;
        }
        if (!PLANS.isValidNumber(parsed)) {
            return null;
        }
        String international = PLANS.format(parsed, PhoneNumberFormat.E164);
        return switch (PLANS.getNumberType(parsed)) {
            case MOBILE, FIXED_LINE_OR_MOBILE -> new Phone(international, true);
            case FIXED_LINE -> new Phone(international, false);
            // Premium rates, shared costs, pagers and what is not known are nobody's own phone.
            default -> null;
        };
    }
}
