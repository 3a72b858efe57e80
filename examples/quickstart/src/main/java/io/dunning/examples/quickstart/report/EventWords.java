package io.dunning.examples.quickstart.report;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.cases.CaseEvent.CallbackPromised;
import io.dunning.cases.CaseEvent.CallbackTried;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.ComplaintAnswered;
import io.dunning.cases.CaseEvent.ComplaintMade;
import io.dunning.cases.CaseEvent.ContactPointFailed;
import io.dunning.cases.CaseEvent.ContentErased;
import io.dunning.cases.CaseEvent.ContradictionDecided;
import io.dunning.cases.CaseEvent.DecisionAsked;
import io.dunning.cases.CaseEvent.DeskDeadlineReached;
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
import io.dunning.cases.CaseEvent.InstalmentsInTime;
import io.dunning.cases.CaseEvent.LegalHoldLifted;
import io.dunning.cases.CaseEvent.LegalHoldPlaced;
import io.dunning.cases.CaseEvent.LimitationTouched;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseEvent.ObjectionDeadlineReached;
import io.dunning.cases.CaseEvent.PaperAsked;
import io.dunning.cases.CaseEvent.PlanAgreed;
import io.dunning.cases.CaseEvent.PlanEnded;
import io.dunning.cases.CaseEvent.PolicyAdopted;
import io.dunning.cases.CaseEvent.PromiseBroken;
import io.dunning.cases.CaseEvent.PromiseKept;
import io.dunning.cases.CaseEvent.Promised;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.CaseEvent.ReceiptDetailed;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.CaseEvent.Referred;
import io.dunning.cases.CaseEvent.Reopened;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseEvent.ServiceEffective;
import io.dunning.cases.CaseEvent.ThirdPartyAdmitted;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DisputeGround;
import io.dunning.channel.Receipt;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.retention.ErasureCause;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Events in plain words. They hold ids and amounts, never a name. */
final class EventWords {

    /** Enough to find a receipt again. */
    private static final int HASH_SHOWN = 12;

    private static final Map<Class<?>, Function<CaseEvent, String>> WORDS = new HashMap<>();

    static {
        say(CaseOpened.class, e -> "The case was opened under policy " + e.policy() + ".");
        say(
                ReceivableAdded.class,
                e -> "Bill " + e.id() + " of " + Shown.money(e.billed()) + " came in; it was due on " + e.dueOn()
                        + ".");
        say(BalanceChanged.class, EventWords::balance);
        say(
                HoldPlaced.class,
                e -> "The case rests"
                        + (e.hold().until() == null ? "" : " until " + e.hold().until()) + ": "
                        + e.hold().reason().sentence() + ".");
        say(
                HoldReleased.class,
                e -> "The rest ended (" + e.reason().sentence() + "); its " + Shown.count(e.suspendedDays(), "day")
                        + " are added to every running term.");
        say(
                Promised.class,
                e -> "The debtor promised " + Shown.money(e.promise().amount()) + " by "
                        + e.promise().by() + "; the case rests until " + e.restUntil() + ".");
        say(PromiseKept.class, e -> "The promise was kept.");
        say(PromiseBroken.class, e -> "The promise was not kept; the follow-up goes on.");
        say(
                PlanAgreed.class,
                e -> Shown.count(e.plan().instalments().size(), "instalment") + " were agreed, the first by "
                        + e.plan().instalments().get(0).by() + ", the last by "
                        + e.plan().lastBy() + ".");
        say(
                InstalmentsInTime.class,
                e -> "The instalments due so far are in; the case rests until " + e.restUntil() + ".");
        say(
                PlanEnded.class,
                e -> e.kept()
                        ? "The instalment plan was kept to its end."
                        : "An instalment did not come; the plan ended.");
        say(
                Disputed.class,
                e -> "The debtor objects: " + ground(e.ground()) + ". An answer is due by " + e.answerBy() + ".");
        say(DisputeDecided.class, e -> "The objection was decided: " + decision(e.decision()) + ".");
        say(NoticePlanned.class, EventWords::planned);
        say(CompanionPlanned.class, e -> "The same goes out along with it, by " + Shown.channel(e.channel()) + ".");
        say(
                NoticeCancelled.class,
                e -> "The notice was stopped before it left: " + RuleWords.cancelled(e.rule()) + ".");
        say(NoticeHandedOver.class, e -> "The channel took the notice over (its reference: " + e.reference() + ").");
        say(NoticeUnknown.class, e -> "Whether the notice left is not known; it is not repeated blindly.");
        say(
                NoticeFailed.class,
                e -> "The channel refused the notice; nothing left."
                        + (e.addressInvalid() ? " The address is not used again." : ""));
        say(
                ReceiptCounted.class,
                e -> receipt(e.outcome()) + " (The SHA-256 of the receipt begins with "
                        + e.rawHash().substring(0, HASH_SHOWN) + ".)");
        say(ReceiptDetailed.class, e -> "The receipt says more: " + Shown.words(e.detail()) + ".");
        say(ServiceEffective.class, e -> "In law the notice counts as served from " + e.effectiveOn() + ".");
        say(
                ContradictionDecided.class,
                e -> "Receipts said both; " + e.decidedBy() + " decided that the notice "
                        + (e.arrived() ? "arrived." : "did not arrive."));
        say(PaperAsked.class, e -> "The debtor asked for the notice on paper; its step goes again.");
        say(
                ContactPointFailed.class,
                e -> "A message of another case came back; " + Shown.channel(e.channel())
                        + " is not used until the address is confirmed.");
        say(ReviewDeferred.class, e -> "Nothing was sent. " + e.sentence() + " Looked at again on " + e.until() + ".");
        say(
                DecisionAsked.class,
                e -> "A person is asked to " + proposed(e.proposed()) + " (" + Shown.money(e.open()) + " open). "
                        + e.sentence());
        say(Referred.class, e -> "The case was handed over: " + e.to() + ".");
        say(Closed.class, EventWords::closed);
        say(Reopened.class, EventWords::reopened);
        say(PolicyAdopted.class, e -> "The case goes on under policy " + e.policy() + ".");
        say(
                LimitationTouched.class,
                e -> "Something touched the limitation period: "
                        + Shown.words(e.event().type()) + ".");
        sayOfDesk();
    }

    private static void sayOfDesk() {
        say(
                EnquiryOpened.class,
                e -> "Somebody turned to the desk (" + Shown.words(e.medium()) + ", enquiry " + e.enquiry()
                        + "). An answer is due by " + e.answerBy() + ".");
        say(
                EnquiryClassified.class,
                e -> "The enquiry is about this: " + Shown.words(e.topic()) + "."
                        + (e.topic().isGoodFaith() ? " No fee is charged while that is in doubt." : ""));
        say(
                IdentityChecked.class,
                e -> "Who asks was checked by "
                        + Shown.count(e.check().matched().size(), "fact") + " that matched; reached: "
                        + Shown.words(e.level()) + ".");
        say(
                ThirdPartyAdmitted.class,
                e -> e.reference().isEmpty()
                        ? "Somebody else asks, with the patient present."
                        : "Somebody else may ask until " + e.until() + ", by document " + e.reference() + ".");
        say(
                EnquiryForwarded.class,
                e -> "The question went to the provider (" + Shown.words(e.how()) + "); an answer is due by "
                        + e.answerBy() + ".");
        say(
                CallbackPromised.class,
                e -> "A call was promised for " + e.window().day() + ", from "
                        + e.window().from() + " to " + e.window().to() + " where the debtor lives.");
        say(CallbackTried.class, e -> "The promised call was tried: " + Shown.words(e.result()) + ".");
        say(EnquiryClosed.class, e -> "The enquiry ended: " + Shown.words(e.outcome()) + ".");
        say(
                ComplaintMade.class,
                e -> "Somebody complains (" + Shown.words(e.ground()) + "). An answer is due by " + e.answerBy() + ".");
        say(ComplaintAnswered.class, e -> "The complaint was answered: " + Shown.words(e.outcome()) + ".");
        say(FeesAllowed.class, e -> e.decidedBy() + " decided that fees may be charged again.");
        say(
                DeskDeadlineReached.class,
                e -> "This was due by " + e.by() + " and is not done: " + Shown.words(e.duty()) + " (enquiry "
                        + e.enquiry() + ").");
        say(ObjectionDeadlineReached.class, e -> "The objection was to be decided by " + e.by() + ".");
        say(
                LegalHoldPlaced.class,
                e -> "What was written is kept for proceedings " + e.reference() + ", as " + e.decidedBy()
                        + " decided.");
        say(LegalHoldLifted.class, e -> "What was written needn't be kept for " + e.reference() + " any more.");
        say(
                ContentErased.class,
                e -> "What " + e.notices() + " notices said was erased ("
                        + (e.cause() == ErasureCause.TERM ? "its term was over" : "once more, after a backup") + ", "
                        + e.basis() + ").");
    }

    private EventWords() {}

    private static <E extends CaseEvent> void say(Class<E> type, Function<E, String> words) {
        WORDS.put(type, event -> words.apply(type.cast(event)));
    }

    static String of(CaseEvent event) {
        return Objects.requireNonNull(WORDS.get(event.getClass())).apply(event);
    }

    static boolean knows(Class<?> type) {
        return WORDS.containsKey(type);
    }

    private static String balance(BalanceChanged e) {
        String what = switch (e.cause()) {
            case PAYMENT -> "A payment for bill ";
            case CREDIT_NOTE -> "A credit note for bill ";
            case REVERSAL -> "A payment that bounced, of bill ";
            case REFUND -> "A refund of bill ";
            case CORRECTION -> "A correction of bill ";
        };
        return what + e.id() + " is in the books (value day " + e.valueOn() + "): " + Shown.money(e.open())
                + " of it is open now.";
    }

    private static String planned(NoticePlanned e) {
        String fee = e.fee().isZero() ? "" : " plus a fee of " + Shown.money(e.fee());
        return "Step " + e.step() + " was decided, by " + Shown.channel(e.channel()) + ", for "
                + Shown.count(e.items().size(), "bill") + ": " + Shown.money(e.claimed()) + fee + ", to be paid by "
                + e.payBy() + ". It costs " + Shown.money(e.cost()) + " and is expected to bring "
                + Shown.money(e.expected()) + ".";
    }

    private static String receipt(Receipt.Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> "A receipt says that the notice was delivered.";
            case ACKNOWLEDGED -> "A receipt says that the notice was taken in hand.";
            case UNDELIVERED -> "The notice could not be delivered this time.";
            case ADDRESS_UNKNOWN -> "The notice came back: nobody is known at this address. It is not used again.";
        };
    }

    private static String closed(Closed e) {
        String why = switch (e.reason()) {
            case PAID -> "everything was paid";
            case CREDITED -> "it was credited";
            case UNCOLLECTIBLE -> "it cannot be collected";
            case TIME_BARRED -> "the limitation period is over";
            case RECALLED -> "the creditor took it back";
            case TRANSFERRED -> "somebody else has it now";
        };
        String shows = e.evidence().isEmpty() ? "" : " What shows it: " + e.evidence() + ".";
        String who = e.approvedBy().isEmpty() ? "" : " Approved by " + e.approvedBy() + ".";
        return "The case was closed: " + why + "." + shows + who;
    }

    private static String reopened(Reopened e) {
        String why = switch (e.cause()) {
            case PAYMENT, CREDIT_NOTE, CORRECTION -> "something is open again";
            case REVERSAL -> "a payment bounced";
            case REFUND -> "a payment was given back";
        };
        return "The case was opened again: " + why + (e.freshStart() ? "; it starts afresh." : ".");
    }

    static String proposed(Proposed proposed) {
        return switch (proposed) {
            case CREDIT -> "credit it";
            case REFERRAL -> "hand it over, or not";
            case TIME_BARRED -> "close it as time-barred";
        };
    }

    static String ground(DisputeGround ground) {
        return switch (ground) {
            case EXEMPT -> "exempt from paying";
            case NOT_PRESENT -> "was not there";
            case ALREADY_PAID -> "has paid already";
            case AMOUNT -> "the amount is wrong";
            case TERMINAL_SHOWED_ZERO -> "the terminal showed nothing to pay";
            case WRONG_PERSON -> "the wrong person is asked";
            case GROUND_OF_BILL -> "what was billed";
        };
    }

    static String decision(DisputeDecision decision) {
        return switch (decision) {
            case CLAIM_STANDS -> "the claim stands";
            case CREDIT -> "it is credited";
            case CONCILIATION -> "it goes to the conciliation board or court";
        };
    }
}
