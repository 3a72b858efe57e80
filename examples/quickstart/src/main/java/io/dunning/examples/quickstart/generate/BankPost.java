package io.dunning.examples.quickstart.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The files of a bank on their way to the house, with all that happens to them there. */
final class BankPost {

    /** The example of another country: not the house's account. */
    private static final String STRANGE_IBAN = "BE68539007547034";

    private static final int DELAY_DAYS = 4;
    private static final int ADVICE_DELAY_DAYS = 2;

    private final Header header;
    private final House house;
    private final List<BankFile> files = new ArrayList<>();

    private BankPost(Header header, House house) {
        this.header = header;
        this.house = house;
    }

    /** All files that arrive within the year. */
    static List<BankFile> of(Header header, House house, List<Statement> statements) {
        BankPost post = new BankPost(header, house);
        statements.forEach(post::send);
        post.files.add(post.strange());
        return post.files.stream().filter(f -> !f.on().isAfter(header.to())).toList();
    }

    private void send(Statement statement) {
        List<BankFile> written = written(statement);
        if (statement.to().equals(house.delayedFor())) {
            written.forEach(f -> add(f.later(DELAY_DAYS)));
        } else if (statement.to().equals(house.damagedFor())) {
            written(statement.damaged()).forEach(this::add);
            written.forEach(f -> add(f.later(1).again()));
        } else if (statement.to().equals(house.twiceFor())) {
            written.forEach(this::add);
            written.forEach(f -> add(f.later(1).again()));
        } else if (statement.to().equals(house.adviceLateFor())) {
            written.forEach(f -> add(f.isAdvice() ? f.later(ADVICE_DELAY_DAYS) : f));
        } else {
            written.forEach(this::add);
        }
    }

    private void add(BankFile file) {
        LocalDate on = house.outage().covers(file.on()) ? house.outage().until().plusDays(1) : file.on();
        files.add(file.arriving(on.getDayOfWeek() == DayOfWeek.SUNDAY ? on.plusDays(1) : on));
    }

    private List<BankFile> written(Statement statement) {
        LocalDate on = statement.to().plusDays(1);
        CamtText camt = new CamtText(house.iban(), header.currency());
        int number = statement.number();
        return switch (house.format()) {
            case CAMT -> List.of(BankFile.statement(on, number, "camt053.xml", camt.statement(statement, true)));
            case CAMT_WITH_ADVICE -> {
                BankFile whole = BankFile.statement(on, number, "camt053.xml", camt.statement(statement, false));
                yield statement.batches().isEmpty()
                        ? List.of(whole)
                        : List.of(whole, BankFile.advice(on, number, "camt054.xml", camt.advice(statement)));
            }
            case OCR_GIRO -> {
                BankFile whole = BankFile.statement(on, number, "camt053.xml", camt.statement(statement, false));
                yield statement.batches().isEmpty()
                        ? List.of(whole)
                        : List.of(
                                whole,
                                BankFile.advice(on, number, "ocr.txt", new OcrGiroText(house.iban()).file(statement)));
            }
            case CUADERNO_43 ->
                List.of(BankFile.statement(
                        on,
                        number,
                        "c43.txt",
                        new Cuaderno43Text(house.iban(), header.creditorName()).file(statement)));
        };
    }

    private BankFile strange() {
        Statement statement = Statement.of(
                1, house.strangeOn().minusDays(1), house.strangeOn().minusDays(1), 0, List.of());
        return BankFile.statement(
                house.strangeOn(),
                1,
                "other-camt053.xml",
                new CamtText(STRANGE_IBAN, header.currency()).statement(statement, true));
    }
}
