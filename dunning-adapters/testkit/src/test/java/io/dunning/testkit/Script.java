package io.dunning.testkit;

import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What happens to a small hospital over some months: bills that come in, and all that people, banks and channels do.
 *
 * @param bills in the order in which they come in
 * @param happenings in the order of their days
 */
record Script(List<Bill> bills, List<Happening> happenings) {

    static final List<CreditorId> CREDITORS = List.of(Given.HOSPITAL, new CreditorId("region", "clinic"));
    static final List<ClaimKind> KINDS = List.of(ClaimKind.COPAYMENT, ClaimKind.MATERIALS);
    static final int DEBTORS = 2;
    static final int DAYS = 130;

    /** Who owes what to whom, from which day on. */
    record Bill(int number, int debtor, int creditor, int kind, int cents, int dueDay, int day) {
        SampleBill sample() {
            return Given.aBill("R" + number)
                    .owedBy(person(debtor))
                    .owedTo(CREDITORS.get(creditor))
                    .kind(KINDS.get(kind))
                    .dueOn(Given.DUE.plusDays(dueDay))
                    .of(new Amount(cents, Given.money("1 EUR").currency()));
        }
    }

    /** Something that happens on a day to one of the bills or its case, in some measure. */
    record Happening(int day, What what, int bill, int measure) {}

    enum What {
        PAY_PART,
        PAY_ALL,
        OVERPAY,
        REVERSE,
        CREDIT_NOTE,
        BOOKS_LAG,
        BOOKS_DOWN,
        BOOKS_UP,
        HOLD,
        RELEASE,
        PROMISE,
        PLAN,
        DISPUTE,
        DECIDE,
        REFER,
        RESUME,
        CREDIT,
        CHANNEL_BREAKS_AFTER,
        CHANNEL_BREAKS_BEFORE,
        CHANNEL_REJECTS,
        CHANNEL_REJECTS_ADDRESS,
        CHANNEL_WORKS,
        RECEIPT,
        DISPATCH_STOPS,
        DISPATCH_GOES_ON
    }

    static PersonId person(int number) {
        return new PersonId("P" + number);
    }

    static Arbitrary<Script> any() {
        // Few sorts of happenings per script, but often: what goes wrong mostly takes two or three that follow each
        // other.
        return Arbitraries.of(What.class)
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .flatMap(some -> with(bills(2, 7), Arbitraries.of(some), 40));
    }

    /** Many bills of several persons: enough to share the work. */
    static Arbitrary<Script> crowd(What... only) {
        return with(bills(6, 14), Arbitraries.of(only), 40).map(Script::amongSix);
    }

    private static Script amongSix(Script script) {
        List<Bill> spread = script.bills().stream()
                .map(b -> new Bill(
                        b.number(), b.number() * 5 % 6, b.creditor(), b.kind(), b.cents(), b.dueDay(), b.day()))
                .toList();
        return new Script(spread, script.happenings());
    }

    static Arbitrary<Script> of(What... only) {
        return with(bills(2, 7), Arbitraries.of(only), 40);
    }

    /** Bills of one person that are due close together, channels that break down after messages left, and much that stops messages. */
    static Arbitrary<Script> brokenDown() {
        // Most are payments: each stops what waits, and what is on its way.
        return of(
                        What.CHANNEL_BREAKS_AFTER,
                        What.PAY_PART,
                        What.PAY_PART,
                        What.PAY_PART,
                        What.HOLD,
                        What.RELEASE,
                        What.CHANNEL_WORKS)
                .map(script -> new Script(ofOnePerson(script.bills(), 12), script.happenings()));
    }

    private static List<Bill> ofOnePerson(List<Bill> bills, int dueWithin) {
        return bills.stream()
                .map(b -> new Bill(b.number(), 0, b.creditor(), b.kind(), b.cents(), b.dueDay() % dueWithin, 0))
                .toList();
    }

    /** Many bills of one person that are due close together, and an outbox that is handed over on some days only. */
    static Arbitrary<Script> delayed() {
        Arbitrary<List<Bill>> bills = bills(2, 6).map(list -> ofOnePerson(list, 6));
        Arbitrary<List<Happening>> stops = Arbitraries.of(true, false)
                .list()
                .ofSize(DAYS)
                .map(open -> IntStream.range(0, DAYS)
                        .mapToObj(day ->
                                new Happening(day, open.get(day) ? What.DISPATCH_GOES_ON : What.DISPATCH_STOPS, 0, 0))
                        .toList());
        return Combinators.combine(bills, stops).as(Script::new);
    }

    private static Arbitrary<Script> with(Arbitrary<List<Bill>> bills, Arbitrary<What> what, int happeningsMax) {
        // Days lie in bunches, so that things happen on the same day or on days that follow each other.
        Arbitrary<Integer> day =
                Combinators.combine(small(DAYS / 9), small(4)).as((bunch, within) -> bunch * 9 + within);
        Arbitrary<List<Happening>> happenings = Combinators.combine(day, what, small(6), small(12))
                .as(Happening::new)
                .list()
                .ofMinSize(happeningsMax / 3)
                .ofMaxSize(happeningsMax)
                .map(list -> list.stream()
                        .sorted(Comparator.comparingInt(Happening::day))
                        .toList());
        return Combinators.combine(bills, happenings).as(Script::new);
    }

    static Arbitrary<List<Bill>> bills(int min, int max) {
        return Combinators.combine(
                        small(DEBTORS),
                        small(CREDITORS.size()),
                        small(KINDS.size()),
                        Arbitraries.integers().between(100, 30_000),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 20))
                .as((debtor, creditor, kind, cents, due, day) -> new Bill(0, debtor, creditor, kind, cents, due, day))
                .list()
                .ofMinSize(min)
                .ofMaxSize(max)
                .map(Script::numbered);
    }

    private static List<Bill> numbered(List<Bill> bills) {
        return IntStream.range(0, bills.size())
                .mapToObj(i -> {
                    Bill b = bills.get(i);
                    return new Bill(i + 1, b.debtor(), b.creditor(), b.kind(), b.cents(), b.dueDay(), b.day());
                })
                .toList();
    }

    private static Arbitrary<Integer> small(int bound) {
        return Arbitraries.integers().between(0, bound - 1);
    }
}
