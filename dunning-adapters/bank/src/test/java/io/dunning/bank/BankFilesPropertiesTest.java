package io.dunning.bank;

import static io.dunning.bank.Camt.credit;
import static io.dunning.bank.Camt.detail;
import static io.dunning.bank.Camt.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class BankFilesPropertiesTest {

    private static final byte[] FILE = Camt.statements(
                    "08",
                    Camt.one(
                            "S1",
                            Camt.IBAN,
                            "0.00",
                            "3.00",
                            text(credit("1.00"), credit("2.00").named("X2"))),
                    Camt.one(
                            "S2",
                            Camt.IBAN,
                            "3.00",
                            "7.00",
                            text(credit("4.00")
                                    .named("B1")
                                    .batch(2, detail("1.00", "11", "words"), detail("3.00", "22", "more words")))))
            .getBytes(StandardCharsets.UTF_8);

    @Property
    void an_amount_is_read_as_what_it_is(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long minor, @ForAll("currencies") String code)
            throws BadStatement {
        CurrencyUnit currency = Monetary.getCurrency(code);
        String text =
                BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();

        assertThat(Amounts.minor(text, currency, "Amt")).isEqualTo(minor);
        if (currency.getDefaultFractionDigits() > 0) {
            assertThat(Amounts.minor(text + "0", currency, "Amt")).isEqualTo(minor);
            assertThatThrownBy(() -> Amounts.minor(text + "1", currency, "Amt")).isInstanceOf(BadStatement.class);
        }
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("EUR", "NOK", "JPY", "KWD");
    }

    @Property
    void whatever_is_no_plain_decimal_is_no_amount(
            @ForAll @NumericChars @AlphaChars @Chars({'.', ',', '+', '-', ' '}) @StringLength(max = 12) String text) {
        CurrencyUnit euro = Monetary.getCurrency("EUR");
        boolean plain = text.matches("[0-9]+(\\.[0-9]{1,2}0*)?");

        if (!plain) {
            assertThatThrownBy(() -> Amounts.minor(text, euro, "Amt")).isInstanceOf(BadStatement.class);
        }
    }

    @Property
    void a_file_cut_anywhere_gives_only_whole_statements(@ForAll @IntRange(min = 0, max = 5_000) int length) {
        RecordingSink whole = new RecordingSink();
        RecordingSink cut = new RecordingSink();
        Camt.read(FILE, whole);

        ImportReport report = Camt.read(Arrays.copyOf(FILE, Math.min(length, FILE.length)), cut);

        assertThat(cut.statements).isEqualTo(whole.statements.subList(0, cut.statements.size()));
        assertThat(report.isComplete()).isEqualTo(cut.statements.size() == 2 && report.refused() == null);
    }

    /** Set aside, refused or taken in, but never an exception, and never a statement that doesn't add up. */
    @Property
    void a_file_with_wrong_bytes_ends_in_a_report(@ForAll("changes") List<Change> changes) {
        RecordingSink sink = new RecordingSink();
        byte[] bytes = FILE.clone();
        changes.forEach(change -> bytes[change.at() % bytes.length] = change.to());

        ImportReport report = Camt.read(bytes, sink);

        assertThat(report.statements()).isEqualTo(sink.statements.size());
        for (RecordingSink.Statement statement : sink.statements) {
            long sum = statement.lines().stream()
                    .mapToLong(line -> line.amount().minor())
                    .sum();
            assertThat(Objects.requireNonNull(statement.header().opening()).minor() + sum)
                    .isEqualTo(Objects.requireNonNull(statement.closing()).minor());
        }
    }

    record Change(int at, byte to) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Byte> bytes = Arbitraries.oneOf(
                Arbitraries.bytes(), Arbitraries.of((byte) '<', (byte) '>', (byte) '&', (byte) '9', (byte) 'D'));
        return Combinators.combine(Arbitraries.integers().between(0, 10_000), bytes)
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
