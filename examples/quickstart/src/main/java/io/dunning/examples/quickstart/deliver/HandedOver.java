package io.dunning.examples.quickstart.deliver;

import io.dunning.CaseStore;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.examples.quickstart.year.Played;
import io.dunning.notice.NoticeKey;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the histories say of one channel: what left, what may have left, and what was heard of it. */
final class HandedOver {

    /**
     * A notice that left, or may have left.
     *
     * @param key names it
     * @param reference what its channel calls it; empty where nobody knows whether it left
     * @param on since when
     * @param to where it goes
     */
    record Sent(String key, String reference, LocalDate on, String to) {}

    /** That something was heard of a notice. */
    record Heard(String key, Receipt.Outcome outcome) {}

    private final Map<String, Sent> sent = new LinkedHashMap<>();
    private final Map<String, Sent> unknown = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<Heard> heard = new HashSet<>();

    /** By the channels that anything left by. */
    static Map<ChannelKind, HandedOver> of(Played played) {
        Map<ChannelKind, HandedOver> all = new EnumMap<>(ChannelKind.class);
        Map<NoticeKey, ChannelKind> kinds = new HashMap<>();
        played.cases().forEach(id -> {
            for (RecordedEvent recorded : played.store().history(id)) {
                if (recorded.event() instanceof NoticePlanned planned) {
                    kinds.put(planned.key(), planned.channel());
                } else if (recorded.event() instanceof CompanionPlanned planned) {
                    kinds.put(planned.key(), planned.channel());
                }
                keyOf(recorded.event())
                        .ifPresent(key -> all.computeIfAbsent(kinds.get(key), kind -> new HandedOver())
                                .add(recorded.event(), played.store()));
            }
        });
        return all;
    }

    private static Optional<NoticeKey> keyOf(CaseEvent event) {
        if (event instanceof NoticeHandedOver left) {
            return Optional.of(left.key());
        }
        if (event instanceof NoticeUnknown mayHaveLeft) {
            return Optional.of(mayHaveLeft.key());
        }
        if (event instanceof NoticeFailed failed) {
            return Optional.of(failed.key());
        }
        if (event instanceof NoticeCancelled stopped) {
            return Optional.of(stopped.key());
        }
        return event instanceof ReceiptCounted counted ? Optional.of(counted.key()) : Optional.empty();
    }

    private void add(CaseEvent event, CaseStore store) {
        if (event instanceof NoticeHandedOver left) {
            Sent one = sent(left.key(), left.reference(), left.on(), store);
            sent.put(one.key(), one);
            unknown.remove(one.key());
        } else if (event instanceof NoticeUnknown mayHaveLeft) {
            Sent one = sent(mayHaveLeft.key(), "", mayHaveLeft.on(), store);
            unknown.put(one.key(), one);
        } else if (event instanceof NoticeFailed failed) {
            refused.add(failed.key().value());
        } else if (event instanceof NoticeCancelled stopped) {
            // After the hand-over only where the channel could still call it back.
            sent.remove(stopped.key().value());
        } else if (event instanceof ReceiptCounted counted) {
            heard.add(new Heard(counted.key().value(), counted.outcome()));
        }
    }

    private static Sent sent(NoticeKey key, String reference, LocalDate on, CaseStore store) {
        String to = store.notice(key).orElseThrow().dispatch().to().value();
        return new Sent(key.value(), reference, on, to);
    }

    /** By their keys. */
    Map<String, Sent> sent() {
        return sent;
    }

    /** Of which nobody in the house knows whether they left, by their keys. */
    Map<String, Sent> unknown() {
        return unknown;
    }

    /** Of which the channel said that nothing left, by their keys. */
    Set<String> refused() {
        return refused;
    }

    Set<Heard> heard() {
        return heard;
    }
}
