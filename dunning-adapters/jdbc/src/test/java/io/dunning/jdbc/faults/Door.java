package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
import io.dunning.CaseStore.Unsettled;
import io.dunning.Partition;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.notice.NoticeKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Stands at the door through which messages leave, and asks the store whether this one may. */
final class Door implements World.Doorkeeper {

    private final Base base;
    private final Supplier<LocalDate> today;

    Door(Base base, Supplier<LocalDate> today) {
        this.base = base;
        this.today = today;
    }

    @Override
    public List<Breach> check(ChannelKind kind, Dispatch dispatch) {
        if (!base.isReadable()) {
            return List.of();
        }
        CaseStore store = base.open();
        List<Breach> breaches = new ArrayList<>();
        NoticeKey key = new NoticeKey(dispatch.key());
        Optional<PlannedNotice> notice = store.notice(key);
        if (notice.isEmpty() || !notice.get().dispatch().equals(dispatch)) {
            return List.of(new Breach("S19", key + " left though no such notice stands in the outbox"));
        }
        Partition partition = Partition.of(notice.get().caseId(), store.partitions());
        Optional<Unsettled> attempt = store.unsettled(partition, null, State.ALL).stream()
                .filter(u -> u.notice().key().equals(key))
                .findFirst();
        if (attempt.isEmpty()) {
            breaches.add(new Breach("S5", key + " left before its attempt was stored"));
        } else if (attempt.get().attempt().epoch() != base.epoch(partition)) {
            breaches.add(new Breach("S6", key + " left under an epoch that is over"));
        }
        DunningCase of = store.find(notice.get().caseId()).orElseThrow().dunningCase();
        if (of.state() != CaseState.OPEN) {
            breaches.add(new Breach("S25", key + " left though its case is " + of.state()));
        }
        if (!of.activeHolds(today.get()).isEmpty()) {
            breaches.add(new Breach("S11", key + " left though its case " + of.id() + " rests"));
        }
        boolean stopped = of.notice(key).map(NoticeRecord::cancelled).orElse(true);
        if (stopped) {
            breaches.add(new Breach("S11", key + " left though it was stopped"));
        }
        return breaches;
    }
}
