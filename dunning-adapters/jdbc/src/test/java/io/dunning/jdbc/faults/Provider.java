package io.dunning.jdbc.faults;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.jdbc.faults.Outside.Answer;
import io.dunning.jdbc.faults.Outside.Answer.Word;
import io.dunning.jdbc.faults.Scenario.ReceiptPlan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A provider of one kind of channel: notes what it is handed, and what it really delivers. It keeps its contract. */
final class Provider {

    private static final Duration WINDOW = Duration.ofDays(1);
    private static final Duration SETTLES_WITHIN = Duration.ofMinutes(30);
    private static final LocalTime PRINTED_AT = LocalTime.of(16, 0);

    /**
     * One message handed over.
     *
     * @param text all of it, to the byte
     */
    record HandOver(String key, String text, Instant at) {}

    /** One message that reached somebody. */
    record Delivery(String key, Letter letter, Instant at) {}

    private record Waiting(Receipt receipt, Instant from, boolean acknowledged) {}

    private final ChannelKind kind;
    private final Scenario scenario;
    private final List<HandOver> handOvers;
    private final List<Delivery> deliveries;
    private final Set<String> recalled;
    private final Set<String> seen;
    private final List<Waiting> receipts;
    private final Map<String, Receipt> acknowledged;

    Provider(ChannelKind kind, Scenario scenario) {
        this.kind = kind;
        this.scenario = scenario;
        handOvers = new ArrayList<>();
        deliveries = new ArrayList<>();
        recalled = new TreeSet<>();
        seen = new TreeSet<>();
        receipts = new ArrayList<>();
        acknowledged = new TreeMap<>();
        if (kind == ChannelKind.EMAIL) {
            scenario.strays().forEach((date, stray) -> receipts.add(new Waiting(stray, stray.at(), false)));
        }
    }

    private Provider(Provider of) {
        kind = of.kind;
        scenario = of.scenario;
        handOvers = new ArrayList<>(of.handOvers);
        deliveries = new ArrayList<>(of.deliveries);
        recalled = new TreeSet<>(of.recalled);
        seen = new TreeSet<>(of.seen);
        receipts = new ArrayList<>(of.receipts);
        acknowledged = new TreeMap<>(of.acknowledged);
    }

    Provider copy() {
        return new Provider(this);
    }

    static DeliveryContract contract(ChannelKind kind) {
        return switch (kind) {
            case SMS, LETTER -> new DeliveryContract.Idempotent(WINDOW);
            case CERTIFIED_MAIL -> new DeliveryContract.Reconcilable(Duration.ofHours(1));
            default -> new DeliveryContract.AtMostOnce();
        };
    }

    // ---- what it is asked for ----

    Answer take(Dispatch dispatch, Instant now) {
        handOvers.add(new HandOver(dispatch.key(), text(dispatch), now));
        Letter letter = Letter.read(dispatch.message().body());
        String message = kind + " " + letter.billAndStep();
        Behaviour behaviour = seen.add(message) ? scenario.behaviour(message) : Behaviour.ACCEPT;
        return switch (behaviour) {
            case ACCEPT -> new Answer(Word.ACCEPTED, reference(dispatch.key()), deliver(dispatch, letter, now));
            case REFUSE_ADDRESS -> new Answer(Word.REFUSED_ADDRESS, "", List.of());
            case BREAK_BEFORE -> new Answer(Word.BROKEN, "", List.of());
            case TIME_OUT -> new Answer(Word.BROKEN, "", deliver(dispatch, letter, now));
            case GARBAGE -> new Answer(Word.NOTHING, "", deliver(dispatch, letter, now));
            case ERROR -> new Answer(Word.ERROR, "", List.of());
        };
    }

    private List<Receipt> deliver(Dispatch dispatch, Letter letter, Instant now) {
        boolean repeated = contract(kind) instanceof DeliveryContract.Idempotent
                && deliveries.stream()
                        .anyMatch(d -> d.key().equals(dispatch.key()) && now.isBefore(d.at().plus(WINDOW)));
        if (repeated) {
            return List.of();
        }
        deliveries.add(new Delivery(dispatch.key(), letter, now));
        List<Receipt> pushed = new ArrayList<>();
        List<ReceiptPlan> plans = scenario.receipts().getOrDefault(kind + " " + letter.billAndStep(), List.of());
        for (int i = 0; i < plans.size(); i++) {
            ReceiptPlan plan = plans.get(i);
            Instant at = now.plus(plan.daysLater(), ChronoUnit.DAYS);
            byte[] raw = (dispatch.key() + " " + i + " " + plan.outcome()).getBytes(StandardCharsets.UTF_8);
            Receipt receipt = detailed(
                    new Receipt(dispatch.key(), kind + "-" + dispatch.key() + "-" + i, plan.outcome(), at, raw));
            receipts.add(new Waiting(receipt, at, false));
            if (plan.againDaysLater() > 0) {
                receipts.add(new Waiting(receipt, now.plus(plan.againDaysLater(), ChronoUnit.DAYS), false));
            }
            if (plan.pushed()) {
                pushed.add(receipt);
            }
        }
        return pushed;
    }

    private static String text(Dispatch dispatch) {
        return dispatch.to().recipient() + "\n" + dispatch.to().value() + "\n"
                + dispatch.message().subject() + "\n" + dispatch.message().body();
    }

    private static String reference(String key) {
        return "ref-" + key.substring(0, 8);
    }

    /** What it knows of a key. What it was handed just now it may not know yet. */
    String find(String key, Instant now) {
        return deliveries.stream()
                .filter(d -> d.key().equals(key) && !now.isBefore(d.at().plus(SETTLES_WITHIN)))
                .findFirst()
                .map(d -> reference(key))
                .orElse("");
    }

    /** Letters are printed at a fixed hour; until then they can be stopped. */
    boolean recall(String key, Instant now) {
        if (recalled.contains(key)) {
            return true;
        }
        boolean waits = deliveries.stream().anyMatch(d -> d.key().equals(key) && now.isBefore(printedAt(d)));
        return waits && recalled.add(key);
    }

    private static Instant printedAt(Delivery delivery) {
        return delivery.at()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .atTime(PRINTED_AT)
                .toInstant(ZoneOffset.UTC);
    }

    List<Receipt> receipts(int limit, Instant now) {
        return receipts.stream()
                .filter(w -> !w.acknowledged() && !now.isBefore(w.from()))
                .limit(limit)
                .map(Waiting::receipt)
                .toList();
    }

    void acknowledge(List<String> receiptIds, Instant now) {
        receipts.replaceAll(w -> {
            boolean meant =
                    !now.isBefore(w.from()) && receiptIds.contains(w.receipt().receiptId());
            if (meant) {
                acknowledged.put(w.receipt().receiptId(), w.receipt());
            }
            return meant ? new Waiting(w.receipt(), w.from(), true) : w;
        });
    }

    // ---- the truth ----

    List<HandOver> handOvers() {
        return List.copyOf(handOvers);
    }

    /** What reached somebody and was not stopped. */
    List<Delivery> deliveries() {
        return deliveries.stream().filter(d -> !recalled.contains(d.key())).toList();
    }

    /** The receipts of which it was told that they need not be given again. */
    List<Receipt> acknowledged() {
        return List.copyOf(acknowledged.values());
    }

    /** All that its further behaviour depends on. */
    Map<String, Object> summary() {
        Map<String, Object> summary = new HashMap<>();
        summary.put("delivered", deliveries.stream().map(Delivery::key).sorted().toList());
        summary.put("recalled", Set.copyOf(recalled));
        summary.put("seen", Set.copyOf(seen));
        summary.put(
                "receipts",
                receipts.stream()
                        .filter(w -> !w.acknowledged())
                        .map(w -> w.receipt().receiptId() + " " + w.from())
                        .sorted()
                        .toList());
        return summary;
    }

    /** Who took a message in hand, and from when that counts, stands in its receipt. */
    private static Receipt detailed(Receipt receipt) {
        return receipt.outcome() == Receipt.Outcome.ACKNOWLEDGED
                ? receipt.saying(Receipt.Detail.HANDED_TO_ADDRESSEE)
                        .effective(LocalDate.ofInstant(receipt.at(), ZoneOffset.UTC))
                : receipt;
    }
}
