package io.dunning.jdbc.faults;

import io.dunning.Policies;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.contact.Debtor;
import io.dunning.contact.Provenance;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.jdbc.faults.Happening.Act;
import io.dunning.jdbc.faults.Happening.Booking;
import io.dunning.jdbc.faults.Scenario.ReceiptPlan;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import io.dunning.testkit.Given;
import io.dunning.testkit.SampleBill;
import io.dunning.testkit.SampleDebtor;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Writes a {@link Scenario}, in the words of what happens. A patient {@code anna} has the bill {@code R-anna}. */
final class ScenarioWriter {

    /** Small, so that the cases of one night are more than one chunk. */
    private static final int CHUNK = 7;

    private final List<LocalDate> dates = new ArrayList<>();
    private final Map<LocalDate, List<Receivable>> intake = new TreeMap<>();
    private final Map<String, Receivable> bills = new HashMap<>();
    private final Map<LocalDate, Map<Moment, List<Happening>>> happenings = new TreeMap<>();
    private final Map<PersonId, SampleDebtor> debtors = new HashMap<>();
    private final Map<PersonId, Instant> deaths = new HashMap<>();
    private final Map<String, Behaviour> behaviours = new HashMap<>();
    private final Map<String, List<ReceiptPlan>> receipts = new HashMap<>();
    private final Map<LocalDate, Receipt> strays = new TreeMap<>();
    private final Set<LocalDate> booksClosed = new TreeSet<>();
    private final Set<LocalDate> booksLate = new TreeSet<>();
    private final Map<PolicyVersion, Policy> policies =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    private final Policy policy;
    private int chunkSize = CHUNK;
    private int bookings;

    /** The first of the policies is the current one. */
    ScenarioWriter(Policy current, Policy... others) {
        policy = current;
        policies.put(current.version(), current);
        for (Policy other : others) {
            policies.put(other.version(), other);
        }
    }

    // ---- when ----

    /** The host works on weekdays, but for some on which it stands still. */
    ScenarioWriter weekdays(String from, String to, String... butNot) {
        Set<String> left = Set.of(butNot);
        LocalDate end = day(to);
        for (LocalDate date = day(from); !date.isAfter(end); date = date.plusDays(1)) {
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !left.contains(date.toString())) {
                dates.add(date);
            }
        }
        return this;
    }

    ScenarioWriter chunksOf(int cases) {
        chunkSize = cases;
        return this;
    }

    // ---- who owes what ----

    /** Somebody who can be reached by these channels only. */
    ScenarioWriter patient(String name, ChannelKind... channels) {
        SampleDebtor debtor = Given.aDebtor("P-" + name).withoutContacts();
        for (ChannelKind channel : channels) {
            debtor.reachedBy(channel, channel.isPostal() ? Provenance.REGISTER : Provenance.CONFIRMED);
        }
        debtors.put(new PersonId("P-" + name), debtor);
        return this;
    }

    /** The patient may also be reached there: nobody knows where the address came from. */
    ScenarioWriter alsoPerhaps(String name, ChannelKind channel) {
        Objects.requireNonNull(debtors.get(new PersonId("P-" + name))).reachedBy(channel, Provenance.LIST);
        return this;
    }

    /** The bill of a patient, which comes in on that date. */
    ScenarioWriter owes(String name, String money, String due, String comesIn) {
        return bill(
                name,
                Given.aBill("R-" + name)
                        .of(money)
                        .owedBy(new PersonId("P-" + name))
                        .dueOn(day(due)),
                comesIn);
    }

    /** One more bill of that patient, of another kind, under another name. */
    ScenarioWriter owesToo(String name, String bill, ClaimKind kind, String money, String due, String comesIn) {
        return bill(
                bill,
                Given.aBill("R-" + bill)
                        .of(money)
                        .owedBy(new PersonId("P-" + name))
                        .kind(kind)
                        .dueOn(day(due)),
                comesIn);
    }

    private ScenarioWriter bill(String name, SampleBill bill, String comesIn) {
        bills.put(name, bill.receivable());
        intake.computeIfAbsent(day(comesIn), d -> new ArrayList<>()).add(bill.receivable());
        return this;
    }

    /** It is known from that moment on that the patient has died. */
    ScenarioWriter dies(String name, String date, Moment moment) {
        deaths.put(new PersonId("P-" + name), moment.on(day(date)));
        return this;
    }

    // ---- money ----

    ScenarioWriter pays(String bill, String money, String date, Moment moment) {
        Amount amount = Given.money(money);
        return books(bill, BalanceCause.PAYMENT, Amount.zero(amount.currency()).minus(amount), date, moment);
    }

    ScenarioWriter bounces(String bill, String money, String date, Moment moment) {
        return books(bill, BalanceCause.REVERSAL, Given.money(money), date, moment);
    }

    ScenarioWriter isCredited(String bill, String money, String date, Moment moment) {
        Amount amount = Given.money(money);
        return books(
                bill, BalanceCause.CREDIT_NOTE, Amount.zero(amount.currency()).minus(amount), date, moment);
    }

    private ScenarioWriter books(String bill, BalanceCause cause, Amount change, String date, Moment moment) {
        bookings++;
        return happens(new Booking("B" + bookings, new ReceivableId("R-" + bill), cause, change), date, moment);
    }

    ScenarioWriter booksClosed(String date) {
        booksClosed.add(day(date));
        return this;
    }

    ScenarioWriter booksLate(String date) {
        booksLate.add(day(date));
        return this;
    }

    // ---- people ----

    ScenarioWriter clerk(
            String bill,
            Class<? extends CaseEvent> mark,
            String date,
            Moment moment,
            BiFunction<DunningCase, LocalDate, Outcome> doing) {
        CaseId id = Scenario.caseOf(Objects.requireNonNull(bills.get(bill), "a bill that was written before"));
        return happens(new Act(id, mark, doing), date, moment);
    }

    private ScenarioWriter happens(Happening what, String date, Moment moment) {
        happenings
                .computeIfAbsent(day(date), d -> new EnumMap<>(Moment.class))
                .computeIfAbsent(moment, m -> new ArrayList<>())
                .add(what);
        return this;
    }

    // ---- providers ----

    ScenarioWriter provider(ChannelKind kind, String bill, String step, Behaviour behaviour) {
        behaviours.put(message(kind, bill, step), behaviour);
        return this;
    }

    ScenarioWriter receipt(ChannelKind kind, String bill, String step, Receipt.Outcome outcome, int daysLater) {
        return receipt(kind, bill, step, new ReceiptPlan(outcome, daysLater, false, 0));
    }

    ScenarioWriter receipt(ChannelKind kind, String bill, String step, ReceiptPlan plan) {
        receipts.computeIfAbsent(message(kind, bill, step), k -> new ArrayList<>())
                .add(plan);
        return this;
    }

    private static String message(ChannelKind kind, String bill, String step) {
        return kind + " R-" + bill + "/" + step;
    }

    /** A receipt for a key that was never planned. */
    ScenarioWriter stray(String key, String date) {
        Instant at = Moment.NOON.on(day(date));
        byte[] raw = "stray".getBytes(StandardCharsets.UTF_8);
        strays.put(day(date), new Receipt(key, "stray-" + date, Receipt.Outcome.DELIVERED, at, raw));
        return this;
    }

    Scenario scenario() {
        Map<PersonId, Debtor> living = new HashMap<>();
        Map<PersonId, Debtor> dead = new HashMap<>();
        debtors.forEach((id, sample) -> living.put(id, sample.debtor()));
        deaths.forEach((id, at) -> dead.put(
                id,
                Objects.requireNonNull(debtors.get(id), "a patient that was written before")
                        .diedOn(at.atOffset(ZoneOffset.UTC).toLocalDate())
                        .debtor()));
        Map<ReceivableId, Receivable> all = new TreeMap<>();
        bills.values().forEach(bill -> all.put(bill.id(), bill));
        Set<CaseId> cases = new TreeSet<>();
        bills.values().forEach(bill -> cases.add(Scenario.caseOf(bill)));
        return new Scenario(
                dates,
                intake,
                all,
                cases,
                happenings,
                (person, now) -> Optional.ofNullable(
                        deaths.containsKey(person) && !now.isBefore(deaths.get(person))
                                ? dead.get(person)
                                : living.get(person)),
                new Versions(policy, policies),
                policy,
                behaviours,
                receipts,
                strays,
                booksClosed,
                booksLate,
                chunkSize);
    }

    private record Versions(Policy now, Map<PolicyVersion, Policy> all) implements Policies {
        @Override
        public Policy current(CreditorId creditor, ClaimKind kind, LocalDate on) {
            return now;
        }

        @Override
        public Policy version(PolicyVersion version) {
            Policy policy = all.get(version);
            if (policy == null) {
                throw new IllegalArgumentException("policy " + version + " is unknown");
            }
            return policy;
        }
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
