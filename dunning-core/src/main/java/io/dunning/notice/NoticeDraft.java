package io.dunning.notice;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseItem;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.contact.ContactPoint;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.Decision;
import io.dunning.escalation.Ladder;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.guard.Quotation;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.List;

/**
 * A notice as decided and rendered: the events that plan it, and what waits in the outbox; two of each where something goes along with it.
 *
 * @param events in the order in which the case is told of them
 * @param notices the outbox entries
 */
public record NoticeDraft(List<CaseEvent> events, List<PlannedNotice> notices) {

    public NoticeDraft {
        events = List.copyOf(events);
        notices = List.copyOf(notices);
    }

    /**
     * Writes the notice that was decided. Pure, if the renderer is.
     *
     * @throws RenderingRefused where the text can't be filled in rightly
     */
    public static NoticeDraft of(Decision decision, NoticeRenderer renderer) {
        Situation s = decision.situation();
        DunningCase dunningCase = s.dunningCase();
        Ladder ladder = s.ladder().orElseThrow();
        Step step = s.step().orElseThrow();
        StepOption option = decision.option().alone();
        StepOption companion = decision.option().companion();
        List<CaseItem> items = s.items();
        NoticeRequest request = request(s, step, option, decision.point());
        LocalDate payBy = request.payBy();
        Amount fee = request.fee();
        NoticeKey key = NoticeKey.derive(
                dunningCase.id().toString(),
                items.stream().map(i -> i.id().value()).toList(),
                ladder.code(),
                step.code(),
                occurrence(dunningCase, ladder, step));
        Message message = renderer.render(request);
        NoticePlanned event = new NoticePlanned(
                s.on(),
                key,
                ladder.code(),
                step.code(),
                s.level(),
                step.kind(),
                option.channel(),
                option.text(),
                items.stream().map(CaseItem::id).toList(),
                s.open(),
                fee,
                fee.isZero() || step.fee() == null ? "" : step.fee().code(),
                payBy,
                decision.cost(),
                decision.expected(),
                SlipText.hash(message).toString(),
                s.nextReviewOn(payBy));
        PlannedNotice planned = planned(decision, key, option, message);
        if (companion == null) {
            return new NoticeDraft(List.of(event), List.of(planned));
        }
        Message also = message(decision, companion, renderer);
        CompanionPlanned along = new CompanionPlanned(
                s.on(),
                key.companion(),
                key,
                companion.channel(),
                companion.text(),
                SlipText.hash(also).toString());
        return new NoticeDraft(
                List.of(event, along), List.of(planned, planned(decision, key.companion(), companion, also)));
    }

    /**
     * What a part of a decided notice says. Pure, if the renderer is.
     *
     * @param part one of {@link StepOption#parts} of the decision's option
     * @throws RenderingRefused where the text can't be filled in rightly
     */
    public static Message message(Decision decision, StepOption part, NoticeRenderer renderer) {
        Situation s = decision.situation();
        return renderer.render(request(s, s.step().orElseThrow(), part, decision.point(part)));
    }

    private static PlannedNotice planned(Decision decision, NoticeKey key, StepOption part, Message message) {
        Situation s = decision.situation();
        Dispatch dispatch = new Dispatch(key.value(), decision.point(part).address(), message);
        return new PlannedNotice(key, s.dunningCase().id(), s.on(), part, s.open(), dispatch);
    }

    /** What the text of a step is filled with, if the step is taken in this situation, by this option, at this contact point. */
    static NoticeRequest request(Situation s, Step step, StepOption option, ContactPoint point) {
        DunningCase dunningCase = s.dunningCase();
        List<CaseItem> items = s.items();
        NoticeRecord quoted = option.quotes() == null ? null : Quotation.find(s, option);
        return new NoticeRequest(
                s.policy().version(),
                option.text(),
                option.channel(),
                point.reaches(),
                dunningCase.id().creditor(),
                dunningCase.kind(),
                s.debtor(),
                items.get(0).id().value(),
                s.on(),
                s.policy().contact().calendar().onOrAfter(s.on().plusDays(step.deadlineDays())),
                s.open(),
                new Amount(Fees.minorFor(s, step), dunningCase.currency()),
                items.stream().map(i -> line(i, dunningCase)).toList(),
                quoted == null ? null : quoted.plannedOn());
    }

    private static int occurrence(DunningCase dunningCase, Ladder ladder, Step step) {
        return (int) dunningCase.notices().stream()
                .filter(n -> n.ladder().equals(ladder.code()) && n.step().equals(step.code()))
                .count();
    }

    private static NoticeRequest.Line line(CaseItem item, DunningCase dunningCase) {
        return new NoticeRequest.Line(
                item.id(), item.serviceOn(), item.dueOn(), new Amount(item.openMinor(), dunningCase.currency()));
    }
}
