package io.dunning.report;

import io.dunning.Policies;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.ContactCap;
import io.dunning.escalation.Ladder;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.escalation.Step;
import io.dunning.escalation.Track;
import io.dunning.notice.FeeRule;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks once more, afterwards, whether hours, caps and tariffs were kept. */
final class ContactsTally {

    /** Fees of one code in one currency. */
    private static final class Lot {
        private final String code;
        private Amount sum;
        private long notices;
        private long unlawful;

        Lot(String code, Amount sum) {
            this.code = code;
            this.sum = sum;
        }
    }

    private final ReportPeriod period;
    private final Policies policies;
    private final @Nullable ZoneId zone;
    private final Map<String, Lot> fees = new TreeMap<>();
    private long handedOver;
    private long outsideHours;
    private long contactDays;
    private long overCap;

    ContactsTally(ReportPeriod period, Policies policies, @Nullable ZoneId zone) {
        this.period = period;
        this.policies = policies;
        this.zone = zone;
    }

    void add(List<RecordedEvent> history, CaseTale tale) {
        Policy policy = null;
        Map<NoticeKey, PolicyVersion> under = new HashMap<>();
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof NoticePlanned planned) {
                under.put(planned.key(), recorded.policy());
            } else if (recorded.event() instanceof NoticeHandedOver handed && period.contains(handed.on())) {
                policy = policies.version(recorded.policy());
                handedOver++;
                ChannelKind channel = tale.channel(handed.key());
                boolean late = zone != null && !policy.contact().isOpen(channel, recorded.at(), zone);
                outsideHours += late ? 1 : 0;
            }
        }
        if (policy != null) {
            caps(policy, tale);
        }
        for (SentStep step : tale.left()) {
            if (step.leftIn(period) && step.planned.fee().isPositive()) {
                PolicyVersion version = under.get(step.planned.key());
                if (version != null) {
                    fee(step, policies.version(version), tale);
                }
            }
        }
    }

    private void caps(Policy policy, CaseTale tale) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        tale.left().forEach(step -> Optional.ofNullable(step.leftOn).ifPresent(days::add));
        for (LocalDate day : days) {
            if (period.contains(day)) {
                contactDays++;
                overCap += policy.contact().caps().stream().anyMatch(cap -> isOver(cap, days, day)) ? 1 : 0;
            }
        }
    }

    private static boolean isOver(ContactCap cap, NavigableSet<LocalDate> days, LocalDate day) {
        return days.subSet(day.minusDays(cap.days() - 1L), true, day, true).size() > cap.contactsMax();
    }

    private void fee(SentStep step, Policy policy, CaseTale tale) {
        Amount fee = step.planned.fee();
        String code = step.planned.feeCode();
        String key = code + " " + fee.currency().getCurrencyCode();
        Lot lot = fees.computeIfAbsent(key, k -> new Lot(code, Amount.zero(fee.currency())));
        lot.sum = lot.sum.plus(fee);
        lot.notices++;
        boolean lawful = !step.planned.claimed().isLessThan(fee)
                && rule(policy, tale, step)
                        .filter(rule -> rule.code().equals(code))
                        .filter(rule -> fee.minor() <= rule.minorOn(step.planned.on()))
                        .isPresent();
        lot.unlawful += lawful ? 0 : 1;
    }

    /** The rule of the step, wherever in the policy it stands now. */
    private static Optional<FeeRule> rule(Policy policy, CaseTale tale, SentStep step) {
        return policy.track(tale.caseId().kind()).stream()
                .map(Track::bands)
                .flatMap(List::stream)
                .map(Track.Band::ladder)
                .filter(ladder -> ladder.code().equals(step.planned.ladder()))
                .map(Ladder::steps)
                .flatMap(List::stream)
                .filter(s -> s.code().equals(step.planned.step()))
                .map(Step::fee)
                .flatMap(rule -> Optional.ofNullable(rule).stream())
                .findFirst();
    }

    ComplianceRows.Contacts contacts() {
        return new ComplianceRows.Contacts(handedOver, zone == null ? -1 : outsideHours, contactDays, overCap);
    }

    List<ComplianceRows.Fee> fees() {
        return fees.values().stream()
                .map(lot -> new ComplianceRows.Fee(lot.code, lot.sum, lot.notices, lot.unlawful))
                .toList();
    }
}
