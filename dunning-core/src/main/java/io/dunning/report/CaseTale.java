package io.dunning.report;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.DisputeDecided;
import io.dunning.cases.CaseEvent.Disputed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.CaseId;
import io.dunning.cases.ClosingReason;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.jspecify.annotations.Nullable;

/**
 * A case's history up to a day, read once: what every figure is counted from. Whatever has a later business date has not happened yet, so a
 * report on an earlier period comes out the same whenever it is made.
 */
final class CaseTale {

    private final CaseId caseId;
    private final CurrencyUnit currency;
    private final List<CaseEvent> events;
    private final Map<ReceivableId, Bill> bills = new LinkedHashMap<>(4);
    private final Map<NoticeKey, SentStep> byKey = new HashMap<>(4);
    private final List<SentStep> steps = new ArrayList<>(2);
    private final List<SentStep> left = new ArrayList<>(2);
    private List<SentStep> objectedTo = List.of();

    private CaseTale(CaseOpened opened, List<CaseEvent> events) {
        this.caseId = opened.caseId();
        this.currency = currencyOf(opened, events);
        this.events = events;
        for (int place = 0; place < events.size(); place++) {
            hear(events.get(place), place);
        }
    }

    /** What had happened by the end of that day; {@code null} where the case wasn't opened by then. */
    static @Nullable CaseTale of(List<RecordedEvent> history, LocalDate asOf) {
        List<CaseEvent> events = new ArrayList<>(history.size());
        for (RecordedEvent recorded : history) {
            if (!recorded.event().on().isAfter(asOf)) {
                events.add(recorded.event());
            }
        }
        if (events.isEmpty()) {
            return null;
        }
        if (!(events.get(0) instanceof CaseOpened opened)) {
            throw new IllegalArgumentException("a history begins with CaseOpened");
        }
        return new CaseTale(opened, events);
    }

    /** That of the first bill where there is one: looking one up by its code takes longer than reading a case. */
    private static CurrencyUnit currencyOf(CaseOpened opened, List<CaseEvent> events) {
        return events.size() > 1 && events.get(1) instanceof ReceivableAdded first
                ? first.billed().currency()
                : Monetary.getCurrency(opened.currency());
    }

    private void hear(CaseEvent event, int place) {
        if (event instanceof ReceivableAdded added) {
            bills.put(added.id(), new Bill(added));
        } else if (event instanceof BalanceChanged changed) {
            bill(changed.id()).change(changed, place);
            settled(changed);
        } else if (event instanceof NoticePlanned planned) {
            SentStep step = new SentStep(planned);
            steps.add(step);
            byKey.put(planned.key(), step);
        } else if (event instanceof CompanionPlanned companion) {
            SentStep main = step(companion.of());
            main.channels.add(companion.channel());
            byKey.put(companion.key(), main);
        } else if (event instanceof NoticeHandedOver handedOver) {
            leave(handedOver.key(), handedOver.on(), place);
        } else if (event instanceof NoticeUnknown unknown) {
            leave(unknown.key(), unknown.on(), place);
        } else if (event instanceof Disputed) {
            objectedTo = List.copyOf(left);
        } else if (event instanceof DisputeDecided decided && decided.decision() == DisputeDecision.CREDIT) {
            objectedTo.forEach(step -> step.turnsOutWrong(decided.on()));
        } else if (event instanceof Closed closed && closed.reason() != ClosingReason.PAID) {
            bills.values().forEach(bill -> bill.giveUp(closed.on(), closed.reason(), place));
        }
    }

    private void leave(NoticeKey key, LocalDate on, int place) {
        SentStep step = step(key);
        if (step.leftOn == null) {
            step.leave(on, place);
            left.add(step);
        }
    }

    /** As {@link io.dunning.reconcile.WrongNotices#ofOwnLedger} has it: the bill had been paid when the notice left. */
    private void settled(BalanceChanged changed) {
        if (changed.cause() == BalanceCause.PAYMENT && changed.open().minor() <= 0) {
            for (SentStep step : left) {
                LocalDate on = step.leftOn;
                if (on != null
                        && !on.isBefore(changed.valueOn())
                        && step.planned.items().contains(changed.id())) {
                    step.turnsOutWrong(changed.on());
                }
            }
        }
    }

    private Bill bill(ReceivableId id) {
        Bill bill = bills.get(id);
        if (bill == null) {
            throw new IllegalArgumentException("case " + caseId + " has no receivable " + id);
        }
        return bill;
    }

    SentStep step(NoticeKey key) {
        SentStep step = byKey.get(key);
        if (step == null) {
            throw new IllegalArgumentException("case " + caseId + " has no notice " + key);
        }
        return step;
    }

    CaseId caseId() {
        return caseId;
    }

    CurrencyUnit currency() {
        return currency;
    }

    /** In their order. */
    List<CaseEvent> events() {
        return events;
    }

    Iterable<Bill> bills() {
        return bills.values();
    }

    /** In the order in which they were decided. */
    List<SentStep> steps() {
        return steps;
    }

    /** Those of them that left, in the order in which they did. */
    List<SentStep> left() {
        return left;
    }

    /** By which channel a message went. */
    ChannelKind channel(NoticeKey key) {
        SentStep step = step(key);
        return step.planned.key().equals(key) ? step.planned.channel() : step.channels.get(1);
    }
}
