package io.dunning.insurer;

import io.dunning.insurer.SettlementFault.Reason;
import io.dunning.payer.Adjustment;
import io.dunning.payer.Settlement;
import io.dunning.payer.Settlement.Deduction;
import io.dunning.payer.SettlementId;
import io.dunning.payer.SettlementLine;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.UnknownCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of an 835 while it is read, from ST to SE: one payment. After the first fault the rest is only counted.
 *
 * <p>Balance by the guide 005010X221: claims less provider adjustments (PLB) is the sum paid (BPR02). Without a CUR segment the currency is the
 * US dollar.
 */
final class Remittance {

    /** A month of a large hospital in one payment has fewer. */
    static final int LINES_MAX = 200_000;

    private static final int PLB_PAIRS = 6;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_.:/#-]{1,100}");

    private final X12Settlements.Settings settings;
    private final Segment st;
    private final List<SettlementLine> lines = new ArrayList<>();
    private final List<Deduction> deductions = new ArrayList<>();
    private final List<String> payerIds = new ArrayList<>();
    private final List<String> payeeIds = new ArrayList<>();
    private CurrencyUnit currency = Monetary.getCurrency("USD");
    private List<String> party = payerIds;
    private @Nullable Segment bpr;
    private @Nullable LocalDate paidOn;
    private @Nullable SettlementId id;
    private @Nullable ClaimPayment claim;
    private boolean inDetail;
    private boolean inSummary;
    private @Nullable SettlementFault fault;

    Remittance(X12Settlements.Settings settings, Segment st) {
        this.settings = settings;
        this.st = st;
    }

    @Nullable
    SettlementId id() {
        return id;
    }

    @Nullable
    SettlementFault fault() {
        return fault;
    }

    long place() {
        return st.number();
    }

    void take(Segment segment) {
        if (fault == null) {
            try {
                read(segment);
            } catch (BrokenSettlement e) {
                fault = e.fault();
            }
        }
    }

    private void read(Segment segment) throws BrokenSettlement {
        switch (segment.name()) {
            case "BPR" -> payment(segment);
            case "TRN" -> trace(segment);
            case "CUR" -> currency(segment);
            case "N1" -> party(segment);
            case "LX" -> {
                inPlace(segment, !inSummary);
                closeClaim();
                inDetail = true;
            }
            case "CLP" -> {
                inPlace(segment, !inSummary);
                inDetail = true;
                closeClaim();
                claim = new ClaimPayment(segment, currency);
            }
            case "PLB" -> deduct(segment);
            case "CAS", "SVC", "DTM", "REF" -> detail(segment);
            default -> {}
        }
        if (lines.size() > LINES_MAX) {
            throw segment.fault(Reason.TOO_LARGE, "more than " + LINES_MAX + " services in one payment");
        }
    }

    private static void inPlace(Segment segment, boolean allowed) throws BrokenSettlement {
        if (!allowed) {
            throw segment.fault(Reason.OUT_OF_PLACE, segment.name() + " can't stand here");
        }
    }

    private void payment(Segment segment) throws BrokenSettlement {
        inPlace(segment, bpr == null && !inDetail);
        bpr = segment;
        // P announces a payment; D takes money from the creditor's account.
        if (segment.required(1).equals("P") || !segment.required(3).equals("C")) {
            throw segment.fault(Reason.NOT_A_PAYMENT, "announced or debited; look at it by hand");
        }
        paidOn = segment.day(16);
    }

    private void trace(Segment segment) throws BrokenSettlement {
        inPlace(segment, id == null && !inDetail);
        String number = segment.required(2);
        if (!SettlementId.fits(number)) {
            throw segment.fault(Reason.BAD_KEY, "the number of the payment isn't written as a key");
        }
        id = new SettlementId(number);
        payerIds.add(segment.element(3));
    }

    private void currency(Segment segment) throws BrokenSettlement {
        inPlace(segment, !inDetail);
        try {
            currency = Monetary.getCurrency(segment.required(2));
            if (currency.getDefaultFractionDigits() >= 0) {
                return;
            }
        } catch (UnknownCurrencyException e) {
            // Told below, like a currency without a minor unit.
        }
        throw segment.fault(Reason.BAD_CURRENCY, "not the code of a currency in use");
    }

    private void party(Segment segment) throws BrokenSettlement {
        inPlace(segment, !inDetail);
        party = segment.required(1).equals("PE") ? payeeIds : payerIds;
        party.add(segment.element(4));
    }

    private void detail(Segment segment) throws BrokenSettlement {
        if (claim != null) {
            claim.take(segment);
            return;
        }
        inPlace(segment, segment.is("DTM") || segment.is("REF"));
        // Further numbers of payer (2U) and payee (TJ, PQ) stand after their names.
        if (segment.is("REF") && !inDetail && List.of("2U", "TJ", "PQ").contains(segment.element(1))) {
            party.add(segment.element(2));
        }
    }

    private void deduct(Segment plb) throws BrokenSettlement {
        closeClaim();
        inSummary = true;
        for (int i = 0; i < PLB_PAIRS; i++) {
            int at = 3 + 2 * i;
            if (plb.element(at).isEmpty() && plb.element(at + 1).isEmpty()) {
                continue;
            }
            String code = plb.component(at, 1);
            String reference = plb.component(at, 2);
            if (!Adjustment.isCode(code) || code.isEmpty()) {
                throw plb.fault(Reason.BAD_KEY, "element " + at + " is no code");
            }
            deductions.add(new Deduction(
                    code,
                    REFERENCE.matcher(reference).matches() ? reference : "",
                    X12Amounts.read(plb, at + 1, currency)));
        }
    }

    private void closeClaim() throws BrokenSettlement {
        if (claim != null) {
            claim.close(lines);
            claim = null;
        }
    }

    /** Compares the trailer with what was counted; segments from ST to SE, both included. */
    void close(Segment se, long counted) {
        if (fault != null) {
            return;
        }
        try {
            closeClaim();
            if (se.count(1) != counted) {
                throw se.fault(Reason.WRONG_COUNT, "the trailer counts other than " + counted + " segments");
            }
            if (!se.required(2).equals(st.element(2))) {
                throw se.fault(Reason.WRONG_CONTROL_NUMBER, "the trailer names another transaction");
            }
        } catch (BrokenSettlement e) {
            fault = e.fault();
        }
    }

    /** The settlement, once all was read without a fault. */
    Settlement settlement() throws BrokenSettlement {
        if (bpr == null || id == null || paidOn == null) {
            throw st.fault(Reason.MISSING, "BPR or TRN is missing");
        }
        PersonId insurer = known(payerIds, settings.insurers(), Reason.UNKNOWN_INSURER);
        CreditorId creditor = known(payeeIds, settings.creditors(), Reason.UNKNOWN_CREDITOR);
        Amount paid = X12Amounts.read(bpr, 2, currency);
        Amount zero = Amount.zero(currency);
        Amount claims = lines.stream().map(SettlementLine::paid).reduce(zero, Amount::plus);
        Amount deducted = deductions.stream().map(Deduction::amount).reduce(zero, Amount::plus);
        if (paid.minor() < 0) {
            throw bpr.fault(Reason.WRONG_SIGN, "a payment below zero; what an insurer gets back it carries over");
        }
        if (!claims.minus(deducted).equals(paid)) {
            throw bpr.fault(Reason.SETTLEMENT_OUT_OF_BALANCE, "the claims less the deductions aren't the sum paid");
        }
        return new Settlement(id, insurer, creditor, paidOn, paid, lines, deductions);
    }

    private <T> T known(List<String> ids, Map<String, T> table, Reason reason) throws BrokenSettlement {
        List<T> found =
                ids.stream().map(table::get).filter(Objects::nonNull).distinct().toList();
        if (found.size() != 1) {
            throw st.fault(reason, "none of its numbers is known to this reader, or several contradict each other");
        }
        return found.get(0);
    }
}
