package io.dunning.reconcile;

import static io.dunning.reconcile.Bank.ACCOUNT;
import static io.dunning.reconcile.Bank.CLINIC;
import static io.dunning.reconcile.Bank.DAY;
import static io.dunning.reconcile.Bank.HOSPITAL;
import static io.dunning.reconcile.Bank.aBill;
import static io.dunning.reconcile.Bank.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.Decision.CreditReason;
import io.dunning.reconcile.Decision.Justification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** The same statements, advices and decisions give the same state, in any order and any number. */
class AnyOrderTest {

    private static final List<Bill> BILLS = List.of(
            aBill(HOSPITAL, "1", "P1", "80.00", "Finta Persona"),
            aBill(HOSPITAL, "2", "P1", "45.00", "Finta Persona"),
            aBill(HOSPITAL, "3", "P2", "30.00", "Prova Esempio"),
            aBill(HOSPITAL, "4", "P3", "30.00", "Altro Nome"),
            aBill(CLINIC, "5", "P4", "60.00", ""));

    private static final List<String> AMOUNTS = List.of("80.00", "45.00", "30.00", "60.00", "0.01", "79.98", "125.00");

    @Property(tries = 300)
    void the_same_facts_give_the_same_state(@ForAll long seed) {
        List<Consumer<Bank>> facts = new World(new Random(seed)).facts();
        Bank straight = bank();
        facts.forEach(f -> f.accept(straight));
        String expected = state(straight);

        Random random = new Random(seed + 1);
        for (int round = 0; round < 3; round++) {
            List<Consumer<Bank>> shuffled = new ArrayList<>(facts);
            facts.stream().filter(f -> random.nextInt(3) == 0).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);
            Bank bank = bank();
            for (Consumer<Bank> fact : shuffled) {
                fact.accept(bank);
                if (random.nextBoolean()) {
                    bank.reconciler.catchUp();
                }
            }
            assertThat(state(bank)).isEqualTo(expected);
        }
    }

    @Property(tries = 300)
    void money_is_neither_lost_nor_made_nor_given_to_a_strangers_bill(@ForAll long seed) {
        Bank bank = bank();
        new World(new Random(seed)).facts().forEach(f -> {
            f.accept(bank);
            bank.reconciler.catchUp();
        });

        Map<PaymentId, Amount> shares = new HashMap<>();
        Map<BillKey, Amount> onBills = new HashMap<>();
        for (Posting posting : bank.postings()) {
            if (posting.payment() != null) {
                shares.merge(posting.payment(), posting.amount(), Amount::plus);
            }
            if (posting.bill() != null) {
                onBills.merge(posting.bill(), posting.amount(), Amount::plus);
            }
            if (posting.rule() == PostingRule.REFERENCE) {
                Bill bill = bank.bills
                        .byKey(List.of(Objects.requireNonNull(posting.bill())))
                        .get(0);
                Payment payment = Objects.requireNonNull(payments(bank).get(posting.payment()));
                assertThat(payment.references()).containsAnyElementsOf(bill.references());
                assertThat(payment.creditor()).isEqualTo(bill.creditor());
            }
        }
        payments(bank).forEach((id, payment) -> assertThat(shares.get(id)).isEqualTo(payment.amount()));
        assertThat(shares.keySet()).isEqualTo(payments(bank).keySet());
        Map<BillKey, Amount> standing = new HashMap<>();
        Reconciler.Standing now = bank.reconciler.standing(BILLS);
        BILLS.forEach(
                b -> standing.put(b.key(), b.billed().minus(now.allocation().open(b))));
        standing.values().removeIf(Amount::isZero);
        assertThat(onBills)
                .as("the journal says what is worked out from all facts")
                .isEqualTo(standing);
    }

    private static Bank bank() {
        Bank bank = new Bank();
        BILLS.forEach(bank::bill);
        return bank;
    }

    private static Map<PaymentId, Payment> payments(Bank bank) {
        return bank.book.payments(ACCOUNT, LocalDate.MIN, LocalDate.MAX, null, 1000).stream()
                .collect(Collectors.toMap(Payment::id, p -> p));
    }

    private static String state(Bank bank) {
        TreeSet<String> lines = new TreeSet<>();
        bank.postings().forEach(p -> lines.add(p.toString()));
        bank.points().forEach(p -> lines.add(p.toString()));
        BILLS.forEach(b -> lines.add(b.key() + " open "
                + bank.open(b.creditor(), b.key().receivable().value())));
        bank.queue.page(HOSPITAL, null, 500).forEach(i -> lines.add(i.toString()));
        lines.add(bank.book.coverage(ACCOUNT).toString());
        return String.join("\n", lines);
    }

    /** Some days of an account, with all that goes wrong. */
    private static final class World {
        private final Random random;
        private final List<Consumer<Bank>> facts = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private int detail;

        World(Random random) {
            this.random = random;
        }

        List<Consumer<Bank>> facts() {
            Amount balance = eur("1000.00");
            for (int day = 0; day < 4; day++) {
                LocalDate on = DAY.plusDays(day);
                List<BankLine> told = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    told.add(told(line(on)));
                }
                Bank.Statement statement = Bank.Statement.of(
                        ACCOUNT,
                        (long) day + 1,
                        on,
                        on,
                        balance.decimal().toPlainString(),
                        told.toArray(BankLine[]::new));
                balance = statement.closing();
                if (random.nextInt(8) > 0) {
                    facts.add(bank -> bank.take(statement));
                }
            }
            for (int i = random.nextInt(5); i > 0; i--) {
                Decision decision = decision(i);
                facts.add(bank -> bank.decide(decision));
            }
            return facts;
        }

        /** The line as a statement tells of it; an advice may tell of it, too, and sometimes only that has the details. */
        private BankLine told(BankLine line) {
            if (random.nextInt(3) == 0) {
                facts.add(bank -> bank.advise(line));
                if (random.nextBoolean()) {
                    return new BankLine(
                            line.reference(), line.kind(), line.bookedOn(), line.valueOn(), line.amount(), List.of());
                }
            }
            return line;
        }

        private BankLine line(LocalDate on) {
            String reference = "L" + lines.size();
            lines.add(reference);
            return switch (random.nextInt(6)) {
                case 0 -> {
                    String returned = random.nextBoolean() ? "L" + random.nextInt(6) : null;
                    Amount amount = eur("-" + oneOf(AMOUNTS));
                    yield new BankLine(
                            reference, BankLine.Kind.RETURN, on, on, amount, List.of(detail(amount, returned)));
                }
                case 1 -> {
                    Amount amount = eur("-" + oneOf(AMOUNTS));
                    yield new BankLine(reference, BankLine.Kind.OTHER, on, on, amount, List.of(detail(amount, null)));
                }
                default -> {
                    List<BankDetail> details = new ArrayList<>();
                    for (int i = random.nextInt(3); i >= 0; i--) {
                        details.add(detail(eur(oneOf(AMOUNTS)), null));
                    }
                    Amount sum = details.stream().map(BankDetail::amount).reduce(eur("0"), Amount::plus);
                    yield new BankLine(reference, BankLine.Kind.PAYMENT, on, on, sum, details);
                }
            };
        }

        private BankDetail detail(Amount amount, @Nullable String returned) {
            List<String> references = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                references.add("K" + (1 + random.nextInt(6)));
            }
            String payer = random.nextBoolean() ? "Finta Persona" : "";
            return new BankDetail("d" + detail++, amount, references, "INV20263", payer, "", returned);
        }

        private Decision decision(int number) {
            String id = "D" + number;
            LocalDate on = DAY.plusDays(random.nextInt(6));
            PaymentId payment = new PaymentId(ACCOUNT, "L" + random.nextInt(6), "d" + random.nextInt(8));
            BillKey bill = Bank.key("" + (1 + random.nextInt(4)));
            Amount amount = eur(oneOf(AMOUNTS));
            return switch (random.nextInt(4)) {
                case 0 -> new Decision.Allocate(id, HOSPITAL, on, "clerk", payment, bill, amount);
                case 1 -> new Decision.Credit(id, HOSPITAL, on, "clerk", bill, amount, CreditReason.EXEMPTION);
                case 2 -> new Decision.Justify(id, HOSPITAL, on, "clerk", payment, amount, Justification.REFUND);
                default -> new Decision.Revoke(id, HOSPITAL, on, "clerk", number == 1 ? "D2" : "D1");
            };
        }

        private String oneOf(List<String> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
