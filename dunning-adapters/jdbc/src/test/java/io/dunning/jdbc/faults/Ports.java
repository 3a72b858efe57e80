package io.dunning.jdbc.faults;

import io.dunning.Debtors;
import io.dunning.DunningListener;
import io.dunning.Ledger;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.KeyQuery;
import io.dunning.channel.Recall;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import io.dunning.contact.Debtor;
import io.dunning.jdbc.faults.Outside.Answer;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The ports of an engine, as they are within its process: they ask what lies outside. */
final class Ports {

    private Ports() {}

    static Ledger ledger(Outside outside) {
        return new Ledger() {
            @Override
            public Balances balances(CreditorId creditor, Collection<ReceivableId> receivables) {
                return outside.balances(creditor, receivables);
            }

            @Override
            public List<Movement> movements(CreditorId creditor, long after, int limit) {
                return outside.movements(creditor, after, limit);
            }
        };
    }

    static Debtors debtors(Scenario scenario, Clock clock) {
        return (tenant, persons) -> {
            Map<PersonId, Debtor> found = new HashMap<>();
            persons.forEach(p -> found.put(p, scenario.debtor(p, clock.instant())));
            return found;
        };
    }

    static DunningListener listener(Outside outside) {
        return new DunningListener() {
            @Override
            public void recorded(List<RecordedEvent> events) {
                outside.heard(events.stream()
                        .map(e -> e.caseId() + " " + e.seq() + " " + e.hash())
                        .toList());
            }
        };
    }

    /** @param called gets the receipts with which a provider calls before it answers */
    static Channel channel(ChannelKind kind, Outside outside, Consumer<Receipt> called) {
        return switch (kind) {
            case CERTIFIED_MAIL -> new Askable(kind, outside, called);
            case LETTER -> new Stoppable(kind, outside, called);
            default -> new Plain(kind, outside, called);
        };
    }

    private abstract static class Way implements ReceiptSource {
        final ChannelKind kind;
        final Outside outside;
        private final Consumer<Receipt> called;

        Way(ChannelKind kind, Outside outside, Consumer<Receipt> called) {
            this.kind = kind;
            this.outside = outside;
            this.called = called;
        }

        @Override
        public ChannelKind kind() {
            return kind;
        }

        @Override
        public DeliveryContract contract() {
            return Provider.contract(kind);
        }

        /** Answers {@code null} against its contract, as a careless adapter may. */
        @Override
        @SuppressWarnings("NullAway")
        public @Nullable Handover dispatch(Dispatch dispatch) {
            Answer answer = outside.handOver(kind, dispatch);
            answer.pushed().forEach(called);
            return switch (answer.word()) {
                case ACCEPTED -> new Handover.Accepted(answer.reference());
                case REFUSED_ADDRESS -> new Handover.Rejected("the address is unknown", true);
                case NOTHING -> null;
                case BROKEN -> throw new IllegalStateException("the provider broke off");
                case ERROR -> throw new LinkageError("the provider's library is broken");
            };
        }

        @Override
        public List<Receipt> receipts(int limit) {
            return outside.receipts(kind, limit);
        }

        @Override
        public void acknowledge(List<Receipt> receipts) {
            outside.acknowledge(kind, receipts.stream().map(Receipt::receiptId).toList());
        }
    }

    private static final class Plain extends Way implements ReceiptSource {
        Plain(ChannelKind kind, Outside outside, Consumer<Receipt> called) {
            super(kind, outside, called);
        }
    }

    private static final class Askable extends Way implements ReceiptSource, KeyQuery {
        Askable(ChannelKind kind, Outside outside, Consumer<Receipt> called) {
            super(kind, outside, called);
        }

        @Override
        public Optional<Handover.Accepted> find(String key) {
            String reference = outside.find(kind, key);
            return reference.isEmpty() ? Optional.empty() : Optional.of(new Handover.Accepted(reference));
        }
    }

    private static final class Stoppable extends Way implements ReceiptSource, Recall {
        Stoppable(ChannelKind kind, Outside outside, Consumer<Receipt> called) {
            super(kind, outside, called);
        }

        @Override
        public boolean recall(String key) {
            return outside.recall(kind, key);
        }
    }
}
