package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt.Outcome;
import io.dunning.examples.quickstart.deliver.HandedOver.Heard;
import io.dunning.examples.quickstart.deliver.HandedOver.Sent;
import io.dunning.examples.quickstart.year.DayClock;
import io.dunning.examples.quickstart.year.Fates;
import io.dunning.examples.quickstart.year.Played;
import io.dunning.sms.PhoneNumbers;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The histories of a year held against what lies at the receivers: what left is there once, and nothing else is. */
public final class Agreement {

    private static final int FAULTS_SHOWN = 5;
    private static final String LINE = "%-18s %8s %12s %8s %10s %15s %8s%n";

    /**
     * One channel.
     *
     * @param refused notices of which the channel said that nothing left
     * @param handedOver notices that left
     * @param unknown notices of which nobody in the house knows whether they left
     * @param found of all those, how many lie at the receiver
     * @param given what the receiver told
     * @param heard what of it stands in the histories
     */
    private record Row(ChannelKind kind, int refused, int handedOver, int unknown, int found, int given, int heard) {}

    private final Fates fates;
    private final LocalDate to;
    private final PhoneNumbers possible;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Agreement(Played played) {
        var scenario = played.folder().scenario();
        fates = new Fates(scenario.seed());
        to = scenario.to();
        possible = TextRoute.possible(new House(scenario, new DayClock(to, scenario.zone())));
    }

    /** Holds them against each other. */
    public static Agreement of(Played played, DeliverFolder folder) {
        Agreement agreement = new Agreement(played);
        Map<ChannelKind, HandedOver> histories = HandedOver.of(played);
        Map<ChannelKind, List<Found>> receivers = Found.in(folder);
        for (ChannelKind kind : ChannelKind.values()) {
            HandedOver history = histories.getOrDefault(kind, new HandedOver());
            List<Found> found = receivers.get(kind);
            if (found != null) {
                agreement.compare(kind, history, found);
            } else if (!history.sent().isEmpty()) {
                agreement.rows.add(
                        new Row(kind, history.refused().size(), history.sent().size(), 0, -1, -1, -1));
            }
        }
        return agreement;
    }

    private void compare(ChannelKind kind, HandedOver history, List<Found> found) {
        Map<Found, Long> left = new HashMap<>(
                found.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        int there = 0;
        for (Sent sent : history.sent().values()) {
            List<Found> expected = Found.expected(kind, sent, possible);
            boolean once = expected.stream().allMatch(each -> left.getOrDefault(each, 0L) == 1);
            expected.forEach(left::remove);
            if (once) {
                there++;
            } else {
                faults.add("notice " + sent.key() + " was handed over, and is not at the receiver once");
            }
        }
        Map<String, Sent> arrived = arrived(kind, history, left);
        left.keySet()
                .forEach(other -> faults.add("at the receiver lies " + other.name() + " (" + words(kind)
                        + "), which was never handed over, or twice"));
        Set<Heard> given = given(kind, history.sent());
        given.addAll(given(kind, arrived));
        refuseOther(given, history.heard());
        rows.add(new Row(
                kind,
                history.refused().size(),
                history.sent().size(),
                history.unknown().size(),
                there + arrived.size(),
                given.size(),
                history.heard().size()));
    }

    /** Those of which nobody knew, and that are there; they are taken from what is left. */
    private Map<String, Sent> arrived(ChannelKind kind, HandedOver history, Map<Found, Long> left) {
        Map<String, Sent> arrived = new HashMap<>();
        for (Sent sent : history.unknown().values()) {
            String address = StandInNumbers.of(sent.to(), possible);
            boolean once = kind == ChannelKind.SMS
                    // The centre's ids got lost with the answer: known by the number only.
                    ? left.keySet().removeIf(each -> each.to().equals(address))
                    : left.entrySet().removeIf(each -> each.getKey().name().equals(sent.key()) && each.getValue() == 1);
            if (once) {
                arrived.put(sent.key(), sent);
            }
        }
        return arrived;
    }

    private Set<Heard> given(ChannelKind kind, Map<String, Sent> notices) {
        Set<Heard> given = new HashSet<>();
        for (Sent sent : notices.values()) {
            boolean heardOf = kind != ChannelKind.SMS || !sent.reference().isEmpty();
            if (heardOf) {
                fates.news(kind, sent.key(), sent.reference(), sent.on())
                        .filter(news -> !news.on().isAfter(to))
                        .ifPresent(news -> given.add(new Heard(news.key(), said(kind, news.outcome()))));
            }
        }
        return given;
    }

    /** Certified mail proves that it lies in the mailbox, and never that anybody opened it. */
    private static Outcome said(ChannelKind kind, Outcome outcome) {
        return kind == ChannelKind.CERTIFIED_MAIL && outcome == Outcome.ACKNOWLEDGED ? Outcome.DELIVERED : outcome;
    }

    private void refuseOther(Set<Heard> given, Set<Heard> heard) {
        given.stream()
                .filter(each -> !heard.contains(each))
                .forEach(each -> faults.add("a receipt for notice " + each.key() + " did not come to its history"));
        heard.stream()
                .filter(each -> !given.contains(each))
                .forEach(each -> faults.add("a receipt for notice " + each.key() + " was never given"));
    }

    /** Whether nothing is missing, and nothing is too much. */
    public boolean holds() {
        return faults.isEmpty();
    }

    /** What is missing or too much, in a sentence; the first few of it. */
    public String sentence() {
        return "The histories and the receivers do not agree in " + faults.size() + " points: "
                + faults.stream().sorted().limit(FAULTS_SHOWN).collect(Collectors.joining("; "))
                + (faults.size() > FAULTS_SHOWN ? "; and so on." : ".");
    }

    /** The table, channel by channel. */
    public void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                LINE,
                "Delivered by",
                "refused",
                "handed over",
                "unknown",
                "found",
                "receipts given",
                "counted");
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    LINE,
                    words(row.kind()),
                    row.refused(),
                    row.handedOver(),
                    row.unknown(),
                    row.found() < 0 ? "simulated" : row.found(),
                    row.given() < 0 ? "-" : row.given(),
                    row.heard() < 0 ? "-" : row.heard());
        }
        out.flush();
    }

    private static String words(ChannelKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
