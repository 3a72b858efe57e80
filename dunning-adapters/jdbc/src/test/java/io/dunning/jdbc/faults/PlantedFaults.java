package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
import io.dunning.Ledger;
import io.dunning.channel.Receipt;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;

/** Processes with a fault that must be found. */
final class PlantedFaults {

    private PlantedFaults() {}

    /** One that uses the store in a wrong way, or a wrong store. */
    static Wiring store(UnaryOperator<CaseStore> wrong) {
        return (name, scenario, world, base, boundaries) ->
                Node.host(name, scenario, world, wrong.apply(Numbered.store(base.open(), boundaries)), boundaries);
    }

    /** One that hands over by what the ledger said when the run decided. */
    static Wiring withoutLastLook() {
        return (name, scenario, world, base, boundaries) -> Node.host(
                name,
                scenario,
                world,
                Numbered.store(base.open(), boundaries),
                new LedgerAsOfTheRun(world),
                boundaries);
    }

    private static final class LedgerAsOfTheRun implements Ledger {
        private final World world;
        private final Ledger right;
        private final Map<ReceivableId, MonetaryAmount> known = new HashMap<>();

        LedgerAsOfTheRun(World world) {
            this.world = world;
            this.right = Ports.ledger(world);
        }

        private boolean isAfterTheRun() {
            return Moment.at(world.now()) != Moment.MORNING;
        }

        @Override
        public Balances balances(CreditorId creditor, Collection<ReceivableId> receivables) {
            Balances now = right.balances(creditor, receivables);
            if (!isAfterTheRun()) {
                known.putAll(now.open());
                return now;
            }
            Map<ReceivableId, MonetaryAmount> then = new HashMap<>(now.open());
            then.keySet().retainAll(receivables);
            then.replaceAll((id, amount) -> known.getOrDefault(id, amount));
            return new Balances(now.completeUpTo(), then);
        }

        @Override
        public List<Movement> movements(CreditorId creditor, long after, int limit) {
            return isAfterTheRun() ? List.of() : right.movements(creditor, after, limit);
        }
    }

    /** One that gives each receipt a number of its own whenever it reads it. */
    static Wiring countingReceiptsAnew() {
        AtomicInteger read = new AtomicInteger();
        return (name, scenario, world, base, boundaries) -> {
            Outside outside = (Outside) Proxy.newProxyInstance(
                    PlantedFaults.class.getClassLoader(), new Class<?>[] {Outside.class}, (self, method, arguments) -> {
                        try {
                            return switch (method.getName()) {
                                case "receipts" ->
                                    ((List<?>) method.invoke(world, arguments))
                                            .stream()
                                                    .map(r -> renamed((Receipt) r, read.incrementAndGet()))
                                                    .toList();
                                case "acknowledge" ->
                                    method.invoke(
                                            world,
                                            arguments[0],
                                            ((List<?>) arguments[1])
                                                    .stream()
                                                            .map(id -> id.toString()
                                                                    .replaceAll("#.*", ""))
                                                            .toList());
                                default -> method.invoke(world, arguments);
                            };
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            return Node.host(name, scenario, outside, Numbered.store(base.open(), boundaries), boundaries);
        };
    }

    private static Receipt renamed(Receipt receipt, int number) {
        return new Receipt(
                receipt.key(),
                receipt.receiptId() + "#" + number,
                receipt.outcome(),
                receipt.at(),
                receipt.raw(),
                receipt.detail(),
                receipt.effectiveOn());
    }
}
