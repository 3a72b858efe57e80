package io.dunning.payer;

import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A service that seems to be billed more than once. A suspicion with its reason: the cases concerned rest until a person has looked.
 *
 * @param kind what it looks like
 * @param visit at which visit
 * @param documents all invoices and claims that name the service, in order
 * @param sentence why it looks so
 */
public record DoubleBilling(Kind kind, VisitId visit, List<String> documents, String sentence) {

    /** What doubled billing looks like. */
    public enum Kind {
        /** The same debtor was billed for it on several documents. */
        SAME_DEBTOR_TWICE,
        /** An insurer was asked to pay it, and the patient to pay it in full. */
        INSURER_AND_PATIENT,
        /** Two insurers were asked to pay it. */
        TWO_INSURERS
    }

    public DoubleBilling {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(visit, "visit");
        documents = List.copyOf(documents);
        Objects.requireNonNull(sentence, "sentence");
    }

    private record Service(VisitId visit, TariffCode code) {}

    /**
     * Finds what seems to be billed more than once, by visit. A patient's agreed share beside an insurer's claim is right; the same price in full
     * isn't. The same document named twice is one document.
     */
    public static List<DoubleBilling> find(Collection<BilledService> bills) {
        TreeMap<Service, List<BilledService>> byService = new TreeMap<>(
                Comparator.comparing(Service::visit).thenComparing(s -> s.code().value()));
        for (BilledService bill : bills) {
            byService
                    .computeIfAbsent(new Service(bill.visit(), bill.code()), s -> new ArrayList<>())
                    .add(bill);
        }
        List<DoubleBilling> found = new ArrayList<>();
        byService.forEach((service, own) -> judge(service, own, found));
        return List.copyOf(found);
    }

    private static void judge(Service service, List<BilledService> bills, List<DoubleBilling> found) {
        if (isBilledTwice(bills)) {
            found.add(of(
                    Kind.SAME_DEBTOR_TWICE, service, bills, "The same service of one visit stands on several bills."));
        }
        Set<PersonId> insurers = new TreeSet<>();
        boolean patientInFull = false;
        for (BilledService bill : bills) {
            if (bill.kind() == ClaimKind.INSURER_SHARE) {
                insurers.add(bill.debtor());
            }
            patientInFull |= isInFull(bill.kind());
        }
        if (!insurers.isEmpty() && patientInFull) {
            found.add(of(
                    Kind.INSURER_AND_PATIENT,
                    service,
                    bills,
                    "An insurer was asked to pay a service that the patient was billed for in full."));
        }
        if (insurers.size() > 1) {
            found.add(of(Kind.TWO_INSURERS, service, bills, "Two insurers were asked to pay the same service."));
        }
    }

    private static boolean isBilledTwice(List<BilledService> bills) {
        for (BilledService one : bills) {
            for (BilledService other : bills) {
                if (one.debtor().equals(other.debtor())
                        && one.kind() == other.kind()
                        && !one.document().equals(other.document())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInFull(ClaimKind kind) {
        return switch (kind) {
            case PRIVATE_FEE, MATERIALS, SERVICE_WITHOUT_PRESENCE -> true;
            case COPAYMENT, TARIFF_DIFFERENCE, INSURER_SHARE, NO_SHOW_SANCTION -> false;
        };
    }

    private static DoubleBilling of(Kind kind, Service service, List<BilledService> bills, String sentence) {
        List<String> documents =
                bills.stream().map(BilledService::document).distinct().sorted().toList();
        return new DoubleBilling(kind, service.visit(), documents, sentence);
    }
}
