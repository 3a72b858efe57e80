package io.dunning.examples.clinic.file;

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
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.ObjectionDeadlineReached;
import io.dunning.cases.CaseEvent.PlanAgreed;
import io.dunning.cases.CaseEvent.PlanEnded;
import io.dunning.cases.CaseEvent.PolicyAdopted;
import io.dunning.cases.CaseEvent.Promised;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.CaseEvent.ReceiptDetailed;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.CaseEvent.Referred;
import io.dunning.cases.CaseEvent.Reopened;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseEvent.ServiceEffective;
import io.dunning.cases.CaseEvent.ThirdPartyAdmitted;
import io.dunning.examples.clinic.web.Shown;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Events in plain words, in the language of who reads: the message {@code event.<Event>} with what the event says. */
@Component
public class EventWords {

    private final Shown shown;
    private final Map<Class<?>, Function<CaseEvent, Object[]>> arguments = new HashMap<>();

    public EventWords(Shown shown) {
        this.shown = shown;
        say(CaseOpened.class, e -> with(e.policy()));
        say(ReceivableAdded.class, e -> with(e.id(), shown.money(e.billed()), day(e.dueOn())));
        say(BalanceChanged.class, e -> with(word(e.cause()), e.id(), shown.money(e.open()), day(e.valueOn())));
        say(HoldPlaced.class, e -> with(word(e.hold().reason()), until(e)));
        say(HoldReleased.class, e -> with(word(e.reason()), e.suspendedDays()));
        say(
                Promised.class,
                e -> with(shown.money(e.promise().amount()), day(e.promise().by())));
        say(
                PlanAgreed.class,
                e -> with(
                        e.plan().instalments().size(),
                        day(e.plan().instalments().get(0).by()),
                        day(e.plan().lastBy())));
        say(InstalmentsInTime.class, e -> with(day(e.restUntil())));
        say(PlanEnded.class, e -> with(e.kept() ? 1 : 0));
        say(Disputed.class, e -> with(word(e.ground()), day(e.answerBy())));
        say(DisputeDecided.class, e -> with(word(e.decision())));
        say(
                NoticePlanned.class,
                e -> with(
                        e.step(),
                        word(e.channel()),
                        shown.money(e.claimed().plus(e.fee())),
                        day(e.payBy()),
                        shown.money(e.cost()),
                        shown.money(e.expected())));
        say(CompanionPlanned.class, e -> with(word(e.channel())));
        say(NoticeCancelled.class, e -> with(e.rule()));
        say(NoticeHandedOver.class, e -> with(e.reference()));
        say(NoticeFailed.class, e -> with(e.addressInvalid() ? 1 : 0));
        say(ReceiptCounted.class, e -> with(word(e.outcome())));
        say(ReceiptDetailed.class, e -> with(word(e.detail())));
        say(ServiceEffective.class, e -> with(day(e.effectiveOn())));
        say(ContradictionDecided.class, e -> with(e.arrived() ? 1 : 0, e.decidedBy()));
        say(ContactPointFailed.class, e -> with(word(e.channel())));
        say(ReviewDeferred.class, e -> with(e.sentence(), day(e.until())));
        say(DecisionAsked.class, e -> with(word(e.proposed()), shown.money(e.open()), e.sentence()));
        say(Referred.class, e -> with(e.to(), e.approvedBy()));
        say(Closed.class, e -> with(word(e.reason()), e.approvedBy()));
        say(Reopened.class, e -> with(word(e.cause())));
        say(PolicyAdopted.class, e -> with(e.policy()));
        sayOfDesk();
    }

    private void sayOfDesk() {
        say(EnquiryOpened.class, e -> with(word(e.medium()), word(e.caller()), day(e.answerBy())));
        say(EnquiryClassified.class, e -> with(word(e.topic())));
        say(
                IdentityChecked.class,
                e -> with(e.check().matched().size(), e.check().failed().size(), word(e.level())));
        say(ThirdPartyAdmitted.class, e -> with(word(e.scope()), day(e.until())));
        say(EnquiryForwarded.class, e -> with(word(e.how()), day(e.answerBy())));
        say(
                CallbackPromised.class,
                e -> with(day(e.window().day()), e.window().from(), e.window().to()));
        say(CallbackTried.class, e -> with(word(e.result())));
        say(EnquiryClosed.class, e -> with(word(e.outcome())));
        say(ComplaintMade.class, e -> with(word(e.ground()), day(e.answerBy())));
        say(ComplaintAnswered.class, e -> with(word(e.outcome())));
        say(FeesAllowed.class, e -> with(e.decidedBy()));
        say(DeskDeadlineReached.class, e -> with(word(e.duty()), day(e.by())));
        say(ObjectionDeadlineReached.class, e -> with(day(e.by())));
        say(LegalHoldPlaced.class, e -> with(e.reference(), e.decidedBy()));
        say(LegalHoldLifted.class, e -> with(e.reference(), e.decidedBy()));
        say(ContentErased.class, e -> with(e.notices(), e.basis()));
    }

    private <E extends CaseEvent> void say(Class<E> type, Function<E, Object[]> what) {
        arguments.put(type, event -> what.apply(type.cast(event)));
    }

    private static Object[] with(Object... arguments) {
        return Arrays.stream(arguments)
                .map(a -> a instanceof Integer ? a : a.toString())
                .toArray();
    }

    private String until(HoldPlaced e) {
        return e.hold().until() == null ? "–" : day(e.hold().until());
    }

    private String day(LocalDate day) {
        return shown.day(day);
    }

    private String word(Enum<?> constant) {
        return shown.word(constant);
    }

    /** What an event says. */
    public String of(CaseEvent event) {
        Function<CaseEvent, Object[]> what = arguments.getOrDefault(event.getClass(), e -> new Object[0]);
        return shown.words("event." + event.getClass().getSimpleName(), what.apply(event));
    }
}
