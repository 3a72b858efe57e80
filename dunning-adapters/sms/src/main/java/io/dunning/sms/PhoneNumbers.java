package io.dunning.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The numbers that may be written to: those of listed countries, and of the kinds that people carry with them. Premium numbers,
 * short codes and everything else that costs or answers on its own is refused. Immutable.
 */
public final class PhoneNumbers {

    /** What a number is for this list. */
    public enum Standing {
        /** It may be written to. */
        ALLOWED,
        /** It is no phone number in international form, or none that anybody can have. */
        INVALID,
        /** It is a number, but of a kind that isn't written to: premium rate, shared cost, a landline. */
        KIND_NOT_ALLOWED,
        /** It is a number of a country that isn't listed. */
        COUNTRY_NOT_ALLOWED
    }

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    /** Without this the library would read vanity numbers, foreign digits and two numbers in one. */
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[0-9][0-9 ().-]{5,24}");

    private final Set<String> countries;
    private final Set<PhoneNumberType> kinds;

    private PhoneNumbers(Set<String> countries, Set<PhoneNumberType> kinds) {
        this.countries = countries;
        this.kinds = kinds;
        for (String country : countries) {
            if (!LIBRARY.getSupportedRegions().contains(country)) {
                throw new IllegalArgumentException("not a country with phone numbers: " + country);
            }
        }
    }

    /** Mobile numbers of countries by ISO 3166 code; in plans without a kind of their own for them, such as +1, all that may be one. */
    public static PhoneNumbers mobilesOf(String... countries) {
        return new PhoneNumbers(
                Set.of(countries), EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE));
    }

    /** Landlines too, where the operator reads messages out. */
    public PhoneNumbers alsoLandlines() {
        EnumSet<PhoneNumberType> more = EnumSet.of(PhoneNumberType.FIXED_LINE);
        more.addAll(kinds);
        return new PhoneNumbers(countries, more);
    }

    /** Whether a number may be written to, and if not, why. */
    public Standing standing(String number) {
        PhoneNumber parsed = parsed(number).orElse(null);
        if (parsed == null || !LIBRARY.isValidNumber(parsed)) {
            return Standing.INVALID;
        }
        if (!countries.contains(LIBRARY.getRegionCodeForNumber(parsed))) {
            return Standing.COUNTRY_NOT_ALLOWED;
        }
        return kinds.contains(LIBRARY.getNumberType(parsed)) ? Standing.ALLOWED : Standing.KIND_NOT_ALLOWED;
    }

    /** The number in E.164 form, such as {@code +393331234567}; empty where it is none in international form. */
    static Optional<String> e164(String number) {
        return parsed(number).map(parsed -> LIBRARY.format(parsed, PhoneNumberFormat.E164));
    }

    private static Optional<PhoneNumber> parsed(String number) {
        if (!INTERNATIONAL.matcher(number).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LIBRARY.parse(number, null));
        } catch (NumberParseException notOne) {
            return Optional.empty();
        }
    }
}
