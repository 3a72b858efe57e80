package io.dunning.insurer;

import io.dunning.insurer.SettlementFault.Reason;
import io.dunning.payer.Adjustment;
import io.dunning.payer.ClaimId;
import io.dunning.payer.LineId;
import io.dunning.payer.SettlementLine;
import io.dunning.payer.SettlementLine.Kind;
import io.dunning.payer.TariffCode;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One claim of an 835 while it is read: loops 2100 and 2110. It balances when it is closed: for each service and for the claim, charge less
 * adjustments is what is paid; the charges of the services are the claim's.
 */
final class ClaimPayment {

    private static final int CAS_TRIPLES = 6;

    private final Segment clp;
    private final CurrencyUnit currency;
    private final Kind kind;
    private final @Nullable ClaimId claim;
    private final Amount charge;
    private final Amount paid;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private @Nullable LocalDate statementOn;

    /** Loop 2110. */
    private static final class Service {
        private final Segment svc;
        private final Amount charge;
        private final Amount paid;
        private final List<Adjustment> adjustments = new ArrayList<>();
        private @Nullable LineId line;
        private @Nullable LocalDate on;

        Service(Segment svc, CurrencyUnit currency) throws BrokenSettlement {
            this.svc = svc;
            charge = X12Amounts.read(svc, 2, currency);
            paid = svc.element(3).isEmpty() ? Amount.zero(currency) : X12Amounts.read(svc, 3, currency);
        }
    }

    ClaimPayment(Segment clp, CurrencyUnit currency) throws BrokenSettlement {
        this.clp = clp;
        this.currency = currency;
        String id = clp.required(1);
        claim = ClaimId.fits(id) ? new ClaimId(id) : null;
        kind = switch (clp.required(2)) {
            case "22" -> Kind.REVERSAL;
            case "25" -> Kind.ESTIMATE;
            default -> Kind.ANSWER;
        };
        charge = X12Amounts.read(clp, 3, currency);
        paid = X12Amounts.read(clp, 4, currency);
        signed(clp, charge, paid);
    }

    private void signed(Segment segment, Amount charged, Amount given) throws BrokenSettlement {
        boolean wrong = kind == Kind.REVERSAL
                ? charged.isPositive() || given.isPositive()
                : charged.minor() < 0 || given.minor() < 0;
        if (wrong) {
            throw segment.fault(
                    Reason.WRONG_SIGN,
                    kind == Kind.REVERSAL
                            ? "a reversal with an amount above zero"
                            : "an amount below zero in no reversal");
        }
    }

    /** Takes a segment that belongs to the claim; others, with the names in them, are passed over. */
    void take(Segment segment) throws BrokenSettlement {
        switch (segment.name()) {
            case "CAS" -> adjust(segment);
            case "SVC" -> {
                Service service = new Service(segment, currency);
                signed(segment, service.charge, service.paid);
                services.add(service);
            }
            case "DTM" -> date(segment);
            case "REF" -> reference(segment);
            default -> {}
        }
    }

    private @Nullable Service service() {
        return services.isEmpty() ? null : services.get(services.size() - 1);
    }

    private void adjust(Segment cas) throws BrokenSettlement {
        String group = cas.code(1);
        Service service = service();
        List<Adjustment> target = service == null ? adjustments : service.adjustments;
        for (int i = 0; i < CAS_TRIPLES; i++) {
            int at = 2 + 3 * i;
            if (cas.element(at).isEmpty() && cas.element(at + 1).isEmpty()) {
                continue;
            }
            String code = cas.code(at);
            Amount amount = X12Amounts.read(cas, at + 1, currency);
            target.add(new Adjustment(Carc.reason(code), Carc.liability(group), amount, group, code));
        }
        if (cas.element(2).isEmpty()) {
            throw cas.fault(Reason.MISSING, "an adjustment without a reason");
        }
    }

    private void date(Segment dtm) throws BrokenSettlement {
        Service service = service();
        switch (dtm.element(1)) {
            // The day of the service, or the first day of its period.
            case "472", "150" -> {
                if (service != null) {
                    service.on = dtm.day(2);
                }
            }
            case "232" -> {
                if (service == null) {
                    statementOn = dtm.day(2);
                }
            }
            default -> {}
        }
    }

    /** 6R is the key that the creditor gave to the line. */
    private void reference(Segment ref) {
        Service service = service();
        if (service != null && ref.element(1).equals("6R") && LineId.fits(ref.element(2))) {
            service.line = new LineId(ref.element(2));
        }
    }

    Amount paid() {
        return paid;
    }

    /** Checks the balances and adds what the claim says, one line for each service, and one for what concerns the claim as a whole. */
    void close(List<SettlementLine> lines) throws BrokenSettlement {
        Amount zero = Amount.zero(currency);
        Amount adjusted = sum(adjustments);
        if (services.isEmpty()) {
            balance(clp, Reason.CLAIM_OUT_OF_BALANCE, charge.minus(adjusted), paid);
            lines.add(line(lines.size() + 1, null, charge, paid, adjustments));
            return;
        }
        Amount charges = zero;
        Amount payments = zero;
        for (Service service : services) {
            balance(
                    service.svc,
                    Reason.LINE_OUT_OF_BALANCE,
                    service.charge.minus(sum(service.adjustments)),
                    service.paid);
            charges = charges.plus(service.charge);
            payments = payments.plus(service.paid);
            lines.add(line(lines.size() + 1, service, service.charge, service.paid, service.adjustments));
        }
        balance(clp, Reason.CLAIM_OUT_OF_BALANCE, charges, charge);
        balance(clp, Reason.CLAIM_OUT_OF_BALANCE, payments.minus(adjusted), paid);
        if (!adjustments.isEmpty()) {
            lines.add(line(lines.size() + 1, null, zero, zero.minus(adjusted), adjustments));
        }
    }

    private Amount sum(List<Adjustment> parts) {
        return parts.stream().map(Adjustment::amount).reduce(Amount.zero(currency), Amount::plus);
    }

    private static void balance(Segment at, Reason reason, Amount one, Amount other) throws BrokenSettlement {
        if (!one.equals(other)) {
            throw at.fault(reason, "charges, adjustments and payments don't add up");
        }
    }

    private SettlementLine line(
            int position, @Nullable Service service, Amount billed, Amount given, List<Adjustment> parts) {
        return new SettlementLine(
                position,
                kind,
                claim,
                service == null ? null : service.line,
                service == null ? null : service.on == null ? statementOn : service.on,
                service == null ? null : code(service.svc),
                billed,
                given,
                parts);
    }

    /** The code as it was claimed: where the insurer decided on another one, it names ours beside it (SVC06). */
    private static @Nullable TariffCode code(Segment svc) {
        for (String code : new String[] {svc.component(6, 2), svc.component(1, 2), svc.element(4)}) {
            if (TariffCode.fits(code)) {
                return new TariffCode(code);
            }
        }
        return null;
    }
}
