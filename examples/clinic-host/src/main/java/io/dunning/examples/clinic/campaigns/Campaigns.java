package io.dunning.examples.clinic.campaigns;

import io.dunning.campaign.Campaign;
import io.dunning.campaign.CampaignEvent;
import io.dunning.campaign.CampaignId;
import io.dunning.campaign.CampaignLog;
import io.dunning.campaign.CampaignOutcome;
import io.dunning.campaign.CampaignPlan;
import io.dunning.campaign.CampaignState;
import io.dunning.campaign.Scope;
import io.dunning.cases.Outcome;
import io.dunning.evidence.Actor;
import io.dunning.examples.clinic.desk.Acting;
import io.dunning.examples.clinic.web.NoSuchPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns of each tenant: their events, in order, in a table of the host. */
@Component
public class Campaigns {

    private final JdbcClient jdbc;
    private final Map<String, Map<CampaignId, CampaignLog>> read = new ConcurrentHashMap<>();

    public Campaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The campaigns of a tenant, in the order of their ids. */
    public Map<CampaignId, CampaignLog> of(String tenant) {
        return read.computeIfAbsent(tenant, this::readAll);
    }

    public Optional<CampaignLog> find(String tenant, CampaignId id) {
        return Optional.ofNullable(of(tenant).get(id));
    }

    /** The one that a page is asked about; {@link NoSuchPage} where there is none. */
    CampaignLog named(String tenant, String id) {
        try {
            return find(tenant, new CampaignId(id)).orElseThrow(NoSuchPage::new);
        } catch (IllegalArgumentException e) {
            throw new NoSuchPage();
        }
    }

    private Map<CampaignId, CampaignLog> readAll(String tenant) {
        Map<CampaignId, List<CampaignEvent>> events = new LinkedHashMap<>();
        jdbc.sql("SELECT campaign, sort, event FROM clinic_campaign WHERE tenant = ? ORDER BY campaign, seq")
                .param(tenant)
                .query(row -> {
                    events.computeIfAbsent(new CampaignId(row.getString(1)), id -> new ArrayList<>())
                            .add(EventTexts.read(row.getString(2), row.getString(3)));
                });
        Map<CampaignId, CampaignLog> logs = new LinkedHashMap<>();
        events.forEach((id, all) -> logs.put(id, new CampaignLog(all)));
        return logs;
    }

    /** Begins one. */
    @Transactional
    public Outcome plan(String tenant, CampaignEvent.Planned planned) {
        CampaignId id = planned.plan().id();
        if (find(tenant, id).isPresent()) {
            return Outcome.refused("campaign-known", "There is a campaign of that name.");
        }
        return overlap(tenant, planned.plan()).orElseGet(() -> append(tenant, id, 0, List.of(planned)));
    }

    /**
     * Agrees on another version of the plan of one, as whoever acts saw it.
     *
     * @param version of the campaign that was shown
     */
    @Transactional
    public Outcome replan(String tenant, CampaignPlan plan, long version, Actor by, LocalDate on) {
        return overlap(tenant, plan).orElseGet(() -> act(tenant, plan.id(), version, c -> c.replan(plan, by, on)));
    }

    /** Of what two campaigns are about, nothing would go unless both let it. */
    private Optional<Outcome> overlap(String tenant, CampaignPlan plan) {
        return of(tenant).values().stream()
                .map(CampaignLog::campaign)
                .filter(c -> !c.id().equals(plan.id())
                        && c.state() != CampaignState.ENDED
                        && overlaps(c.plan().scope(), plan.scope()))
                .findFirst()
                .map(other -> Outcome.refused(
                        "campaign-overlaps",
                        "Campaign " + other.id() + " is about some of these claims and is not over."));
    }

    private static boolean overlaps(Scope one, Scope other) {
        return one.kinds().stream().anyMatch(other.kinds()::contains)
                && one.creditors().stream().anyMatch(other.creditors()::contains)
                && !one.servedUntil().isBefore(other.servedFrom())
                && !other.servedUntil().isBefore(one.servedFrom());
    }

    /**
     * Does something to one, as whoever acts saw it.
     *
     * @param version of the campaign that was shown
     */
    @Transactional
    public Outcome act(String tenant, CampaignId id, long version, Function<Campaign, CampaignOutcome> act) {
        Campaign campaign = find(tenant, id).orElseThrow().campaign();
        if (campaign.version() != version) {
            return Outcome.refused(Acting.STALE, "The campaign was changed since this form was shown.");
        }
        CampaignOutcome outcome = act.apply(campaign);
        if (outcome instanceof CampaignOutcome.Refused refused) {
            return Outcome.refused(refused.code(), refused.sentence());
        }
        return append(tenant, id, version, ((CampaignOutcome.Accepted) outcome).events());
    }

    /** The number of an event is its key: of two who append the same, one is refused. */
    private Outcome append(String tenant, CampaignId id, long version, List<CampaignEvent> events) {
        try {
            long seq = version;
            for (CampaignEvent event : events) {
                jdbc.sql("INSERT INTO clinic_campaign (tenant, campaign, seq, sort, event) VALUES (?, ?, ?, ?, ?)")
                        .params(tenant, id.value(), ++seq, EventTexts.sort(event), EventTexts.write(event))
                        .update();
            }
            return Outcome.of();
        } catch (DuplicateKeyException e) {
            return Outcome.refused(Acting.STALE, "The campaign was changed since this form was shown.");
        } finally {
            read.remove(tenant);
        }
    }
}
