package io.dunning.loadlist;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;

/** Phone numbers as people write them, made into international ones. */
final class PhoneCells {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** Without this the library would read letters as digits, foreign digits, extensions, and two numbers as one. */
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9(][0-9 ()./-]{5,24}");

    private PhoneCells() {}

    static boolean isCountry(String code) {
        return LIBRARY.getSupportedRegions().contains(code);
    }

    /**
     * A mobile number in E.164 form.
     *
     * @param country where it is where the cell doesn't say
     */
    static String mobile(String cell, String country) throws CellFault {
        PhoneNumber number = parsed(cell, country);
        if (!LIBRARY.isValidNumber(number)) {
            throw new CellFault(RejectReason.BAD_PHONE, "nobody can have this number");
        }
        PhoneNumberType type = LIBRARY.getNumberType(number);
        if (type != PhoneNumberType.MOBILE && type != PhoneNumberType.FIXED_LINE_OR_MOBILE) {
            throw new CellFault(RejectReason.PHONE_NOT_ALLOWED, "the number is none of a mobile phone");
        }
        return LIBRARY.format(number, PhoneNumberFormat.E164);
    }

    private static PhoneNumber parsed(String cell, String country) throws CellFault {
        try {
            if (WRITTEN.matcher(cell).matches()) {
                return LIBRARY.parse(cell, country);
            }
        } catch (NumberParseException e) {
            // Told below, like what isn't even written like a number.
        }
        throw new CellFault(RejectReason.BAD_PHONE, "not written like one phone number");
    }
}
