package io.dunning.jdbc;

import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.money;

import io.dunning.BusinessCalendar;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Short words for what tests do with bank statements. */
final class Statements {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final BankAccountId ACCOUNT = BankAccountId.of("XX000001");
    static final BankAccountId OTHER = BankAccountId.of("XX000002");

    private static final Amount NOTHING = money("0 EUR");

    private Statements() {}

    static JdbcPaymentBook.Builder book(DataSource source) {
        return JdbcPaymentBook.builder()
                .dataSource(source)
                .accounts(Stream.of(ACCOUNT, OTHER)
                        .map(a -> new HouseAccount(a, HOSPITAL, NOTHING.currency(), DAY))
                        .toList())
                .bankDays(BusinessCalendar.WEEKDAYS);
    }

    static BankDetail detail(String reference, String amount, String text, String payer) {
        return new BankDetail(reference, money(amount), List.of("K" + reference), text, payer, "", null);
    }

    static BankLine line(String reference, BankDetail... details) {
        Amount sum = Stream.of(details).map(BankDetail::amount).reduce(NOTHING, Amount::plus);
        return new BankLine(reference, BankLine.Kind.PAYMENT, DAY, DAY, sum, List.of(details));
    }

    static BankLine line(String reference) {
        return line(reference, detail("d" + reference, "1 EUR", "", ""));
    }

    static List<BankLine> lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> line("L" + i)).toList();
    }

    static StatementSink.Intake begin(StatementSink book, BankAccountId account, String id) {
        return begin(book, account, StatementHeader.Type.STATEMENT, id);
    }

    static StatementSink.Intake begin(StatementSink book, BankAccountId account, StatementHeader.Type type, String id) {
        return book.begin(new StatementHeader(account, id, type, NOTHING.currency(), null, DAY, DAY, NOTHING, DAY));
    }

    static void statement(StatementSink book, BankAccountId account, String id, List<BankLine> lines) {
        try (StatementSink.Intake intake = begin(book, account, id)) {
            lines.forEach(intake::add);
            intake.finish(lines.stream().map(BankLine::amount).reduce(NOTHING, Amount::plus));
        }
    }

    static int payments(PaymentBook book) {
        return book.payments(ACCOUNT, DAY, DAY, null, 100_000).size();
    }
}
