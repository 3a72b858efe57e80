package io.dunning.fhir;

import io.dunning.fhir.BillingFact.Payment.Part;
import io.dunning.fhir.FhirFault.Reason;
import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads Account, Coverage, PaymentNotice and PaymentReconciliation. */
final class Payers {

    private static final Set<String> ACCOUNT_CODES =
            Set.of("active", "inactive", "entered-in-error", "on-hold", "unknown");
    private static final Set<String> CODES = Set.of("active", "cancelled", "draft", "entered-in-error");
    private static final int NUMBER_LENGTH_MAX = 100;

    private final FhirMapping mapping;
    private final References references;
    private final LocalDate readOn;

    Payers(FhirMapping mapping, References references, LocalDate readOn) {
        this.mapping = mapping;
        this.references = references;
        this.readOn = readOn;
    }

    Optional<BillingFact> account(Element account) throws BadElement {
        String id = Values.id(account);
        return switch (account.code("status", ACCOUNT_CODES)) {
            case "unknown" -> Optional.empty();
            case "inactive", "entered-in-error" -> Optional.of(new BillingFact.Withdrawn(FhirType.ACCOUNT, id));
            case "on-hold" -> Optional.of(account(id, account, true));
            default -> Optional.of(account(id, account, false));
        };
    }

    private BillingFact account(String id, Element account, boolean onHold) throws BadElement {
        List<BillingFact.Account.Guarantor> guarantors = new ArrayList<>();
        for (Element guarantor : account.elements("guarantor")) {
            Element period = guarantor.element("period");
            guarantors.add(new BillingFact.Account.Guarantor(
                    references.person(guarantor, "party"),
                    guarantor.flag("onHold", false),
                    bound(period, "start"),
                    bound(period, "end")));
        }
        List<String> covers = new ArrayList<>();
        for (Element cover : account.elements("coverage")) {
            Element reference = cover.required("coverage");
            String covered = references.idOf(reference, FhirType.COVERAGE.resourceType());
            if (covered == null) {
                throw references.unresolved(reference);
            }
            covers.add(covered);
        }
        return new BillingFact.Account(id, onHold, references.persons(account, "subject"), guarantors, covers);
    }

    Optional<BillingFact> coverage(Element coverage) throws BadElement {
        String id = Values.id(coverage);
        return byStatus(FhirType.COVERAGE, id, coverage, () -> {
            Element period = coverage.element("period");
            List<PersonId> payers = references.persons(coverage, "payor");
            if (payers.isEmpty()) {
                throw coverage.missing("payor");
            }
            return new BillingFact.Cover(
                    id,
                    references.person(coverage, "beneficiary"),
                    payers,
                    bound(period, "start"),
                    bound(period, "end"));
        });
    }

    Optional<BillingFact> notice(Element notice) throws BadElement {
        String id = Values.id(notice);
        return byStatus(FhirType.PAYMENT_NOTICE, id, notice, () -> {
            String day = notice.value("paymentDate") == null ? "created" : "paymentDate";
            Amount amount = Values.money(notice, "amount", mapping.currencies());
            Part part = new Part(references.receivable(notice.element("request")), amount);
            return new BillingFact.Payment(
                    FhirType.PAYMENT_NOTICE,
                    id,
                    "",
                    null,
                    Values.claimDay(notice, day, mapping.zone(), readOn),
                    amount,
                    part.receivable() == null ? List.of() : List.of(part));
        });
    }

    Optional<BillingFact> reconciliation(Element paid) throws BadElement {
        String id = Values.id(paid);
        return byStatus(FhirType.PAYMENT_RECONCILIATION, id, paid, () -> {
            Amount amount = Values.money(paid, "paymentAmount", mapping.currencies());
            return new BillingFact.Payment(
                    FhirType.PAYMENT_RECONCILIATION,
                    id,
                    number(paid.element("paymentIdentifier")),
                    references.personIfAny(paid, "paymentIssuer"),
                    Values.claimDay(paid, "paymentDate", mapping.zone(), readOn),
                    amount,
                    parts(paid, amount));
        });
    }

    private List<Part> parts(Element paid, Amount amount) throws BadElement {
        List<Part> parts = new ArrayList<>();
        Amount sum = Amount.zero(amount.currency());
        for (Element detail : paid.elements("detail")) {
            Amount part =
                    Values.money(detail, "amount", Set.of(amount.currency().getCurrencyCode()));
            parts.add(new Part(references.receivable(detail.element("request")), part));
            sum = sum.plus(part);
        }
        if (!parts.isEmpty() && !sum.equals(amount)) {
            throw paid.bad("detail", Reason.OUT_OF_BALANCE, "the details don't add up to the payment");
        }
        return parts;
    }

    private static String number(@Nullable Element identifier) throws BadElement {
        return identifier == null
                ? ""
                : Values.clean(identifier.requiredText("value"), NUMBER_LENGTH_MAX, identifier.path("value"));
    }

    private interface Active {
        BillingFact read() throws BadElement;
    }

    private static Optional<BillingFact> byStatus(FhirType type, String id, Element resource, Active active)
            throws BadElement {
        return switch (resource.code("status", CODES)) {
            case "draft" -> Optional.empty();
            case "active" -> Optional.of(active.read());
            default -> Optional.of(new BillingFact.Withdrawn(type, id));
        };
    }

    /** A bound of a period; it may lie in the future. */
    private @Nullable LocalDate bound(@Nullable Element period, String field) throws BadElement {
        return period == null ? null : Values.day(period, field, mapping.zone());
    }
}
