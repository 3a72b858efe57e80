package io.dunning.cases;

import static io.dunning.Fixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.Fixtures;
import io.dunning.agreement.InstalmentPlan;
import io.dunning.agreement.Promise;
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
import io.dunning.limitation.ClockEvent;
import io.dunning.limitation.ClockEventType;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ReceivableId;
import io.dunning.retention.ErasureCause;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EventTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final NoticeKey KEY = NoticeKey.derive("case", List.of("R1"), "ladder", "first", 0);
    private static final ReceivableId R1 = new ReceivableId("R1");
    private static final EnquiryId E1 = new EnquiryId("call-1");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-01T10:15:30+01:00");

    /** One of each; a text here must never change once it was released, or old histories no longer verify. */
    private static final List<CaseEvent> ONE_OF_EACH = List.of(
            new CaseEvent.CaseOpened(DAY, Fixtures.caseId(), "EUR", new PolicyVersion("it", "2026-01")),
            new CaseEvent.ReceivableAdded(
                    DAY, R1, Fixtures.DEBTOR, DAY.minusDays(40), DAY, eur("12.50"), DAY.plusDays(10)),
            new CaseEvent.BalanceChanged(DAY, R1, eur("-1.00"), BalanceCause.PAYMENT, DAY.minusDays(1)),
            new CaseEvent.HoldPlaced(DAY, new Hold(HoldReason.MANUAL, DAY, null)),
            new CaseEvent.HoldReleased(DAY, HoldReason.MANUAL, 3),
            new CaseEvent.Promised(DAY, new Promise(eur("10.00"), DAY, eur("12.50")), DAY.plusDays(3)),
            new CaseEvent.PromiseKept(DAY),
            new CaseEvent.PromiseBroken(DAY),
            new CaseEvent.PlanAgreed(DAY, InstalmentPlan.monthly(eur("12.50"), 3, DAY), DAY.plusDays(3)),
            new CaseEvent.InstalmentsInTime(DAY, DAY.plusDays(30)),
            new CaseEvent.PlanEnded(DAY, false),
            new CaseEvent.Disputed(DAY, DisputeGround.EXEMPT, DAY.plusDays(30)),
            new CaseEvent.DisputeDecided(DAY, DisputeDecision.CREDIT, 7),
            new CaseEvent.NoticePlanned(
                    DAY,
                    KEY,
                    "ladder",
                    "first",
                    0,
                    NoticeKind.REMINDER,
                    ChannelKind.SMS,
                    "text",
                    List.of(R1, new ReceivableId("R2")),
                    eur("12.50"),
                    eur("0.00"),
                    "",
                    DAY.plusDays(30),
                    eur("0.10"),
                    eur("3.75"),
                    "00ff",
                    DAY.plusDays(34)),
            new CaseEvent.NoticeCancelled(DAY, KEY, "balance-changed"),
            new CaseEvent.NoticeHandedOver(DAY, KEY, "a|b%c\n"),
            new CaseEvent.NoticeUnknown(DAY, KEY),
            new CaseEvent.NoticeFailed(DAY, KEY, true),
            new CaseEvent.ReceiptCounted(DAY, KEY, "r1", Receipt.Outcome.DELIVERED, "00ff"),
            new CaseEvent.ReviewDeferred(DAY, "not-held", "The case rests.", DAY.plusDays(9)),
            new CaseEvent.DecisionAsked(DAY, Proposed.CREDIT, eur("2.00"), "Too small."),
            new CaseEvent.Referred(DAY, "board", "chief"),
            new CaseEvent.Closed(DAY, ClosingReason.PAID, "", ""),
            new CaseEvent.Reopened(DAY, BalanceCause.REVERSAL, true),
            new CaseEvent.PolicyAdopted(DAY, new PolicyVersion("it", "2026-02")),
            new CaseEvent.LimitationTouched(
                    DAY, new ClockEvent(ClockEventType.LEGAL_STEP, DAY, EvidenceGrade.ACKNOWLEDGED)),
            new CaseEvent.ReceiptDetailed(DAY, KEY, "r1", Receipt.Detail.UNCLAIMED),
            new CaseEvent.ServiceEffective(DAY, KEY, DAY.plusDays(10)),
            new CaseEvent.ContradictionDecided(DAY, KEY, true, "clerk-7"),
            new CaseEvent.PaperAsked(DAY, KEY),
            new CaseEvent.ContactPointFailed(DAY, ChannelKind.SMS),
            new CaseEvent.CompanionPlanned(DAY, KEY, new NoticeKey("f".repeat(32)), ChannelKind.EMAIL, "text", "00ff"),
            new CaseEvent.EnquiryOpened(DAY, E1, Medium.MAIL, Caller.DEBTOR, AT, DAY.plusDays(1)),
            new CaseEvent.EnquiryClassified(DAY, E1, Topic.TERMINAL_SHOWED_ZERO),
            new CaseEvent.IdentityChecked(
                    DAY,
                    E1,
                    new IdentityCheck(
                            Set.of(IdentityFactor.POSTCODE, IdentityFactor.INVOICE_NUMBER),
                            Set.of(IdentityFactor.BIRTH_DATE)),
                    IdentityLevel.VERIFIED),
            new CaseEvent.ThirdPartyAdmitted(
                    DAY, E1, Fixtures.DEBTOR, AdmissionScope.PAYMENT, "doc 7|a", DAY.plusDays(90)),
            new CaseEvent.EnquiryForwarded(DAY, E1, Forwarding.ON_BEHALF, DAY.plusDays(30)),
            new CaseEvent.CallbackPromised(
                    DAY, E1, new CallWindow(DAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(11, 30), Fixtures.ROME)),
            new CaseEvent.CallbackTried(DAY, E1, CallbackResult.NOT_REACHED, AT),
            new CaseEvent.EnquiryClosed(DAY, E1, EnquiryOutcome.ANSWERED),
            new CaseEvent.ComplaintMade(DAY, E1, ComplaintGround.TONE, DAY.plusDays(30)),
            new CaseEvent.ComplaintAnswered(DAY, E1, ComplaintOutcome.PARTLY_UPHELD, "clerk-7"),
            new CaseEvent.FeesAllowed(DAY, "clerk-7"),
            new CaseEvent.DeskDeadlineReached(DAY, E1, DeskDuty.CALLBACK, DAY),
            new CaseEvent.ObjectionDeadlineReached(DAY, DAY),
            new CaseEvent.LegalHoldPlaced(DAY, "court-7", "clerk-7"),
            new CaseEvent.LegalHoldLifted(DAY, "court-7", "clerk-8"),
            new CaseEvent.ContentErased(DAY, ErasureCause.TERM, "plan-2026", 3));

    @Test
    void every_event_can_be_written_and_read_back() {
        for (CaseEvent event : ONE_OF_EACH) {
            assertThat(EventText.read(EventText.write(event))).isEqualTo(event);
        }
    }

    @Test
    void no_event_was_forgotten_here() {
        Set<Class<?>> seen = ONE_OF_EACH.stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(seen).isEqualTo(Set.copyOf(Arrays.asList(CaseEvent.class.getPermittedSubclasses())));
    }

    @Test
    void the_texts_are_those_of_the_first_version() {
        String all = ONE_OF_EACH.stream().map(EventText::write).collect(Collectors.joining("\n"));

        assertThat(all).isEqualTo(golden());
    }

    @Property(tries = 300)
    void any_text_in_a_value_survives(@ForAll String text) {
        CaseEvent event = new CaseEvent.NoticeHandedOver(DAY, KEY, text);

        assertThat(EventText.read(EventText.write(event))).isEqualTo(event);
        assertThat(EventText.write(event)).doesNotContain("\n", "\r");
    }

    @Property(tries = 500)
    void any_sum_stands_as_money_prints_it_and_survives(
            @ForAll long minor, @ForAll("currencies") CurrencyUnit currency) {
        Amount sum = new Amount(minor, currency);
        CaseEvent event = new CaseEvent.BalanceChanged(DAY, R1, sum, BalanceCause.PAYMENT, DAY);

        assertThat(EventText.write(event)).contains("|open=" + sum + "|");
        assertThat(EventText.read(EventText.write(event))).isEqualTo(event);
    }

    @Provide
    Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("EUR", "JPY", "KWD", "CLF").map(Monetary::getCurrency);
    }

    @Property(tries = 500)
    void any_day_stands_as_dates_print_it_and_survives(
            @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        CaseEvent event = new CaseEvent.PromiseKept(day);

        assertThat(EventText.write(event)).isEqualTo("PromiseKept|on=" + day);
        assertThat(EventText.read(EventText.write(event))).isEqualTo(event);
    }

    @Test
    void what_was_not_written_here_is_refused() {
        List<String> wrong = List.of(
                "",
                "Nothing|on=2026-03-01",
                "PromiseKept",
                "PromiseKept|at=2026-03-01",
                "PromiseKept|on=2026-02-30",
                "PromiseKept|on=2026-03-01|x=1",
                "PlanEnded|on=2026-03-01|kept=yes",
                "DisputeDecided|on=2026-03-01|decision=CREDIT|suspendedDays=+5",
                "NoticeHandedOver|on=2026-03-01|key=" + KEY + "|reference=a%7Cb",
                "Closed|on=2026-03-01|reason=LOST|evidence=|approvedBy=",
                "NoticeHandedOver|on=2026-03-01|key=" + KEY + "|reference=%4",
                "NoticeHandedOver|on=2026-03-01|key=" + KEY + "|reference=a|",
                "PromiseKept|on=+026-03-01",
                "PromiseKept|on=2026-3-001",
                "PromiseKept|on=\u0662026-03-01",
                "PromiseKept|on=2026-03-01 ",
                "PromiseKept|on=2026-03-01|on=2026-03-01",
                "promiseKept|on=2026-03-01",
                "PlanEnded|on=2026-03-01|kept=TRUE",
                balance("1.5 EUR"),
                balance("1 EUR"),
                balance("01.50 EUR"),
                balance("+1.50 EUR"),
                balance("-0.00 EUR"),
                balance("1.5.0 EUR"),
                balance("1,50 EUR"),
                balance(".50 EUR"),
                balance("1.50 eur"),
                balance("1.50 XYZ"),
                balance("1.50 XXX"),
                balance("1.50  EUR"),
                balance("1.50 EUR "),
                balance("92233720368547758.08 EUR"),
                "Promised|on=2026-03-01|promise=10.00 EUR 2026-03-01 12.50|restUntil=2026-03-04",
                "Promised|on=2026-03-01|promise=10.00 EUR 2026-03-01 9.00 EUR|restUntil=2026-03-04",
                "PlanAgreed|on=2026-03-01|plan=|restUntil=2026-03-04",
                "PlanAgreed|on=2026-03-01|plan=2026-03-01 4.18 EUR,|restUntil=2026-03-04",
                "HoldPlaced|on=2026-03-01|hold=MANUAL 2026-03-01 null",
                "EnquiryClosed|on=2026-03-01|enquiry=Prova Esempio|outcome=ANSWERED",
                "EnquiryClosed|on=2026-03-01|enquiry=|outcome=ANSWERED",
                "EnquiryClassified|on=2026-03-01|enquiry=call-1|topic=ANYTHING ELSE",
                check("POSTCODE,INVOICE_NUMBER -"),
                check("POSTCODE POSTCODE"),
                check("POSTCODE=00000 -"),
                check("- -"),
                check("POSTCODE"),
                window("2026-03-02 9:00 11:30 Europe/Rome"),
                window("2026-03-02 09:00 09:00 Europe/Rome"),
                window("2026-03-02 09:00 11:30 Europe/Nowhere"),
                window("2026-03-02 09:00 11:30"),
                "CallbackTried|on=2026-03-01|enquiry=call-1|result=REACHED|at=2026-03-01T10:15:00+01:00",
                "CallbackTried|on=2026-03-01|enquiry=call-1|result=REACHED|at=2026-03-01T10:15");
        for (String text : wrong) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> EventText.read(text));
        }
    }

    private static String balance(String open) {
        return "BalanceChanged|on=2026-03-01|id=R1|open=" + open + "|cause=PAYMENT|valueOn=2026-02-28";
    }

    private static String check(String check) {
        return "IdentityChecked|on=2026-03-01|enquiry=call-1|check=" + check + "|level=CLAIMED";
    }

    private static String window(String window) {
        return "CallbackPromised|on=2026-03-01|enquiry=call-1|window=" + window;
    }

    private static String golden() {
        try (var in = EventTextTest.class.getResourceAsStream("events-1.txt")) {
            return new String(
                            java.util.Objects.requireNonNull(in).readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8)
                    .stripTrailing();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
