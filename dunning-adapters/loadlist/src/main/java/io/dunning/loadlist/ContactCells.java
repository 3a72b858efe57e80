package io.dunning.loadlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells that hold an address of some channel. A bad one rejects its row: it may belong to somebody else. */
final class ContactCells {

    private static final int MAIL_LENGTH_MAX = 254;
    private static final int LOCAL_PART_LENGTH_MAX = 64;
    private static final int POSTAL_LINES_MAX = 10;
    private static final int POSTAL_LINE_LENGTH_MAX = 100;

    /** Dot-atoms only. Quoted local parts are legal and in practice always an attack or a typing error. */
    private static final Pattern LOCAL_PART =
            Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]++(\\.[\\w!#$%&'*+/=?^`{|}~-]++)*+");

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern MAILBOX = Pattern.compile("[!-~]{1,254}");
    private static final Pattern POSTAL_LINE_END = Pattern.compile("\\||\r\n|\r|\n");

    private ContactCells() {}

    /** ASCII only: a domain in another alphabet has to come in its xn-- form, where a look-alike shows. */
    static String email(String cell) throws CellFault {
        int at = cell.indexOf('@');
        boolean good = cell.length() <= MAIL_LENGTH_MAX
                && at > 0
                && at <= LOCAL_PART_LENGTH_MAX
                && LOCAL_PART.matcher(cell.substring(0, at)).matches()
                && isDomain(cell.substring(at + 1));
        if (!good) {
            throw new CellFault(
                    RejectReason.BAD_EMAIL,
                    "expected name@domain in ASCII, at most " + MAIL_LENGTH_MAX + " characters, without quotes");
        }
        return cell;
    }

    private static boolean isDomain(String text) {
        List<String> labels = List.of(text.split("\\.", -1));
        return labels.size() >= 2
                && labels.stream().allMatch(label -> LABEL.matcher(label).matches());
    }

    /**
     * International form, and one of the prefixes that the loader was given: no premium rates, no short codes.
     *
     * @param country of numbers without a country code; {@code null} where all come in international form
     */
    static CellParser<String> mobile(Set<String> prefixes, @Nullable String country) {
        return cell -> {
            String number = country == null ? cell : PhoneCells.mobile(cell, country);
            if (!E164.matcher(number).matches()) {
                throw new CellFault(RejectReason.BAD_PHONE, "expected + and 8 to 15 digits without blanks");
            }
            if (prefixes.stream().noneMatch(number::startsWith)) {
                throw new CellFault(
                        RejectReason.PHONE_NOT_ALLOWED,
                        "the number begins with none of the prefixes this loader allows");
            }
            return number;
        };
    }

    static String mailbox(String cell) throws CellFault {
        if (!MAILBOX.matcher(cell).matches()) {
            throw new CellFault(
                    RejectReason.FORBIDDEN_CHARACTER, "expected 1 to 254 visible ASCII characters, no blanks");
        }
        return cell;
    }

    /** Lines separated by a bar or a line break in the cell. */
    static String postal(String cell) throws CellFault {
        String[] lines = POSTAL_LINE_END.split(cell, -1);
        if (lines.length > POSTAL_LINES_MAX) {
            throw new CellFault(RejectReason.BAD_POSTAL_ADDRESS, "more than " + POSTAL_LINES_MAX + " lines");
        }
        List<String> checked = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank()) {
                throw new CellFault(RejectReason.BAD_POSTAL_ADDRESS, "holds an empty line");
            }
            checked.add(TextCells.text(line, POSTAL_LINE_LENGTH_MAX));
        }
        return String.join("\n", checked);
    }
}
