package io.dunning.cases;

import io.dunning.agreement.Instalment;
import io.dunning.agreement.InstalmentPlan;
import io.dunning.agreement.Promise;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.money.CurrencyUnit;

/** A promise and a plan of a case in its snapshot. */
final class CaseSnapshotAgreements {

    private CaseSnapshotAgreements() {}

    /** What is open beyond the promise is kept, not what is open: it can't be less than nothing. */
    static void write(Promise promise, CurrencyUnit ofCase, CaseSnapshotBytes out) {
        writeCurrency(promise.amount().currency(), ofCase, out);
        out.number(promise.amount().minor());
        out.day(promise.by());
        out.number(promise.openWhenMade().minor() - promise.amount().minor());
    }

    static Promise readPromise(CaseSnapshotCursor in, CurrencyUnit ofCase) {
        CurrencyUnit currency = readCurrency(in, ofCase);
        Amount amount = positive(in.number(), currency);
        LocalDate by = in.day();
        Amount more = new Amount(in.number(), currency);
        if (more.minor() < 0) {
            throw new IllegalArgumentException("a promise of more than what was open");
        }
        return new Promise(amount, by, amount.plus(more));
    }

    static void write(InstalmentPlan plan, CurrencyUnit ofCase, CaseSnapshotBytes out) {
        writeCurrency(plan.total().currency(), ofCase, out);
        out.number(plan.instalments().size());
        for (Instalment instalment : plan.instalments()) {
            out.day(instalment.by());
            out.number(instalment.amount().minor());
        }
    }

    static InstalmentPlan readPlan(CaseSnapshotCursor in, CurrencyUnit ofCase) {
        CurrencyUnit currency = readCurrency(in, ofCase);
        int count = in.count();
        List<Instalment> instalments = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            instalments.add(new Instalment(in.day(), positive(in.number(), currency)));
        }
        return new InstalmentPlan(instalments);
    }

    /** Empty for the currency of the case, which it is unless a history of elsewhere was taken over. */
    private static void writeCurrency(CurrencyUnit currency, CurrencyUnit ofCase, CaseSnapshotBytes out) {
        out.text(currency.equals(ofCase) ? "" : currency.getCurrencyCode());
    }

    private static CurrencyUnit readCurrency(CaseSnapshotCursor in, CurrencyUnit ofCase) {
        String code = in.text();
        return code.isEmpty() ? ofCase : SharedParts.currency(code);
    }

    /** Asked here, before the agreement asks: its message would name the sum. */
    private static Amount positive(long minor, CurrencyUnit currency) {
        if (minor <= 0) {
            throw new IllegalArgumentException("a sum that is not positive");
        }
        return new Amount(minor, currency);
    }
}
