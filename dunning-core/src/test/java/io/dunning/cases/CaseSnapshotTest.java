package io.dunning.cases;

import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.ROME;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dunning.agreement.InstalmentPlan;
import io.dunning.agreement.Promise;
import io.dunning.cases.CaseSnapshot.Unreadable;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.contact.IdentityLevel;
import io.dunning.desk.AdmissionScope;
import io.dunning.desk.CallWindow;
import io.dunning.desk.CallbackResult;
import io.dunning.desk.Caller;
import io.dunning.desk.ComplaintGround;
import io.dunning.desk.ComplaintOutcome;
import io.dunning.desk.DeskDuty;
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
import io.dunning.limitation.ClockEventType;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseSnapshotTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ReceivableId R1 = new ReceivableId("R1");
    private static final EnquiryId E1 = new EnquiryId("call-1");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-01T10:15+01:00");
    private static final ReceivableId R2 = new ReceivableId("R2");
    private static final NoticeKey FIRST = NoticeKey.derive("case", List.of("R1"), "ladder", "first", 0);
    private static final NoticeKey SECOND = NoticeKey.derive("case", List.of("R1"), "ladder", "second", 0);
    private static final NoticeKey FORMAL = NoticeKey.derive("case", List.of("R1"), "ladder", "formal", 0);

    private static final DunningCase EMPTY = DunningCase.replay(
            List.of(new CaseEvent.CaseOpened(DAY, caseId(), "EUR", new PolicyVersion("it", "2026-01"))));
    private static final DunningCase FRESH = EMPTY.evolve(added(R1, DEBTOR));
    private static final DunningCase REMINDED = FRESH.evolve(List.of(
            planned(FIRST, 0, "first", ChannelKind.SMS, DAY.plusDays(40), R1),
            new CaseEvent.NoticeHandedOver(DAY.plusDays(40), FIRST, "ref-1"),
            planned(SECOND, 1, "second", ChannelKind.LETTER, DAY.plusDays(80), R1)));

    /** One of each sort. What a snapshot says of them must not change unless its format number does. */
    private static Map<String, DunningCase> samples() {
        Map<String, DunningCase> samples = new LinkedHashMap<>();
        samples.put("empty", EMPTY);
        samples.put("fresh", FRESH);
        samples.put("reminded", REMINDED);
        samples.put("stopped", REMINDED.evolve(new CaseEvent.NoticeCancelled(DAY.plusDays(81), SECOND, "held")));
        samples.put(
                "two-items",
                FRESH.evolve(List.of(
                        added(R2, new PersonId("P2")),
                        planned(FIRST, 0, "first", ChannelKind.SMS, DAY.plusDays(40), R1, R2),
                        new CaseEvent.BalanceChanged(
                                DAY.plusDays(50), R2, eur("-0.05"), BalanceCause.PAYMENT, DAY.plusDays(49)),
                        planned(FORMAL, 2, "formal", ChannelKind.REGISTERED_LETTER, DAY.plusDays(80), R1))));
        samples.put(
                "elsewhere",
                FRESH.evolve(
                        planned(FIRST, 0, "first", ChannelKind.LETTER, DAY.plusDays(40), R1, new ReceivableId("R-9"))));
        samples.put(
                "undeliverable",
                REMINDED.evolve(List.of(
                        new CaseEvent.ReceiptCounted(
                                DAY.plusDays(41), FIRST, "r-2", Receipt.Outcome.ADDRESS_UNKNOWN, "00"),
                        new CaseEvent.ReceiptCounted(DAY.plusDays(42), FIRST, "r-1", Receipt.Outcome.DELIVERED, "00"),
                        new CaseEvent.NoticeFailed(DAY.plusDays(83), SECOND, true))));
        samples.put(
                "served",
                REMINDED.evolve(List.of(
                        new CaseEvent.ReceiptCounted(
                                DAY.plusDays(41), FIRST, "r-1", Receipt.Outcome.ACKNOWLEDGED, "00"),
                        new CaseEvent.ReceiptDetailed(DAY.plusDays(41), FIRST, "r-1", Receipt.Detail.DEEMED_SERVED),
                        new CaseEvent.ServiceEffective(DAY.plusDays(41), FIRST, DAY.plusDays(51)),
                        new CaseEvent.ContactPointFailed(DAY.plusDays(42), ChannelKind.SMS),
                        new CaseEvent.PaperAsked(DAY.plusDays(43), SECOND))));
        samples.put(
                "with-companion",
                FRESH.evolve(List.of(
                        planned(FIRST, 0, "first", ChannelKind.VOICE, DAY.plusDays(40), R1),
                        new CaseEvent.CompanionPlanned(
                                DAY.plusDays(40), SECOND, FIRST, ChannelKind.SMS, "text", "00"))));
        samples.put(
                "promised",
                FRESH.evolve(new CaseEvent.Promised(
                        DAY, new Promise(eur("10.00"), DAY.plusDays(5), eur("112.50")), DAY.plusDays(8))));
        samples.put(
                "in-instalments",
                FRESH.evolve(new CaseEvent.PlanAgreed(
                        DAY, InstalmentPlan.monthly(eur("112.50"), 3, DAY.plusDays(9)), DAY.plusDays(12))));
        samples.put(
                "in-other-currency",
                FRESH.evolve(List.of(
                        new CaseEvent.PlanAgreed(DAY, InstalmentPlan.monthly(krone("10.00"), 1, DAY), DAY.plusDays(3)),
                        new CaseEvent.Promised(
                                DAY, new Promise(krone("10.00"), DAY, krone("10.00")), DAY.plusDays(3)))));
        samples.put(
                "held",
                FRESH.evolve(List.of(
                        new CaseEvent.HoldPlaced(DAY, new Hold(HoldReason.MANUAL, DAY.minusDays(2), null)),
                        new CaseEvent.HoldPlaced(DAY, new Hold(HoldReason.DEFERRAL, DAY, DAY.plusDays(20))),
                        new CaseEvent.HoldPlaced(DAY, new Hold(HoldReason.MORATORIUM, DAY, DAY)))));
        samples.put("disputed", FRESH.evolve(new CaseEvent.Disputed(DAY, DisputeGround.EXEMPT, DAY.plusDays(30))));
        samples.put("shifted", REMINDED.evolve(new CaseEvent.HoldReleased(DAY.plusDays(90), HoldReason.MANUAL, 300)));
        samples.put("rested", FRESH.evolve(new CaseEvent.HoldReleased(DAY.plusDays(9), HoldReason.MANUAL, 5)));
        samples.put("at-once", FRESH.evolve(atOnce(DAY.plusDays(30))));
        samples.put(
                "asked",
                REMINDED.evolve(new CaseEvent.DecisionAsked(
                        DAY.plusDays(120), Proposed.REFERRAL, eur("112.50"), "All steps were taken.")));
        samples.put("referred", REMINDED.evolve(new CaseEvent.Referred(DAY.plusDays(120), "court", "chief")));
        samples.put(
                "credited",
                FRESH.evolve(new CaseEvent.Closed(DAY.plusDays(9), ClosingReason.CREDITED, "decision", "chief")));
        samples.put(
                "reopened",
                REMINDED.evolve(List.of(
                        new CaseEvent.Closed(DAY.plusDays(90), ClosingReason.PAID, "", ""),
                        new CaseEvent.Reopened(DAY.plusDays(99), BalanceCause.REVERSAL, true))));
        samples.put("asked-of-desk", FRESH.evolve(opened(Medium.PHONE, Caller.DEBTOR)));
        samples.put("known-to-desk", FRESH.evolve(atDesk()));
        samples.put(
                "told-of-desk",
                FRESH.evolve(atDesk())
                        .evolve(List.of(
                                new CaseEvent.CallbackTried(DAY.plusDays(3), E1, CallbackResult.NOT_REACHED, AT),
                                new CaseEvent.DeskDeadlineReached(DAY.plusDays(3), E1, DeskDuty.CALLBACK, DAY),
                                new CaseEvent.DeskDeadlineReached(DAY.plusDays(3), E1, DeskDuty.ANSWER, DAY),
                                new CaseEvent.DeskDeadlineReached(DAY.plusDays(3), E1, DeskDuty.COMPLAINT, DAY),
                                new CaseEvent.ObjectionDeadlineReached(DAY.plusDays(3), DAY.plusDays(3)),
                                new CaseEvent.ComplaintAnswered(
                                        DAY.plusDays(3), E1, ComplaintOutcome.SENT_ON, "clerk-7"),
                                new CaseEvent.EnquiryClosed(DAY.plusDays(4), E1, EnquiryOutcome.NOT_REACHED))));
        return samples;
    }

    private static CaseEvent opened(Medium medium, Caller caller) {
        return new CaseEvent.EnquiryOpened(DAY, E1, medium, caller, AT, DAY.plusDays(1));
    }

    private static List<CaseEvent> atDesk() {
        IdentityCheck check = new IdentityCheck(
                Set.of(IdentityFactor.POSTCODE, IdentityFactor.ONE_TIME_CODE), Set.of(IdentityFactor.BIRTH_DATE));
        CallWindow window = new CallWindow(DAY.plusDays(2), LocalTime.of(9, 0), LocalTime.of(11, 30), ROME);
        return List.of(
                opened(Medium.LETTER, Caller.SOMEBODY_ELSE),
                new CaseEvent.EnquiryClassified(DAY, E1, Topic.NOT_PRESENT),
                new CaseEvent.IdentityChecked(DAY, E1, check, IdentityLevel.VERIFIED),
                new CaseEvent.ThirdPartyAdmitted(DAY, E1, DEBTOR, AdmissionScope.PAYMENT, "doc-7", DAY.plusDays(90)),
                new CaseEvent.EnquiryForwarded(DAY, E1, Forwarding.ON_BEHALF, DAY.plusDays(30)),
                new CaseEvent.CallbackPromised(DAY, E1, window),
                new CaseEvent.ComplaintMade(DAY, E1, ComplaintGround.DELAY, DAY.plusDays(30)),
                new CaseEvent.Disputed(DAY, DisputeGround.AMOUNT, DAY.plusDays(30)));
    }

    @Test
    void what_was_written_is_read_back() {
        samples()
                .forEach((name, sample) -> assertThat(CaseSnapshot.read(sample.id(), CaseSnapshot.write(sample)))
                        .as(name)
                        .usingRecursiveComparison()
                        .isEqualTo(sample));
    }

    @Test
    void the_bytes_are_those_of_format_3() {
        String all = samples().entrySet().stream()
                .map(e -> e.getKey() + " " + HexFormat.of().formatHex(CaseSnapshot.write(e.getValue())))
                .collect(Collectors.joining("\n"));

        assertThat(all)
                .as("a change of these bytes needs another format number, or stores read nonsense")
                .isEqualTo(golden());
    }

    @Test
    void constants_keep_their_places() {
        String all = List.<Enum<?>[]>of(
                        CaseState.values(),
                        ClosingReason.values(),
                        Proposed.values(),
                        DisputeGround.values(),
                        HoldReason.values(),
                        ClockEventType.values(),
                        EvidenceGrade.values(),
                        NoticeKind.values(),
                        ChannelKind.values(),
                        Receipt.Detail.values(),
                        Medium.values(),
                        Caller.values(),
                        Topic.values(),
                        IdentityLevel.values(),
                        IdentityFactor.values(),
                        AdmissionScope.values(),
                        Forwarding.values(),
                        EnquiryOutcome.values(),
                        ComplaintGround.values(),
                        ComplaintOutcome.values())
                .stream()
                .map(Arrays::toString)
                .collect(Collectors.joining("\n"));

        assertThat(all)
                .as(
                        "a snapshot holds the place of a constant: one that isn't added at the end needs another format number")
                .isEqualTo("""
                        [OPEN, AWAITING_DECISION, REFERRED, CLOSED]
                        [PAID, CREDITED, UNCOLLECTIBLE, TIME_BARRED, RECALLED, TRANSFERRED]
                        [CREDIT, REFERRAL, TIME_BARRED]
                        [EXEMPT, NOT_PRESENT, ALREADY_PAID, AMOUNT, TERMINAL_SHOWED_ZERO, WRONG_PERSON, GROUND_OF_BILL]
                        [DISPUTE, PROMISE, PLAN, DEFERRAL, COVERAGE_PENDING, EXEMPTION_CHECK, MORATORIUM, INSOLVENCY, HARDSHIP, DECEASED, ADDRESS_UNKNOWN, CONTACT_REFUSED, MANUAL, ENQUIRY]
                        [WRITTEN_DEMAND, ACKNOWLEDGEMENT, PART_PAYMENT, LEGAL_STEP]
                        [NONE, QUEUED, HANDED_OVER, DELIVERED, ACKNOWLEDGED]
                        [REMINDER, COLLECTION_NOTICE, FORMAL_NOTICE, SANCTION_NOTICE]
                        [PORTAL, EMAIL, DIGITAL_MAILBOX, SMS, LETTER, VOICE, AGENT_CALL, CERTIFIED_MAIL, REGISTERED_LETTER, JUDICIAL_SERVICE]
                        [NONE, TECHNICAL_FAILURE, LOST, EXPIRED, BUSY, NO_ANSWER, VOICEMAIL, UNCLAIMED, REFUSED, NO_SUCH_ADDRESS, MOVED, WRONG_PERSON, COLLECTED, HANDED_TO_AUTHORISED, HANDED_TO_ADDRESSEE, IDENTIFIED, DEEMED_SERVED]
                        [PHONE, MAIL, LETTER, PORTAL, COUNTER]
                        [DEBTOR, SOMEBODY_ELSE]
                        [WHAT_WAS_BILLED, QUALITY, WHY_THIS_NOTICE, HOW_TO_PAY, MORE_TIME, INSTALMENTS, ALREADY_PAID, FEES, REFUND, OTHER_PAYER, WRONG_PERSON, CONTACT_WISHES, PERSONAL_DATA, EXEMPTION_MISUNDERSTOOD, NOT_PRESENT, TERMINAL_SHOWED_ZERO, PART_PAYMENT, CARD_NOT_READ, OTHER]
                        [UNKNOWN, CLAIMED, VERIFIED, STRONG]
                        [INVOICE_NUMBER, BIRTH_DATE, TAX_CODE_DIGITS, POSTCODE, CUSTOMER_NUMBER, ONE_TIME_CODE, NATIONAL_EID, CERTIFIED_MAIL]
                        [PAYMENT, EVERYTHING]
                        [PATIENT_ASKS, ON_BEHALF]
                        [ANSWERED, AGREED, OBJECTION_TAKEN, COMPLAINT_TAKEN, LEFT_TO_PROVIDER, NOT_REACHED, WITHDRAWN, NOT_CONCERNED]
                        [TONE, DELAY, WRONG_INFORMATION, TOO_MANY_CONTACTS, DISCLOSURE, ACCESSIBILITY, PERSONAL_DATA, OTHER]
                        [UPHELD, PARTLY_UPHELD, NOT_UPHELD, SENT_ON, WITHDRAWN]""");
    }

    @Test
    void a_fresh_case_is_small() {
        int ids = FRESH.policy().toString().length() + R1.value().length();

        assertThat(CaseSnapshot.write(FRESH)).hasSizeLessThan(ids + 30);
        assertThat(CaseSnapshot.write(REMINDED)).hasSizeLessThan(ids + 30 + 2 * 50);
    }

    @Test
    void another_format_is_unreadable_and_the_message_says_what_to_do() {
        byte[] bytes = CaseSnapshot.write(FRESH);
        bytes[0] = 1;

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> CaseSnapshot.read(FRESH.id(), bytes))
                .withMessage(
                        "the snapshot of case region/hospital/P1/COPAYMENT cannot be read; replay its history instead")
                .withRootCauseInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.caseId()).isEqualTo(FRESH.id()))
                .satisfies(e -> assertThat(e.getCause()).hasMessage("format 1 instead of 3"));
    }

    @Test
    void what_is_cut_off_or_goes_on_is_unreadable() {
        samples().forEach((name, sample) -> {
            byte[] bytes = CaseSnapshot.write(sample);
            for (int length = 0; length < bytes.length; length++) {
                assertUnreadable(name, Arrays.copyOf(bytes, length));
            }
            assertUnreadable(name, Arrays.copyOf(bytes, bytes.length + 1));
        });
    }

    @Test
    void a_changed_bit_gives_a_case_or_is_unreadable() {
        samples().forEach((name, sample) -> {
            byte[] bytes = CaseSnapshot.write(sample);
            for (int at = 0; at < bytes.length; at++) {
                for (int bit = 0; bit < Byte.SIZE; bit++) {
                    byte[] changed = bytes.clone();
                    changed[at] ^= (byte) (1 << bit);
                    readOrUnreadable(changed);
                }
            }
        });
    }

    @Test
    void what_no_case_holds_is_unreadable() {
        assertUnreadable("a day beyond the calendar", bytes(out -> out.signed(Long.MAX_VALUE)));
        assertUnreadable("a day beyond all numbers", head(out -> out.signed(Long.MIN_VALUE)));
        assertUnreadable("an unknown mark", head(out -> {
            out.day(DAY);
            out.number(1 << 11);
            out.number(0);
        }));
        assertUnreadable("a level beyond all ladders", head(out -> {
            out.day(DAY);
            out.number(0);
            out.number(1);
            out.number(1 | 1 << 2 | 1 << 3);
            out.text("R1");
            out.day(DAY);
            out.day(DAY);
            out.signed(100);
            out.number(0);
            out.number(0);
            out.number(1L << 40);
            out.day(DAY);
            out.day(DAY);
        }));
        assertUnreadable("a notice without ladder", head(out -> {
            out.day(DAY);
            out.number(1 << 1);
            out.number(0);
            out.number(1);
            out.number(1);
            out.key(FIRST);
        }));
    }

    @Test
    void a_promise_of_nothing_or_of_more_than_was_open_is_unreadable() {
        for (long[] wrong : new long[][] {{0, 5}, {-1, 5}, {5, -2}}) {
            byte[] bytes = head(out -> {
                out.day(DAY);
                out.number(1 << 6);
                out.number(0);
                out.text("");
                out.number(wrong[0]);
                out.day(DAY);
                out.number(wrong[1]);
            });

            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> CaseSnapshot.read(caseId(), bytes))
                    .havingCause()
                    .as("names no sum")
                    .withMessageNotContaining("EUR");
        }
    }

    @Test
    void a_count_beyond_the_bytes_is_unreadable_and_takes_no_room() {
        byte[] fresh = CaseSnapshot.write(EMPTY);
        byte[] many = Arrays.copyOf(fresh, fresh.length + 8);
        Arrays.fill(many, fresh.length - 1, many.length, (byte) 0xFF);
        many[many.length - 1] = 0x7F;

        assertUnreadable("2^63 - 1 items", many);
    }

    @Test
    void no_sum_stands_in_the_trouble_with_damaged_bytes() {
        samples().forEach((name, sample) -> {
            byte[] bytes = CaseSnapshot.write(sample);
            for (int at = 0; at < bytes.length; at++) {
                byte[] changed = bytes.clone();
                changed[at] ^= 1;
                try {
                    CaseSnapshot.read(caseId(), changed);
                } catch (Unreadable e) {
                    assertThat(e).as(name).cause().hasMessageNotContaining(" EUR");
                }
            }
        });
    }

    /** A snapshot up to the review day, which comes next. */
    private static byte[] head(Consumer<CaseSnapshotBytes> rest) {
        return bytes(out -> {
            out.day(DAY);
            out.countFrom(DAY);
            out.text("EUR");
            out.text("it@2026-01");
            out.constant(CaseState.OPEN);
            out.number(3);
            rest.accept(out);
        });
    }

    private static byte[] bytes(Consumer<CaseSnapshotBytes> rest) {
        CaseSnapshotBytes out = new CaseSnapshotBytes();
        out.octet(2);
        rest.accept(out);
        return out.toBytes();
    }

    private static void assertUnreadable(String name, byte[] bytes) {
        assertThatExceptionOfType(Unreadable.class)
                .as("%s as %s", name, HexFormat.of().formatHex(bytes))
                .isThrownBy(() -> CaseSnapshot.read(caseId(), bytes));
    }

    private static void readOrUnreadable(byte[] bytes) {
        try {
            assertThat(CaseSnapshot.read(caseId(), bytes)).isNotNull();
        } catch (Unreadable e) {
            assertThat(e.caseId()).isEqualTo(caseId());
        }
    }

    private static CaseEvent added(ReceivableId id, PersonId patient) {
        return new CaseEvent.ReceivableAdded(
                DAY, id, patient, DAY.minusDays(40), DAY.plusDays(30), eur("112.50"), DAY.plusDays(40));
    }

    private static CaseEvent planned(
            NoticeKey key, int index, String step, ChannelKind channel, LocalDate on, ReceivableId... items) {
        boolean formal = channel == ChannelKind.REGISTERED_LETTER;
        return new CaseEvent.NoticePlanned(
                on,
                key,
                "ladder",
                step,
                index,
                formal ? NoticeKind.FORMAL_NOTICE : NoticeKind.REMINDER,
                channel,
                "text",
                List.of(items),
                eur("112.50"),
                formal ? eur("5.00") : eur("0.00"),
                formal ? "formal" : "",
                on.plusDays(30),
                eur("0.10"),
                eur("3.75"),
                "00ff",
                on.plusDays(34));
    }

    /** A step on the due day itself, to be paid the same day: the item has a level, and all its days are the due day. */
    private static CaseEvent atOnce(LocalDate on) {
        Amount none = eur("0.00");
        return new CaseEvent.NoticePlanned(
                on,
                FIRST,
                "ladder",
                "first",
                0,
                NoticeKind.SANCTION_NOTICE,
                ChannelKind.JUDICIAL_SERVICE,
                "text",
                List.of(R1),
                eur("112.50"),
                eur("-0.01"),
                "",
                on,
                none,
                none,
                "00ff",
                on);
    }

    private static Amount krone(String decimal) {
        return Amount.of(decimal, "NOK");
    }

    private static String golden() {
        try (var in = CaseSnapshotTest.class.getResourceAsStream("snapshots-3.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
