package io.dunning.examples.clinic.campaigns;

import io.dunning.campaign.CampaignId;
import io.dunning.campaign.CampaignPlan;
import io.dunning.campaign.DailyCap;
import io.dunning.campaign.Measure;
import io.dunning.campaign.Order;
import io.dunning.campaign.Scope;
import io.dunning.campaign.Threshold;
import io.dunning.campaign.Threshold.Bound;
import io.dunning.campaign.UnusualBatch;
import io.dunning.channel.ChannelKind;
import io.dunning.examples.clinic.HostProperties.House;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.validation.Errors;

/**
 * What is entered to agree on a campaign. Shares are in per cent, and none may be left out: thresholds are declared before the pilot, or they are none.
 *
 * @param name what it is called: its id
 * @param kind about which kind of claim
 * @param served services from that day on
 * @param servedUntil up to that day
 * @param from the first day on which notices go out
 * @param until the last one
 * @param pilot cases in the pilot
 * @param days after its last notice it is measured; one at least: what goes out tonight is answered by nobody before
 * @param paid per cent of the cases that pay, at least
 * @param disputed per cent that object, at most
 * @param wrong per cent of the notices that were wrong, at most
 * @param called calls and messages for a hundred notices, at most
 * @param letters letters a day, at most
 * @param mails mails, texts and messages a day, at most
 * @param order which cases come first
 * @param more by how much per cent a batch may be greater than all before it
 */
public record PlanForm(
        @NotNull @Pattern(regexp = PlanForm.NAME, message = "{form.campaign.name}")
        String name,

        @NotNull ClaimKind kind,
        @NotNull LocalDate served,
        @NotNull LocalDate servedUntil,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @NotNull @Min(1) @Max(100_000) Integer pilot,
        @NotNull @Min(1) @Max(366) Integer days,
        @NotNull @Min(0) @Max(100) Integer paid,
        @NotNull @Min(0) @Max(100) Integer disputed,
        @NotNull @Min(0) @Max(100) Integer wrong,
        @NotNull @Min(0) @Max(1000) Integer called,
        @NotNull @Min(0) @Max(1_000_000) Integer letters,
        @NotNull @Min(0) @Max(1_000_000) Integer mails,
        @NotNull Order order,
        @NotNull @Min(0) @Max(1000) Integer more) {

    /** The address of one called "new" would be that of the form for another one. */
    static final String NAME = "(?!new$)[A-Za-z0-9][A-Za-z0-9_.-]{0,59}";

    private static final String PAPER_CAP = "paper";
    private static final String REST_CAP = "messages";
    private static final Set<ChannelKind> PAPER =
            Set.of(ChannelKind.LETTER, ChannelKind.REGISTERED_LETTER, ChannelKind.JUDICIAL_SERVICE);
    private static final Set<ChannelKind> REST = Set.of(
            ChannelKind.EMAIL,
            ChannelKind.SMS,
            ChannelKind.CERTIFIED_MAIL,
            ChannelKind.DIGITAL_MAILBOX,
            ChannelKind.PORTAL,
            ChannelKind.VOICE,
            ChannelKind.AGENT_CALL);
    private static final int PERMILLE = 10;
    private static final int BATCHES_BACK = 20;
    private static final int SMALL_MINOR = 1000;
    private static final int OLD_DAYS = 730;

    /** What a form holds that nobody has written into: a small, careful one. */
    static PlanForm proposed(LocalDate today, ClaimKind kind) {
        return new PlanForm(
                "campaign-" + today,
                kind,
                today.minusYears(1).withDayOfYear(1),
                today,
                today.plusDays(1),
                today.plusMonths(3),
                20,
                14,
                20,
                10,
                1,
                40,
                100,
                300,
                Order.FIRST_TO_LAPSE,
                50);
    }

    /** What was entered for a plan. */
    static PlanForm of(CampaignPlan plan) {
        Scope scope = plan.scope();
        return new PlanForm(
                plan.id().value(),
                scope.kinds().iterator().next(),
                scope.servedFrom(),
                scope.servedUntil(),
                plan.from(),
                plan.until(),
                plan.pilotSize(),
                plan.pilotDays(),
                percent(plan, Measure.PAID),
                percent(plan, Measure.DISPUTED),
                percent(plan, Measure.WRONG),
                percent(plan, Measure.CALLED),
                most(plan, PAPER_CAP),
                most(plan, REST_CAP),
                plan.order(),
                plan.unusual().countMorePercent());
    }

    private static int percent(CampaignPlan plan, Measure measure) {
        return plan.thresholds().stream()
                .filter(threshold -> threshold.measure() == measure)
                .mapToInt(threshold -> threshold.permille() / PERMILLE)
                .findFirst()
                .orElseThrow();
    }

    private static int most(CampaignPlan plan, String cap) {
        return plan.caps().stream()
                .filter(c -> c.name().equals(cap))
                .mapToInt(DailyCap::noticesMax)
                .findFirst()
                .orElseThrow();
    }

    /** What fields hold together, beside the field that doesn't fit; a field that couldn't be read is said elsewhere. */
    void check(LocalDate today, Errors errors) {
        if (until != null && until.isBefore(today)) {
            errors.rejectValue("until", "form.campaign.over");
        } else if (from != null && until != null && until.isBefore(from)) {
            errors.rejectValue("until", "form.campaign.from");
        }
        if (served != null && servedUntil != null && servedUntil.isBefore(served)) {
            errors.rejectValue("servedUntil", "form.campaign.served");
        }
    }

    CampaignPlan plan(House house, String version) {
        return new CampaignPlan(
                new CampaignId(name),
                version,
                new Scope(Set.of(house.id()), Set.of(kind), served, servedUntil),
                from,
                until,
                pilot,
                days,
                List.of(
                        new Threshold(Measure.PAID, Bound.AT_LEAST, paid * PERMILLE),
                        new Threshold(Measure.DISPUTED, Bound.AT_MOST, disputed * PERMILLE),
                        new Threshold(Measure.WRONG, Bound.AT_MOST, wrong * PERMILLE),
                        new Threshold(Measure.CALLED, Bound.AT_MOST, called * PERMILLE)),
                List.of(new DailyCap(PAPER_CAP, PAPER, letters), new DailyCap(REST_CAP, REST, mails)),
                order,
                new UnusualBatch(
                        BATCHES_BACK,
                        Math.min(10, pilot),
                        more,
                        more,
                        200,
                        new Amount(SMALL_MINOR, house.unit()),
                        OLD_DAYS));
    }
}
