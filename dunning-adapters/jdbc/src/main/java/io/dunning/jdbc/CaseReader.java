package io.dunning.jdbc;

import io.dunning.CaseStore;
import io.dunning.CaseStore.StoredCase;
import io.dunning.Partition;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseSnapshot;
import io.dunning.cases.DunningCase;
import io.dunning.cases.EventText;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactLog;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.Actor;
import io.dunning.evidence.Hash;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads cases: by id from their histories, by day from the agenda. Thread-safe. */
final class CaseReader {

    /** Of the table {@code event}, called {@code e}, in the order in which {@link #event} reads them. */
    static final String EVENT_COLUMNS = "e.seq, e.recorded_at, e.hash, e.actor, e.policy, e.body";

    private static final Comparator<StoredCase> BY_PERSON = Comparator.comparingLong(
                    (StoredCase c) -> Partition.key(c.dunningCase().id()))
            .thenComparing(c -> c.dunningCase().id());

    private final Creditors creditors;
    private final Dialect dialect;
    private final Shared<Actor> actors = new Shared<>(CaseReader::actor);
    private final Shared<PolicyVersion> policies = new Shared<>(PolicyVersion::parse);
    private final String firstDay;

    CaseReader(Creditors creditors, Dialect dialect, String quotedSchema) {
        this.creditors = creditors;
        this.dialect = dialect;
        firstDay = "SELECT min(review_day) FROM " + quotedSchema
                + ".agenda WHERE review_day BETWEEN ? AND ? AND slot < " + Place.NEVER;
    }

    // ---- by id ----

    Map<CaseId, StoredCase> findAll(Session session, Collection<CaseId> ids) throws SQLException {
        Map<CaseId, StoredCase> found = new HashMap<>();
        for (History history : histories(session, ids)) {
            found.put(history.id, history.replayed());
        }
        return found;
    }

    List<RecordedEvent> history(Session session, CaseId id) throws SQLException {
        List<History> histories = histories(session, List.of(id));
        return histories.isEmpty() ? List.of() : List.copyOf(histories.get(0).events);
    }

    /** What was read of a case. */
    static final class History {
        private final CaseId id;
        private final List<RecordedEvent> events = new ArrayList<>();
        private int caseNo;

        private History(CaseId id) {
            this.id = id;
        }

        StoredCase replayed() {
            DunningCase replayed =
                    DunningCase.replay(events.stream().map(RecordedEvent::event).toList());
            return new StoredCase(replayed, events.get(events.size() - 1).hash(), caseNo);
        }
    }

    /** Of the known ones, in the order of the ids. */
    List<History> histories(Session session, Collection<CaseId> ids) throws SQLException {
        List<CaseId> asked = new ArrayList<>(ids.size());
        Keys keys = keys(session, ids, asked);
        List<History> histories = new ArrayList<>(asked.size());
        asked.forEach(id -> histories.add(new History(id)));
        session.forEach(dialect.events(), keys, (place, row) -> {
            History history = histories.get(place);
            history.caseNo = row.getInt(2);
            history.events.add(event(history.id, row, 3));
        });
        histories.removeIf(history -> history.events.isEmpty());
        return histories;
    }

    /** Of those that are stored. */
    Map<CaseId, Integer> numbersOf(Session session, Collection<CaseId> ids) throws SQLException {
        Map<CaseId, Integer> caseNos = new HashMap<>();
        List<CaseId> asked = new ArrayList<>(ids.size());
        Keys keys = keys(session, ids, asked);
        session.forEach(dialect.caseNumbers(), keys, (place, row) -> caseNos.put(asked.get(place), row.getInt(2)));
        return caseNos;
    }

    /** By which cases are asked for, each once; those of unknown creditors are left out. */
    private Keys keys(Session session, Collection<CaseId> ids, List<CaseId> asked) throws SQLException {
        Keys keys = new Keys();
        for (CaseId id : new LinkedHashSet<>(ids)) {
            OptionalInt creditor = creditors.find(session, id.creditor());
            if (creditor.isPresent()) {
                asked.add(id);
                keys.add(
                        creditor.getAsInt(),
                        Kinds.number(id.kind()),
                        id.debtor().value());
            }
        }
        return keys;
    }

    private RecordedEvent event(CaseId id, ResultSet row, int from) throws SQLException {
        return new RecordedEvent(
                id,
                row.getInt(from),
                row.getObject(from + 1, OffsetDateTime.class).toInstant(),
                actors.of(row.getString(from + 3)),
                policies.of(row.getString(from + 4)),
                EventText.read(row.getString(from + 5)),
                Hash.ofBytes(row.getBytes(from + 2)));
    }

    private static Actor actor(String text) {
        int colon = text.indexOf(':');
        return new Actor(Actor.Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    // ---- by day ----

    List<StoredCase> due(Session session, Partition partition, LocalDate on, @Nullable DunningCase after, int limit)
            throws SQLException {
        List<StoredCase> due = new ArrayList<>();
        LocalDate day = after == null ? firstDay(session, LocalDate.of(1, 1, 1), on) : after.reviewOn();
        long from = partition.keyMin();
        if (after != null) {
            long last = Partition.key(after.id());
            from = Math.max(from, last + 1);
            if (last == Long.MAX_VALUE) {
                day = firstDay(session, after.reviewOn().plusDays(1), on);
                from = partition.keyMin();
            }
        }
        while (day != null && due.size() < limit) {
            due.addAll(page(session, day, from, partition.keyMax(), limit - due.size()));
            if (due.size() < limit) {
                day = day.isBefore(on) ? firstDay(session, day.plusDays(1), on) : null;
                from = partition.keyMin();
            }
        }
        return due;
    }

    private @Nullable LocalDate firstDay(Session session, LocalDate from, LocalDate to) throws SQLException {
        if (from.isAfter(to)) {
            return null;
        }
        LocalDate[] first = new LocalDate[1];
        session.query(firstDay, row -> first[0] = row.getObject(1, LocalDate.class), from, to);
        return first[0];
    }

    /** The first so many cases of a day within a range of persons, and the rest of the last person's. */
    private List<StoredCase> page(Session session, LocalDate day, long from, long to, int count) throws SQLException {
        List<StoredCase> page = new ArrayList<>(count);
        List<CaseId> unreadable = new ArrayList<>(0);
        session.query(
                dialect.due(Place.slot(day)),
                row -> {
                    CaseId id = new CaseId(
                            creditors.id(session, row.getInt(2)),
                            new PersonId(row.getString(4)),
                            Kinds.kind(row.getInt(3)));
                    try {
                        DunningCase dunningCase = CaseSnapshot.read(id, row.getBytes(6));
                        page.add(new StoredCase(dunningCase, Hash.ofBytes(row.getBytes(5)), row.getInt(1)));
                    } catch (CaseSnapshot.Unreadable e) {
                        Session.LOG.debug("{}", e.getMessage());
                        unreadable.add(id);
                    }
                },
                day,
                from,
                to,
                count);
        page.addAll(findAll(session, unreadable).values());
        page.sort(BY_PERSON);
        return page;
    }

    // ---- contacts and receivables ----

    Map<PersonId, ContactLog> contacts(Session session, String tenant, Collection<PersonId> persons, LocalDate since)
            throws SQLException {
        Map<PersonId, TreeMap<NoticeKey, LocalDate>> contacts = new LinkedHashMap<>();
        Keys keys = new Keys();
        List<PersonId> asked = List.copyOf(new LinkedHashSet<>(persons));
        asked.forEach(person -> keys.add(Partition.key(tenant, person)));
        session.forEach(
                dialect.contacts(),
                keys,
                (place, row) -> {
                    PersonId person = asked.get(place);
                    // Another person may have the same key.
                    if (person.value().equals(row.getString(3))
                            && creditors.id(session, row.getInt(2)).tenant().equals(tenant)) {
                        contacts.computeIfAbsent(person, p -> new TreeMap<>())
                                .put(Uuids.key(row.getObject(4, UUID.class)), row.getObject(5, LocalDate.class));
                    }
                },
                since,
                ContactWriter.period(since));
        Map<PersonId, ContactLog> logs = new HashMap<>();
        contacts.forEach((person, days) -> logs.put(person, CaseStore.contactsBy(days)));
        return logs;
    }

    Map<ReceivableId, CaseId> casesOf(Session session, CreditorId creditor, Collection<ReceivableId> receivables)
            throws SQLException {
        Map<ReceivableId, CaseId> found = new HashMap<>();
        OptionalInt number = creditors.find(session, creditor);
        if (number.isPresent()) {
            List<ReceivableId> asked = List.copyOf(new LinkedHashSet<>(receivables));
            Keys keys = new Keys();
            asked.forEach(receivable -> keys.add(receivable.value()));
            session.forEach(
                    dialect.casesOfReceivables(),
                    keys,
                    (place, row) -> found.put(
                            asked.get(place),
                            new CaseId(creditor, new PersonId(row.getString(2)), Kinds.kind(row.getInt(3)))),
                    number.getAsInt());
        }
        return found;
    }
}
