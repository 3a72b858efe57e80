package io.dunning.notice;

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
 * A notice as decided and rendered: the event that plans it, and what waits in the outbox.
 *
 * @param event the event
 * @param planned the outbox entry
 */
public record NoticeDraft(NoticePlanned event, PlannedNotice planned) {

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
        StepOption option = decision.option();
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
        Dispatch dispatch = new Dispatch(key.value(), decision.point().address(), message);
        return new NoticeDraft(event, new PlannedNotice(key, dunningCase.id(), s.on(), option, s.open(), dispatch));
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
