package io.dunning.examples.clinic.campaigns;

import io.dunning.DunningEngine;
import io.dunning.campaign.Campaign;
import io.dunning.campaign.Wave;
import io.dunning.examples.clinic.proposal.Nights;
import io.dunning.examples.clinic.wall.Staffing;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What of tonight's proposal a campaign would let go, by its caps and by what the desk can answer. */
@Component
public class Waves {

    private final DunningEngine engine;
    private final Staffing staffing;
    private final Nights nights;

    public Waves(DunningEngine engine, Staffing staffing, Nights nights) {
        this.engine = engine;
        this.staffing = staffing;
        this.nights = nights;
    }

    /** The business date of the next night. */
    LocalDate night() {
        return nights.next();
    }

    Wave tonight(String tenant, Campaign campaign) {
        return campaign.wave(engine.propose(night()), staffing.besides(tenant, campaign.sent()));
    }

    /**
     * Those who wait for one reason.
     *
     * @param rule its code
     * @param sentence of the first of them
     */
    public record Group(String rule, String sentence, long count) {}

    static List<Group> waiting(Wave wave) {
        return wave.waits().stream()
                .collect(Collectors.groupingBy(held -> held.finding().rule(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new Group(
                        e.getKey(),
                        e.getValue().get(0).finding().sentence(),
                        e.getValue().size()))
                .toList();
    }
}
