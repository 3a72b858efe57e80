package io.dunning.bank;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink.Intake;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement on its way in: adds it up, looks at its dates, and finishes it only if its balances fit. */
final class Taking implements AutoCloseable {

    /** No account has as many bookings in a day; bounds the memory that names of lines need. */
    static final int LINES_MAX = 4_000_000;

    private static final int LONG_AGO_YEARS = 3;

    private final FileImport into;
    private final Intake intake;
    private final @Nullable Amount opening;
    private final Dates dates;
    private final Map<Oddity, Long> noticed = new EnumMap<>(Oddity.class);
    private long sum;
    private long lines;
    private long details;

    Taking(FileImport into, Intake intake, StatementHeader header) {
        this.into = into;
        this.intake = intake;
        opening = header.opening();
        dates = new Dates(into.today());
    }

    void notice(Oddity oddity) {
        noticed.merge(oddity, 1L, Long::sum);
    }

    void add(BankLine line) throws BadStatement {
        if (++lines > LINES_MAX) {
            throw new BadStatement(StatementFault.TOO_MANY_LINES, "line");
        }
        details += line.details().size();
        try {
            sum = Math.addExact(sum, line.amount().minor());
        } catch (ArithmeticException e) {
            throw new BadStatement(StatementFault.BAD_AMOUNT, "sum of lines");
        }
        look(line.bookedOn());
        dates.plausible(line.valueOn(), "value date");
        try {
            intake.add(line);
        } catch (IllegalArgumentException e) {
            throw new BadStatement(StatementFault.REFUSED, "line");
        }
    }

    private void look(LocalDate bookedOn) throws BadStatement {
        dates.plausible(bookedOn, "booking date");
        if (bookedOn.isAfter(into.today())) {
            notice(Oddity.DATED_AHEAD);
        } else if (bookedOn.isBefore(into.today().minusYears(LONG_AGO_YEARS))) {
            notice(Oddity.DATED_LONG_AGO);
        }
    }

    /** @param closing {@code null} for an advice */
    void finish(@Nullable Amount closing) throws BadStatement {
        if (opening != null) {
            if (closing == null) {
                throw new BadStatement(StatementFault.NO_CLOSING_BALANCE, "closing balance");
            }
            if (!fits(opening, closing)) {
                throw new BadStatement(StatementFault.BALANCES_DIFFER, "closing balance");
            }
        }
        try {
            into.taken(lines, intake.finish(closing), details, noticed);
        } catch (IllegalArgumentException e) {
            throw new BadStatement(StatementFault.REFUSED, "statement");
        }
    }

    private boolean fits(Amount from, Amount to) {
        try {
            return Math.addExact(from.minor(), sum) == to.minor();
        } catch (ArithmeticException e) {
            return false;
        }
    }

    @Override
    public void close() {
        intake.close();
    }
}
