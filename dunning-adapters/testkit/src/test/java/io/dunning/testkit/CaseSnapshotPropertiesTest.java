package io.dunning.testkit;

import static io.dunning.testkit.Given.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.agreement.InstalmentPlan;
import io.dunning.agreement.Promise;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseSnapshot;
import io.dunning.cases.CaseSnapshot.Unreadable;
import io.dunning.cases.ClosingReason;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.contact.IdentityLevel;
import io.dunning.desk.AdmissionScope;
import io.dunning.desk.CallbackResult;
import io.dunning.desk.Caller;
import io.dunning.desk.ComplaintGround;
import io.dunning.desk.ComplaintOutcome;
import io.dunning.desk.DeskDuty;
import io.dunning.desk.Enquiry;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.EnquiryOutcome;
import io.dunning.desk.Forwarding;
import io.dunning.desk.IdentityCheck;
import io.dunning.desk.IdentityFactor;
import io.dunning.desk.Medium;
import io.dunning.desk.Topic;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.Hold;
import io.dunning.hold.HoldReason;
import io.dunning.limitation.ClockEvent;
import io.dunning.limitation.ClockEventType;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A snapshot gives its case back, whatever the case has lived through; damaged bytes never give anything but a case or a refusal. */
class CaseSnapshotPropertiesTest {

    @Property(tries = 60)
    void a_case_of_a_hospital_is_read_back_after_each_of_its_events(@ForAll("scripts") Script script) {
        for (List<RecordedEvent> history : new Play(script).whole().histories().values()) {
            DunningCase now = DunningCase.replay(List.of(history.get(0).event()));
            for (RecordedEvent recorded : history.subList(1, history.size())) {
                now = now.evolve(recorded.event());
                DunningCase read = CaseSnapshot.read(now.id(), CaseSnapshot.write(now));
                assertThat(read).as("after %s", recorded.event()).isEqualTo(now);
            }
            assertSame(now);
        }
    }

    @Property(tries = 1000)
    void a_case_that_any_events_made_is_read_back(@ForAll Random random, @ForAll @IntRange(max = 40) int events) {
        assertSame(caseOf(random, events));
    }

    @Property(tries = 1000)
    void damaged_bytes_give_a_case_or_are_unreadable(@ForAll Random random, @ForAll @IntRange(max = 40) int events) {
        DunningCase whole = caseOf(random, events);
        byte[] bytes = CaseSnapshot.write(whole);
        for (int damages = random.nextInt(4); damages >= 0; damages--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        }

        assertCaseOrUnreadable(
                whole, random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    }

    @Property(tries = 1000)
    void bytes_of_elsewhere_give_a_case_or_are_unreadable(@ForAll byte[] bytes) {
        byte[] headed = bytes.clone();
        if (headed.length > 0) {
            headed[0] = 1;
        }

        assertCaseOrUnreadable(aCase().dunningCase(), headed);
    }

    private static void assertSame(DunningCase whole) {
        byte[] bytes = CaseSnapshot.write(whole);
        DunningCase read = CaseSnapshot.read(whole.id(), bytes);

        assertThat(read).usingRecursiveComparison().isEqualTo(whole);
        assertThat(read).isEqualTo(whole);
        assertThat(CaseSnapshot.write(read)).as("the bytes of what was read").isEqualTo(bytes);
    }

    private static void assertCaseOrUnreadable(DunningCase whole, byte[] bytes) {
        try {
            assertThat(CaseSnapshot.read(whole.id(), bytes).id()).isEqualTo(whole.id());
        } catch (Unreadable e) {
            assertThat(e).hasMessageContaining("replay its history instead");
        }
    }

    // ---- any events, also such as no act would give ----

    private static DunningCase caseOf(Random random, int events) {
        DunningCase now = aCase().dunningCase();
        for (int i = 0; i < events; i++) {
            try {
                now = now.evolve(event(random, now));
            } catch (IllegalStateException notInThisState) {
                // A case that is closed is not closed again: the next event may fit.
            }
        }
        return now;
    }

    private static CaseEvent event(Random random, DunningCase c) {
        LocalDate on = day(random);
        NoticeKey key = key(random, c);
        ReceivableId item = item(random, c);
        return switch (random.nextInt(29)) {
            case 0, 1 ->
                new CaseEvent.ReceivableAdded(
                        on,
                        new ReceivableId("R" + random.nextInt(1000)),
                        random.nextBoolean() ? c.id().debtor() : new PersonId("P" + random.nextInt(9)),
                        day(random),
                        day(random),
                        new Amount(sum(random), c.currency()),
                        day(random));
            case 2, 3 ->
                new CaseEvent.BalanceChanged(
                        on,
                        item,
                        new Amount(sum(random), c.currency()),
                        pick(random, BalanceCause.values()),
                        day(random));
            case 4, 5, 6 -> planned(random, c, on);
            case 7 -> new CaseEvent.NoticeHandedOver(on, key, "ref");
            case 8 -> new CaseEvent.NoticeUnknown(on, key);
            case 9 -> new CaseEvent.NoticeFailed(on, key, random.nextBoolean());
            case 10 ->
                new CaseEvent.ReceiptCounted(
                        on,
                        key,
                        "r\u00e9cepiss\u00e9-" + random.nextInt(),
                        pick(random, Receipt.Outcome.values()),
                        "0");
            case 11 -> new CaseEvent.NoticeCancelled(on, key, "held");
            case 12 -> new CaseEvent.HoldPlaced(on, hold(random));
            case 20 -> new CaseEvent.ReceiptDetailed(on, key, "r", pick(random, Receipt.Detail.values()));
            case 21 -> new CaseEvent.ServiceEffective(on, key, day(random));
            case 22 -> new CaseEvent.ContradictionDecided(on, key, random.nextBoolean(), "boss");
            case 23 -> new CaseEvent.PaperAsked(on, key);
            case 24 -> new CaseEvent.ContactPointFailed(on, pick(random, ChannelKind.values()));
            case 25, 26, 27, 28 -> deskEvent(random, c, on);
            case 13 -> new CaseEvent.HoldReleased(on, pick(random, HoldReason.values()), random.nextInt());
            case 14 -> new CaseEvent.Promised(on, promise(random, c), on.plusDays(random.nextInt(9)));
            case 15 ->
                new CaseEvent.PlanAgreed(
                        on,
                        InstalmentPlan.monthly(
                                new Amount(60 + positive(random), currency(random, c)), 1 + random.nextInt(60), on),
                        on.plusDays(random.nextInt(9)));
            case 16 -> new CaseEvent.Disputed(on, pick(random, DisputeGround.values()), day(random));
            case 17 ->
                new CaseEvent.LimitationTouched(
                        on,
                        new ClockEvent(
                                pick(random, ClockEventType.values()),
                                day(random),
                                pick(random, EvidenceGrade.values())));
            case 18 -> new CaseEvent.PolicyAdopted(on, new PolicyVersion("sample", "v" + random.nextInt(2000)));
            default -> turn(random, on);
        };
    }

    /** Something at the desk, if only a promise or a decision about fees where nobody asked yet. */
    private static CaseEvent deskEvent(Random random, DunningCase c, LocalDate on) {
        List<Enquiry> known = c.desk().enquiries();
        if (known.isEmpty() || random.nextInt(8) == 0) {
            OffsetDateTime at = on.atTime(10, random.nextInt(60)).atOffset(ZoneOffset.ofHours(random.nextInt(9)));
            EnquiryId id = new EnquiryId("E" + random.nextInt(1000));
            return new CaseEvent.EnquiryOpened(
                    on, id, pick(random, Medium.values()), pick(random, Caller.values()), at, day(random));
        }
        EnquiryId id = known.get(random.nextInt(known.size())).id();
        return switch (random.nextInt(12)) {
            case 0 -> new CaseEvent.EnquiryClassified(on, id, pick(random, Topic.values()));
            case 1 ->
                new CaseEvent.IdentityChecked(
                        on,
                        id,
                        random.nextBoolean()
                                ? IdentityCheck.right(pick(random, IdentityFactor.values()))
                                : IdentityCheck.wrong(pick(random, IdentityFactor.values())),
                        pick(random, IdentityLevel.values()));
            case 2 ->
                new CaseEvent.ThirdPartyAdmitted(
                        on,
                        id,
                        c.id().debtor(),
                        pick(random, AdmissionScope.values()),
                        random.nextBoolean() ? "" : "document-1",
                        day(random));
            case 3 -> new CaseEvent.EnquiryForwarded(on, id, pick(random, Forwarding.values()), day(random));
            case 4 -> new CaseEvent.CallbackPromised(on, id, DeskActs.window(day(random), random.nextInt(9)));
            case 5 ->
                new CaseEvent.CallbackTried(
                        on,
                        id,
                        pick(random, CallbackResult.values()),
                        on.atTime(9, 0).atOffset(ZoneOffset.UTC));
            case 6 -> new CaseEvent.EnquiryClosed(on, id, pick(random, EnquiryOutcome.values()));
            case 7 -> new CaseEvent.ComplaintMade(on, id, pick(random, ComplaintGround.values()), day(random));
            case 8 -> new CaseEvent.ComplaintAnswered(on, id, pick(random, ComplaintOutcome.values()), "boss");
            case 9 -> new CaseEvent.FeesAllowed(on, "boss");
            case 10 -> new CaseEvent.LegalHoldPlaced(on, "court-1", "boss");
            default ->
                random.nextBoolean()
                        ? new CaseEvent.DeskDeadlineReached(on, id, pick(random, DeskDuty.values()), day(random))
                        : new CaseEvent.ObjectionDeadlineReached(on, day(random));
        };
    }

    /** Something that may change the state. */
    private static CaseEvent turn(Random random, LocalDate on) {
        return switch (random.nextInt(4)) {
            case 0 -> new CaseEvent.DecisionAsked(on, pick(random, Proposed.values()), Given.money("1 EUR"), "why");
            case 1 -> new CaseEvent.Referred(on, "court", "supervisor");
            case 2 -> new CaseEvent.Closed(on, pick(random, ClosingReason.values()), "", "");
            default -> new CaseEvent.Reopened(on, pick(random, BalanceCause.values()), random.nextBoolean());
        };
    }

    private static CaseEvent planned(Random random, DunningCase c, LocalDate on) {
        List<ReceivableId> items = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            items.add(random.nextInt(10) == 0 ? new ReceivableId("gone-" + i) : item(random, c));
        }
        Amount none = Amount.zero(c.currency());
        return new CaseEvent.NoticePlanned(
                on,
                NoticeKey.derive("case", List.of(), "ladder", "step", random.nextInt()),
                random.nextInt(4) == 0 ? "other" : "ladder",
                "step-" + random.nextInt(9),
                random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(12),
                pick(random, NoticeKind.values()),
                pick(random, ChannelKind.values()),
                "text",
                items,
                c.open(),
                random.nextBoolean() ? none : new Amount(sum(random), c.currency()),
                random.nextBoolean() ? "" : "fee",
                day(random),
                none,
                none,
                "00",
                day(random));
    }

    private static NoticeKey key(Random random, DunningCase c) {
        return c.notices().isEmpty()
                ? NoticeKey.derive("no", List.of(), "such", "notice", 0)
                : c.notices().get(random.nextInt(c.notices().size())).key();
    }

    private static ReceivableId item(Random random, DunningCase c) {
        return c.items().get(random.nextInt(c.items().size())).id();
    }

    private static Hold hold(Random random) {
        LocalDate from = day(random);
        return new Hold(
                pick(random, HoldReason.values()),
                from,
                random.nextBoolean() ? null : from.plusDays(random.nextInt(9)));
    }

    private static Promise promise(Random random, DunningCase c) {
        long minor = positive(random);
        CurrencyUnit currency = currency(random, c);
        return new Promise(new Amount(minor, currency), day(random), new Amount(minor + random.nextInt(3), currency));
    }

    private static CurrencyUnit currency(Random random, DunningCase c) {
        return random.nextInt(5) == 0 ? Monetary.getCurrency("NOK") : c.currency();
    }

    /** Mostly near the sample day, now and then some hundred thousand years away. */
    private static LocalDate day(Random random) {
        return random.nextInt(20) == 0
                ? LocalDate.ofEpochDay(random.nextInt(200_000_000) - 100_000_000L)
                : Given.DUE.plusDays(random.nextInt(400) - 50L);
    }

    private static long sum(Random random) {
        return random.nextInt(20) == 0 ? random.nextLong() : random.nextInt(30_000) - 1_000L;
    }

    private static long positive(Random random) {
        return 1L + random.nextInt(random.nextBoolean() ? 30_000 : Integer.MAX_VALUE);
    }

    private static <E> E pick(Random random, E[] all) {
        return all[random.nextInt(all.length)];
    }

    @Provide
    Arbitrary<Script> scripts() {
        return Script.any();
    }
}
