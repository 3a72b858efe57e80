package io.dunning.jdbc;

import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseId;
import io.dunning.receivable.PersonId;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the agenda anew from the events, some cases at a time. */
final class AgendaRepair {

    private static final int CASES_AT_ONCE = 1_000;

    private final Creditors creditors;
    private final CaseReader reader;
    private final CaseWriter writer;
    private final String clear;
    private final String cases;

    AgendaRepair(Creditors creditors, CaseReader reader, CaseWriter writer, String s) {
        this.creditors = creditors;
        this.reader = reader;
        this.writer = writer;
        clear = "DELETE FROM " + s + ".agenda";
        cases = "SELECT case_no, creditor_no, kind, debtor FROM " + s + ".dunning_case WHERE case_no > ?"
                + " ORDER BY case_no FETCH FIRST ? ROWS ONLY";
    }

    /** How many cases there are. */
    long rebuild(Session session) throws SQLException {
        session.execute(session.dialect().lockAgenda());
        session.update(clear);
        long count = 0;
        int after = 0;
        while (true) {
            Map<CaseId, Integer> page = page(session, after);
            if (page.isEmpty()) {
                return count;
            }
            add(session, page);
            count += page.size();
            after = page.values().stream().mapToInt(caseNo -> caseNo).max().getAsInt();
        }
    }

    private Map<CaseId, Integer> page(Session session, int after) throws SQLException {
        Map<CaseId, Integer> page = new LinkedHashMap<>();
        session.query(
                cases,
                row -> page.put(
                        new CaseId(
                                creditors.id(session, row.getInt(2)),
                                new PersonId(row.getString(4)),
                                Kinds.kind(row.getInt(3))),
                        row.getInt(1)),
                after,
                CASES_AT_ONCE);
        return page;
    }

    private void add(Session session, Map<CaseId, Integer> page) throws SQLException {
        List<CaseReader.History> histories = reader.histories(session, page.keySet());
        try (Rows rows = session.rows(Table.AGENDA, page.size())) {
            for (CaseReader.History history : histories) {
                StoredCase stored = history.replayed();
                writer.addToAgenda(session, rows, stored.dunningCase(), stored.head(), (int) stored.number());
            }
            rows.finish();
        }
    }
}
