package io.dunning.jdbc;

import static io.dunning.testkit.Given.HOSPITAL;

import io.dunning.BusinessCalendar;
import io.dunning.memory.MemoryBills;
import io.dunning.memory.MemoryPaymentBook;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.Bill;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.Decision;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Some weeks of a house's accounts, made of a seed: files and decisions, with all that goes wrong. All names are invented. */
final class BankHistory {

    static final CreditorId CLINIC = new CreditorId("region", "clinic");
    static final List<CreditorId> CREDITORS = List.of(HOSPITAL, CLINIC);

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 12;
    private static final List<HouseAccount> ACCOUNTS = List.of(
            account("XX000001", HOSPITAL, "EUR"),
            account("XX000002", CLINIC, "EUR"),
            account("XX000003", HOSPITAL, "NOK"));
    private static final List<String> AMOUNTS = List.of("80.00", "45.00", "30.00", "60.00", "0.01", "79.98", "125.00");
    private static final int BILLS = 9;

    private final Random random;
    private final List<Consumer<PaymentBook>> facts = new ArrayList<>();
    private final List<PaymentId> told = new ArrayList<>();
    private int lines;
    private int details;

    private BankHistory(long seed) {
        random = new Random(seed);
    }

    private static HouseAccount account(String id, CreditorId creditor, String currency) {
        return new HouseAccount(
                new BankAccountId(id), creditor, Amount.of("0", currency).currency(), DAY);
    }

    /** What happened, in the order in which it came to be known. */
    static List<Consumer<PaymentBook>> of(long seed) {
        BankHistory history = new BankHistory(seed);
        for (int day = 0; day < DAYS; day++) {
            history.tell(DAY.plusDays(day), day + 1);
        }
        return history.facts;
    }

    static PaymentBook inMemory() {
        return new MemoryPaymentBook(ACCOUNTS, BusinessCalendar.WEEKDAYS);
    }

    static PaymentBook on(DataSource source) {
        return JdbcPaymentBook.builder()
                .dataSource(source)
                .accounts(ACCOUNTS)
                .bankDays(BusinessCalendar.WEEKDAYS)
                .build();
    }

    static MemoryBills bills() {
        MemoryBills bills = new MemoryBills();
        for (int i = 1; i <= BILLS; i++) {
            HouseAccount house = ACCOUNTS.get(i % ACCOUNTS.size());
            String amount = AMOUNTS.get(i % 4);
            bills.put(Bill.of(
                    new BillKey(house.creditor(), new ReceivableId("R" + i)),
                    new PersonId("P" + i % 4),
                    Amount.of(amount, house.currency().getCurrencyCode()),
                    Set.of("K" + i),
                    DAY.minusDays(i),
                    "Prova Esempio"));
        }
        return bills;
    }

    // ---- a day ----

    private void tell(LocalDate on, int sequence) {
        for (HouseAccount house : ACCOUNTS) {
            List<BankLine> all = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                all.add(line(house, on));
            }
            Amount zero = Amount.zero(house.currency());
            StatementHeader header = new StatementHeader(
                    house.id(),
                    "S" + sequence,
                    StatementHeader.Type.STATEMENT,
                    house.currency(),
                    (long) sequence,
                    on,
                    on,
                    zero,
                    on.plusDays(1));
            facts.add(random.nextInt(facts.size() + 1), book -> take(book, header, all));
        }
        if (random.nextBoolean()) {
            Decision decision = decision(on);
            facts.add(book -> book.decide(List.of(decision)));
        }
    }

    private static void take(PaymentBook book, StatementHeader header, List<BankLine> lines) {
        try (StatementSink.Intake intake = book.begin(header)) {
            lines.forEach(intake::add);
            Amount zero = Amount.zero(header.currency());
            boolean advice = header.type() == StatementHeader.Type.ADVICE;
            intake.finish(advice ? null : lines.stream().map(BankLine::amount).reduce(zero, Amount::plus));
        }
    }

    /** As a statement tells of it; of some, an advice tells the details, before it or after it. */
    private BankLine line(HouseAccount house, LocalDate on) {
        BankLine line = whole(house, on);
        line.details().forEach(d -> told.add(new PaymentId(house.id(), line.reference(), d.reference())));
        if (random.nextInt(3) > 0) {
            return line;
        }
        StatementHeader header = new StatementHeader(
                house.id(),
                "A" + line.reference(),
                StatementHeader.Type.ADVICE,
                house.currency(),
                null,
                null,
                null,
                null,
                on);
        facts.add(random.nextInt(facts.size() + 1), book -> take(book, header, List.of(line)));
        return new BankLine(line.reference(), line.kind(), line.bookedOn(), line.valueOn(), line.amount(), List.of());
    }

    private BankLine whole(HouseAccount house, LocalDate on) {
        String reference = "L" + lines++;
        LocalDate value = random.nextInt(12) == 0 ? on.minusYears(1) : on.minusDays(random.nextInt(2));
        int sort = random.nextInt(6);
        if (sort < 2) {
            Amount amount = amount("-", house);
            BankLine.Kind kind = sort == 0 ? BankLine.Kind.RETURN : BankLine.Kind.OTHER;
            String returned = sort == 0 && random.nextBoolean() ? "L" + random.nextInt(lines) : null;
            return new BankLine(reference, kind, on, value, amount, List.of(detail(amount, returned)));
        }
        List<BankDetail> all = new ArrayList<>();
        Amount sum = Amount.zero(house.currency());
        for (int i = random.nextInt(4); i >= 0; i--) {
            BankDetail detail = detail(amount("", house), null);
            sum = sum.plus(detail.amount());
            all.add(detail);
        }
        return new BankLine(reference, BankLine.Kind.PAYMENT, on, value, sum, all);
    }

    private BankDetail detail(Amount amount, @Nullable String returned) {
        List<String> references = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            references.add("K" + (1 + random.nextInt(BILLS + 1)));
        }
        return new BankDetail("d" + details++, amount, references, "", "", "", returned);
    }

    private Amount amount(String sign, HouseAccount house) {
        return Amount.of(sign + oneOf(AMOUNTS), house.currency().getCurrencyCode());
    }

    private Decision decision(LocalDate on) {
        String id = "D" + facts.size();
        PaymentId payment = told.isEmpty() ? new PaymentId(ACCOUNTS.get(0).id(), "L0", "d0") : oneOf(told);
        // Every third bill is the hospital's in its first account's currency, from the third on.
        BillKey bill = new BillKey(HOSPITAL, new ReceivableId("R" + 3 * (1 + random.nextInt(BILLS / 3))));
        Amount amount = Amount.of(oneOf(AMOUNTS), "EUR");
        return switch (random.nextInt(4)) {
            case 0 -> new Decision.Allocate(id, HOSPITAL, on, "clerk", payment, bill, amount);
            case 1 -> new Decision.Credit(id, HOSPITAL, on, "clerk", bill, amount, Decision.CreditReason.EXEMPTION);
            case 2 -> new Decision.Justify(id, HOSPITAL, on, "clerk", payment, amount, Decision.Justification.REFUND);
            default -> new Decision.Revoke(id, HOSPITAL, on, "clerk", "D" + random.nextInt(facts.size() + 1));
        };
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
