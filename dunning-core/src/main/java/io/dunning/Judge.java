package io.dunning;

import io.dunning.CaseStore.StoredCase;
import io.dunning.Ledger.Balances;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseItem;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.cases.Recording;
import io.dunning.contact.ContactLog;
import io.dunning.contact.Debtor;
import io.dunning.escalation.Decision;
import io.dunning.escalation.Facts;
import io.dunning.escalation.LedgerView;
import io.dunning.escalation.Situation;
import io.dunning.evidence.Actor;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers what is known around a chunk of cases, in one question per port, and has each case judged. */
final class Judge {

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    /** No cap looks back further. */
    private static final int CONTACT_DAYS = 366;

    private final CaseStore store;
    private final Ledger ledger;
    private final Debtors debtors;
    private final Policies policies;
    private final Meter meter;

    Judge(CaseStore store, Ledger ledger, Debtors debtors, Policies policies, Meter meter) {
        this.store = store;
        this.ledger = ledger;
        this.debtors = debtors;
        this.policies = policies;
        this.meter = meter;
    }

    /**
     * What was found out about one case.
     *
     * @param recording the events that bring it in step with time and ledger
     * @param decision what is to happen; {@code null} where it is settled or its debtor is unknown
     * @param trouble why it could not be judged; {@code null} if it could
     */
    record Judged(
            Recording recording,
            @Nullable Decision decision,
            @Nullable RuntimeException trouble) {}

    /** Facts of a chunk. Contacts planned within the chunk are added, so that no person is written to twice in a run. */
    final class Chunk {
        private final Map<CreditorId, @Nullable Balances> balances = new HashMap<>();
        private final Map<String, @Nullable Map<PersonId, Debtor>> known = new HashMap<>();
        private final Map<String, Map<PersonId, ContactLog>> contacts = new HashMap<>();
        private final LocalDate on;
        private final Instant at;

        Chunk(List<DunningCase> cases, LocalDate on, Instant at) {
            this.on = on;
            this.at = at;
            Map<CreditorId, Set<ReceivableId>> asked = new LinkedHashMap<>();
            Map<String, Set<PersonId>> persons = new LinkedHashMap<>();
            for (DunningCase one : cases) {
                CreditorId creditor = one.id().creditor();
                Set<ReceivableId> own = asked.computeIfAbsent(creditor, c -> new HashSet<>());
                one.items().forEach(i -> own.add(i.id()));
                persons.computeIfAbsent(creditor.tenant(), t -> new HashSet<>())
                        .add(one.id().debtor());
            }
            asked.forEach((creditor, receivables) -> balances.put(creditor, ask(creditor, receivables)));
            persons.forEach((tenant, own) -> known.put(tenant, people(tenant, own)));
            persons.forEach((tenant, own) ->
                    contacts.put(tenant, new HashMap<>(store.contacts(tenant, own, on.minusDays(CONTACT_DAYS)))));
        }

        Judged judge(StoredCase stored) {
            Recording recording = Recording.of(stored, at);
            try {
                return judge(recording);
            } catch (RuntimeException e) {
                return new Judged(Recording.of(stored, at), null, e);
            }
        }

        private Judged judge(Recording recording) {
            recording.add(recording.current().catchUp(on), Actor.ENGINE);
            agree(recording);
            DunningCase now = recording.current();
            if (now.state() != CaseState.OPEN) {
                return new Judged(recording, null, null);
            }
            Debtor debtor = debtor(now);
            if (debtor == null) {
                return new Judged(recording, null, null);
            }
            return new Judged(recording, decide(now, debtor), null);
        }

        Situation situation(DunningCase now, Debtor debtor) {
            return new Situation(now, facts(now, debtor), policies.version(now.policy()), on);
        }

        /** Judges a case as it stands, without bringing it in step first. */
        Decision decide(DunningCase now, Debtor debtor) {
            return meter.decide(situation(now, debtor));
        }

        /** Where the ledger says something else than the case, the ledger is right. */
        void agree(Recording recording) {
            Balances answer = balances.get(recording.current().id().creditor());
            if (answer == null) {
                return;
            }
            for (CaseItem item : recording.current().items()) {
                MonetaryAmount known = answer.open().get(item.id());
                if (known == null) {
                    continue;
                }
                Amount open = Amount.of(known);
                if (open.minor() != item.openMinor()
                        && open.currency().equals(recording.current().currency())) {
                    Outcome outcome = recording.current().balance(item.id(), open, BalanceCause.CORRECTION, on, on);
                    recording.add(accepted(outcome), Actor.LEDGER);
                }
            }
        }

        LedgerView ledgerView(DunningCase now) {
            Balances answer = balances.get(now.id().creditor());
            if (answer == null) {
                return LedgerView.unreachable(now.openMinor());
            }
            long open = 0;
            boolean knowsAll = true;
            for (CaseItem item : now.items()) {
                MonetaryAmount known = item.withdrawn() ? null : answer.open().get(item.id());
                if (known != null && known.getCurrency().equals(now.currency())) {
                    open += Math.max(0, Amount.of(known).minor());
                } else {
                    knowsAll &= item.withdrawn();
                }
            }
            return new LedgerView(answer.completeUpTo().toEpochDay(), open, knowsAll);
        }

        /** {@code null} where the master data could not be asked; then nobody of the tenant is contacted. */
        private @Nullable Map<PersonId, Debtor> people(String tenant, Set<PersonId> persons) {
            try {
                return debtors.find(tenant, persons);
            } catch (RuntimeException e) {
                LOG.warn("the master data of tenant {} could not be asked; nothing goes out for it", tenant, e);
                return null;
            }
        }

        /** Why {@link #debtor} has none. */
        String whyUnknown(DunningCase of) {
            return known.get(of.id().creditor().tenant()) == null
                    ? "The master data could not be asked."
                    : "The debtor is not in the master data.";
        }

        boolean isMasterDataSilent(DunningCase of) {
            return known.get(of.id().creditor().tenant()) == null;
        }

        Facts facts(DunningCase now, Debtor debtor) {
            return new Facts(debtor, ledgerView(now), contactsOf(now));
        }

        @Nullable
        Debtor debtor(DunningCase of) {
            Map<PersonId, Debtor> own = known.get(of.id().creditor().tenant());
            Debtor debtor = own == null ? null : own.get(of.id().debtor());
            // Master data that answer with somebody else are as good as none.
            return debtor == null || !debtor.id().equals(of.id().debtor()) ? null : debtor;
        }

        private ContactLog contactsOf(DunningCase now) {
            return contacts.getOrDefault(now.id().creditor().tenant(), Map.of())
                    .getOrDefault(now.id().debtor(), ContactLog.EMPTY);
        }

        /** How often the person was or is to be contacted within so many days up to that of this chunk. */
        int contactsWithin(DunningCase now, int days) {
            return contactsOf(now).countSince(on.toEpochDay() - days + 1);
        }

        void contacted(DunningCase planned) {
            contacts.computeIfAbsent(planned.id().creditor().tenant(), t -> new HashMap<>())
                    .merge(
                            planned.id().debtor(),
                            ContactLog.of((int) on.toEpochDay()),
                            (before, more) -> before.plus(on));
        }
    }

    /** Judges under other policies. */
    Judge under(Policies others) {
        return new Judge(store, ledger, debtors, others, meter);
    }

    Chunk chunk(List<DunningCase> cases, LocalDate on, Instant at) {
        return new Chunk(cases, on, at);
    }

    private @Nullable Balances ask(CreditorId creditor, Set<ReceivableId> receivables) {
        try {
            return ledger.balances(creditor, receivables);
        } catch (RuntimeException e) {
            LOG.warn("the ledger of {} could not be asked; nothing goes out for it until it answers", creditor, e);
            return null;
        }
    }

    /**
     * Reads what was booked since the last time and tells the cases concerned.
     *
     * @param from the position reached before
     * @param commit gets the changes of one reading and the new cursor
     * @return the cursor reached
     */
    long absorb(
            CreditorId creditor,
            long from,
            LocalDate on,
            Instant at,
            int limit,
            BiConsumer<List<Recording>, Long> commit) {
        long cursor = from;
        while (true) {
            List<Ledger.Movement> movements = ledger.movements(creditor, cursor, limit);
            if (movements.isEmpty()) {
                return cursor;
            }
            Set<ReceivableId> moved =
                    movements.stream().map(Ledger.Movement::receivable).collect(Collectors.toSet());
            Map<ReceivableId, CaseId> owners = store.casesOf(creditor, moved);
            Balances answer = ledger.balances(creditor, moved);
            Map<CaseId, StoredCase> stored = store.findAll(new HashSet<>(owners.values()));
            Map<CaseId, Recording> recordings = new LinkedHashMap<>();
            // A balance holds all that was booked: the first movement of a receivable changes its case, the others find
            // it so.
            for (Ledger.Movement movement : movements) {
                StoredCase owner = stored.get(owners.get(movement.receivable()));
                MonetaryAmount open = answer.open().get(movement.receivable());
                if (owner != null && open != null) {
                    hear(
                            movement,
                            open,
                            recordings.computeIfAbsent(owner.dunningCase().id(), id -> Recording.of(owner, at)),
                            on);
                }
            }
            cursor = risen(creditor, cursor, movements.get(movements.size() - 1).position());
            commit.accept(recordings.values().stream().filter(r -> !r.isEmpty()).toList(), cursor);
        }
    }

    /** A ledger that answers the same again and again would hold the night for ever. */
    private static long risen(CreditorId creditor, long asked, long answered) {
        if (answered <= asked) {
            throw new IllegalStateException("the ledger of " + creditor + " was asked for movements after position "
                    + asked + " and answered " + answered);
        }
        return answered;
    }

    /** What a case can't take stops no other: the run meets it again, and reports it, as long as the ledger says so. */
    private static void hear(Ledger.Movement movement, MonetaryAmount open, Recording recording, LocalDate on) {
        DunningCase now = recording.current();
        try {
            Outcome outcome =
                    now.balance(movement.receivable(), Amount.of(open), movement.cause(), movement.valueOn(), on);
            recording.add(accepted(outcome), Actor.LEDGER);
        } catch (RuntimeException e) {
            LOG.error("case {} can't take what its ledger says", now.id(), e);
        }
    }

    private static List<CaseEvent> accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return new ArrayList<>(accepted.events());
        }
        throw new IllegalStateException("a case cannot refuse what its ledger says: " + outcome);
    }
}
