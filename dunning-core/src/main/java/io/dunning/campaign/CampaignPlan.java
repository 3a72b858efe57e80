package io.dunning.campaign;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.money.CurrencyUnit;

/**
 * What was agreed with the creditor before anything goes out. It never changes; another agreement is another version, with a pilot of its own. Texts and
 * steps are the policy's.
 *
 * @param id which campaign
 * @param version which version of the agreement, such as {@code 1}; 1 to 30 of a-z, A-Z, 0-9, - and .
 * @param scope which notices
 * @param from the first day on which notices go out
 * @param until the last one
 * @param pilotSize cases in the pilot, 1 to 1,000,000
 * @param pilotDays days after the last notice of the pilot before it may be measured, 0 to 366
 * @param thresholds what the pilot has to reach; one or more, one for each measure
 * @param caps how many notices may go out on a day, by which channels
 * @param order which cases come first after the pilot
 * @param unusual from when on a batch is unusual
 */
public record CampaignPlan(
        CampaignId id,
        String version,
        Scope scope,
        LocalDate from,
        LocalDate until,
        int pilotSize,
        int pilotDays,
        List<Threshold> thresholds,
        List<DailyCap> caps,
        Order order,
        UnusualBatch unusual) {

    public CampaignPlan {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(unusual, "unusual");
        thresholds = List.copyOf(thresholds);
        caps = List.copyOf(caps);
        if (!version.matches("[A-Za-z0-9.-]{1,30}")) {
            throw new IllegalArgumentException("a version of campaign " + id + " is of letters, digits, - and .");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("campaign " + id + " ends before it begins");
        }
        if (pilotSize < 1 || pilotSize > 1_000_000 || pilotDays < 0 || pilotDays > 366) {
            throw new IllegalArgumentException("the pilot of campaign " + id
                    + " has 1 to 1000000 cases and is measured after 0 to 366 days: " + pilotSize + ", " + pilotDays);
        }
        Set<Measure> measures = new HashSet<>();
        thresholds.forEach(t -> measures.add(t.measure()));
        if (thresholds.isEmpty() || measures.size() < thresholds.size()) {
            throw new IllegalArgumentException("campaign " + id + " has one threshold for each of its measures");
        }
        checkCaps(id, caps);
    }

    static void checkCaps(CampaignId id, List<DailyCap> caps) {
        if (caps.isEmpty() || caps.stream().map(DailyCap::name).distinct().count() < caps.size()) {
            throw new IllegalArgumentException("campaign " + id + " has caps with a name each");
        }
    }

    /** What its notices are in. */
    public CurrencyUnit currency() {
        return unusual.smallBelow().currency();
    }
}
