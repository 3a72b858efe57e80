package io.dunning.examples.quickstart.report;

import io.dunning.Debtors;
import io.dunning.cases.CaseId;
import io.dunning.escalation.Policy;
import io.dunning.examples.quickstart.report.Grid.Link;
import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.examples.quickstart.year.BankYear;
import io.dunning.examples.quickstart.year.Played;
import io.dunning.rules.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the report of a scenario that was played: case by case, so that only figures and table lines are kept meanwhile. */
public final class Report {

    /** A number worth a glance. */
    record Tile(String number, String words) {}

    private final Played played;
    private final Scenario scenario;
    private final Sent sent;
    private final MoneyIn money;
    private final Paper paper;
    private final WronglySent wrong;
    private final Decisions decisions;
    private final Stuck stuck;
    private final List<Figure> figures;

    private Report(Played played) {
        this.played = played;
        this.scenario = played.folder().scenario();
        Policy policy = played.pack().policy();
        Debtors debtors = played.debtors();
        sent = new Sent(scenario.from(), scenario.to(), scenario.currency());
        money = new MoneyIn(played, sent);
        paper = new Paper(policy.economics().costs(), debtors);
        wrong = new WronglySent(played);
        decisions = new Decisions(scenario.currency());
        stuck = new Stuck(scenario.to(), scenario.currency());
        BankYear bank = played.bank();
        figures = new ArrayList<>(List.of(sent, money));
        if (bank != null) {
            figures.add(new Reconciled(bank, scenario.from(), scenario.to()));
        }
        figures.addAll(List.of(
                new HeldBack(scenario.to()),
                new SmallDebts(policy, debtors),
                new LedgerDays(played),
                wrong,
                paper,
                new Agreements(),
                decisions,
                stuck,
                new Expiring(scenario.to(), policy, debtors),
                new NotTaken(played)));
    }

    /** Writes everything; what an earlier report left in the folder is replaced. */
    public static void write(Played played, ReportFolder folder) throws IOException {
        new Report(played).write(folder.prepare());
    }

    private void write(Path folder) throws IOException {
        CasePage casePage = new CasePage(scenario.to());
        Apology.Writer apologies = new Apology.Writer(scenario);
        Tables tables = new Tables(scenario.to(), played.pack().policy());
        Grid list = Grid.of("Cases", "Case", "State", "#Open", "#Bills", "#Notices", "Holds");
        Files.writeString(folder.resolve("cases/case.css"), Pages.style(), StandardCharsets.UTF_8);
        int number = 0;
        Outcomes outcomes = new Outcomes(folder);
        try (outcomes) {
            for (CaseId id : played.cases()) {
                CaseStory story = CaseStory.of(++number, id, played.store());
                figures.forEach(figure -> figure.add(story));
                tables.add(story);
                outcomes.add(story);
                listed(list, story);
                String page =
                        casePage.html(story, played.engine().explain(id, scenario.to()), apologies.to(wrong.of(story)));
                Files.writeString(folder.resolve(story.page()), page, StandardCharsets.UTF_8);
            }
        }
        tables.write(folder, played.setAside());
        BankYear bank = played.bank();
        if (bank != null) {
            Tables.accounting(folder, bank, scenario.from(), scenario.to());
        }
        Transparency transparency = new Transparency(scenario, played.pack());
        transparency.write(folder);
        write(folder.resolve("cases.html"), "cases.html", Map.of("grid", list));
        Map<String, Object> index = index();
        index.put("attempts", Shown.count(outcomes.count(), "attempt"));
        index.put("transparency", transparency.links());
        write(folder.resolve("index.html"), "index.html", index);
    }

    private void listed(Grid list, CaseStory story) {
        list.row(
                new Link(story.shortId(), story.page()),
                Shown.capital(Shown.words(story.dunningCase().state())),
                Shown.money(story.dunningCase().open()),
                Shown.count(story.dunningCase().items().size()),
                Shown.count(story.notices().stream().filter(Notice::isSent).count()),
                String.join(
                        ", ",
                        story.dunningCase().activeHolds(scenario.to()).stream()
                                .map(h -> Shown.words(h.reason()))
                                .toList()));
    }

    private void write(Path file, String template, Map<String, Object> values) throws IOException {
        Map<String, Object> page = new HashMap<>(values);
        page.put("style", Pages.style());
        page.put("name", scenario.name());
        page.put("from", scenario.from().toString());
        page.put("to", scenario.to().toString());
        Files.writeString(file, Pages.template(template).execute(page), StandardCharsets.UTF_8);
    }

    private Map<String, Object> index() {
        Map<String, Object> page = new HashMap<>();
        page.put("policy", played.pack().version().toString());
        page.put("about", played.pack().about());
        page.put("reviewedThrough", played.pack().reviewedThrough().toString());
        page.put("sha256", played.pack().sha256());
        page.put("caseCount", Shown.count(played.cases().size()));
        page.put("sections", figures.stream().map(Figure::section).toList());
        page.put("hasBank", played.bank() != null);
        page.put("tiles", tiles());
        page.put("sources", sources());
        return page;
    }

    private List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(new Tile(
                Shown.money(money.billedMinor(), scenario.currency()),
                "handed in: " + Shown.count(money.bills(), "bill") + " in "
                        + Shown.count(played.cases().size(), "case")));
        tiles.add(new Tile(
                Shown.money(money.cameInMinor(), scenario.currency()),
                "came in, " + Shown.money(money.afterNoticeMinor(), scenario.currency()) + " of it after a notice"));
        tiles.add(new Tile(
                Shown.count(sent.sent()),
                "notices sent: " + Shown.count(paper.digital()) + " to a screen, " + Shown.count(paper.post())
                        + " by post"));
        tiles.add(new Tile(
                Shown.money(sent.costMinor(), scenario.currency()),
                "cost of them; " + money.costPerUnit() + " for every "
                        + scenario.currency().getCurrencyCode() + " that came in"));
        tiles.add(new Tile(Shown.count(wrong.count()), "notices to somebody who had paid"));
        tiles.add(new Tile(
                Shown.count(decisions.waiting() + (long) stuck.count()),
                "cases need a person: " + Shown.count(decisions.waiting()) + " wait for a decision, "
                        + Shown.count(stuck.count()) + " are stuck"));
        return tiles;
    }

    private Grid sources() {
        Grid grid = Grid.of("Where the policy's numbers come from", "Source", "Looked at on");
        for (Source source : played.pack().sources()) {
            grid.row(source.cited(), source.reviewedOn().toString());
        }
        return grid;
    }
}
