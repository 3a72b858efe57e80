package io.dunning.bank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day in a camt file: {@code Dt}, or the day of {@code DtTm}. */
final class CamtDate {

    private CamtDate() {}

    /** Reads the element around it, and leaves it; {@code null} where it is empty. */
    static @Nullable LocalDate read(XmlCursor xml, Dates dates, String place) throws BadFile, BadStatement {
        LocalDate day = null;
        while (xml.child()) {
            switch (xml.name()) {
                case "Dt", "DtTm" -> day = dates.iso(xml.text(), place);
                default -> xml.skip();
            }
        }
        return day;
    }
}
