package io.dunning.examples.quickstart.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.BusinessCalendar;
import io.dunning.bank.BankFiles;
import io.dunning.memory.MemoryPaymentBook;
import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.Payment;
import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.money.Monetary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bank files that the generator writes, as a house reads them. */
class ToldByBanksTest {

    static Stream<Recipe> recipes() {
        return GenerateScenarios.recipes().stream();
    }

    /** What both the generator and a reader can say of a movement. */
    private record Told(BankLine.Kind kind, LocalDate bookedOn, LocalDate valueOn, long minor, String reference) {}

    @ParameterizedTest
    @MethodSource("recipes")
    void what_is_read_is_what_was_meant(Recipe recipe) {
        Scenario scenario = Scenario.of(recipe);
        House house = Objects.requireNonNull(recipe.house());
        List<Movement> movements = Movements.of(scenario, house).all();

        List<Told> read = read(scenario, house, movements);

        LocalDate lastTold = scenario.header().to().minusDays(1);
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(movements.stream()
                        .filter(m -> m.kind() != Movement.Kind.CHARGE
                                && !m.bookedOn().isAfter(lastTold))
                        .map(ToldByBanksTest::told)
                        .toList());
    }

    private static Told told(Movement movement) {
        BankLine.Kind kind = switch (movement.kind()) {
            case PAYMENT -> BankLine.Kind.PAYMENT;
            case RETURN -> BankLine.Kind.RETURN;
            case REFUND, CHARGE -> BankLine.Kind.OTHER;
        };
        return new Told(
                kind,
                movement.bookedOn(),
                movement.valueOn(),
                movement.minor(),
                movement.paymentReference() + movement.ownReference());
    }

    /** Everything that has details; what has none is a charge, or a batch that another file tells more of. */
    private static List<Told> read(Scenario scenario, House house, List<Movement> movements) {
        Header header = scenario.header();
        BankAccountId account = new BankAccountId(house.iban());
        MemoryPaymentBook book = new MemoryPaymentBook(
                List.of(new HouseAccount(
                        account,
                        new CreditorId(header.tenant(), header.creditor()),
                        Monetary.getCurrency(header.currency()),
                        header.from())),
                BusinessCalendar.WEEKDAYS);
        BankFiles reader = BankFiles.into(book).build();
        for (BankFile file : BankPost.of(header, house, BankStatements.of(movements, header.from(), header.to()))) {
            reader.read(file.fileName(), new ByteArrayInputStream(file.bytes()), file.on());
        }
        assertThat(book.coverage(account).gaps()).isEmpty();
        assertThat(book.coverage(account).completeUpTo()).isEqualTo(header.to().minusDays(1));
        return book.payments(account, LocalDate.MIN, LocalDate.MAX, null, Integer.MAX_VALUE).stream()
                .filter(p -> !p.lacksDetails() && !isCharge(p))
                .map(p -> new Told(
                        p.kind(),
                        p.bookedOn(),
                        p.valueOn(),
                        p.amount().minor(),
                        p.references().stream().findFirst().orElse("")))
                .toList();
    }

    private static boolean isCharge(Payment payment) {
        return payment.kind() == BankLine.Kind.OTHER && payment.references().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void no_file_comes_through_in_an_outage_and_none_on_a_sunday(Recipe recipe) {
        Scenario scenario = Scenario.of(recipe);
        House house = Objects.requireNonNull(recipe.house());
        Header header = scenario.header();

        List<BankFile> files = BankPost.of(
                header, house, BankStatements.of(Movements.of(scenario, house).all(), header.from(), header.to()));

        assertThat(files).noneMatch(f -> house.outage().covers(f.on()));
        assertThat(files).noneMatch(f -> f.on().getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(files.stream().map(BankFile::fileName)).doesNotHaveDuplicates();
        assertThat(files.stream()
                        .filter(f -> f.on().equals(house.outage().until().plusDays(1))))
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void every_country_has_the_trouble_that_a_house_knows(Recipe recipe) {
        Movements movements = Movements.of(Scenario.of(recipe), Objects.requireNonNull(recipe.house()));

        assertThat(movements.troubles().keySet())
                .contains("Payments without a reference", "Payments for several bills at once")
                .contains("Payments of nobody who owes anything");
        assertThat(movements.all())
                .extracting(Movement::kind)
                .contains(Movement.Kind.PAYMENT, Movement.Kind.RETURN, Movement.Kind.CHARGE);
    }
}
