package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the year brings to the listed bills: payments by the {@link Habit} of their track, and for a few the course of a
 * {@link Script} at the desk.
 *
 * <p>Three of four debtors pay all that stands in one letter on one day. Some payments are parts, some bounce, some bills are
 * credited, and a few had been paid before the list was made. The dead don't pay, heirs and children less often than others;
 * somebody who cannot be reached pays rarely, and so does somebody exempt.
 */
final class Year {

    private static final double PAYS_TOGETHER = 0.75;
    private static final double PARTIAL = 0.04;
    private static final double BOUNCES = 0.012;
    private static final double CREDITED = 0.008;
    private static final double PAID_BEFORE_LIST = 0.005;
    private static final double REFUNDED = 0.002;

    private final Recipe recipe;
    private final Desk desk;
    private final List<Account> accounts = new ArrayList<>();

    Year(Recipe recipe) {
        this.recipe = recipe;
        this.desk = new Desk(recipe.header().to());
    }

    void live(List<Bill> bills, Dice dice) {
        List<Letter> letters = letters(bills);
        Map<String, List<LocalDate>> listDays = letters.stream()
                .collect(
                        Collectors.groupingBy(Year::caseOf, Collectors.mapping(Letter::listedOn, Collectors.toList())));
        for (Letter letter : letters) {
            live(letter, Objects.requireNonNull(listDays.get(caseOf(letter))), dice.split());
        }
    }

    /** In the order in which they are booked. */
    List<LedgerEntry> entries() {
        Stream<LedgerEntry> all = accounts.stream().flatMap(account -> account.entries().stream());
        // Stable: what happened to one bill on one day stays in its order.
        return all.sorted(Comparator.comparing(LedgerEntry::bookedOn)).toList();
    }

    List<DeskAct> acts() {
        return desk.acts();
    }

    private static String caseOf(Letter letter) {
        return letter.person().id() + letter.kind();
    }

    private List<Letter> letters(List<Bill> bills) {
        Map<List<Object>, List<Account>> grouped = new LinkedHashMap<>();
        for (Bill bill : bills) {
            Account account = new Account(bill, recipe.header().to());
            accounts.add(account);
            grouped.computeIfAbsent(
                            List.of(bill.payer().person().id(), bill.kind(), bill.listedOn()), k -> new ArrayList<>())
                    .add(account);
        }
        return grouped.values().stream()
                .map(of -> {
                    Bill first = of.get(0).bill();
                    return new Letter(first.payer().person(), first.kind(), first.listedOn(), of);
                })
                .toList();
    }

    private void live(Letter letter, List<LocalDate> listDaysOfCase, Dice dice) {
        Habit habit = recipe.habitOf(letter.kind());
        int firstCallDay = habit.firstNoticeDay() + dice.between(3, 20);
        LocalDate calledOn = BookingDays.weekday(letter.listedOn().plusDays(firstCallDay));
        boolean worthACall = letter.canTalk() && letter.openMinor() > habit.trifleMinor();
        boolean coversTheCase =
                listDaysOfCase.stream().filter(day -> !day.isAfter(calledOn)).count() == 1
                        && listDaysOfCase.get(0).equals(letter.listedOn());
        boolean inTime = calledOn.plusMonths(1).isBefore(recipe.header().to());
        if (worthACall && coversTheCase && inTime && dice.chance(recipe.share(Trait.ACTING))) {
            desk.play(dice.weighted(recipe.scripts()), letter, calledOn, dice);
        } else {
            ordinary(letter, habit, dice);
        }
    }

    private void ordinary(Letter letter, Habit habit, Dice dice) {
        boolean together = dice.chance(PAYS_TOGETHER);
        double shared = dice.patience();
        Bill lead = letter.firstBill();
        for (Account account : letter.accounts()) {
            Bill bill = account.bill();
            double patience = together ? shared : dice.patience();
            double will = inclination(bill) * habit.will((together ? lead : bill).amountMinor(), bill.ageYears());
            ordinary(account, habit, habit.payday(patience, will), dice.split());
        }
        if (letter.person().isUnreachable() && letter.openMinor() > 0 && dice.chance(0.5)) {
            desk.giveUp(letter, dice);
        }
    }

    /** The factor on the hazard from who the debtor is and what is known. */
    private static double inclination(Bill bill) {
        Person person = bill.payer().person();
        double byState = person.diedOn() != null ? 0 : person.isMinor(bill.listedOn()) ? 0.4 : 1;
        double byCapacity = bill.payer().capacity() == Capacity.ESTATE ? 0.5 : 1;
        double byReach = person.isUnreachable() ? 0.05 : 1;
        return byState * byCapacity * byReach * (bill.cover() == Cover.EXEMPT ? 0.2 : 1);
    }

    private void ordinary(Account account, Habit habit, OptionalInt payday, Dice dice) {
        LocalDate listedOn = account.bill().listedOn();
        double drawn = dice.unit();
        if ((drawn -= PAID_BEFORE_LIST) < 0) {
            LocalDate paidOn = listedOn.minusDays(dice.between(1, 3));
            account.payBookedOn(paidOn, paidOn.plusDays(dice.between(5, 10)), account.openMinor());
        } else if ((drawn -= CREDITED) < 0 || isFoundExempt(account.bill(), dice)) {
            account.credit(BookingDays.weekday(listedOn.plusDays(dice.between(10, 60))));
        } else if (payday.isPresent()) {
            pays(account, later(listedOn.plusDays(payday.getAsInt()), habit), drawn, dice);
        }
    }

    private static boolean isFoundExempt(Bill bill, Dice dice) {
        return switch (bill.cover()) {
            case NONE -> false;
            case PENDING -> dice.chance(0.3);
            case EXEMPT -> dice.chance(0.6);
        };
    }

    private static LocalDate later(LocalDate day, Habit habit) {
        if (!habit.settlesMonthly()) {
            return day;
        }
        LocalDate settlement = day.withDayOfMonth(25);
        return settlement.isBefore(day) ? settlement.plusMonths(1) : settlement;
    }

    private static void pays(Account account, LocalDate on, double drawn, Dice dice) {
        long all = account.openMinor();
        double left = drawn;
        if ((left -= PARTIAL) < 0 && all >= 500) {
            account.pay(dice, on, all * dice.between(3, 6) / 10 / 100 * 100);
            if (dice.chance(0.6)) {
                account.payAll(dice, on.plusDays(dice.between(20, 45)));
            }
        } else if ((left -= BOUNCES) < 0) {
            account.pay(dice, on, all);
            account.bounce(account.bookedOn().plusDays(dice.between(2, 5)), all);
            if (dice.chance(0.55)) {
                account.payAll(dice, account.bookedOn().plusDays(dice.between(10, 25)));
            }
        } else if (left < REFUNDED) {
            account.pay(dice, on, all);
            LocalDate refundedOn = BookingDays.weekday(account.bookedOn().plusDays(dice.between(15, 40)));
            account.refund(refundedOn, all);
            account.credit(BookingDays.weekday(refundedOn.plusDays(1)));
        } else {
            account.pay(dice, on, all);
        }
    }
}
