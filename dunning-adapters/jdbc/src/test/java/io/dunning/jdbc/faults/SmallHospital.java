package io.dunning.jdbc.faults;

import static io.dunning.channel.ChannelKind.CERTIFIED_MAIL;
import static io.dunning.channel.ChannelKind.EMAIL;
import static io.dunning.channel.ChannelKind.LETTER;
import static io.dunning.channel.ChannelKind.SMS;
import static io.dunning.jdbc.faults.Moment.AFTER_RUN;
import static io.dunning.jdbc.faults.Moment.DISPATCH;
import static io.dunning.jdbc.faults.Moment.MORNING;
import static io.dunning.jdbc.faults.Moment.NOON;

import io.dunning.agreement.Instalment;
import io.dunning.agreement.InstalmentPlan;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CallbackPromised;
import io.dunning.cases.CaseEvent.CallbackTried;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.ComplaintAnswered;
import io.dunning.cases.CaseEvent.ComplaintMade;
import io.dunning.cases.CaseEvent.ContactPointFailed;
import io.dunning.cases.CaseEvent.ContradictionDecided;
import io.dunning.cases.CaseEvent.DisputeDecided;
import io.dunning.cases.CaseEvent.Disputed;
import io.dunning.cases.CaseEvent.EnquiryClassified;
import io.dunning.cases.CaseEvent.EnquiryClosed;
import io.dunning.cases.CaseEvent.EnquiryForwarded;
import io.dunning.cases.CaseEvent.EnquiryOpened;
import io.dunning.cases.CaseEvent.FeesAllowed;
import io.dunning.cases.CaseEvent.HoldPlaced;
import io.dunning.cases.CaseEvent.HoldReleased;
import io.dunning.cases.CaseEvent.IdentityChecked;
import io.dunning.cases.CaseEvent.LegalHoldLifted;
import io.dunning.cases.CaseEvent.LegalHoldPlaced;
import io.dunning.cases.CaseEvent.LimitationTouched;
import io.dunning.cases.CaseEvent.PaperAsked;
import io.dunning.cases.CaseEvent.PlanAgreed;
import io.dunning.cases.CaseEvent.PolicyAdopted;
import io.dunning.cases.CaseEvent.Promised;
import io.dunning.cases.CaseEvent.Referred;
import io.dunning.cases.CaseEvent.Reopened;
import io.dunning.cases.CaseEvent.ThirdPartyAdmitted;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.contact.ContactWindow;
import io.dunning.contact.IdentityLevel;
import io.dunning.desk.CallWindow;
import io.dunning.desk.Caller;
import io.dunning.desk.ComplaintGround;
import io.dunning.desk.ComplaintOutcome;
import io.dunning.desk.Desk;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.EnquiryOutcome;
import io.dunning.desk.Forwarding;
import io.dunning.desk.IdentityCheck;
import io.dunning.desk.IdentityFactor;
import io.dunning.desk.Medium;
import io.dunning.desk.Topic;
import io.dunning.escalation.Policy;
import io.dunning.escalation.StepOption;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.HoldReason;
import io.dunning.jdbc.faults.Scenario.ReceiptPlan;
import io.dunning.limitation.ClockEvent;
import io.dunning.limitation.ClockEventType;
import io.dunning.notice.FeeRule;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.testkit.Given;
import io.dunning.testkit.SampleStep;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiFunction;

/** A scenario of a few weeks in which everything happens that can happen to a case, to a notice and between the two. */
final class SmallHospital {

    private static final String DAY_ONE = "2026-02-02";

    private SmallHospital() {}

    static Scenario scenario() {
        ScenarioWriter writer = new ScenarioWriter(policy("1"), policy("2"))
                .weekdays(DAY_ONE, "2026-03-09", "2026-02-18", "2026-02-19", "2026-02-20")
                .booksClosed("2026-02-12")
                .booksLate("2026-02-17");
        whoGoesAllTheWay(writer);
        whoPays(writer);
        whoAgreesAndObjects(writer);
        whoAsks(writer);
        whereChannelsFail(writer);
        whoIsNotWrittenTo(writer);
        return writer.scenario();
    }

    private static void whoGoesAllTheWay(ScenarioWriter writer) {
        writer.patient("silent", EMAIL, CERTIFIED_MAIL)
                .owes("silent", "120 EUR", "2026-01-29", DAY_ONE)
                .clerk(
                        "silent",
                        LimitationTouched.class,
                        "2026-02-05",
                        NOON,
                        (c, on) -> c.touchLimitation(
                                new ClockEvent(ClockEventType.LEGAL_STEP, on, EvidenceGrade.ACKNOWLEDGED), on))
                .clerk(
                        "silent",
                        PolicyAdopted.class,
                        "2026-02-06",
                        NOON,
                        (c, on) -> c.adopt(policy("2").version(), on))
                .clerk("silent", Referred.class, "2026-03-04", NOON, (c, on) -> c.refer("court", "supervisor", on))
                .clerk(
                        "silent",
                        LegalHoldPlaced.class,
                        "2026-03-04",
                        AFTER_RUN,
                        (c, on) -> Outcome.of(new LegalHoldPlaced(on, "court-1", "supervisor")))
                .clerk(
                        "silent",
                        LegalHoldLifted.class,
                        "2026-03-05",
                        NOON,
                        (c, on) -> Outcome.of(new LegalHoldLifted(on, "court-1", "supervisor")));
        writer.patient("sms", SMS, LETTER)
                .owes("sms", "95 EUR", "2026-01-30", DAY_ONE)
                .clerk("sms", Reopened.class, "2026-03-04", NOON, DunningCase::resume);
    }

    private static void whoPays(ScenarioWriter writer) {
        writer.patient("prompt", EMAIL)
                .owes("prompt", "60 EUR", "2026-01-30", DAY_ONE)
                .pays("prompt", "60 EUR", "2026-02-04", MORNING);
        writer.patient("between", SMS)
                .owes("between", "70 EUR", "2026-01-30", DAY_ONE)
                .pays("between", "70 EUR", "2026-02-04", AFTER_RUN)
                .bounces("between", "70 EUR", "2026-02-10", MORNING)
                .pays("between", "70 EUR", "2026-02-24", NOON);
        writer.patient("part", CERTIFIED_MAIL)
                .owes("part", "200 EUR", "2026-01-29", DAY_ONE)
                .pays("part", "50 EUR", "2026-02-05", MORNING)
                .isCredited("part", "150 EUR", "2026-02-25", AFTER_RUN);
        writer.patient("called-back", LETTER)
                .owes("called-back", "80 EUR", "2026-01-30", DAY_ONE)
                .pays("called-back", "80 EUR", "2026-02-04", NOON);
        writer.patient("printed", LETTER)
                .owes("printed", "85 EUR", "2026-01-30", DAY_ONE)
                .pays("printed", "85 EUR", "2026-02-05", MORNING);
    }

    private static void whoAgreesAndObjects(ScenarioWriter writer) {
        writer.patient("kept", EMAIL)
                .owes("kept", "75 EUR", "2026-02-01", DAY_ONE)
                .clerk("kept", Promised.class, "2026-02-09", NOON, (c, on) -> c.promise(c.open(), on.plusDays(3), on))
                .pays("kept", "75 EUR", "2026-02-12", NOON);
        writer.patient("broken", SMS)
                .owes("broken", "110 EUR", "2026-02-02", DAY_ONE)
                .clerk(
                        "broken",
                        Promised.class,
                        "2026-02-09",
                        AFTER_RUN,
                        (c, on) -> c.promise(c.open(), on.plusDays(1), on))
                .clerk("broken", PlanAgreed.class, "2026-02-23", MORNING, (c, on) -> c.agree(plan(c, on), on))
                .clerk("broken", Closed.class, "2026-03-05", NOON, (c, on) -> c.recall("supervisor", on));
        writer.patient("plan", SMS)
                .owes("plan", "90 EUR", "2026-02-02", "2026-02-03")
                .clerk("plan", PlanAgreed.class, "2026-02-10", NOON, (c, on) -> c.agree(plan(c, on), on))
                .pays("plan", "45 EUR", "2026-02-13", MORNING)
                .pays("plan", "45 EUR", "2026-02-23", MORNING);
        writer.patient("objects", EMAIL)
                .owes("objects", "130 EUR", "2026-02-03", "2026-02-03")
                .clerk(
                        "objects",
                        Disputed.class,
                        "2026-02-10",
                        NOON,
                        (c, on) -> c.dispute(DisputeGround.AMOUNT, on.plusDays(30), on))
                .clerk(
                        "objects",
                        DisputeDecided.class,
                        "2026-02-13",
                        MORNING,
                        (c, on) -> c.decideDispute(DisputeDecision.CLAIM_STANDS, "supervisor", on));
        writer.clerk(
                        "objects",
                        Disputed.class,
                        "2026-03-02",
                        NOON,
                        (c, on) -> c.dispute(DisputeGround.AMOUNT, on.plusDays(30), on))
                .clerk(
                        "objects",
                        DisputeDecided.class,
                        "2026-03-04",
                        NOON,
                        (c, on) -> c.decideDispute(DisputeDecision.CONCILIATION, "supervisor", on));
        writer.patient("right", SMS)
                .owes("right", "55 EUR", "2026-02-04", "2026-02-04")
                .clerk(
                        "right",
                        Disputed.class,
                        "2026-02-09",
                        AFTER_RUN,
                        (c, on) -> c.dispute(DisputeGround.AMOUNT, on.plusDays(30), on))
                .clerk(
                        "right",
                        DisputeDecided.class,
                        "2026-02-11",
                        NOON,
                        (c, on) -> c.decideDispute(DisputeDecision.CREDIT, "supervisor", on));
        writer.patient("held", EMAIL)
                .owes("held", "65 EUR", "2026-02-04", "2026-02-04")
                .clerk(
                        "held",
                        HoldPlaced.class,
                        "2026-02-09",
                        AFTER_RUN,
                        (c, on) -> c.hold(HoldReason.MANUAL, on.plusDays(1), on))
                .clerk(
                        "held",
                        HoldPlaced.class,
                        "2026-02-16",
                        AFTER_RUN,
                        (c, on) -> c.hold(HoldReason.HARDSHIP, null, on))
                .clerk(
                        "held",
                        HoldReleased.class,
                        "2026-02-24",
                        MORNING,
                        (c, on) -> c.release(HoldReason.HARDSHIP, on));
    }

    private static void whoAsks(ScenarioWriter writer) {
        EnquiryId mail = new EnquiryId("mail-1");
        writer.patient("asks", LETTER).owes("asks", "92 EUR", "2026-02-04", "2026-02-04");
        desk(
                writer,
                EnquiryOpened.class,
                "2026-02-09",
                AFTER_RUN,
                (d, on) -> d.open(
                        mail,
                        Medium.MAIL,
                        Caller.SOMEBODY_ELSE,
                        on.atTime(10, 0).atOffset(ZoneOffset.UTC),
                        on));
        desk(
                writer,
                IdentityChecked.class,
                "2026-02-09",
                NOON,
                (d, on) ->
                        d.identify(mail, IdentityCheck.right(IdentityFactor.POSTCODE, IdentityFactor.BIRTH_DATE), on));
        desk(writer, EnquiryClassified.class, "2026-02-11", NOON, (d, on) -> d.classify(mail, Topic.NOT_PRESENT, on));
        desk(
                writer,
                CallbackPromised.class,
                "2026-02-11",
                AFTER_RUN,
                (d, on) -> d.promiseCallback(
                        mail,
                        new CallWindow(on, LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Europe/Rome")),
                        on));
        desk(
                writer,
                CallbackTried.class,
                "2026-02-13",
                MORNING,
                (d, on) -> d.callbackTried(mail, true, on.atTime(9, 0).atOffset(ZoneOffset.UTC), on));
        desk(writer, FeesAllowed.class, "2026-02-13", NOON, (d, on) -> d.allowFees("supervisor", on));
        desk(writer, ComplaintMade.class, "2026-02-16", NOON, (d, on) -> d.complain(mail, ComplaintGround.DELAY, on));
        writer.clerk(
                "asks",
                ThirdPartyAdmitted.class,
                "2026-02-16",
                AFTER_RUN,
                (c, on) -> Desk.of(c, policy("1")).patientPresent(mail, c.id().debtor(), on));
        writer.clerk(
                "asks",
                Disputed.class,
                "2026-02-24",
                MORNING,
                (c, on) -> c.dispute(DisputeGround.GROUND_OF_BILL, on.plusDays(1), on));
        desk(writer, EnquiryForwarded.class, "2026-02-24", NOON, (d, on) -> d.forward(mail, Forwarding.ON_BEHALF, on));
        writer.clerk(
                "asks",
                DisputeDecided.class,
                "2026-03-02",
                NOON,
                (c, on) -> c.decideDispute(DisputeDecision.CLAIM_STANDS, "supervisor", on));
        desk(
                writer,
                ComplaintAnswered.class,
                "2026-03-03",
                NOON,
                (d, on) -> d.answerComplaint(mail, ComplaintOutcome.UPHELD, "supervisor", on));
        desk(writer, EnquiryClosed.class, "2026-03-04", NOON, (d, on) -> d.close(mail, EnquiryOutcome.ANSWERED, on));
    }

    private static void desk(
            ScenarioWriter writer,
            Class<? extends CaseEvent> mark,
            String date,
            Moment moment,
            BiFunction<Desk, LocalDate, Outcome> doing) {
        writer.clerk("asks", mark, date, moment, (c, on) -> doing.apply(Desk.of(c, policy("1")), on));
    }

    private static InstalmentPlan plan(DunningCase of, LocalDate on) {
        Amount second = Amount.ofMinor(of.open().minor() / 2, of.currency());
        Amount first = of.open().minus(second);
        return new InstalmentPlan(
                List.of(new Instalment(on.plusDays(2), first), new Instalment(on.plusDays(12), second)));
    }

    private static void whereChannelsFail(ScenarioWriter writer) {
        writer.patient("moved", EMAIL, LETTER)
                .owes("moved", "105 EUR", "2026-02-05", "2026-02-04")
                .provider(EMAIL, "moved", "first", Behaviour.REFUSE_ADDRESS);
        writer.patient("timeout", EMAIL)
                .owes("timeout", "115 EUR", "2026-02-05", "2026-02-04")
                .provider(EMAIL, "timeout", "first", Behaviour.TIME_OUT)
                .receipt(EMAIL, "timeout", "first", Receipt.Outcome.DELIVERED, 3)
                .provider(EMAIL, "timeout", "second", Behaviour.GARBAGE);
        writer.patient("gateway", SMS)
                .owes("gateway", "125 EUR", "2026-02-05", "2026-02-05")
                .provider(SMS, "gateway", "first", Behaviour.ERROR)
                .provider(SMS, "gateway", "second", Behaviour.TIME_OUT);
        writer.patient("found", CERTIFIED_MAIL)
                .owes("found", "135 EUR", "2026-02-05", "2026-02-05")
                .provider(CERTIFIED_MAIL, "found", "first", Behaviour.TIME_OUT)
                .receipt(CERTIFIED_MAIL, "found", "first", Receipt.Outcome.ACKNOWLEDGED, 2);
        writer.patient("absent", CERTIFIED_MAIL)
                .owes("absent", "145 EUR", "2026-02-06", "2026-02-05")
                .provider(CERTIFIED_MAIL, "absent", "first", Behaviour.BREAK_BEFORE);
        writer.patient("receipts", SMS)
                .owes("receipts", "155 EUR", "2026-02-06", "2026-02-05")
                .receipt(SMS, "receipts", "first", new ReceiptPlan(Receipt.Outcome.ACKNOWLEDGED, 0, true, 0))
                .receipt(SMS, "receipts", "first", new ReceiptPlan(Receipt.Outcome.DELIVERED, 1, false, 2))
                .receipt(SMS, "receipts", "second", Receipt.Outcome.DELIVERED, 0);
        writer.patient("bounced", EMAIL, SMS)
                .owes("bounced", "165 EUR", "2026-02-06", "2026-02-05")
                .receipt(EMAIL, "bounced", "first", Receipt.Outcome.ADDRESS_UNKNOWN, 1);
        writer.patient("away", LETTER)
                .owes("away", "175 EUR", "2026-02-06", "2026-02-05")
                .receipt(LETTER, "away", "first", Receipt.Outcome.UNDELIVERED, 3);
        writer.patient("paper", SMS, LETTER)
                .owes("paper", "185 EUR", "2026-01-30", DAY_ONE)
                .clerk("paper", PaperAsked.class, "2026-02-06", NOON, (c, on) -> c.askForPaper(on));
        writer.patient("both", SMS)
                .owes("both", "195 EUR", "2026-01-30", DAY_ONE)
                .receipt(SMS, "both", "first", Receipt.Outcome.DELIVERED, 0)
                .receipt(SMS, "both", "first", Receipt.Outcome.UNDELIVERED, 1)
                .clerk(
                        "both",
                        ContradictionDecided.class,
                        "2026-02-10",
                        NOON,
                        (c, on) -> c.decideContradiction(c.notices().get(0).key(), true, "supervisor", on))
                .clerk(
                        "both",
                        ContactPointFailed.class,
                        "2026-02-11",
                        NOON,
                        (c, on) -> c.contactPointFailed(EMAIL, on));
        writer.patient("paired", LETTER)
                .alsoPerhaps("paired", EMAIL)
                .owes("paired", "215 EUR", "2026-02-05", "2026-02-04");
        writer.patient("paired-late", LETTER)
                .alsoPerhaps("paired-late", EMAIL)
                .owes("paired-late", "225 EUR", "2026-02-05", "2026-02-04")
                .provider(LETTER, "paired-late", "first", Behaviour.TIME_OUT);
        writer.stray("0123456789abcdef0123456789abcdef", "2026-02-16");
    }

    private static void whoIsNotWrittenTo(ScenarioWriter writer) {
        writer.patient("small", SMS)
                .owes("small", "3 EUR", "2025-09-01", "2026-02-03")
                .clerk("small", Closed.class, "2026-02-06", NOON, (c, on) -> c.credit("supervisor", on));
        writer.patient("barred", LETTER)
                .owes("barred", "45 EUR", "2015-12-01", "2026-02-03")
                .clerk("barred", Closed.class, "2026-02-10", NOON, (c, on) -> c.closeTimeBarred("supervisor", on));
        writer.patient("two", EMAIL)
                .owes("two", "185 EUR", "2026-02-06", "2026-02-06")
                .owesToo("two", "two-more", ClaimKind.MATERIALS, "35 EUR", "2026-02-06", "2026-02-06");
        writer.patient("dies", CERTIFIED_MAIL)
                .owes("dies", "195 EUR", "2026-02-11", "2026-02-06")
                .dies("dies", "2026-02-16", DISPATCH)
                .clerk(
                        "dies",
                        Closed.class,
                        "2026-02-27",
                        NOON,
                        (c, on) -> c.excludeUncollectible("document-7", "clerk", "supervisor", on));
        // No text can be written for this one: it fails every night, and nothing else does for that.
        writer.patient("poison", EMAIL)
                .owes("poison", "205 EUR", "2026-02-19", "2026-02-25")
                .pays("poison", "205 EUR", "2026-02-27", MORNING);
    }

    /** A step takes about nine days, so that a ladder of three fits into the scenario. */
    static Policy policy(String version) {
        return Given.aPolicy()
                .version("faults", version)
                .withSteps(
                        step("first", EMAIL, SMS, CERTIFIED_MAIL)
                                .by(letterWithMail())
                                .by(StepOption.of(LETTER, "first", IdentityLevel.VERIFIED))
                                .daysAfterDue(5)
                                .daysAfterPrevious(5),
                        step("second", EMAIL, SMS, CERTIFIED_MAIL, LETTER)
                                .daysAfterDue(10)
                                .daysAfterPrevious(5)
                                .withFee(fee()),
                        step("formal", CERTIFIED_MAIL, LETTER)
                                .kind(NoticeKind.FORMAL_NOTICE)
                                .daysAfterDue(15)
                                .daysAfterPrevious(5)
                                .from("15 EUR")
                                .requiring(EvidenceGrade.HANDED_OVER))
                .withWindow(
                        SMS,
                        new ContactWindow(
                                EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(20, 0), true))
                .policy();
    }

    /** Open to those whose mail address is too uncertain to write to it alone. */
    private static StepOption letterWithMail() {
        return StepOption.of(LETTER, "first", IdentityLevel.VERIFIED)
                .along(new StepOption(EMAIL, "first", IdentityLevel.UNKNOWN, false, null, EvidenceGrade.HANDED_OVER));
    }

    private static SampleStep step(String code, ChannelKind... channels) {
        SampleStep step = Given.aStep(code).daysToPay(4);
        for (ChannelKind channel : channels) {
            step.by(StepOption.of(channel, code, IdentityLevel.VERIFIED));
        }
        return step;
    }

    private static FeeRule fee() {
        return new FeeRule(
                "reminder", List.of(new FeeRule.Tariff(LocalDate.of(2020, 1, 1), null, 500)), 0, 1, 0, 0, "invented");
    }
}
