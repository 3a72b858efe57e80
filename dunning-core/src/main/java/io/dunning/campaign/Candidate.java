package io.dunning.campaign;

import io.dunning.cases.CaseId;
import io.dunning.cases.CaseItem;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.DebtorKind;
import io.dunning.escalation.Decision;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A notice that could go out, as far as a campaign looks at it.
 *
 * @param caseId whose case
 * @param channels by which it goes, one or two at once
 * @param debtorKind what the debtor is
 * @param open what it asks for
 * @param servedOn the oldest service that it asks for
 * @param dueOn the oldest day by which it was to be paid
 * @param lapsesOn the first last day of a limitation period in it
 */
public record Candidate(
        CaseId caseId,
        List<ChannelKind> channels,
        DebtorKind debtorKind,
        Amount open,
        LocalDate servedOn,
        LocalDate dueOn,
        LocalDate lapsesOn) {

    public Candidate {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(debtorKind, "debtorKind");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(servedOn, "servedOn");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(lapsesOn, "lapsesOn");
        channels = List.copyOf(channels);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("a notice goes by some channel: case " + caseId);
        }
    }

    /** Of a decision that sends; {@link IllegalStateException} for another one. */
    public static Candidate of(Decision decision) {
        Situation situation = decision.situation();
        List<CaseItem> items = situation.items();
        return new Candidate(
                situation.dunningCase().id(),
                channelsOf(decision),
                situation.debtor().kind(),
                situation.open(),
                earliest(items.stream().map(CaseItem::serviceOn).toList()),
                LocalDate.ofEpochDay(situation.oldestDueDay()),
                earliest(items.stream()
                        .flatMap(item -> situation.limitationOf(item).stream())
                        .toList()));
    }

    static List<ChannelKind> channelsOf(Decision decision) {
        return decision.option().parts().stream().map(StepOption::channel).toList();
    }

    private static LocalDate earliest(List<LocalDate> days) {
        return days.stream().min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    }
}
