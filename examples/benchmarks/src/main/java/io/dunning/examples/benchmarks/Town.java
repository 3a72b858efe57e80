package io.dunning.examples.benchmarks;

import io.dunning.Debtors;
import io.dunning.Ledger;
import io.dunning.cases.BalanceCause;
import io.dunning.channel.Address;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.Provenance;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.money.MonetaryAmount;

/**
 * An invented town: one bill per inhabitant, due some day of the year, paid some day or never. Who pays when is drawn beforehand from
 * the seed and doesn't depend on what is sent.
 *
 * <p>It is the ledger and the master data of the year; both are as quick as can be, so that the library's own time is measured.
 */
final class Town implements Ledger, Debtors {

    static final CreditorId HOSPITAL = new CreditorId("region", "hospital");

    private static final int NEVER = Integer.MAX_VALUE;
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final MonetaryAmount PAID = Amount.zero(BenchPolicy.EUR).toMoney();

    private final LocalDate start;
    private final Debtor[] debtors;
    private final ReceivableId[] bills;
    private final MonetaryAmount[] amounts;
    private final int[] dueDay;
    private final int[] payDay;
    private final boolean[] paid;
    private final List<Movement> movements = new ArrayList<>();
    private final int[][] payersByDay;
    private LocalDate completeUpTo;

    /** @param days how long the year is; bills fall due from 30 days before it to 60 days before its end */
    Town(long seed, int inhabitants, LocalDate start, int days) {
        this.start = start;
        completeUpTo = start.minusDays(1);
        debtors = new Debtor[inhabitants];
        bills = new ReceivableId[inhabitants];
        amounts = new MonetaryAmount[inhabitants];
        dueDay = new int[inhabitants];
        payDay = new int[inhabitants];
        paid = new boolean[inhabitants];
        SplittableRandom random = new SplittableRandom(seed);
        List<List<ContactPoint>> homes = homes(start);
        for (int i = 0; i < inhabitants; i++) {
            debtors[i] = Debtor.adult(
                    new PersonId("D" + i), "Prova Esempio", "it", ROME, homes.get(random.nextInt(homes.size())));
            bills[i] = new ReceivableId("R" + i);
            long minor = 300 + (long) Math.exp(3 + random.nextDouble() * 8);
            amounts[i] = new Amount(minor, BenchPolicy.EUR).toMoney();
            dueDay[i] = random.nextInt(days - 30) - 30;
            int drawn = random.nextInt(100);
            payDay[i] =
                    drawn < 35 ? dueDay[i] + random.nextInt(30) : drawn < 70 ? dueDay[i] + random.nextInt(200) : NEVER;
        }
        payersByDay = payersByDay(days);
    }

    /** Most have a phone and an address, some only one of them, few neither. */
    private static List<List<ContactPoint>> homes(LocalDate start) {
        ContactPoint phone = point(ChannelKind.SMS, "+390000000000", start);
        ContactPoint letterBox = point(ChannelKind.LETTER, "Via Inventata 1\n00000 Esempio", start);
        ContactPoint registered = point(ChannelKind.REGISTERED_LETTER, "Via Inventata 1\n00000 Esempio", start);
        List<ContactPoint> all = List.of(phone, letterBox, registered);
        List<ContactPoint> noPhone = List.of(letterBox, registered);
        return List.of(all, all, all, all, all, all, noPhone, noPhone, noPhone, List.of(phone));
    }

    private static ContactPoint point(ChannelKind kind, String value, LocalDate start) {
        return new ContactPoint(new Address(kind, "Prova Esempio", value), Provenance.CONFIRMED, start.minusDays(90));
    }

    private int[][] payersByDay(int days) {
        int[] count = new int[days];
        for (int day : payDay) {
            if (day < days) {
                count[Math.max(day, 0)]++;
            }
        }
        int[][] payers = new int[days][];
        for (int day = 0; day < days; day++) {
            payers[day] = new int[count[day]];
        }
        for (int i = 0; i < payDay.length; i++) {
            if (payDay[i] < days) {
                int day = Math.max(payDay[i], 0);
                payers[day][--count[day]] = i;
            }
        }
        return payers;
    }

    int inhabitants() {
        return debtors.length;
    }

    Receivable bill(int inhabitant) {
        PersonId person = debtors[inhabitant].id();
        LocalDate dueOn = start.plusDays(dueDay[inhabitant]);
        return new Receivable(
                bills[inhabitant],
                HOSPITAL,
                person,
                person,
                inhabitant % 5 == 0 ? ClaimKind.PRIVATE_FEE : ClaimKind.COPAYMENT,
                BillingCategory.VISIT,
                dueOn.minusDays(30),
                dueOn,
                amounts[inhabitant],
                "INV-" + inhabitant,
                dueOn.getYear());
    }

    /** Books what came in the day before; from then on the ledger is complete up to that day. */
    void book(int day) {
        for (int payer : payersByDay[day]) {
            paid[payer] = true;
            movements.add(
                    new Movement(movements.size() + 1L, bills[payer], BalanceCause.PAYMENT, start.plusDays(day - 1L)));
        }
        completeUpTo = start.plusDays(day - 1L);
    }

    @Override
    public Balances balances(CreditorId creditor, Collection<ReceivableId> receivables) {
        Map<ReceivableId, MonetaryAmount> open = new HashMap<>(receivables.size() * 2);
        for (ReceivableId receivable : receivables) {
            int number = number(receivable.value());
            open.put(receivable, paid[number] ? PAID : amounts[number]);
        }
        return new Balances(completeUpTo, open);
    }

    @Override
    public List<Movement> movements(CreditorId creditor, long after, int limit) {
        int from = (int) Math.min(after, movements.size());
        return List.copyOf(movements.subList(from, Math.min(movements.size(), from + limit)));
    }

    @Override
    public Map<PersonId, Debtor> find(String tenant, Collection<PersonId> persons) {
        Map<PersonId, Debtor> found = new HashMap<>(persons.size() * 2);
        for (PersonId person : persons) {
            found.put(person, debtors[number(person.value())]);
        }
        return found;
    }

    private static int number(String id) {
        return Integer.parseInt(id, 1, id.length(), 10);
    }

    /** A channel that takes everything over but one message in two hundred. */
    static final class PostOffice implements Channel {
        private final ChannelKind kind;
        private long taken;

        PostOffice(ChannelKind kind) {
            this.kind = kind;
        }

        long taken() {
            return taken;
        }

        @Override
        public ChannelKind kind() {
            return kind;
        }

        @Override
        public DeliveryContract contract() {
            return new DeliveryContract.AtMostOnce();
        }

        @Override
        public Handover dispatch(Dispatch dispatch) {
            if (Integer.parseInt(dispatch.key(), 0, 6, 16) % 200 == 0) {
                return new Handover.Rejected("returned", true);
            }
            taken++;
            return new Handover.Accepted("ref");
        }
    }
}
