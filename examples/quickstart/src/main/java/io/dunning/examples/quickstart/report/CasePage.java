package io.dunning.examples.quickstart.report;

import com.samskivert.mustache.Template;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseItem;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.escalation.Decision;
import io.dunning.escalation.Explanation;
import io.dunning.escalation.Finding;
import io.dunning.evidence.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of one case: its bills, why it stands where it stands, all that happened, and the texts. */
final class CasePage {

    /** A row of the explanation. */
    record FindingRow(String rule, String verdict, String sentence, boolean deciding, boolean allowing) {}

    /**
     * What was found out about one thing.
     *
     * @param findings the deciding ones first, then those that had something against it
     * @param allowing the others, which had nothing against it
     */
    record Group(String caption, List<FindingRow> findings, List<FindingRow> allowing) {
        static Group of(String caption, List<FindingRow> rows) {
            List<FindingRow> shown = rows.stream()
                    .filter(row -> row.deciding() || !row.allowing())
                    .sorted(Comparator.comparing((FindingRow row) -> !row.deciding()))
                    .toList();
            List<FindingRow> folded = rows.stream()
                    .filter(row -> !row.deciding() && row.allowing())
                    .toList();
            return new Group(caption, shown, folded);
        }

        boolean hasFindings() {
            return !findings.isEmpty();
        }

        boolean hasAllowing() {
            return !allowing.isEmpty();
        }

        /** What the folded part is called. */
        String folded() {
            return Shown.count(allowing.size(), "rule") + " had nothing against it";
        }
    }

    /** A line of the history. */
    record EventRow(String on, String words, String who, String style) {}

    /** A text with how it went. */
    record Letter(
            String title,
            String outcome,
            String recipient,
            String address,
            String language,
            String subject,
            String body) {}

    private final Template template = Pages.template("case.html");
    private final LocalDate to;

    CasePage(LocalDate to) {
        this.to = to;
    }

    String html(CaseStory story, Explanation explanation, List<Apology> apologies) {
        DunningCase dunningCase = story.dunningCase();
        Map<String, Object> page = new HashMap<>();
        page.put("shortId", story.shortId());
        page.put("state", Shown.capital(Shown.words(dunningCase.state())));
        page.put("stateClass", dunningCase.state().name().toLowerCase(Locale.ROOT));
        page.put("open", Shown.money(dunningCase.open()));
        page.put("to", to.toString());
        page.put("debtor", "debtor " + story.id().debtor());
        page.put("next", next(dunningCase));
        page.put("bills", bills(dunningCase));
        page.put("verdict", verdict(explanation.kind()));
        page.put("reason", reason(explanation));
        page.put("groups", groups(explanation));
        page.put("events", story.history().stream().map(CasePage::row).toList());
        page.put("chain", chain(story));
        page.put("chainClass", story.chainBreak().isEmpty() ? "ok" : "bad");
        page.put("hasApologies", !apologies.isEmpty());
        page.put("apologies", apologies);
        page.put("hasLetters", !story.notices().isEmpty());
        page.put("letters", story.notices().stream().map(CasePage::letter).toList());
        return template.execute(page);
    }

    private static String next(DunningCase dunningCase) {
        return switch (dunningCase.state()) {
            case OPEN -> "looked at again on " + dunningCase.reviewOn();
            case AWAITING_DECISION -> "waits for a person";
            case REFERRED -> "handed over";
            case CLOSED ->
                dunningCase.closedFor().map(r -> "closed: " + Shown.words(r)).orElse("closed");
        };
    }

    private static Grid bills(DunningCase dunningCase) {
        Grid grid = Grid.of("Bills of the case", "Bill", "Service on", "Due on", "#Billed", "#Open", "#Level");
        for (CaseItem item : dunningCase.items()) {
            grid.row(
                    item.id().value(),
                    item.serviceOn().toString(),
                    item.dueOn().toString(),
                    Shown.money(item.billedMinor(), dunningCase.currency()),
                    Shown.money(item.openMinor(), dunningCase.currency()),
                    Shown.count(item.level()));
        }
        return grid;
    }

    static String verdict(Decision.Kind kind) {
        return switch (kind) {
            case SEND -> "A notice would go out.";
            case WAIT -> "Nothing goes out now.";
            case BLOCKED -> "Nothing goes out while things are so.";
            case ASK_CREDIT -> "A person would be asked to credit it.";
            case ASK_REFERRAL -> "A person would be asked to hand it over.";
            case ASK_TIME_BARRED -> "A person would be asked to close it as time-barred.";
        };
    }

    /** The sentences that decided, without those of the same rule that had nothing against it. */
    static String reason(Explanation explanation) {
        return groups(explanation).stream()
                .flatMap(group -> group.findings().stream())
                .filter(FindingRow::deciding)
                .map(FindingRow::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    static List<Group> groups(Explanation explanation) {
        List<Group> groups = new ArrayList<>();
        groups.add(Group.of("About the case and its next step", rows(explanation.onCase(), explanation)));
        explanation
                .onOptions()
                .forEach((option, findings) -> groups.add(Group.of(
                        "By " + Shown.channel(option.channel()) + ", text " + option.text(),
                        rows(findings, explanation))));
        return groups;
    }

    private static List<FindingRow> rows(List<Finding> findings, Explanation explanation) {
        return findings.stream()
                .map(f -> new FindingRow(f.rule(), f.verdictText(), f.sentence(), decides(f, explanation), f.allows()))
                .toList();
    }

    private static boolean decides(Finding finding, Explanation explanation) {
        boolean sends = explanation.kind() == Decision.Kind.SEND;
        return finding.rule().equals(explanation.rule()) && finding.allows() == sends;
    }

    private static EventRow row(RecordedEvent recorded) {
        CaseEvent event = recorded.event();
        return new EventRow(event.on().toString(), EventWords.of(event), who(recorded.actor()), style(event));
    }

    static String who(Actor actor) {
        return switch (actor.kind()) {
            case ENGINE -> "by the run";
            case PERSON -> "by " + actor.id();
            case DEBTOR -> "by the debtor";
            case LEDGER -> "from the books";
            case CHANNEL -> "from the channel";
        };
    }

    private static String style(CaseEvent event) {
        if (event instanceof CaseEvent.NoticePlanned
                || event instanceof CaseEvent.CompanionPlanned
                || event instanceof CaseEvent.NoticeHandedOver) {
            return "out";
        }
        if (event instanceof CaseEvent.BalanceChanged) {
            return "money";
        }
        return event instanceof CaseEvent.DecisionAsked || event instanceof CaseEvent.Disputed ? "ask" : "";
    }

    static String chain(CaseStory story) {
        return story.chainBreak()
                .map(b -> "The chain of hashes is broken: " + b + ".")
                .orElseGet(() -> "The chain of hashes over all "
                        + Shown.count(story.history().size(), "event") + " is whole; it ends in " + story.head() + ".");
    }

    private static String proof(Notice notice) {
        var state = notice.state();
        return notice.isSent() ? "; proof: " + Shown.words(state.grade()) + ", since " + state.gradedOn() : "";
    }

    private static Letter letter(Notice notice) {
        var dispatch = notice.stored().dispatch();
        String fee = notice.planned().fee().isZero()
                ? ""
                : ", fee " + Shown.money(notice.planned().fee());
        return new Letter(
                notice.planned().on() + ": step " + notice.planned().step() + " by "
                        + Shown.channel(notice.planned().channel()) + ", "
                        + Shown.money(notice.planned().claimed()) + fee,
                Shown.capital(notice.outcome().replace('-', ' ')) + proof(notice),
                dispatch.to().recipient(),
                dispatch.to().value().replace("\n", ", "),
                dispatch.message().language(),
                dispatch.message().subject(),
                dispatch.message().body());
    }
}
