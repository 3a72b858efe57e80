package io.dunning.examples.quickstart.generate;

import io.dunning.evidence.Hash;
import io.dunning.examples.quickstart.generate.LedgerEntry.Kind;
import io.dunning.receivable.ReceivableId;
import io.dunning.reference.PaymentReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The year on the creditor's account: what the debtors of a scenario paid, as the bank books it, with the trouble that a house knows.
 *
 * <p>Some give no reference or a wrong one, pay two bills at once, a cent too little or five units too much; a few payments are nobody's.
 * The shares are invented and small: enough to see each path.
 */
final class Movements {

    private static final double TOGETHER = 0.25;
    /** More numbers than that no form has room for. */
    private static final int TOGETHER_MAX = 3;

    private static final double NO_REFERENCE = 0.012;
    private static final double WRONG_REFERENCE = 0.006;
    private static final double SHORT = 0.004;
    private static final double OVER = 0.004;
    private static final long OVER_MINOR = 500;

    /** The desk pays back a week after it saw that there is too much; the bank does so on the next day. */
    private static final int REFUND_DAYS = 7;

    private final Scenario scenario;
    private final House house;
    private final Dice dice;
    private final LocalDate last;
    private final Map<String, Bill> bills;
    private final Map<String, List<LedgerEntry>> entriesOf;
    private final Map<String, Long> billsOfDebtor;
    private final Map<String, Set<String>> debtorsOfName;
    private final Map<String, Integer> troubles = new TreeMap<>();
    private final Map<String, Movement> paid = new HashMap<>();
    private final List<Movement> all = new ArrayList<>();
    private final List<LedgerEntry> creditNotes = new ArrayList<>();

    private Movements(Scenario scenario, House house) {
        this.scenario = scenario;
        this.house = house;
        dice = Dice.seeded(scenario.header().seed() + 1);
        last = scenario.header().to();
        bills = scenario.bills().stream().collect(Collectors.toMap(Bill::id, b -> b));
        entriesOf = scenario.entries().stream().collect(Collectors.groupingBy(LedgerEntry::receivableId));
        debtorsOfName = scenario.bills().stream()
                .collect(Collectors.groupingBy(
                        b -> b.payer().person().name(), Collectors.mapping(Movements::debtor, Collectors.toSet())));
        billsOfDebtor =
                scenario.bills().stream().collect(Collectors.groupingBy(Movements::debtor, Collectors.counting()));
    }

    static Movements of(Scenario scenario, House house) {
        Movements movements = new Movements(scenario, house);
        movements.payments();
        movements.otherEntries();
        movements.all.addAll(OtherMovements.charges(scenario.header()));
        List<Movement> strange = OtherMovements.strangers(scenario.header(), movements.dice);
        movements.all.addAll(strange);
        movements.troubles.put("Payments of nobody who owes anything", strange.size());
        movements.all.sort(Comparator.comparing(Movement::bookedOn).thenComparing(Movement::reference));
        movements.creditNotes.sort(Comparator.comparing(LedgerEntry::bookedOn));
        return movements;
    }

    /** By the days on which they are booked, all within the year. */
    List<Movement> all() {
        return all;
    }

    /** What no bank tells, by its days. */
    List<LedgerEntry> creditNotes() {
        return creditNotes;
    }

    private static String debtor(Bill bill) {
        return bill.payer().person().id();
    }

    private Bill bill(LedgerEntry entry) {
        return Objects.requireNonNull(bills.get(entry.receivableId()));
    }

    private void add(Movement movement) {
        if (!movement.bookedOn().isAfter(last)) {
            all.add(movement);
        }
    }

    // ---- payments ----

    private void payments() {
        Map<List<Object>, List<LedgerEntry>> sameDay = new LinkedHashMap<>();
        scenario.entries().stream()
                .filter(e -> e.kind() == Kind.PAYMENT)
                .forEach(e -> sameDay.computeIfAbsent(
                                List.of(debtor(bill(e)), e.valueOn(), e.bookedOn()), k -> new ArrayList<>())
                        .add(e));
        for (List<LedgerEntry> group : sameDay.values()) {
            boolean simple = group.stream().allMatch(this::isSimple);
            boolean few = group.size() > 1 && group.size() <= TOGETHER_MAX;
            if (few && simple && dice.chance(TOGETHER)) {
                together(group);
            } else {
                group.forEach(this::one);
            }
        }
    }

    /** Whether this payment is all that ever happens to its bill. */
    private boolean isSimple(LedgerEntry entry) {
        return Objects.requireNonNull(entriesOf.get(entry.receivableId())).size() == 1
                && entry.amountMinor() == bill(entry).amountMinor();
    }

    /** One payment for several bills: with the reference of one of them, or with all numbers in words. */
    private void together(List<LedgerEntry> group) {
        Movement first = plain(group.get(0), 0);
        long sum = group.stream().mapToLong(LedgerEntry::amountMinor).sum();
        String numbers = group.stream().map(LedgerEntry::receivableId).collect(Collectors.joining(" "));
        Movement whole = first.plus(sum - first.minor());
        note("Payments for several bills at once");
        // Of more than two, or where more are open, nobody could tell which the rest is for.
        boolean isTold =
                group.size() == 2 && Objects.requireNonNull(billsOfDebtor.get(debtor(bill(group.get(0))))) == 2;
        add(isTold && dice.chance(0.5) ? whole : whole.saying(numbers));
    }

    private void one(LedgerEntry entry) {
        Movement movement = plain(entry, ordinal(entry));
        paid.put(movement.reference(), movement);
        double drawn = isSimple(entry) ? dice.unit() : 1;
        if ((drawn -= NO_REFERENCE) < 0) {
            note("Payments without a reference");
            add(movement.saying(isKnownByName(entry) && dice.chance(0.5) ? "" : entry.receivableId()));
        } else if ((drawn -= WRONG_REFERENCE) < 0) {
            note("Payments with a mistyped reference");
            String words = isKnownByName(entry) ? "" : entry.receivableId();
            add(movement.saying(words).referringTo(mistyped(movement.paymentReference())));
        } else if ((drawn -= SHORT) < 0) {
            note("Payments of a cent too little");
            add(movement.plus(-1));
        } else if (drawn - OVER < 0 && hasOneBill(entry)) {
            note("Payments of five units too much");
            add(movement.plus(OVER_MINOR));
            LocalDate seenOn = BookingDays.weekday(movement.bookedOn().plusDays(1));
            refund(bill(entry), OVER_MINOR, seenOn);
        } else {
            add(movement);
        }
    }

    /** Whether the name of the payer says who it is: some banks tell none, and many invented people are namesakes. */
    private boolean isKnownByName(LedgerEntry entry) {
        String name = bill(entry).payer().person().name();
        return house.format() != House.Format.CUADERNO_43
                && Objects.requireNonNull(debtorsOfName.get(name)).size() == 1;
    }

    private boolean hasOneBill(LedgerEntry entry) {
        return Objects.requireNonNull(billsOfDebtor.get(debtor(bill(entry)))) == 1;
    }

    private void note(String trouble) {
        troubles.merge(trouble, 1, Integer::sum);
    }

    /** How often something went wrong, in words for the folder's readme. */
    Map<String, Integer> troubles() {
        return troubles;
    }

    /** The last three digits in another order; where they are equal, another number. */
    private static String mistyped(String reference) {
        int end = reference.length();
        String turned =
                new StringBuilder(reference.substring(end - 3)).reverse().toString();
        return reference.substring(0, end - 3) + (reference.endsWith(turned) ? "974" : turned);
    }

    private int ordinal(LedgerEntry entry) {
        return Objects.requireNonNull(entriesOf.get(entry.receivableId())).indexOf(entry);
    }

    private Movement plain(LedgerEntry entry, int ordinal) {
        String reference = house.references()
                .of(new ReceivableId(entry.receivableId()))
                .map(PaymentReference::value)
                .orElse("");
        boolean lump = house.format() == House.Format.OCR_GIRO;
        return new Movement(
                Movement.Kind.PAYMENT,
                name(entry.receivableId() + "#" + ordinal),
                entry.bookedOn(),
                // OCR giro knows the day of settlement only.
                lump ? entry.bookedOn() : entry.valueOn(),
                entry.amountMinor(),
                reference,
                "",
                bill(entry).payer().person().name(),
                "",
                "",
                // One in three stands in a line of its own, as a transfer; all with a KID go through OCR giro.
                house.format() == House.Format.OCR_GIRO
                        || Hash.of(entry.receivableId()).b() % 3 != 0);
    }

    /** What a bank may call it: tells nothing. */
    static String name(String what) {
        return "26" + Hash.of("movement " + what).toString().substring(0, 10).toUpperCase(Locale.ROOT);
    }

    // ---- what goes out ----

    private void otherEntries() {
        for (LedgerEntry entry : scenario.entries()) {
            switch (entry.kind()) {
                case PAYMENT -> {}
                case REVERSAL -> takeBack(entry);
                case REFUND -> payBack(entry);
                case CREDIT_NOTE -> {
                    if (!isOfRefund(entry)) {
                        creditNotes.add(entry);
                    }
                }
            }
        }
    }

    private void takeBack(LedgerEntry entry) {
        Movement back = Objects.requireNonNull(paid.get(name(entry.receivableId() + "#" + (ordinal(entry) - 1))));
        add(new Movement(
                Movement.Kind.RETURN,
                name(entry.receivableId() + "#" + ordinal(entry)),
                entry.bookedOn(),
                entry.valueOn(),
                -entry.amountMinor(),
                back.paymentReference(),
                "",
                back.other(),
                "",
                back.reference(),
                false));
    }

    /** Whether it is the credit note to a refund: it stands in its place. */
    private boolean isOfRefund(LedgerEntry credit) {
        return Objects.requireNonNull(entriesOf.get(credit.receivableId())).stream()
                .anyMatch(e -> e.kind() == Kind.REFUND);
    }

    /**
     * The credit note comes first: it makes the payment one that is over, and the desk pays it back. Of somebody with more bills the desk
     * would take it for another one, and no bank can know which; so these are left out.
     */
    private void payBack(LedgerEntry entry) {
        if (!hasOneBill(entry)) {
            return;
        }
        creditNotes.add(new LedgerEntry(
                entry.receivableId(), Kind.CREDIT_NOTE, entry.amountMinor(), entry.valueOn(), entry.bookedOn()));
        refund(bill(entry), entry.amountMinor(), entry.bookedOn());
    }

    private void refund(Bill bill, long minor, LocalDate seenOn) {
        LocalDate decidedOn = BookingDays.weekday(seenOn.plusDays(REFUND_DAYS));
        LocalDate on = BookingDays.weekday(decidedOn.plusDays(1));
        add(new Movement(
                Movement.Kind.REFUND,
                name(bill.id() + " back"),
                on,
                on,
                -minor,
                "",
                "",
                bill.payer().person().name(),
                "RFD-" + bill.id(),
                "",
                false));
    }
}
