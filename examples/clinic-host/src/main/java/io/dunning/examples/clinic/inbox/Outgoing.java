package io.dunning.examples.clinic.inbox;

import io.dunning.CaseStore;
import io.dunning.cases.CaseId;
import io.dunning.channel.ChannelKind;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.notice.NoticeKey;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.outcome.AttemptResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What left the house, the latest first: keys and ids, in a table of the host. The texts are kept by the library. */
@Component
public class Outgoing {

    private final JdbcClient jdbc;
    private final CaseStore store;
    private final DemoClock clock;

    public Outgoing(JdbcClient jdbc, CaseStore store, DemoClock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A message.
     *
     * @param key names it
     * @param caseId about which case
     * @param channel by which way
     * @param at when it left
     */
    public record Item(NoticeKey key, CaseId caseId, ChannelKind channel, Instant at) {}

    @EventListener
    void left(AttemptOutcome outcome) {
        if (outcome.result() == AttemptResult.HANDED_OVER) {
            jdbc.sql("INSERT INTO clinic_outgoing (notice_key, tenant, case_id, channel, left_at) SELECT ?, ?, ?, ?, ?"
                            + " WHERE NOT EXISTS (SELECT 1 FROM clinic_outgoing WHERE notice_key = ?)")
                    .params(
                            outcome.key().value(),
                            outcome.caseId().creditor().tenant(),
                            outcome.caseId().toString(),
                            outcome.channel().name(),
                            Timestamp.from(clock.instant()),
                            outcome.key().value())
                    .update();
        }
    }

    /** The latest of one way, a page of them. */
    public List<Item> latest(String tenant, List<ChannelKind> channels, int offset, int limit) {
        return jdbc.sql("SELECT notice_key, case_id, channel, left_at FROM clinic_outgoing"
                        + " WHERE tenant = :tenant AND channel IN (:channels)"
                        + " ORDER BY left_at DESC, notice_key OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY")
                .param("tenant", tenant)
                .param("channels", channels.stream().map(Enum::name).toList())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                new NoticeKey(row.getString(1)),
                CaseId.parse(row.getString(2)),
                ChannelKind.valueOf(row.getString(3)),
                row.getTimestamp(4).toInstant());
    }

    /** All that left since then. */
    public List<Item> since(String tenant, Instant since) {
        return jdbc.sql("SELECT notice_key, case_id, channel, left_at FROM clinic_outgoing"
                        + " WHERE tenant = ? AND left_at >= ? ORDER BY left_at, notice_key")
                .params(tenant, Timestamp.from(since))
                .query((row, number) -> item(row))
                .list();
    }

    public int count(String tenant, List<ChannelKind> channels) {
        return jdbc.sql("SELECT count(*) FROM clinic_outgoing WHERE tenant = :tenant AND channel IN (:channels)")
                .param("tenant", tenant)
                .param("channels", channels.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    /** A notice of this tenant; empty for one of another, or of none. */
    public Optional<PlannedNotice> notice(String tenant, String key) {
        return key.matches("[0-9a-f]{32}")
                ? store.notice(new NoticeKey(key))
                        .filter(n -> n.caseId().creditor().tenant().equals(tenant))
                : Optional.empty();
    }
}
