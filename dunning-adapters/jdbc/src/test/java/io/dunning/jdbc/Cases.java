package io.dunning.jdbc;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.aCase;
import static io.dunning.testkit.Given.aNotice;

import io.dunning.CaseStore;
import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseId;
import io.dunning.cases.Recording;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.evidence.Actor;
import io.dunning.receivable.PersonId;
import io.dunning.testkit.SampleNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Short words for what tests do with cases. */
final class Cases {

    static final Instant AT = Instant.parse("2026-01-20T10:00:00.123456Z");
    static final LocalDate PLANNED_ON = DUE.plusDays(10);

    private Cases() {}

    static StoredCase stored(CaseStore store, String person) {
        return aCase().of(new PersonId(person)).storeIn(store);
    }

    static CaseId id(StoredCase stored) {
        return stored.dunningCase().id();
    }

    /** A new case that is not stored yet. */
    static CaseChange opening(String person) {
        List<CaseEvent> events = aCase().of(new PersonId(person)).events();
        return Recording.opening((CaseOpened) events.get(0), Actor.ENGINE, AT)
                .add(events.subList(1, events.size()), Actor.ENGINE)
                .change();
    }

    static CaseChange append(StoredCase stored, CaseEvent... events) {
        return Recording.of(stored, AT).add(List.of(events), Actor.ENGINE).change();
    }

    static ReviewDeferred deferral(int days) {
        return new ReviewDeferred(DUE, "test", "Looked at again after " + days + " days.", DUE.plusDays(days));
    }

    static ReviewDeferred saying(String sentence) {
        return new ReviewDeferred(DUE, "test", sentence, DUE.plusDays(1));
    }

    static SampleNotice noticeOf(StoredCase stored) {
        return aNotice().of(stored.dunningCase()).plannedOn(PLANNED_ON);
    }

    static Change planning(StoredCase stored) {
        return Change.of(List.of(append(stored, noticeOf(stored).event())))
                .planning(List.of(noticeOf(stored).planned()));
    }

    static PlannedNotice planned(CaseStore store, StoredCase stored) {
        store.commit(planning(stored));
        return noticeOf(stored).planned();
    }

    static Attempt attempt(PlannedNotice notice, int number) {
        return new Attempt(notice.key(), number, AT, DUE, 1);
    }
}
