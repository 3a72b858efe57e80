package io.dunning.payer;

import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.money.CurrencyUnit;

/**
 * Lines of one insurer that something is wrong with, each with the insurer's own reasons: the list that goes along with a demand (in Spanish
 * <i>listado de reclamación</i>).
 *
 * @param insurer whose
 * @param currency of all rows
 * @param on as known on that day
 * @param rows longest waiting first
 */
public record ClaimList(PersonId insurer, CurrencyUnit currency, LocalDate on, List<Row> rows) {

    private static final Set<LineStatus> UNPAID =
            EnumSet.of(LineStatus.NOT_ANSWERED, LineStatus.TAKEN_BACK, LineStatus.DENIED, LineStatus.PART_PAID);
    private static final Set<LineStatus> TARIFF = EnumSet.of(LineStatus.BELOW_TARIFF, LineStatus.ABOVE_TARIFF);

    /**
     * One line.
     *
     * @param claim on which claim
     * @param position the line, its answers and reasons
     * @param status what is wrong with it
     * @param difference what is missing against the tariff; negative where too much was paid
     * @param daysOut days since the claim was sent
     */
    public record Row(ClaimId claim, LinePosition position, LineStatus status, Amount difference, long daysOut) {
        public Row {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(position, "position");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(difference, "difference");
        }

        /** Why, as the insurer says; what the patient pays by contract is no reason. */
        public List<Adjustment> reasons() {
            return position.adjustments().stream()
                    .filter(a -> !a.isLeftToPatient())
                    .toList();
        }
    }

    public ClaimList {
        Objects.requireNonNull(insurer, "insurer");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(on, "on");
        rows = List.copyOf(rows);
    }

    /** Lines that aren't paid, or only in part: not answered, taken back, denied. */
    public static ClaimList unpaid(
            PersonId insurer, CurrencyUnit currency, Collection<InsurerClaim> claims, LocalDate on) {
        return of(insurer, currency, claims, on, UNPAID);
    }

    /** Lines paid by another price than the tariff's, in either direction. */
    public static ClaimList tariffDifferences(
            PersonId insurer, CurrencyUnit currency, Collection<InsurerClaim> claims, LocalDate on) {
        return of(insurer, currency, claims, on, TARIFF);
    }

    private static ClaimList of(
            PersonId insurer,
            CurrencyUnit currency,
            Collection<InsurerClaim> claims,
            LocalDate on,
            Set<LineStatus> wanted) {
        List<Row> rows = new ArrayList<>();
        for (InsurerClaim claim : claims) {
            LocalDate sentOn = claim.submittedOn().orElse(null);
            if (sentOn == null
                    || !claim.insurer().equals(insurer)
                    || !claim.currency().equals(currency)) {
                continue;
            }
            for (LinePosition position : claim.lines()) {
                LineStatus status = position.status();
                if (wanted.contains(status) && position.givenUpOn() == null) {
                    long daysOut = ChronoUnit.DAYS.between(sentOn, on);
                    rows.add(new Row(claim.id(), position, status, position.shortfall(), daysOut));
                }
            }
        }
        rows.sort(Comparator.comparingLong(Row::daysOut)
                .reversed()
                .thenComparing(Row::claim)
                .thenComparing(r -> r.position().line().id()));
        return new ClaimList(insurer, currency, on, rows);
    }

    /** What is missing in all, set off against what was paid too much. */
    public Amount difference() {
        return rows.stream().map(Row::difference).reduce(Amount.zero(currency), Amount::plus);
    }
}
