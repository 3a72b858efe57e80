package io.dunning.examples.quickstart.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final LocalDate LISTED = LocalDate.of(2026, 2, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void an_overpayment_is_refused() {
        Account account = account(1_000);

        assertThatIllegalStateException().isThrownBy(() -> account.pay(Dice.seeded(1), LISTED, 1_001));
    }

    @Test
    void a_bounced_payment_is_owed_again() {
        Account account = account(1_000);

        account.payAll(Dice.seeded(1), LISTED);
        account.bounce(account.bookedOn().plusDays(3), 1_000);

        assertThat(account.openMinor()).isEqualTo(1_000);
        assertThat(account.entries())
                .extracting(LedgerEntry::kind)
                .containsExactly(LedgerEntry.Kind.PAYMENT, LedgerEntry.Kind.REVERSAL);
    }

    @Test
    void what_would_follow_the_last_day_is_left_out_with_all_after_it() {
        Account account = account(1_000);

        account.pay(Dice.seeded(1), LAST.plusDays(1), 400);
        account.pay(Dice.seeded(1), LISTED, 400);

        assertThat(account.entries()).isEmpty();
    }

    @Property(tries = 300)
    void payments_show_on_a_weekday_within_twelve_days(
            @ForAll @IntRange(max = 100) int day, @ForAll @IntRange int seed) {
        LocalDate paidOn = LISTED.plusDays(day);

        LocalDate shownOn = BookingDays.after(Dice.seeded(seed), paidOn);

        assertThat(shownOn).isBetween(paidOn, paidOn.plusDays(12));
        assertThat(shownOn.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    private Account account(long minor) {
        Person person = new Person("D1", PersonKind.CONSUMER, "Prova Esempini", "it", null, null, List.of());
        Bill bill = new Bill(
                "R1",
                ClaimKind.COPAYMENT,
                Category.VISIT,
                LISTED.minusDays(60),
                LISTED.minusDays(30),
                minor,
                "S1",
                new Payer(person, Capacity.SELF, "D1", ""),
                Cover.NONE,
                0,
                LISTED);
        return new Account(bill, LAST);
    }
}
