package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
import io.dunning.CaseStore.StoredCase;
import io.dunning.EvidenceLog;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseItem;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.cases.History;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.RecordedEvent;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.evidence.Checkpoint;
import io.dunning.evidence.MerkleTree;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.SlipText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of what a store keeps, at the end of a date. */
final class StoreChecks {

    private final Scenario scenario;
    private final CaseStore store;
    private final World world;
    private final State state;
    private final State twin;
    private final List<Breach> breaches = new ArrayList<>();

    private StoreChecks(Scenario scenario, CaseStore store, World world, State state, State twin) {
        this.scenario = scenario;
        this.twin = twin;
        this.store = store;
        this.world = world;
        this.state = state;
    }

    /** @param checked a state of which all holds: a history that stands in it, to the byte, is not looked at again */
    static List<Breach> of(Scenario scenario, CaseStore store, World world, State state, State checked) {
        StoreChecks checks = new StoreChecks(scenario, store, world, state, checked);
        Map<CaseId, StoredCase> agenda = State.agenda(store);
        for (CaseId id : scenario.cases()) {
            checks.history(id, state.found().get(id), agenda.get(id));
        }
        checks.told();
        checks.seals((EvidenceLog) store);
        return checks.breaches;
    }

    private void breach(String invariant, CaseId id, String what) {
        breaches.add(new Breach(invariant, id + " " + what));
    }

    private void history(CaseId id, @Nullable StoredCase stored, @Nullable StoredCase due) {
        List<RecordedEvent> history = state.recorded().getOrDefault(id, List.of());
        if (history.isEmpty() || stored == null) {
            if (stored != null || due != null || !history.isEmpty()) {
                breach("S23", id, "has a case without a history, or the other way round");
            }
            return;
        }
        DunningCase found = stored.dunningCase();
        if (!history.equals(twin.recorded().get(id))
                || !stored.equals(twin.found().get(id))) {
            List<CaseEvent> events = history.stream().map(RecordedEvent::event).toList();
            Optional<History.Break> broken = History.verify(id, history, stored.head());
            broken.ifPresent(at -> breach("S30", id, at.toString()));
            if (!DunningCase.replay(events).equals(found)) {
                breach("S23", id, "is another than its history tells");
            }
            steps(id, events);
            kept(id, events);
        }
        agenda(id, stored, due);
        outbox(id, found);
        money(id, found);
    }

    private void agenda(CaseId id, StoredCase stored, @Nullable StoredCase due) {
        boolean open = stored.dunningCase().state() == CaseState.OPEN;
        if (open != (due != null)) {
            breach(
                    "S23",
                    id,
                    "is " + stored.dunningCase().state() + " and " + (due == null ? "not " : "") + "on the agenda");
        } else if (due != null && !due.equals(stored)) {
            breach("S23", id, "stands otherwise on the agenda than its history tells");
        }
    }

    // ---- event by event ----

    private void steps(CaseId id, List<CaseEvent> events) {
        Set<LocalDate> planned = new HashSet<>();
        Set<NoticeKey> keys = new HashSet<>();
        Set<String> receipts = new HashSet<>();
        DunningCase before = DunningCase.replay(events.subList(0, 1));
        for (CaseEvent event : events.subList(1, events.size())) {
            if (event instanceof NoticePlanned notice) {
                plannedRightly(id, before, notice);
                if (!planned.add(notice.on())) {
                    breach("S27", id, "has two notices of " + notice.on());
                }
                if (!keys.add(notice.key())) {
                    breach("S4", id, "has two notices with the key " + notice.key());
                }
            } else if (event instanceof ReceiptCounted receipt && !receipts.add(receipt.key() + receipt.rawHash())) {
                breach("S21", id, "counts a receipt of " + receipt.key() + " twice");
            }
            before = before.evolve(event);
        }
    }

    private void plannedRightly(CaseId id, DunningCase before, NoticePlanned notice) {
        if (before.state() != CaseState.OPEN) {
            breach("S25", id, "has a notice planned while it was " + before.state());
        }
        if (!before.activeHolds(notice.on()).isEmpty()) {
            breach("S11", id, "has a notice planned while it rested");
        }
        if (before.open().isLessThan(notice.claimed())) {
            breach("S16", id, "has a notice planned for more than was open");
        }
        boolean stepBefore = notice.stepIndex() == 0
                || before.notices().stream()
                        .anyMatch(n -> n.stands()
                                && n.stepIndex() == notice.stepIndex() - 1
                                && notice.items().stream().anyMatch(n::covers));
        if (!stepBefore) {
            breach("S7", id, "skips a step before " + notice.step());
        }
        boolean feeAgain = notice.fee().isPositive()
                && before.notices().stream()
                        .anyMatch(n -> n.stands()
                                && n.feeMinor() > 0
                                && n.feeCode().equals(notice.feeCode())
                                && notice.items().stream().anyMatch(n::covers));
        if (feeAgain) {
            breach("S17", id, "is charged " + notice.feeCode() + " twice");
        }
    }

    // ---- the outbox ----

    private void kept(CaseId id, List<CaseEvent> events) {
        for (CaseEvent event : events) {
            if (event instanceof NoticePlanned planned) {
                boolean kept = store.notice(planned.key())
                        .filter(n -> hash(n).equals(planned.contentHash()))
                        .isPresent();
                if (!kept) {
                    breach("S19", id, "planned " + planned.key() + ", which is not in the outbox");
                }
            } else if (event instanceof NoticeHandedOver handedOver && !wasTaken(handedOver.key())) {
                breach("lost", id, "says that " + handedOver.key() + " was handed over, which nobody has");
            }
        }
    }

    private void outbox(CaseId id, DunningCase found) {
        for (NoticeRecord notice : found.notices()) {
            boolean onItsWay =
                    state.planned().contains(notice.key()) || state.unsettled().containsKey(notice.key());
            if (notice.isWaiting() && !onItsWay) {
                breach("S19", id, "waits for " + notice.key() + ", which the outbox has forgotten");
            } else if (state.planned().contains(notice.key()) && !notice.isWaiting()) {
                breach("S19", id, "has " + notice.key() + " in the outbox, though it waits no more");
            }
        }
    }

    private static String hash(PlannedNotice notice) {
        return SlipText.hash(notice.dispatch().message()).toString();
    }

    private boolean wasTaken(NoticeKey key) {
        return World.CHANNELS.stream()
                .flatMap(kind -> world.provider(kind).handOvers().stream())
                .anyMatch(h -> h.key().equals(key.value()));
    }

    // ---- money ----

    private void money(CaseId id, DunningCase found) {
        long read = state.cursors().getOrDefault(id.creditor(), 0L);
        if (read < world.booked(id.creditor())) {
            return;
        }
        for (CaseItem item : found.items()) {
            if (item.openMinor() != world.open(item.id()).minor()) {
                breach("S15", id, "has another sum open for " + item.id() + " than the books");
            }
        }
    }

    // ---- what was acknowledged ----

    private void told() {
        Map<String, CaseId> ids = new HashMap<>();
        scenario.cases().forEach(id -> ids.put(id.toString(), id));
        world.heard().forEach((event, hash) -> {
            int blank = event.indexOf(' ');
            CaseId id = Objects.requireNonNull(ids.get(event.substring(0, blank)), event);
            List<RecordedEvent> history = state.recorded().getOrDefault(id, List.of());
            int seq = Integer.parseInt(event.substring(blank + 1));
            if (history.size() < seq || !history.get(seq - 1).hash().toString().equals(hash)) {
                breach("S18", id, "has lost event " + seq + ", which the host was told of");
            }
        });
    }

    // ---- evidence ----

    /** Each date that was closed is sealed, the seals are a chain, and each is of what stands in the log. */
    private void seals(EvidenceLog log) {
        Checkpoint last = null;
        for (Checkpoint next : log.checkpoints(LocalDate.EPOCH)) {
            Optional<String> wrong = next.follows(last);
            wrong.ifPresent(
                    what -> breaches.add(new Breach("S30", "the seal of " + next.day() + " is wrong: " + what)));
            MerkleTree tree = new MerkleTree();
            log.hashes(next.after(), next.upTo(), tree::add);
            if (tree.size() != next.size() || !tree.root().equals(next.root())) {
                breaches.add(new Breach("S30", "the seal of " + next.day() + " is not of what stands in the log"));
            }
            last = next;
        }
        LocalDate closed =
                state.closed().values().stream().min(LocalDate::compareTo).orElse(LocalDate.MIN);
        if (last == null || !last.day().equals(closed)) {
            breaches.add(new Breach("L8", closed + " is closed and not sealed"));
        }
    }
}
