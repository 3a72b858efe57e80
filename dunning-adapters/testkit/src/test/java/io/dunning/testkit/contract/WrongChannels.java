package io.dunning.testkit.contract;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.KeyQuery;
import io.dunning.channel.Message;
import io.dunning.channel.Recall;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import io.dunning.contact.Provenance;
import io.dunning.testkit.RecordingChannel;
import io.dunning.testkit.RecordingChannel.Answer;
import io.dunning.testkit.SampleDebtor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Channels that are wrong in one way each. */
final class WrongChannels {

    private WrongChannels() {}

    static Dispatch letter(String key) {
        return new Dispatch(
                key,
                SampleDebtor.point(ChannelKind.LETTER, Provenance.REGISTER).address(),
                new Message("it", "subject", "Please pay."));
    }

    /** A good channel, in which one thing can be made wrong. */
    static class Forwarding implements ReceiptSource, KeyQuery, Recall {
        final RecordingChannel good;
        boolean garbled;

        Forwarding(DeliveryContract contract) {
            good = new RecordingChannel(ChannelKind.LETTER, contract);
            good.recallable(true);
        }

        @Override
        public ChannelKind kind() {
            return good.kind();
        }

        @Override
        public DeliveryContract contract() {
            return good.contract();
        }

        @Override
        public Handover dispatch(Dispatch dispatch) {
            return good.dispatch(dispatch);
        }

        @Override
        public Optional<Handover.Accepted> find(String key) {
            return good.find(key);
        }

        @Override
        public List<Receipt> receipts(int limit) {
            return good.receipts(limit);
        }

        @Override
        public void acknowledge(List<Receipt> receipts) {
            good.acknowledge(receipts);
        }

        @Override
        public boolean recall(String key) {
            return good.recall(key);
        }
    }

    abstract static class Base extends ChannelContract
            implements KeyQueryContract, ReceiptSourceContract, RecallContract {
        private Forwarding made = new Forwarding(new DeliveryContract.AtMostOnce());
        private final AtomicInteger receipts = new AtomicInteger();

        abstract Forwarding wrong();

        @Override
        protected Channel newChannel() {
            made = wrong();
            return made;
        }

        @Override
        public Dispatch dispatch(String key) {
            return letter(key);
        }

        @Override
        public int deliveries(String key) {
            return made.good.deliveries(key);
        }

        @Override
        protected Optional<Dispatch> refusedByProvider(String key) {
            made.good.answer(Answer.REJECT);
            return Optional.of(letter(key));
        }

        @Override
        protected boolean takeProviderDown() {
            made.good.answer(Answer.BREAK_BEFORE);
            made.good.silent(true);
            return true;
        }

        @Override
        public void provideReceipt(String key, Receipt.Outcome outcome) {
            made.good.receipt(key, "receipt-" + receipts.incrementAndGet(), outcome, Instant.EPOCH);
        }

        @Override
        public boolean provideReceiptAgain(String key, Receipt.Outcome outcome) {
            made.good.receipt(key, "receipt-" + receipts.get(), outcome, Instant.EPOCH);
            return true;
        }

        @Override
        public boolean provideGarbledReceipt() {
            made.garbled = true;
            return true;
        }

        @Override
        public boolean passCutOff() {
            made.good.recallable(false);
            return true;
        }
    }

    static class SaysAcceptedWithoutHandingOver extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.AtMostOnce()) {
                @Override
                public Handover dispatch(Dispatch dispatch) {
                    return new Handover.Accepted("ref-" + dispatch.key());
                }
            };
        }
    }

    static class SendsTwiceThoughIdempotent extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.AtMostOnce()) {
                @Override
                public DeliveryContract contract() {
                    return new DeliveryContract.Idempotent(Duration.ofDays(1));
                }
            };
        }
    }

    static class AcceptsWhileItsProviderIsDown extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.AtMostOnce()) {
                @Override
                public Handover dispatch(Dispatch dispatch) {
                    try {
                        Handover answer = super.dispatch(dispatch);
                        return answer instanceof Handover.Rejected ? new Handover.Accepted("ref") : answer;
                    } catch (IllegalStateException swallowed) {
                        return new Handover.Accepted("ref");
                    }
                }
            };
        }
    }

    static class SaysRejectedThoughItLeft extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.AtMostOnce()) {
                @Override
                public Handover dispatch(Dispatch dispatch) {
                    try {
                        return super.dispatch(dispatch);
                    } catch (IllegalStateException timeOut) {
                        good.answer(Answer.ACCEPT);
                        super.dispatch(dispatch);
                        return new Handover.Rejected("timed out", false);
                    }
                }
            };
        }
    }

    static class ChangesItsContract extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.AtMostOnce()) {
                @Override
                public DeliveryContract contract() {
                    return good.asked().isEmpty()
                            ? new DeliveryContract.AtMostOnce()
                            : new DeliveryContract.Reconcilable(Duration.ofHours(1));
                }
            };
        }
    }

    static class DeniesWhatItSent extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.Reconcilable(Duration.ofHours(1))) {
                @Override
                public Optional<Handover.Accepted> find(String key) {
                    return Optional.empty();
                }
            };
        }
    }

    static class KnowsEveryKey extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.Reconcilable(Duration.ofHours(1))) {
                @Override
                public Optional<Handover.Accepted> find(String key) {
                    return Optional.of(super.find(key).orElse(new Handover.Accepted("surely")));
                }
            };
        }
    }

    static class TakesSilenceForNever extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.Reconcilable(Duration.ofHours(1))) {
                @Override
                public Optional<Handover.Accepted> find(String key) {
                    try {
                        return super.find(key);
                    } catch (IllegalStateException down) {
                        return Optional.empty();
                    }
                }
            };
        }
    }

    static class TrustsItsCacheWhileItsProviderIsDown extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.Reconcilable(Duration.ofHours(1))) {
                private final Map<String, Handover.Accepted> cache = new ConcurrentHashMap<>();

                @Override
                public Handover dispatch(Dispatch dispatch) {
                    Handover answer = super.dispatch(dispatch);
                    if (answer instanceof Handover.Accepted accepted) {
                        cache.put(dispatch.key(), accepted);
                    }
                    return answer;
                }

                @Override
                public Optional<Handover.Accepted> find(String key) {
                    return Optional.ofNullable(cache.get(key));
                }
            };
        }
    }

    static class StopsAtAGarbledReceipt extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.AtMostOnce()) {
                @Override
                public List<Receipt> receipts(int limit) {
                    if (garbled) {
                        throw new IllegalStateException("cannot be read");
                    }
                    return super.receipts(limit);
                }
            };
        }
    }

    static class CountsItsReceipts extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.AtMostOnce()) {
                @Override
                public List<Receipt> receipts(int limit) {
                    List<Receipt> receipts = super.receipts(limit);
                    return IntStream.range(0, receipts.size())
                            .mapToObj(i -> numbered(receipts.get(i), i))
                            .toList();
                }
            };
        }

        private static Receipt numbered(Receipt receipt, int number) {
            return new Receipt(receipt.key(), "number-" + number, receipt.outcome(), receipt.at(), receipt.raw());
        }
    }

    static class GivesAReceiptOnce extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.AtMostOnce()) {
                @Override
                public List<Receipt> receipts(int limit) {
                    List<Receipt> receipts = super.receipts(limit);
                    super.acknowledge(receipts);
                    return receipts;
                }
            };
        }
    }

    static class NeverForgetsAReceipt extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.AtMostOnce()) {
                @Override
                public void acknowledge(List<Receipt> receipts) {}
            };
        }
    }

    static class ClaimsToHaveRecalled extends Base {
        @Override
        Forwarding wrong() {
            return new Forwarding(new DeliveryContract.AtMostOnce()) {
                @Override
                public boolean recall(String key) {
                    return true;
                }
            };
        }
    }

    static class CannotBeAskedThoughReconcilable extends ChannelContract {
        private final RecordingChannel good = RecordingChannel.reconcilable(ChannelKind.LETTER);

        @Override
        protected Channel newChannel() {
            return new Channel() {
                @Override
                public ChannelKind kind() {
                    return good.kind();
                }

                @Override
                public DeliveryContract contract() {
                    return good.contract();
                }

                @Override
                public Handover dispatch(Dispatch dispatch) {
                    return good.dispatch(dispatch);
                }
            };
        }

        @Override
        public Dispatch dispatch(String key) {
            return letter(key);
        }

        @Override
        public int deliveries(String key) {
            return good.deliveries(key);
        }
    }
}
