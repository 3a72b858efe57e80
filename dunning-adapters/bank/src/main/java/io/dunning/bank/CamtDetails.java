package io.dunning.bank;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The details of one line: adds them up and names them. */
final class CamtDetails {

    private final List<CamtDetail> details;
    private final Amount line;
    private final boolean credit;
    private final long[] minor;
    private final Amounts amounts;

    CamtDetails(List<CamtDetail> details, Amount line, boolean credit, Amounts amounts) {
        this.details = details;
        this.line = line;
        this.credit = credit;
        this.amounts = amounts;
        minor = new long[details.size()];
    }

    /** @param stated how many there are as the file says; 0 where it doesn't */
    void addUp(long stated) throws BadStatement {
        boolean sole = details.size() == 1 && stated <= 1;
        long sum = 0;
        try {
            for (int i = 0; i < minor.length; i++) {
                minor[i] = sole ? sole(details.get(i)) : signed(details.get(i));
                sum = Math.addExact(sum, minor[i]);
            }
        } catch (ArithmeticException e) {
            throw new BadStatement(StatementFault.BAD_AMOUNT, "TxDtls");
        }
        if (sum != line.minor()) {
            throw new BadStatement(StatementFault.DETAILS_DONT_ADD_UP, "NtryDtls");
        }
    }

    /** The only detail is all of its line; {@code TxAmt} there may be what it was before charges or in another currency. */
    private long sole(CamtDetail detail) throws BadStatement {
        return detail.isInLineCurrency(line.currency().getCurrencyCode()) && detail.hasOwnAmount()
                ? signed(detail)
                : line.minor();
    }

    private long signed(CamtDetail detail) throws BadStatement {
        if (!amounts.currency(detail.currencyCode(), "TxDtls/Amt").equals(line.currency())) {
            throw new BadStatement(StatementFault.CURRENCY_DIFFERS, "TxDtls/Amt");
        }
        long positive = Amounts.minor(detail.amount(), line.currency(), "TxDtls/Amt");
        boolean in = detail.sign().isEmpty() ? credit : CamtEntry.isCredit(detail.sign());
        return in ? positive : -positive;
    }

    boolean isOfBothSigns() {
        boolean in = false;
        boolean out = false;
        for (long amount : minor) {
            in |= amount > 0;
            out |= amount < 0;
        }
        return in && out;
    }

    /**
     * With names that don't depend on the file: the only one is called like its line; several have the servicer's references where each
     * has its own, else fingerprints of what a statement and an advice both tell.
     *
     * @param reference of the line
     * @param returned the line that this one takes back
     */
    List<BankDetail> named(String reference, Kind kind, @Nullable String returned) {
        if (details.size() == 1) {
            return List.of(detail(0, reference, kind, returned));
        }
        boolean named = haveTheirOwnReferences();
        Names names = new Names();
        List<BankDetail> all = new ArrayList<>(minor.length);
        for (int i = 0; i < minor.length; i++) {
            CamtDetail detail = details.get(i);
            String name = named
                    ? detail.bankReference()
                    : names.derived(
                            reference,
                            minor[i],
                            detail.bankReference(),
                            detail.endToEndId(),
                            detail.paymentReferences());
            all.add(detail(i, name, kind, returned));
        }
        return all;
    }

    private BankDetail detail(int i, String name, Kind kind, @Nullable String returned) {
        return details.get(i).as(name, Amount.ofMinor(minor[i], line.currency()), kind, returned);
    }

    private boolean haveTheirOwnReferences() {
        Set<String> seen = new HashSet<>();
        return details.stream()
                .allMatch(detail -> !detail.bankReference().isEmpty()
                        && detail.bankReference().length() <= CamtEntry.REFERENCE_LENGTH_MAX
                        && seen.add(detail.bankReference()));
    }
}
