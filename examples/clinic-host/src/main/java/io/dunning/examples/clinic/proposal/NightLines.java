package io.dunning.examples.clinic.proposal;

import io.dunning.cases.CaseId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was taken out of each night's proposal and by whom, and what of it was approved: tables of the host. */
@Component
public class NightLines {

    private final JdbcClient jdbc;

    public NightLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a case out; the same one again changes nothing. */
    void drop(LocalDate night, CaseId caseId, String by) {
        if (!dropped(night).containsKey(caseId)) {
            jdbc.sql("INSERT INTO clinic_drop (night, case_id, dropped_by) VALUES (?, ?, ?)")
                    .params(night, caseId.toString(), by)
                    .update();
        }
    }

    /** Takes it in again. */
    void keep(LocalDate night, CaseId caseId) {
        jdbc.sql("DELETE FROM clinic_drop WHERE night = ? AND case_id = ?")
                .params(night, caseId.toString())
                .update();
    }

    /** What was taken out, by whom. */
    public Map<CaseId, String> dropped(LocalDate night) {
        Map<CaseId, String> dropped = new HashMap<>();
        jdbc.sql("SELECT case_id, dropped_by FROM clinic_drop WHERE night = ?")
                .param(night)
                .query(row -> {
                    dropped.put(CaseId.parse(row.getString(1)), row.getString(2));
                });
        return dropped;
    }

    /** Approves these lines, and no other ones: whatever becomes due after this waits. */
    void approve(LocalDate night, String tenant, Collection<CaseId> cases, String by) {
        Set<CaseId> before = approved(night);
        List<CaseId> more = cases.stream().filter(id -> !before.contains(id)).toList();
        more.forEach(
                id -> jdbc.sql("INSERT INTO clinic_approved (night, case_id, tenant, approved_by) VALUES (?, ?, ?, ?)")
                        .params(night, id.toString(), tenant, by)
                        .update());
    }

    /** What may go out that night. */
    public Set<CaseId> approved(LocalDate night) {
        return new HashSet<>(jdbc.sql("SELECT case_id FROM clinic_approved WHERE night = ?")
                .param(night)
                .query((row, number) -> CaseId.parse(row.getString(1)))
                .list());
    }

    /** Whether a tenant's lines were approved, and how many. */
    public int approvedOf(LocalDate night, String tenant) {
        return jdbc.sql("SELECT count(*) FROM clinic_approved WHERE night = ? AND tenant = ?")
                .params(night, tenant)
                .query(Integer.class)
                .single();
    }
}
