package io.dunning.jdbc;

import io.dunning.CaseStore.Unsettled;
import io.dunning.Partition;
import io.dunning.cases.CaseId;
import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.IdentityLevel;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.StepOption;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.SlipText;
import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.jspecify.annotations.Nullable;

/** Reads notices: by key, and those that something is to be done with. Thread-safe. */
final class NoticeReader {

    private static final String COLUMNS = "n.notice_key, n.creditor_no, n.debtor, n.kind, n.planned_on, n.channel,"
            + " n.text_code, n.discloses, n.certain_contact, n.quotes, n.quote_proof, n.only_for, n.claimed_minor,"
            + " n.claimed_currency, n.address_kind, n.recipient, n.address, n.language, n.subject, n.body, n.slips";
    private static final int WIDTH = 21;
    private static final String ATTEMPT_COLUMNS = ", a.number, a.made_at, a.ledger_complete_up_to, a.epoch";

    private final Creditors creditors;
    private final Shared<CurrencyUnit> currencies = new Shared<>(Monetary::getCurrency);
    private final String s;

    NoticeReader(Creditors creditors, String quotedSchema) {
        this.creditors = creditors;
        this.s = quotedSchema;
    }

    Optional<PlannedNotice> find(Session session, NoticeKey key) throws SQLException {
        List<PlannedNotice> found = new ArrayList<>(1);
        session.query(
                "SELECT " + COLUMNS + " FROM " + s + ".notice n WHERE n.notice_key = ? AND n.body <> ''",
                row -> found.add(notice(session, row)),
                Uuids.of(key));
        return found.stream().findFirst();
    }

    List<PlannedNotice> planned(Session session, Partition partition, @Nullable PlannedNotice after, int limit)
            throws SQLException {
        List<PlannedNotice> page = new ArrayList<>();
        page(
                session,
                "outbox",
                " AND o.attempt = 0",
                "",
                "",
                partition,
                after,
                limit,
                row -> page.add(notice(session, row)));
        return page;
    }

    List<Unsettled> unsettled(Session session, Partition partition, @Nullable PlannedNotice after, int limit)
            throws SQLException {
        List<Unsettled> page = new ArrayList<>();
        String attempt = " JOIN " + s + ".attempt a ON a.notice_no = o.notice_no AND a.number = o.attempt";
        page(session, "outbox", " AND o.attempt > 0", ATTEMPT_COLUMNS, attempt, partition, after, limit, row -> {
            PlannedNotice notice = notice(session, row);
            page.add(new Unsettled(notice, attempt(notice.key(), row)));
        });
        return page;
    }

    List<PlannedNotice> toRecall(Session session, Partition partition, @Nullable PlannedNotice after, int limit)
            throws SQLException {
        List<PlannedNotice> page = new ArrayList<>();
        page(session, "recall", "", "", "", partition, after, limit, row -> page.add(notice(session, row)));
        return page;
    }

    /** Those that were not forgotten, by when they were planned, to the period. */
    List<PlannedNotice> withContent(Session session, LocalDate plannedUpTo, @Nullable PlannedNotice after, int limit)
            throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(ContactWriter.period(plannedUpTo));
        values.add(plannedUpTo);
        String beyond = "";
        if (after != null) {
            beyond = " AND (n.period, n.person_key, n.notice_key) > (?, ?, ?)";
            values.add(ContactWriter.period(after.plannedOn()));
            values.add(Partition.key(after.caseId()));
            values.add(Uuids.of(after.key()));
        }
        values.add(limit);
        List<PlannedNotice> page = new ArrayList<>();
        session.query(
                "SELECT " + COLUMNS + " FROM " + s
                        + ".notice n WHERE n.period <= ? AND n.planned_on <= ? AND n.body <> ''" + beyond
                        + " ORDER BY n.period, n.person_key, n.notice_key FETCH FIRST ? ROWS ONLY",
                row -> page.add(notice(session, row)),
                values.toArray());
        return page;
    }

    /** The page is cut first, from a narrow table; only then are the notices looked up. */
    private void page(
            Session session,
            String table,
            String condition,
            String moreColumns,
            String moreJoins,
            Partition partition,
            @Nullable PlannedNotice after,
            int limit,
            Session.Answer answer)
            throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(after == null ? partition.keyMin() : Partition.key(after.caseId()));
        values.add(partition.keyMax());
        String beyond = "";
        if (after != null) {
            beyond = " AND NOT (o.person_key = ? AND o.notice_key <= ?)";
            values.add(Partition.key(after.caseId()));
            values.add(Uuids.of(after.key()));
        }
        values.add(limit);
        session.query(
                "SELECT " + COLUMNS + moreColumns + " FROM (SELECT o.* FROM " + s + "." + table
                        + " o WHERE o.person_key BETWEEN ? AND ?" + condition + beyond
                        + " ORDER BY o.person_key, o.notice_key FETCH FIRST ? ROWS ONLY) o JOIN " + s
                        + ".notice n ON n.notice_key = o.notice_key" + moreJoins
                        + " ORDER BY o.person_key, o.notice_key",
                answer,
                values.toArray());
    }

    private PlannedNotice notice(Session session, ResultSet row) throws SQLException {
        NoticeKey key = Uuids.key(row.getObject(1, UUID.class));
        CaseId id = new CaseId(
                creditors.id(session, row.getInt(2)), new PersonId(row.getString(3)), Kinds.kind(row.getInt(4)));
        String onlyFor = row.getString(12);
        StepOption option = new StepOption(
                ChannelKind.valueOf(row.getString(6)),
                row.getString(7),
                IdentityLevel.valueOf(row.getString(8)),
                row.getBoolean(9),
                row.getString(10),
                EvidenceGrade.valueOf(row.getString(11)),
                onlyFor == null ? null : DebtorKind.valueOf(onlyFor));
        Address to = new Address(ChannelKind.valueOf(row.getString(15)), row.getString(16), row.getString(17));
        Message message =
                new Message(row.getString(18), row.getString(19), row.getString(20), SlipText.read(row.getString(21)));
        return new PlannedNotice(
                key,
                id,
                row.getObject(5, LocalDate.class),
                option,
                Amount.ofMinor(row.getLong(13), currencies.of(row.getString(14))),
                new Dispatch(key.value(), to, message));
    }

    private static Attempt attempt(NoticeKey key, ResultSet row) throws SQLException {
        return new Attempt(
                key,
                row.getInt(WIDTH + 1),
                row.getObject(WIDTH + 2, OffsetDateTime.class).toInstant(),
                row.getObject(WIDTH + 3, LocalDate.class),
                row.getLong(WIDTH + 4));
    }
}
