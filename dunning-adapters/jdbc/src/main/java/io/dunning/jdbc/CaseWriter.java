package io.dunning.jdbc;

import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StaleCase;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseSnapshot;
import io.dunning.cases.DunningCase;
import io.dunning.cases.EventText;
import io.dunning.cases.RecordedEvent;
import io.dunning.evidence.Hash;
import io.dunning.receivable.ReceivableId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Appends events to cases and moves the cases in the agenda. Thread-safe. */
final class CaseWriter {

    private final Creditors creditors;
    private final CaseReader reader;
    private final Dialect dialect;
    private final Numbers numbers;

    CaseWriter(Creditors creditors, CaseReader reader, Dialect dialect) {
        this.creditors = creditors;
        this.reader = reader;
        this.dialect = dialect;
        this.numbers = new Numbers(dialect.draw("case_numbers"));
    }

    /**
     * The numbers of the cases written, in the order of the changes.
     *
     * @throws StaleCase where one of the cases is no longer as it was read
     */
    int[] write(Session session, Change change) throws SQLException {
        List<CaseChange> changes = change.cases();
        Map<CaseId, Integer> unnumbered = numbersOfKnown(session, change);
        int[] caseNos = new int[changes.size()];
        Map<Integer, List<Expected>> taken = new TreeMap<>();
        for (int i = 0; i < caseNos.length; i++) {
            StoredCase before = changes.get(i).before();
            if (before != null) {
                caseNos[i] = expect(before, unnumbered, taken);
            }
            // Now: while rows go in, nothing can be asked.
            creditors.number(session, changes.get(i).result().id().creditor());
        }
        Map<Integer, List<Expected>> held = new TreeMap<>();
        change.unchanged().forEach(one -> expect(one, unnumbered, held));
        for (Map.Entry<Integer, List<Expected>> slot : taken.entrySet()) {
            meet(session, dialect.takeFromAgenda(slot.getKey()), slot.getValue());
        }
        for (Map.Entry<Integer, List<Expected>> slot : held.entrySet()) {
            meet(session, dialect.holdInAgenda(slot.getKey()), slot.getValue());
        }
        if (!changes.isEmpty()) {
            addNew(session, changes, caseNos);
            addEvents(session, changes, caseNos);
            addToAgenda(session, changes, caseNos);
            addReceivables(session, changes, caseNos);
        }
        return caseNos;
    }

    // ---- cases that must be as they were read ----

    private record Expected(Place place, DunningCase dunningCase) {}

    /** Of those that were read elsewhere and bring no number. */
    private Map<CaseId, Integer> numbersOfKnown(Session session, Change change) throws SQLException {
        List<CaseId> unknown = new ArrayList<>(0);
        for (CaseChange one : change.cases()) {
            StoredCase before = one.before();
            if (before != null && before.number() == 0) {
                unknown.add(before.dunningCase().id());
            }
        }
        for (StoredCase one : change.unchanged()) {
            if (one.number() == 0) {
                unknown.add(one.dunningCase().id());
            }
        }
        return unknown.isEmpty() ? Map.of() : reader.numbersOf(session, unknown);
    }

    private static int expect(StoredCase stored, Map<CaseId, Integer> unnumbered, Map<Integer, List<Expected>> bySlot) {
        DunningCase dunningCase = stored.dunningCase();
        long known = stored.number() == 0 ? unnumbered.getOrDefault(dunningCase.id(), 0) : stored.number();
        if (known == 0) {
            throw new StaleCase(dunningCase.id());
        }
        int caseNo = Math.toIntExact(known);
        Place place = Place.of(dunningCase, caseNo);
        bySlot.computeIfAbsent(place.slot(), slot -> new ArrayList<>()).add(new Expected(place, dunningCase));
        return caseNo;
    }

    /** Finds all of them in their places and at their versions, or ends it. */
    private static void meet(Session session, ForEach statement, List<Expected> all) throws SQLException {
        all.sort((a, b) -> Place.ORDER.compare(a.place, b.place));
        Keys keys = new Keys();
        for (Expected one : all) {
            keys.add(
                    Math.toIntExact(one.place.reviewDay().toEpochDay()),
                    one.place.personKey(),
                    one.place.caseNo(),
                    Math.toIntExact(one.dunningCase.version()));
        }
        boolean[] there = new boolean[all.size()];
        try {
            session.forEach(statement, keys, (place, row) -> there[place] = true);
        } catch (SQLException e) {
            if (Troubles.isClash(e)) {
                throw new StaleCase(all.get(0).dunningCase.id());
            }
            throw e;
        }
        for (int i = 0; i < there.length; i++) {
            if (!there[i]) {
                throw new StaleCase(all.get(i).dunningCase.id());
            }
        }
    }

    // ---- rows ----

    /** Those without a number yet, which they get. */
    private void addNew(Session session, List<CaseChange> changes, int[] caseNos) throws SQLException {
        int count = (int) Arrays.stream(caseNos).filter(caseNo -> caseNo == 0).count();
        if (count == 0) {
            return;
        }
        long[] drawn = numbers.take(session, count);
        List<CaseId> fresh = new ArrayList<>(count);
        try (Rows rows = session.rows(Table.DUNNING_CASE, count)) {
            for (int i = 0; i < caseNos.length; i++) {
                if (caseNos[i] == 0) {
                    CaseId id = changes.get(i).result().id();
                    caseNos[i] = Math.toIntExact(drawn[fresh.size()]);
                    fresh.add(id);
                    rows.number(caseNos[i])
                            .number(creditors.number(session, id.creditor()))
                            .small(Kinds.number(id.kind()))
                            .text(id.debtor().value())
                            .end();
                }
            }
            rows.finish();
        } catch (SQLException e) {
            if (Troubles.isDuplicate(e)) {
                numbers.forget();
            }
            throw overtaken(e, fresh);
        }
    }

    private void addEvents(Session session, List<CaseChange> changes, int[] caseNos) throws SQLException {
        int count = 0;
        for (CaseChange change : changes) {
            count += change.events().size();
        }
        try (Rows rows = session.rows(Table.EVENT, count)) {
            for (int i = 0; i < caseNos.length; i++) {
                for (RecordedEvent event : changes.get(i).events()) {
                    rows.instant(event.at())
                            .number(caseNos[i])
                            .number(Math.toIntExact(event.seq()))
                            .bytes(event.hash().bytes())
                            .text(event.actor().toString())
                            .text(event.policy().toString())
                            .text(Texts.storable(EventText.write(event.event()), "case", event.caseId()))
                            .end();
                }
            }
            rows.finish();
        } catch (SQLException e) {
            throw overtaken(e, List.of(changes.get(0).result().id()));
        }
    }

    private void addToAgenda(Session session, List<CaseChange> changes, int[] caseNos) throws SQLException {
        try (Rows rows = session.rows(Table.AGENDA, changes.size())) {
            for (int i = 0; i < caseNos.length; i++) {
                CaseChange change = changes.get(i);
                addToAgenda(session, rows, change.result(), change.head(), caseNos[i]);
            }
            rows.finish();
        } catch (SQLException e) {
            throw overtaken(e, List.of(changes.get(0).result().id()));
        }
    }

    void addToAgenda(Session session, Rows rows, DunningCase dunningCase, Hash head, int caseNo) throws SQLException {
        CaseId id = dunningCase.id();
        Place place = Place.of(dunningCase, caseNo);
        rows.big(place.personKey())
                .day(place.reviewDay())
                .number(caseNo)
                .number(Math.toIntExact(dunningCase.version()))
                .number(creditors.number(session, id.creditor()))
                .small(place.slot())
                .small(Kinds.number(id.kind()))
                .text(id.debtor().value())
                .bytes(head.bytes())
                .bytes(CaseSnapshot.write(dunningCase))
                .end();
    }

    /** The last case to be given a receivable has it. */
    private void addReceivables(Session session, List<CaseChange> changes, int[] caseNos) throws SQLException {
        Map<Integer, Map<ReceivableId, Integer>> owners = new TreeMap<>();
        for (int i = 0; i < caseNos.length; i++) {
            for (RecordedEvent event : changes.get(i).events()) {
                if (event.event() instanceof ReceivableAdded added) {
                    int creditor = creditors.number(session, event.caseId().creditor());
                    owners.computeIfAbsent(creditor, c -> new TreeMap<>()).put(added.id(), caseNos[i]);
                }
            }
        }
        Keys keys = new Keys();
        owners.forEach((creditor, all) -> all.forEach((id, caseNo) -> keys.add(creditor, id.value(), caseNo)));
        session.forEach(dialect.putReceivable(), keys);
    }

    /** Where somebody else opened one of these cases, or appended to it. */
    private static SQLException overtaken(SQLException e, List<CaseId> ids) {
        if (Troubles.isDuplicate(e) || Troubles.isClash(e)) {
            throw new Overtaken(ids);
        }
        return e;
    }
}
