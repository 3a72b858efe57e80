package io.dunning.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Partition;
import io.dunning.cases.CaseItem;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.contact.ContactCap;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Stands at the door of the hospital and notes every message that leaves though it shouldn't.
 *
 * <p>It notes rather than throws: what a channel throws is taken for an unknown outcome.
 */
final class Watch {

    private final Hospital hospital;
    private final List<String> breaches = new ArrayList<>();
    private final Map<PersonId, Map<String, Leaving>> leavings = new HashMap<>();

    private record Leaving(RecordingChannel channel, LocalDate on) {}

    Watch(Hospital hospital) {
        this.hospital = hospital;
        for (ChannelKind kind : ChannelKind.values()) {
            RecordingChannel channel = hospital.channel(kind);
            channel.beforeEach(dispatch -> look(channel, dispatch));
        }
    }

    private synchronized void look(RecordingChannel channel, Dispatch dispatch) {
        PlannedNotice notice =
                hospital.store().notice(new NoticeKey(dispatch.key())).orElseThrow();
        DunningCase dunningCase = hospital.dunningCase(notice.caseId());
        NoticeRecord record = dunningCase.notice(notice.key()).orElseThrow();
        LocalDate today = hospital.today();
        if (!dunningCase.activeHolds(today).isEmpty()) {
            breaches.add(today + ": handed over while the case rests");
        }
        if (record.cancelled() || record.failed()) {
            breaches.add(today + ": handed over after it was stopped");
        }
        checkLedger(notice, dunningCase, record, today);
        checkContacts(channel, dispatch, notice.caseId().debtor(), today);
        if (channel.deliveries(dispatch.key()) > 1) {
            breaches.add(today + ": sent twice");
        }
    }

    private void checkLedger(PlannedNotice notice, DunningCase dunningCase, NoticeRecord record, LocalDate today) {
        List<ReceivableId> items = dunningCase.items().stream()
                .map(CaseItem::id)
                .filter(record::covers)
                .toList();
        var answer = hospital.ledger().balances(notice.caseId().creditor(), items);
        items.forEach(i -> {
            var open = answer.open().get(i);
            if (open == null || open.isNegativeOrZero()) {
                breaches.add(today + ": handed over for " + i + ", which is paid");
            }
        });
        if (answer.completeUpTo().plusDays(hospital.policy().ledgerAgeDaysMax()).isBefore(today)) {
            breaches.add(today + ": handed over on books of " + answer.completeUpTo());
        }
    }

    private void checkContacts(RecordingChannel channel, Dispatch dispatch, PersonId person, LocalDate today) {
        Map<String, Leaving> own = leavings.computeIfAbsent(person, p -> new TreeMap<>());
        if (own.containsKey(dispatch.key())) {
            return;
        }
        List<LocalDate> days = own.entrySet().stream()
                .filter(e -> e.getValue().channel().deliveries(e.getKey()) > 0)
                .map(e -> e.getValue().on())
                .toList();
        if (days.contains(today)) {
            breaches.add(today + ": a second contact with " + person + " on one day");
        }
        for (ContactCap cap : hospital.policy().contact().caps()) {
            long within = days.stream()
                    .filter(day -> day.isAfter(today.minusDays(cap.days())))
                    .count();
            if (within >= cap.contactsMax()) {
                breaches.add(today + ": more contacts with " + person + " than " + cap);
            }
        }
        own.put(dispatch.key(), new Leaving(channel, today));
    }

    /** What must hold every evening. */
    synchronized void endOfDay() {
        assertThat(breaches).as("what left the house though it should not").isEmpty();
        hospital.caseIds().forEach(id -> {
            DunningCase dunningCase = hospital.dunningCase(id);
            assertThat(dunningCase.openMinor()).as("what is open of %s", id).isNotNegative();
        });
    }

    /** What left and has a result is never taken for stopped. */
    private void checkWhatLeft() {
        Set<NoticeKey> open = hospital.store().unsettled(Partition.WHOLE, null, 1000).stream()
                .map(u -> u.notice().key())
                .collect(Collectors.toSet());
        for (Dispatch dispatch : hospital.sent()) {
            NoticeKey key = new NoticeKey(dispatch.key());
            PlannedNotice notice = hospital.store().notice(key).orElseThrow();
            NoticeRecord record =
                    hospital.dunningCase(notice.caseId()).notice(key).orElseThrow();
            assertThat(record.cancelled() && !open.contains(key))
                    .as("whether notice %s left and is taken for stopped", key)
                    .isFalse();
        }
    }

    /** Every history leads to its case, event by event within the table of states. */
    void endOfPlay() {
        checkWhatLeft();
        hospital.thenHistoriesHold();
        hospital.caseIds().forEach(id -> {
            List<RecordedEvent> history = hospital.store().history(id);
            DunningCase replayed = DunningCase.replay(
                    history.stream().map(RecordedEvent::event).toList());
            assertThat(replayed)
                    .as("the case that the history of %s leads to", id)
                    .usingRecursiveComparison()
                    .isEqualTo(hospital.dunningCase(id));
        });
    }
}
