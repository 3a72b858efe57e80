package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plays what follows when somebody calls or writes: the acts of the desk, and the payments that fit them. */
final class Desk {

    private static final double PROMISE_KEPT = 0.7;
    private static final double PLAN_KEPT = 0.75;
    private static final double DEFERRAL_KEPT = 0.8;

    private final LocalDate last;
    private final List<DeskAct> acts = new ArrayList<>();

    Desk(LocalDate last) {
        this.last = last;
    }

    /** In the order of their days. */
    List<DeskAct> acts() {
        return acts.stream().sorted(Comparator.comparing(DeskAct::on)).toList();
    }

    void play(Script script, Letter letter, LocalDate on, Dice dice) {
        switch (script) {
            case PROMISE -> promise(letter, on, dice);
            case PLAN -> plan(letter, on, dice);
            case DEFER -> defer(letter, on, dice);
            case DISPUTE -> dispute(letter, on, dice);
            case HARDSHIP -> hold(letter, on, "hardship", on.plusDays(dice.between(60, 120)), 0.3, dice);
            case MORATORIUM -> hold(letter, on, "moratorium", on.plusDays(dice.between(60, 150)), 0.1, dice);
            case INSOLVENCY -> act(letter, on, "hold", "insolvency", "");
            case COVERAGE_PENDING -> coverage(letter, on, dice);
            case MANUAL -> manual(letter, on, dice);
        }
    }

    /** After five months without any address the claim is filed as uncollectible. */
    void giveUp(Letter letter, Dice dice) {
        LocalDate on = BookingDays.weekday(letter.listedOn().plusDays(dice.between(140, 170)));
        boolean paysYet = letter.accounts().stream().anyMatch(a -> !a.entries().isEmpty());
        if (!paysYet) {
            act(letter, on, "uncollectible", "EV-" + letter.firstBill().id(), "");
        }
    }

    private void promise(Letter letter, LocalDate on, Dice dice) {
        LocalDate by = on.plusDays(dice.between(7, 21));
        act(letter, on, "promise", Decimal.of(letter.openMinor()), by.toString());
        if (dice.chance(PROMISE_KEPT)) {
            letter.pay(dice, by.minusDays(dice.between(0, 3)), letter.openMinor());
        }
    }

    private void plan(Letter letter, LocalDate on, Dice dice) {
        int parts = dice.between(2, 6);
        LocalDate first = on.plusDays(14);
        act(letter, on, "plan", Integer.toString(parts), first.toString());
        long all = letter.openMinor();
        // Rounded up, so that what is paid never falls behind however the plan itself is rounded.
        long part = (all + parts - 1) / parts;
        int paid = dice.chance(PLAN_KEPT) ? parts : dice.between(0, parts - 1);
        for (int i = 0; i < paid; i++) {
            LocalDate due = first.plusMonths(i);
            letter.pay(dice, due.minusDays(dice.between(0, 2)), Math.min(part, all - i * part));
        }
    }

    private void defer(Letter letter, LocalDate on, Dice dice) {
        LocalDate until = on.plusDays(dice.between(14, 45));
        act(letter, on, "defer", until.toString(), "");
        if (dice.chance(DEFERRAL_KEPT)) {
            letter.pay(dice, until.minusDays(dice.between(0, 5)), letter.openMinor());
        }
    }

    private void dispute(Letter letter, LocalDate on, Dice dice) {
        String ground = dice.pick(grounds(letter.kind()));
        act(letter, on, "dispute", ground, "");
        LocalDate decidedOn = BookingDays.weekday(on.plusDays(dice.between(5, 25)));
        if (ground.equals("already_paid")) {
            foundOrStands(letter, on, decidedOn, dice);
        } else {
            decide(letter, decidedOn, dice);
        }
    }

    private static List<String> grounds(ClaimKind kind) {
        return switch (kind) {
            case COPAYMENT -> List.of("exempt", "exempt", "already_paid", "amount", "terminal_showed_zero");
            case NO_SHOW_SANCTION -> List.of("amount", "not_present", "exempt");
            case MATERIALS -> List.of("terminal_showed_zero", "exempt", "amount");
            case SERVICE_WITHOUT_PRESENCE -> List.of("not_present", "amount");
            case PRIVATE_FEE, INSURER_SHARE, TARIFF_DIFFERENCE -> List.of("amount", "already_paid");
        };
    }

    /** Half of those who say that they have paid had: the payment turns up in the ledger, and the case closes by itself. */
    private void foundOrStands(Letter letter, LocalDate on, LocalDate shownOn, Dice dice) {
        if (dice.chance(0.5)) {
            LocalDate paidOn = on.minusDays(dice.between(2, 6));
            letter.accounts().forEach(account -> account.payBookedOn(paidOn, shownOn, account.openMinor()));
        } else {
            act(letter, shownOn, "decide", "claim_stands", "");
        }
    }

    private void decide(Letter letter, LocalDate on, Dice dice) {
        double drawn = dice.unit();
        if (drawn < 0.45) {
            act(letter, on, "decide", "credit", "");
            credit(letter, on);
        } else if (drawn < 0.95) {
            act(letter, on, "decide", "claim_stands", "");
            if (dice.chance(0.6)) {
                letter.pay(dice, on.plusDays(dice.between(3, 20)), letter.openMinor());
            }
        } else {
            act(letter, on, "decide", "conciliation", "");
        }
    }

    private void hold(Letter letter, LocalDate on, String reason, LocalDate until, double pays, Dice dice) {
        act(letter, on, "hold", reason, until.toString());
        if (dice.chance(pays)) {
            letter.pay(dice, until.plusDays(dice.between(5, 30)), letter.openMinor());
        }
    }

    /** Another payer is asked; for half of them it takes the bill over, the others owe as before. */
    private void coverage(Letter letter, LocalDate on, Dice dice) {
        LocalDate answeredOn = BookingDays.weekday(on.plusDays(dice.between(15, 40)));
        act(letter, on, "hold", "coverage_pending", on.plusDays(60).toString());
        act(letter, answeredOn, "release", "coverage_pending", "");
        if (dice.chance(0.5)) {
            credit(letter, answeredOn);
        } else if (dice.chance(0.5)) {
            letter.pay(dice, answeredOn.plusDays(dice.between(10, 30)), letter.openMinor());
        }
    }

    /** Accounting credits on the next weekday after the decision. */
    private static void credit(Letter letter, LocalDate decidedOn) {
        LocalDate on = BookingDays.weekday(decidedOn.plusDays(1));
        letter.accounts().forEach(account -> account.credit(on));
    }

    private void manual(Letter letter, LocalDate on, Dice dice) {
        act(letter, on, "hold", "manual", "");
        act(letter, BookingDays.weekday(on.plusDays(dice.between(7, 30))), "release", "manual", "");
    }

    private void act(Letter letter, LocalDate on, String act, String value, String value2) {
        if (!on.isAfter(last)) {
            acts.add(new DeskAct(on, letter.person().id(), letter.kind(), act, value, value2));
        }
    }
}
