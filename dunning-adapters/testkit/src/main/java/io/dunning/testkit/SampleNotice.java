package io.dunning.testkit;

import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseItem;
import io.dunning.cases.DunningCase;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.IdentityLevel;
import io.dunning.contact.Provenance;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.StepOption;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.notice.SlipText;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A planned notice for tests: the first step by letter, unless said otherwise. Its event and its outbox entry belong together. */
public final class SampleNotice {

    private static final int DAYS_TO_PAY = 30;
    private static final int DAYS_TO_NEXT = 40;

    private DunningCase dunningCase = new SampleCase().dunningCase();
    private LocalDate on = Given.DUE.plusDays(10);
    private int stepIndex;
    private ChannelKind channel = ChannelKind.LETTER;
    private @Nullable Message message;

    SampleNotice() {}

    /** Whose it is; it covers all open items. */
    public SampleNotice of(DunningCase value) {
        dunningCase = value;
        return this;
    }

    public SampleNotice plannedOn(LocalDate day) {
        on = day;
        return this;
    }

    /** Which step, from 0: {@code first}, {@code second}, {@code formal} and so on. */
    public SampleNotice step(int index) {
        stepIndex = index;
        return this;
    }

    public SampleNotice by(ChannelKind value) {
        channel = value;
        return this;
    }

    /** What it says, instead of a plain request to pay. */
    public SampleNotice saying(Message value) {
        message = value;
        return this;
    }

    public NoticeKey key() {
        int occurrence = (int) dunningCase.notices().stream()
                .filter(n -> n.step().equals(step()))
                .count();
        return NoticeKey.derive(
                dunningCase.id().toString(),
                items().stream().map(ReceivableId::value).toList(),
                "ladder",
                step(),
                occurrence);
    }

    /** The event that plans it. */
    public NoticePlanned event() {
        Amount none = Amount.zero(dunningCase.currency());
        return new NoticePlanned(
                on,
                key(),
                "ladder",
                step(),
                stepIndex,
                stepIndex < 2 ? NoticeKind.REMINDER : NoticeKind.FORMAL_NOTICE,
                channel,
                "text",
                items(),
                dunningCase.open(),
                none,
                "",
                on.plusDays(DAYS_TO_PAY),
                none,
                none,
                SlipText.hash(message()).toString(),
                on.plusDays(DAYS_TO_NEXT));
    }

    /** What waits in the outbox. */
    public PlannedNotice planned() {
        return planned(key(), channel);
    }

    /** The event that plans the same by another channel along with it. */
    public CompanionPlanned along(ChannelKind other) {
        return new CompanionPlanned(
                on,
                key().companion(),
                key(),
                other,
                "text",
                SlipText.hash(message()).toString());
    }

    /** What waits in the outbox along with it. */
    public PlannedNotice plannedAlong(ChannelKind other) {
        return planned(key().companion(), other);
    }

    private PlannedNotice planned(NoticeKey key, ChannelKind channel) {
        ContactPoint point = SampleDebtor.point(channel, Provenance.REGISTER);
        return new PlannedNotice(
                key,
                dunningCase.id(),
                on,
                StepOption.of(channel, "text", IdentityLevel.VERIFIED),
                dunningCase.open(),
                new Dispatch(key.value(), point.address(), message()));
    }

    private Message message() {
        return message == null ? new Message("it", "subject", "Please pay " + dunningCase.open()) : message;
    }

    private String step() {
        return switch (stepIndex) {
            case 0 -> "first";
            case 1 -> "second";
            case 2 -> "formal";
            default -> "step-" + (stepIndex + 1);
        };
    }

    private List<ReceivableId> items() {
        return dunningCase.items().stream()
                .filter(CaseItem::isOpen)
                .map(CaseItem::id)
                .toList();
    }
}
