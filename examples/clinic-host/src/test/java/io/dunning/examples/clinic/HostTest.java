package io.dunning.examples.clinic;

import io.dunning.CaseStore;
import io.dunning.DunningEngine;
import io.dunning.cases.CaseId;
import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Capacity;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.Provenance;
import io.dunning.evidence.Actor;
import io.dunning.examples.clinic.books.Books;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.people.People;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.javamoney.moneta.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A host that all tests of this module share, with the weeks that a stranger finds in it. Each test brings its own case. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"host.clock-ticks=false", "spring.datasource.url=jdbc:h2:mem:clinic-test;DB_CLOSE_DELAY=-1"})
abstract class HostTest {

    /** A name that would be a script if it were not escaped, and a word that may stand in no log and no metric. */
    static final String NAME = "<script>alert(1)</script> Canarina Inventata";

    static final LocalDate BORN = LocalDate.of(1980, 2, 29);

    @LocalServerPort
    int port;

    @Autowired
    HostProperties properties;

    @Autowired
    DunningEngine engine;

    @Autowired
    CaseStore store;

    @Autowired
    Books books;

    @Autowired
    People people;

    @Autowired
    DemoClock clock;

    @Autowired
    JdbcClient jdbc;

    Browser as(String user) {
        return Browser.of(port, user);
    }

    /** A case of its own, of somebody called {@link #NAME} who was born on {@link #BORN}, with one bill. */
    CaseId aCase(String key, String amount) {
        CreditorId creditor = properties.house("it-demo").id();
        PersonId debtor = new PersonId("T-D-" + key);
        Debtor someone = new Debtor(
                debtor,
                DebtorKind.CONSUMER,
                Capacity.SELF,
                NAME,
                "it",
                clock.getZone(),
                BORN,
                null,
                List.of(point(ChannelKind.LETTER, "Via Inventata 1\n99999 Borgo Segreto")),
                List.of());
        Receivable bill = new Receivable(
                new ReceivableId("T-R-" + key),
                creditor,
                debtor,
                debtor,
                ClaimKind.COPAYMENT,
                BillingCategory.VISIT,
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2025, 10, 1),
                Money.of(new BigDecimal(amount), "EUR"),
                "T-" + key,
                2025);
        people.put("it-demo", someone);
        books.enter(bill, someone);
        engine.open(bill, clock.today(), Actor.person("intake"));
        return new CaseId(creditor, debtor, ClaimKind.COPAYMENT);
    }

    private static ContactPoint point(ChannelKind channel, String value) {
        return new ContactPoint(
                new Address(channel, "Somebody", value), Provenance.CONFIRMED, LocalDate.of(2025, 9, 1));
    }

    static String pathOf(CaseId id) {
        return "/cases/" + id.creditor().creditor() + "/" + id.debtor() + "/" + id.kind();
    }

    /** An enquiry of the debtor by phone, opened by whoever sits there; it lies before them afterwards. */
    static Browser enquiry(Browser clerk, CaseId id) {
        clerk.get(pathOf(id)).send("/enquiries", Map.of("medium", "PHONE", "caller", "DEBTOR"));
        return clerk;
    }

    /** Two facts that are right. */
    static Browser verified(Browser clerk, CaseId id) {
        clerk.send("/identity", Map.of("bill", id.debtor().value().replace("T-D-", "T-R-"), "born", BORN.toString()));
        return clerk;
    }
}
