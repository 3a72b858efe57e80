package io.dunning.insurer;

import io.dunning.insurer.SettlementFault.Reason;
import io.dunning.payer.Adjustment;
import io.dunning.payer.AdjustmentReason;
import io.dunning.payer.ClaimId;
import io.dunning.payer.Liability;
import io.dunning.payer.LineId;
import io.dunning.payer.SettlementLine;
import io.dunning.payer.SettlementLine.Kind;
import io.dunning.payer.TariffCode;
import io.dunning.receivable.Amount;
import io.dunning.receivable.Receivable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One row of a settlement in CSV.
 *
 * @param line where it begins in the file
 * @param cells by column; columns that the file doesn't have are empty
 */
record CsvRow(long line, Map<CsvColumn, String> cells) {

    private String cell(CsvColumn column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** What the row says, as the given place of its settlement. */
    SettlementLine read(int position, CsvMapping mapping, CurrencyUnit currency) throws BrokenSettlement {
        Amount billed = amount(CsvColumn.BILLED, mapping, currency);
        Amount paid = amount(CsvColumn.PAID, mapping, currency);
        Kind kind = billed.minor() < 0 ? Kind.REVERSAL : Kind.ANSWER;
        if (kind == Kind.REVERSAL ? paid.isPositive() : paid.minor() < 0) {
            throw fault(Reason.WRONG_SIGN, "billed and paid have different signs");
        }
        return new SettlementLine(
                position,
                kind,
                new ClaimId(key(CsvColumn.CLAIM, ClaimId.fits(cell(CsvColumn.CLAIM)))),
                cell(CsvColumn.LINE).isEmpty()
                        ? null
                        : new LineId(key(CsvColumn.LINE, LineId.fits(cell(CsvColumn.LINE)))),
                day(mapping),
                cell(CsvColumn.CODE).isEmpty()
                        ? null
                        : new TariffCode(key(CsvColumn.CODE, TariffCode.fits(cell(CsvColumn.CODE)))),
                billed,
                paid,
                adjustments(billed, paid, mapping));
    }

    /** The patient's share by contract, and the rest with the insurer's reason, or with none. */
    private List<Adjustment> adjustments(Amount billed, Amount paid, CsvMapping mapping) throws BrokenSettlement {
        List<Adjustment> parts = new ArrayList<>(2);
        Amount rest = billed.minus(paid);
        if (!cell(CsvColumn.PATIENT_SHARE).isEmpty()) {
            Amount share = amount(CsvColumn.PATIENT_SHARE, mapping, billed.currency());
            if (share.minor() * Long.signum(billed.minor()) < 0) {
                throw fault(Reason.WRONG_SIGN, "the patient's share has another sign than what was billed");
            }
            if (!share.isZero()) {
                parts.add(new Adjustment(AdjustmentReason.PATIENT_SHARE, Liability.PATIENT, share, "", ""));
                rest = rest.minus(share);
            }
        }
        if (!rest.isZero()) {
            String code = cell(CsvColumn.REASON);
            if (!Adjustment.isCode(code)) {
                throw fault(Reason.BAD_KEY, CsvColumn.REASON + " is no code");
            }
            CsvMapping.Meaning meaning = code.isEmpty()
                    ? new CsvMapping.Meaning(AdjustmentReason.NOT_STATED, Liability.UNSTATED)
                    : mapping.meaning(code);
            parts.add(new Adjustment(meaning.reason(), meaning.liability(), rest, "", code));
        }
        return parts;
    }

    private String key(CsvColumn column, boolean fits) throws BrokenSettlement {
        if (!fits) {
            throw fault(Reason.BAD_KEY, column + " is empty or isn't written as a key");
        }
        return cell(column);
    }

    private @Nullable LocalDate day(CsvMapping mapping) throws BrokenSettlement {
        String cell = cell(CsvColumn.SERVICE_ON);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(cell, mapping.dates());
            if (day.getYear() >= Receivable.YEAR_MIN && day.getYear() <= Receivable.YEAR_MAX) {
                return day;
            }
        } catch (DateTimeException e) {
            // Told below, like a day outside the years of receivables.
        }
        throw fault(Reason.BAD_DATE, "no plausible day, or not written " + mapping.datePattern());
    }

    private Amount amount(CsvColumn column, CsvMapping mapping, CurrencyUnit currency) throws BrokenSettlement {
        String cell = cell(column);
        if (cell.isEmpty()) {
            throw fault(Reason.MISSING, column + " is empty");
        }
        Amount amount = CsvAmounts.read(cell, mapping.decimalComma(), currency);
        if (amount == null) {
            throw fault(
                    Reason.BAD_AMOUNT,
                    column + " is no amount with all decimals of " + currency.getCurrencyCode() + " or with none");
        }
        return amount;
    }

    private BrokenSettlement fault(Reason reason, String sentence) {
        return new BrokenSettlement(reason, line, "line " + line + ": " + sentence);
    }

    /** Names its place only. */
    @Override
    public String toString() {
        return "CsvRow[" + line + "]";
    }
}
