package io.dunning.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import javax.money.Monetary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void it_has_the_decimals_of_its_currency() {
        assertThat(Amount.of("12.5", "EUR"))
                .hasToString("12.50 EUR")
                .extracting(Amount::minor)
                .isEqualTo(1250L);
        assertThat(Amount.of("12", "JPY")).hasToString("12 JPY");
        assertThat(Amount.of("1.234", "KWD").minor()).isEqualTo(1234);
    }

    @Test
    void nothing_is_rounded_on_the_way_in() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Amount.of("10.005", "EUR"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Amount.of("10.5", "JPY"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Amount.of(Money.of(10, "EUR").divide(3)));
    }

    @Test
    void what_is_no_plain_number_is_refused() {
        for (String text :
                List.of("", "NaN", "Infinity", "1e3", "0x10", "1_000", "\u0661\u0662", "+5", "5.", ".5", "1,50")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Amount.of(text, "EUR"));
        }
    }

    @Test
    void currencies_never_mix() {
        Amount euro = Amount.of("1.00", "EUR");
        Amount krone = Amount.of("1.00", "NOK");

        assertThatIllegalArgumentException().isThrownBy(() -> euro.plus(krone)).withMessageContaining("do not mix");
        assertThatIllegalArgumentException().isThrownBy(() -> euro.isLessThan(krone));
        assertThatIllegalArgumentException().isThrownBy(() -> euro.compareTo(krone));
    }

    @Test
    void an_overflow_is_loud() {
        Amount most = new Amount(Long.MAX_VALUE, Monetary.getCurrency("EUR"));

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Amount.of("0.01", "EUR")));
    }

    @Property
    void money_and_back_is_the_same(@ForAll long minor) {
        Amount amount = new Amount(minor, Monetary.getCurrency("NOK"));

        assertThat(Amount.of(amount.toMoney())).isEqualTo(amount);
    }

    @Property
    void adding_and_taking_away_is_the_same(
            @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long a,
            @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long b) {
        Amount one = new Amount(a, Monetary.getCurrency("EUR"));
        Amount other = new Amount(b, Monetary.getCurrency("EUR"));

        assertThat(one.plus(other).minus(other)).isEqualTo(one);
    }
}
