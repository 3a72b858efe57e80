package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.examples.clinic.audit.ReadAudit;
import io.dunning.hold.HoldReason;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** What the README promises to a stranger, first: it needs the night before which the host starts, and the one after it is no weekend. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskWalkTest extends HostTest {

    @Autowired
    private ReadAudit audit;

    @Test
    @Order(1)
    void a_patient_calls_agrees_three_instalments_and_is_not_written_to_that_night() {
        Browser clerk = as("it-clerk");
        clerk.get("/proposal");
        assertThat(clerk.status()).isEqualTo(200);
        String path = written(clerk);
        CaseId id = CaseId.parse("it-demo" + path.substring("/cases".length()));
        DunningCase before = engine.find(id).orElseThrow();
        LocalDate night = clock.today().plusDays(1);

        clerk.get("/people")
                .send("/people", Map.of("q", before.items().get(0).id().value()));
        assertThat(clerk.html())
                .contains(people.find("it-demo", id.debtor()).orElseThrow().name(), path);

        LocalDate birth = Objects.requireNonNull(
                people.find("it-demo", id.debtor()).orElseThrow().bornOn());
        String spoken = birth.getDayOfMonth() + "/" + birth.getMonthValue() + "/" + birth.getYear();
        clerk.get("/people").send("/people", Map.of("q", spoken));
        assertThat(clerk.html()).as("found by the day of birth as it is spoken").contains(path);

        clerk.get(path).send("/enquiries", Map.of("medium", "PHONE", "caller", "DEBTOR"));
        String born =
                String.valueOf(people.find("it-demo", id.debtor()).orElseThrow().bornOn());
        clerk.send("/identity", Map.of("bill", before.items().get(0).id().value(), "born", born));
        assertThat(clerk.html())
                .as("why it was sent")
                .contains("Sent because", before.items().get(0).id().value());

        clerk.send("/plan", Map.of());
        assertThat(clerk.html()).contains("Done, and noted.", "<caption>Agreed</caption>", "Other instalments");
        assertThat(engine.find(id).orElseThrow().plan().orElseThrow().instalments())
                .hasSize(3);

        Browser supervisor = as("it-supervisor").get("/proposal");
        assertThat(supervisor.html()).doesNotContain(">" + id.debtor() + "<").contains("name=\"case\"");
        String other = written(supervisor);
        CaseId sent = CaseId.parse("it-demo" + other.substring("/cases".length()));
        int noticesBefore = engine.find(sent).orElseThrow().notices().size();
        supervisor.send("/approve", Map.of());
        supervisor.send("/night", Map.of());

        assertThat(clock.today()).isEqualTo(night);
        assertThat(engine.find(sent).orElseThrow().notices()).hasSize(noticesBefore + 1);
        assertThat(engine.find(id).orElseThrow().notices()).hasSameSizeAs(before.notices());
        supervisor.get("/inbox?view=letters");
        assertThat(supervisor.html()).doesNotContain(">" + id.debtor() + "<");
        supervisor.get(supervisor.link("/inbox/[0-9a-f]{32}"));
        assertThat(supervisor.status()).isEqualTo(200);

        assertThat(audit.latest("it-demo", 0, 50))
                .as("all that was read")
                .anyMatch(r -> r.reader().equals("it-clerk")
                        && r.caseId().equals(id)
                        && r.shown().equals("CLAIMED"))
                .anyMatch(r -> r.reader().equals("it-clerk")
                        && r.caseId().equals(id)
                        && r.shown().equals("VERIFIED"))
                .anyMatch(r -> r.reader().equals("it-supervisor") && r.shown().equals(ReadAudit.STAFF));
        assertThat(as("it-clerk").get("/queue?view=agreements").html())
                .contains(id.debtor().value());
    }

    /** The first copayment of tonight about which somebody with a day of birth was written to before. */
    private String written(Browser browser) {
        return browser.links("/cases/.*/IT-D\\d+/COPAYMENT")
                .filter(path -> {
                    CaseId id = CaseId.parse("it-demo" + path.substring("/cases".length()));
                    return !engine.find(id).orElseThrow().notices().isEmpty()
                            && people.find("it-demo", id.debtor()).orElseThrow().bornOn() != null;
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(2)
    void a_line_that_is_taken_out_is_told_as_deferred_and_whoever_took_it_out_approves_nothing() {
        CaseId id = aCase("dropped", "55.00");
        CaseId kept = aCase("kept", "66.00");
        Browser supervisor = as("it-supervisor").get("/proposal");
        LocalDate night = clock.today().plusDays(1);
        Browser.Sent drop = supervisor.form("/drop", Map.of("case", id.toString()));

        supervisor.post(drop);
        supervisor.send("/approve", Map.of());

        assertThat(supervisor.status()).isEqualTo(403);
        assertThat(supervisor.html()).contains("One person proposes it and another one does it.");
        supervisor.get("/proposal").post(new Browser.Sent("/proposal/drop", withFresh(supervisor, drop, "false")));
        Browser clerk = as("it-clerk").get("/proposal");
        Browser shownEarlier = as("it-supervisor-2").get("/proposal");
        clerk.post(new Browser.Sent("/proposal/drop", withFresh(clerk, drop, "true")));
        shownEarlier.send("/approve", Map.of());
        assertThat(shownEarlier.status()).isEqualTo(409);
        assertThat(shownEarlier.html()).contains("The proposal has changed since this page was shown");
        supervisor.get("/proposal").send("/approve", Map.of());
        assertThat(supervisor.status()).isEqualTo(200);
        supervisor.send("/night", Map.of());

        assertThat(clock.today()).isEqualTo(night);
        assertThat(engine.find(id).orElseThrow().notices()).isEmpty();
        assertThat(engine.find(kept).orElseThrow().notices()).hasSize(1);
        assertThat(supervisor.get(pathOf(id)).html()).contains("The notice was not approved.");
    }

    private static Map<String, String> withFresh(Browser browser, Browser.Sent drop, String out) {
        Map<String, String> fields = browser.form("/drop", Map.of()).fields();
        fields.putAll(Map.of("case", String.valueOf(drop.fields().get("case")), "out", out));
        return fields;
    }

    @Test
    void a_promised_call_lets_the_case_rest_until_they_are_reached() {
        CaseId id = aCase("callback", "40.00");
        Browser clerk = enquiry(as("it-clerk"), id);

        clerk.send("/callback", Map.of("day", clock.today().plusDays(1).toString()));

        assertThat(engine.find(id).orElseThrow().holds()).anyMatch(hold -> hold.reason() == HoldReason.ENQUIRY);
        clerk.send("/tried", Map.of("reached", "true"));
        assertThat(engine.find(id).orElseThrow().holds()).isEmpty();
    }

    @Test
    void an_objection_is_decided_by_the_liaison_and_a_small_one_may_be_credited_by_a_second_person() {
        CaseId id = aCase("objection", "20.00");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);
        clerk.send("/objection", Map.of("ground", "TERMINAL_SHOWED_ZERO"));
        clerk.send("/credit", Map.of());
        assertThat(clerk.html()).contains("Done, and noted.");

        Browser supervisor = as("it-supervisor").get(pathOf(id));
        assertThat(supervisor.html()).contains("By: it-clerk.");
        supervisor.send("/decisions/credit", Map.of());

        assertThat(engine.find(id).orElseThrow().closedFor().map(Enum::name)).contains("CREDITED");

        CaseId larger = aCase("objection-2", "200.00");
        Browser other = verified(enquiry(as("it-clerk"), larger), larger);
        other.send("/objection", Map.of("ground", "AMOUNT"));
        as("it-liaison").get(pathOf(larger)).send("/decisions/objection", Map.of("decision", "CLAIM_STANDS"));
        assertThat(engine.find(larger).orElseThrow().dispute()).isEmpty();
    }

    @Test
    void fields_that_can_not_be_read_are_marked_and_nothing_is_done() {
        CaseId id = aCase("fields", "80.00");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);
        long version = engine.find(id).orElseThrow().version();

        clerk.send("/promise", Map.of("amount", "12.50", "by", "soon"));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.html()).contains("id=\"promise-by-error\"", "This can’t be read.");

        clerk.send("/promise", Map.of("amount", "much", "by", "2026-03-10"));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.html()).contains("id=\"promise-amount-error\"", "An amount such as 12.50", "value=\"much\"");

        assertThat(engine.find(id).orElseThrow().version()).isEqualTo(version);
        clerk.send("/promise", Map.of("amount", "12,50", "by", "2026-03-10"));
        assertThat(engine.find(id).orElseThrow().promise()).isPresent();
    }

    @Test
    void pages_speak_italian_when_asked_to() {
        Browser clerk = as("it-clerk").get("/queue?lang=it");

        assertThat(clerk.html()).contains("<html lang=\"it\"", "Cerca un paziente");
        assertThat(clerk.get("/queue").html()).contains("Da fare");
    }
}
