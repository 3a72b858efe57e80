package io.dunning.jdbc;

import io.dunning.CaseStore.CaseChange;
import io.dunning.Partition;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.RecordedEvent;
import io.dunning.notice.NoticeKey;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps on which day a notice is a contact of its person. By itself it is one on the day for which it is planned, and mostly it leaves on
 * that very day; what is stored is where it comes otherwise. Thread-safe.
 */
final class ContactWriter {

    private static final int PERIOD_DAYS = 16;

    private final Dialect dialect;

    ContactWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The part of the notices' index that a day is in. */
    static int period(LocalDate day) {
        long period = Math.floorDiv(day.toEpochDay(), PERIOD_DAYS);
        return (int) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, period));
    }

    void write(Session session, List<CaseChange> changes) throws SQLException {
        Keys moved = new Keys();
        for (CaseChange change : changes) {
            Map<NoticeKey, Optional<LocalDate>> days = null;
            for (RecordedEvent recorded : change.events()) {
                NoticeKey key = noticeOf(recorded.event());
                if (key != null) {
                    days = days == null ? new HashMap<>() : days;
                    days.put(key, dayOf(recorded.event()));
                }
            }
            if (days != null) {
                days.forEach((key, day) -> add(change, key, day, moved));
            }
        }
        session.forEach(dialect.moveContact(), moved);
    }

    /** The notice that an event may move; {@code null} for none. */
    private static @Nullable NoticeKey noticeOf(CaseEvent event) {
        if (event instanceof NoticeHandedOver handedOver) {
            return handedOver.key();
        }
        if (event instanceof NoticeUnknown unknown) {
            return unknown.key();
        }
        if (event instanceof NoticeCancelled cancelled) {
            return cancelled.key();
        }
        return event instanceof NoticeFailed failed ? failed.key() : null;
    }

    /** When it was or may have been contact; empty where nothing has left. */
    private static Optional<LocalDate> dayOf(CaseEvent event) {
        boolean left = event instanceof NoticeHandedOver || event instanceof NoticeUnknown;
        return left ? Optional.of(event.on()) : Optional.empty();
    }

    private static void add(CaseChange change, NoticeKey key, Optional<LocalDate> day, Keys moved) {
        NoticeRecord after = change.result().notice(key).orElseThrow();
        if (!isAsPlanned(change, after, day)) {
            Integer epochDay = day.map(on -> Math.toIntExact(on.toEpochDay())).orElse(null);
            moved.add(Partition.key(change.result().id()), key, epochDay);
        }
    }

    /** Whether it has waited until now, or was planned just now, and left on the day for which it was planned. */
    private static boolean isAsPlanned(CaseChange change, NoticeRecord after, Optional<LocalDate> day) {
        Optional<NoticeRecord> before = Optional.ofNullable(change.before())
                .flatMap(b -> b.dunningCase().notice(after.key()));
        return day.equals(Optional.of(after.plannedOn()))
                && before.map(NoticeRecord::isWaiting).orElse(true);
    }
}
