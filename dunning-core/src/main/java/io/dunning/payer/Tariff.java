package io.dunning.payer;

import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one insurer agreed to pay for each code, by dates (in Spanish <i>baremo</i>). Without a version for a day, or a price in it, there is no
 * expectation; none is guessed from another year.
 *
 * @param insurer whose tariff
 * @param versions in any order, without overlap; gaps are left open
 */
public record Tariff(PersonId insurer, List<Version> versions) {

    /**
     * The prices of some time.
     *
     * @param name how the contract calls it
     * @param from the first day of service it holds for
     * @param until the last day; {@code null} until another follows
     * @param prices by code; zero or more
     * @param source the contract or publication it was taken from
     */
    public record Version(
            String name, LocalDate from, @Nullable LocalDate until, Map<TariffCode, Amount> prices, String source) {
        public Version {
            Objects.requireNonNull(from, "from");
            if (name.isBlank() || source.isBlank()) {
                throw new IllegalArgumentException("a tariff version has a name and a source");
            }
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("tariff version " + name + " ends before it begins: " + until);
            }
            prices = Map.copyOf(prices);
            if (prices.values().stream().anyMatch(p -> p.minor() < 0)) {
                throw new IllegalArgumentException("tariff version " + name + " has a price below zero");
            }
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    public Tariff {
        Objects.requireNonNull(insurer, "insurer");
        versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
        for (int i = 1; i < versions.size(); i++) {
            Version before = versions.get(i - 1);
            if (before.until() == null
                    || !before.until().isBefore(versions.get(i).from())) {
                throw new IllegalArgumentException("tariff versions " + before.name() + " and "
                        + versions.get(i).name() + " of " + insurer + " overlap");
            }
        }
    }

    /** The version that holds for a day of service. */
    public Optional<Version> on(LocalDate serviceOn) {
        return versions.stream().filter(v -> v.holdsOn(serviceOn)).findFirst();
    }

    /** What the insurer is to pay for a service of that day; empty where the tariff is silent. */
    public Optional<Amount> expected(TariffCode code, LocalDate serviceOn) {
        return on(serviceOn).map(version -> version.prices().get(code));
    }
}
