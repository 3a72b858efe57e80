package io.dunning.examples.quickstart.report;

import io.dunning.CaseStore;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.History;
import io.dunning.cases.RecordedEvent;
import io.dunning.evidence.Hash;
import io.dunning.notice.NoticeKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case with its history and its notices: what every figure and every page is made of.
 *
 * @param number its place among the cases of the report, from 1
 * @param dunningCase as it stands
 * @param head the hash of its last event
 * @param history all that happened
 * @param notices in the order in which they were decided
 */
record CaseStory(int number, DunningCase dunningCase, Hash head, List<RecordedEvent> history, List<Notice> notices) {

    static CaseStory of(int number, CaseId id, CaseStore store) {
        StoredCase stored = store.find(id).orElseThrow();
        List<RecordedEvent> history = store.history(id);
        return new CaseStory(number, stored.dunningCase(), stored.head(), history, notices(stored, history, store));
    }

    private static List<Notice> notices(StoredCase stored, List<RecordedEvent> history, CaseStore store) {
        Map<NoticeKey, LocalDate> handed = new HashMap<>();
        Map<NoticeKey, String> cancelled = new HashMap<>();
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof NoticeHandedOver event) {
                handed.put(event.key(), event.on());
            } else if (recorded.event() instanceof NoticeCancelled event) {
                cancelled.put(event.key(), event.rule());
            }
        }
        return planned(history).stream()
                .map(planned -> new Notice(
                        planned,
                        stored.dunningCase().notice(planned.key()).orElseThrow(),
                        store.notice(planned.key()).orElseThrow(),
                        handed.get(planned.key()),
                        cancelled.getOrDefault(planned.key(), "")))
                .toList();
    }

    private static List<NoticePlanned> planned(List<RecordedEvent> history) {
        List<NoticePlanned> all = new ArrayList<>();
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof NoticePlanned event) {
                all.add(event);
            } else if (recorded.event() instanceof CompanionPlanned event) {
                all.add(Notice.along(all.get(all.size() - 1), event));
            }
        }
        return all;
    }

    CaseId id() {
        return dunningCase.id();
    }

    /** {@code D0001/COPAYMENT}: short, where all cases are of one creditor. */
    String shortId() {
        return id().debtor() + "/" + id().kind();
    }

    String page() {
        return "cases/" + number + ".html";
    }

    <E extends CaseEvent> Stream<E> events(Class<E> type) {
        return history.stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The case as it stood when the event of that place had happened. */
    DunningCase after(int events) {
        return DunningCase.replay(
                history.stream().limit(events).map(RecordedEvent::event).toList());
    }

    Optional<History.Break> chainBreak() {
        return History.verify(id(), history, head);
    }

    /** The highest level of its bills. */
    int level() {
        return dunningCase.items().stream().mapToInt(i -> i.level()).max().orElse(0);
    }
}
