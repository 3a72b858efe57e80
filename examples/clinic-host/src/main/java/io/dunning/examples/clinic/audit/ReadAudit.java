package io.dunning.examples.clinic.audit;

import io.dunning.cases.CaseId;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.people.DeskUser;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes every read of a file, before the page is given out: what can't be noted isn't shown. Ids and levels only, never a name.
 */
@Component
public class ReadAudit {

    /** What is noted where somebody reads for themselves, with nobody on the phone. */
    public static final String STAFF = "STAFF";

    private final JdbcClient jdbc;
    private final DemoClock clock;

    public ReadAudit(JdbcClient jdbc, DemoClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A read.
     *
     * @param at when
     * @param reader who
     * @param caseId whose file
     * @param page which page of it
     * @param shown up to which level
     * @param enquiry in which enquiry; {@code null} for none
     */
    public record Read(
            Instant at,
            String reader,
            CaseId caseId,
            String page,
            String shown,
            @Nullable String enquiry) {}

    /** Notes a read that is about to happen. */
    public void note(DeskUser reader, CaseId caseId, String page, String shown, @Nullable String enquiry) {
        jdbc.sql("INSERT INTO clinic_read (read_at, reader, tenant, case_id, page, shown, enquiry)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(Timestamp.from(clock.instant()))
                .param(reader.getUsername())
                .param(reader.tenant())
                .param(caseId.toString())
                .param(page)
                .param(shown)
                .param(enquiry)
                .update();
    }

    /** The latest reads of a tenant's files. */
    public List<Read> latest(String tenant, int offset, int limit) {
        return jdbc.sql("SELECT read_at, reader, case_id, page, shown, enquiry FROM clinic_read WHERE tenant = ?"
                        + " ORDER BY read_at DESC, case_id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")
                .params(tenant, offset, limit)
                .query((row, number) -> new Read(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        CaseId.parse(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    public int count(String tenant) {
        return jdbc.sql("SELECT count(*) FROM clinic_read WHERE tenant = ?")
                .param(tenant)
                .query(Integer.class)
                .single();
    }
}
