package io.dunning.jdbc;

import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.Partition;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.Address;
import io.dunning.channel.Message;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.StepOption;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.SlipText;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Plans notices, attempts them, settles them, calls them back. Thread-safe. */
final class NoticeWriter {

    private final Creditors creditors;
    private final CaseReader cases;
    private final Dialect dialect;
    private final Numbers numbers;
    private final String s;

    NoticeWriter(Creditors creditors, CaseReader cases, Dialect dialect, String quotedSchema) {
        this.creditors = creditors;
        this.cases = cases;
        this.dialect = dialect;
        this.numbers = new Numbers(dialect.draw("notice_numbers"));
        this.s = quotedSchema;
    }

    /** @param caseNos the numbers of the cases that were written with it */
    void write(Session session, Change change, int[] caseNos) throws SQLException {
        if (!change.notices().isEmpty()) {
            plan(session, change.notices(), casesOf(session, change, caseNos));
        }
        withdraw(session, change.cases());
        Map<NoticeKey, Long> persons = personKeys(change);
        attempt(session, change.attempts(), persons);
        session.forEach(dialect.settle(), keys(change.resolved(), persons));
        session.forEach(dialect.recall(), keys(change.toRecall()));
        session.forEach(dialect.recalled(), keys(change.recalled(), persons));
    }

    /** No notice has an empty body, but one that was forgotten. */
    void forget(Session session, Collection<NoticeKey> keys) throws SQLException {
        for (NoticeKey key : keys) {
            UUID uuid = Uuids.of(key);
            for (String table : List.of("outbox", "recall")) {
                session.update(
                        "DELETE FROM " + s + "." + table
                                + " WHERE notice_key = ? AND person_key = (SELECT n.person_key FROM " + s
                                + ".notice n WHERE n.notice_key = ?)",
                        uuid,
                        uuid);
            }
            session.update(
                    "UPDATE " + s + ".notice SET recipient = '', address = '', subject = '', body = '', slips = ''"
                            + " WHERE notice_key = ?",
                    uuid);
        }
    }

    // ---- planning ----

    /** The numbers of the notices' cases: mostly they are written with them. */
    private Map<CaseId, Integer> casesOf(Session session, Change change, int[] caseNos) throws SQLException {
        Map<CaseId, Integer> all = new HashMap<>(2 * caseNos.length);
        for (int i = 0; i < caseNos.length; i++) {
            all.put(change.cases().get(i).result().id(), caseNos[i]);
        }
        Set<CaseId> others = new LinkedHashSet<>(0);
        for (PlannedNotice notice : change.notices()) {
            if (!all.containsKey(notice.caseId())) {
                others.add(notice.caseId());
            }
            creditors.number(session, notice.caseId().creditor());
        }
        all.putAll(cases.numbersOf(session, others));
        return all;
    }

    private void plan(Session session, List<PlannedNotice> notices, Map<CaseId, Integer> caseNos) throws SQLException {
        long[] drawn = numbers.take(session, notices.size());
        try (Rows rows = session.rows(Table.NOTICE, notices.size())) {
            for (int i = 0; i < drawn.length; i++) {
                PlannedNotice notice = notices.get(i);
                Integer caseNo = caseNos.get(notice.caseId());
                if (caseNo == null) {
                    throw new IllegalArgumentException("notice " + notice.key() + " belongs to no case that is stored");
                }
                add(session, rows, notice, drawn[i], caseNo);
            }
            rows.finish();
        } catch (SQLException e) {
            if (Troubles.isDuplicate(e)) {
                numbers.forget();
                throw new IllegalArgumentException(
                        notices.size() == 1
                                ? "notice " + notices.get(0).key() + " was planned before"
                                : "one of " + notices.size() + " notices was planned before",
                        Troubles.unquoted(e, dialect.constraintOf(e)));
            }
            throw e;
        }
        try (Rows rows = session.rows(Table.OUTBOX, notices.size())) {
            for (int i = 0; i < drawn.length; i++) {
                PlannedNotice notice = notices.get(i);
                rows.big(Partition.key(notice.caseId()))
                        .key(notice.key())
                        .big(drawn[i])
                        .end();
            }
            rows.finish();
        }
    }

    private void add(Session session, Rows rows, PlannedNotice notice, long noticeNo, int caseNo) throws SQLException {
        CaseId id = notice.caseId();
        StepOption option = notice.option();
        Address to = notice.dispatch().to();
        Message message = notice.dispatch().message();
        rows.big(noticeNo)
                .key(notice.key())
                .big(Partition.key(id))
                .big(notice.claimed().minor())
                .number(caseNo)
                .number(creditors.number(session, id.creditor()))
                .day(notice.plannedOn())
                .small(ContactWriter.period(notice.plannedOn()))
                .small(Kinds.number(id.kind()))
                .flag(option.certainContact())
                .text(id.debtor().value())
                .text(notice.claimed().currency().getCurrencyCode())
                .text(option.channel().name())
                .text(storable(option.text(), notice))
                .text(option.discloses().name())
                .textOrNull(option.quotes() == null ? null : storable(option.quotes(), notice))
                .text(option.quoteProof().name())
                .textOrNull(option.onlyFor() == null ? null : option.onlyFor().name())
                .text(to.kind().name())
                .text(storable(to.recipient(), notice))
                .text(storable(to.value(), notice))
                .text(storable(message.language(), notice))
                .text(storable(message.subject(), notice))
                .text(storable(message.body(), notice))
                .text(storable(SlipText.write(message.slips()), notice))
                .end();
    }

    private static String storable(String text, PlannedNotice of) {
        return Texts.storable(text, "notice", of.key());
    }

    /** What is cancelled while it waits leaves the outbox; what was attempted stays until its outcome is known. */
    private void withdraw(Session session, List<CaseChange> changes) throws SQLException {
        Keys keys = new Keys();
        for (CaseChange change : changes) {
            for (RecordedEvent event : change.events()) {
                if (event.event() instanceof NoticeCancelled cancelled) {
                    keys.add(Partition.key(event.caseId()), cancelled.key());
                }
            }
        }
        session.forEach(dialect.withdraw(), keys);
    }

    // ---- attempts and results ----

    /** Whose the notices are that the change names by their keys only, where it holds their cases, which is nearly always. */
    private static Map<NoticeKey, Long> personKeys(Change change) {
        Set<NoticeKey> asked = new HashSet<>(change.resolved());
        asked.addAll(change.recalled());
        change.attempts().forEach(attempt -> asked.add(attempt.key()));
        Map<NoticeKey, Long> persons = new HashMap<>();
        if (!asked.isEmpty()) {
            change.cases().forEach(one -> note(one.result(), asked, persons));
            change.unchanged().forEach(one -> note(one.dunningCase(), asked, persons));
        }
        return persons;
    }

    private static void note(DunningCase dunningCase, Set<NoticeKey> asked, Map<NoticeKey, Long> persons) {
        for (NoticeRecord notice : dunningCase.notices()) {
            if (asked.contains(notice.key())) {
                persons.put(notice.key(), Partition.key(dunningCase.id()));
            }
        }
    }

    private static Keys keys(Collection<NoticeKey> notices) {
        Keys keys = new Keys();
        notices.forEach(keys::add);
        return keys;
    }

    private static Keys keys(Collection<NoticeKey> notices, Map<NoticeKey, Long> persons) {
        Keys keys = new Keys();
        notices.forEach(notice -> keys.add(persons.get(notice), notice));
        return keys;
    }

    private void attempt(Session session, List<Attempt> attempts, Map<NoticeKey, Long> persons) throws SQLException {
        if (attempts.isEmpty()) {
            return;
        }
        try {
            // What isn't in the outbox any more had a result, or was cancelled.
            List<Attempt> again = attempt(session, dialect.attempt(), attempts, persons);
            for (Attempt attempt : attempt(session, dialect.attemptAgain(), again, persons)) {
                throw notNext(attempt);
            }
        } catch (SQLException e) {
            if (Troubles.isDuplicate(e)) {
                throw notNext(attempts.get(0));
            }
            throw e;
        }
    }

    /** Stores those that can be stored and answers the others. */
    private static List<Attempt> attempt(
            Session session, ForEach statement, List<Attempt> attempts, Map<NoticeKey, Long> persons)
            throws SQLException {
        Keys keys = new Keys();
        for (Attempt attempt : attempts) {
            keys.add(
                    persons.get(attempt.key()),
                    attempt.key(),
                    attempt.number(),
                    ChronoUnit.MICROS.between(Instant.EPOCH, attempt.at()),
                    attempt.epoch(),
                    attempt.ledgerCompleteUpTo());
        }
        boolean[] stored = new boolean[attempts.size()];
        session.forEach(statement, keys, (place, row) -> stored[place] = true);
        List<Attempt> others = new ArrayList<>(0);
        for (int i = 0; i < stored.length; i++) {
            if (!stored[i]) {
                others.add(attempts.get(i));
            }
        }
        return others;
    }

    private static IllegalArgumentException notNext(Attempt attempt) {
        return new IllegalArgumentException("attempt " + attempt.number() + " of notice " + attempt.key()
                + " is not the next one of a planned notice");
    }
}
