package io.dunning.examples.clinic.reports;

import io.dunning.CaseStore;
import io.dunning.campaign.CampaignLog;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.economics.CostTable;
import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.HostProperties.House;
import io.dunning.examples.clinic.books.Books;
import io.dunning.examples.clinic.cases.CaseShelf;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.report.CampaignReport;
import io.dunning.report.ClientReport;
import io.dunning.report.ComplianceReport;
import io.dunning.report.HostFigures;
import io.dunning.report.IncidentReview;
import io.dunning.report.PolicyReview;
import io.dunning.report.ReportPeriod;
import io.dunning.report.ReportSettings;
import io.dunning.rules.PolicyPack;
import io.dunning.rules.PolicyShelf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the reports of a tenant from the histories of its cases, read one after another and kept no longer than they are counted. */
@Component
public class Reports {

    private final CaseShelf shelf;
    private final CaseStore store;
    private final PolicyShelf policies;
    private final Books books;
    private final TaskBook tasks;
    private final HostProperties properties;
    private final DemoClock clock;

    public Reports(
            CaseShelf shelf,
            CaseStore store,
            PolicyShelf policies,
            Books books,
            TaskBook tasks,
            HostProperties properties,
            DemoClock clock) {
        this.shelf = shelf;
        this.store = store;
        this.policies = policies;
        this.books = books;
        this.tasks = tasks;
        this.properties = properties;
        this.clock = clock;
    }

    /** The review of the week that holds that day; up to today while it runs. */
    public IncidentReview review(String tenant, LocalDate day) {
        House house = properties.house(tenant);
        return IncidentReview.of(
                ReportPeriod.weekOf(day),
                clock.today(),
                histories(tenant),
                books.openPoints(house.id()),
                policies,
                settings(house),
                tasks.of(tenant));
    }

    public ClientReport client(String tenant, YearMonth month) {
        House house = properties.house(tenant);
        return ClientReport.of(
                month,
                List.of(house.id()),
                histories(tenant),
                policies,
                settings(house),
                HostFigures.NONE,
                HostFigures.NONE,
                tasks.of(tenant));
    }

    public ComplianceReport compliance(String tenant, YearMonth month) {
        House house = properties.house(tenant);
        return ComplianceReport.of(
                ReportPeriod.of(month),
                histories(tenant),
                policies,
                packs(house).map(Reports::review).toList(),
                house.zone(),
                books.wrongNotices()::in,
                settings(house));
    }

    /** What came of a campaign until that day, or until it begins. */
    public CampaignReport campaign(String tenant, CampaignLog campaign, LocalDate today) {
        LocalDate begins = campaign.campaign().plan().from();
        return CampaignReport.of(
                campaign.events(),
                today.isBefore(begins) ? begins : today,
                histories(tenant),
                settings(properties.house(tenant)));
    }

    private Stream<List<RecordedEvent>> histories(String tenant) {
        return shelf.of(tenant).map(DunningCase::id).map(store::history);
    }

    private ReportSettings settings(House house) {
        CostTable[] costs = packs(house)
                .map(pack -> pack.policy().economics().costs())
                .limit(1)
                .toArray(CostTable[]::new);
        return ReportSettings.USUAL.with(costs);
    }

    /** The policies in a house's currency, the newest first: no two houses of the demonstration share one. */
    private Stream<PolicyPack> packs(House house) {
        return policies.packs().stream()
                .filter(pack -> pack.policy().currency().equals(house.unit()))
                .sorted(Comparator.comparing(PolicyPack::validFrom).reversed());
    }

    private static PolicyReview review(PolicyPack pack) {
        return new PolicyReview(
                pack.version(),
                pack.reviewedThrough(),
                pack.sources().stream()
                        .map(source -> new PolicyReview.Source(source.name(), source.reviewedOn()))
                        .toList());
    }
}
