package io.dunning.payer;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.payer.Claims.SERVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunning.payer.AuthorisationHunt.Ask;
import io.dunning.payer.Visit.Paper;
import io.dunning.payer.WorkItem.Kind;
import io.dunning.payer.WorkItem.Party;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorisationHuntTest {

    private final AuthorisationHunt hunt = new AuthorisationHunt(
            List.of(new Ask(Party.PRACTICE, 3), new Ask(Party.INSURER, 7), new Ask(Party.PATIENT, 10)), 30);

    @Test
    void a_missing_authorisation_is_asked_of_one_party_after_the_other() {
        Visit visit = visit("V1", SERVED);

        assertThat(ask(visit, SERVED)).isEqualTo(Party.PRACTICE);
        Visit once = visit.asking(Party.PRACTICE, SERVED.plusDays(1));
        assertThat(hunt.work(once, SERVED.plusDays(1))).hasValueSatisfying(work -> {
            assertThat(work.ask()).isEqualTo(Party.INSURER);
            assertThat(work.by()).isEqualTo(SERVED.plusDays(4));
        });
        assertThat(ask(once.asking(Party.INSURER, SERVED.plusDays(4)), SERVED.plusDays(5)))
                .isEqualTo(Party.PATIENT);
    }

    @Test
    void when_everybody_was_asked_somebody_decides() {
        Visit visit = visit("V1", SERVED)
                .asking(Party.PRACTICE, SERVED)
                .asking(Party.INSURER, SERVED.plusDays(3))
                .asking(Party.PATIENT, SERVED.plusDays(10));

        assertThat(hunt.work(visit, SERVED.plusDays(11))).hasValueSatisfying(work -> {
            assertThat(work.escalated()).isTrue();
            assertThat(work.ask()).isEqualTo(Party.PRACTICE);
            assertThat(work.by()).isEqualTo(SERVED.plusDays(20));
        });
    }

    @Test
    void an_ask_is_escalated_once_the_days_are_over() {
        Visit visit = visit("V1", SERVED);

        assertThat(hunt.work(visit, SERVED.plusDays(30)).orElseThrow().escalated())
                .isFalse();
        assertThat(hunt.work(visit, SERVED.plusDays(31)).orElseThrow().escalated())
                .isTrue();
    }

    @Test
    void a_patient_is_asked_for_a_paper_and_never_for_money() {
        Visit visit = visit("V1", SERVED).asking(Party.PRACTICE, SERVED).asking(Party.INSURER, SERVED.plusDays(3));

        WorkItem work = hunt.work(visit, SERVED.plusDays(10)).orElseThrow();

        assertThat(work.ask()).isEqualTo(Party.PATIENT);
        assertThat(work.sentence()).contains("no money");
    }

    @Test
    void a_refusal_is_decided_by_people() {
        Visit visit = visit("V1", SERVED).withAuthorisation(Paper.refused("R-1", SERVED.plusDays(2)));

        assertThat(hunt.work(visit, SERVED.plusDays(3)).orElseThrow().kind()).isEqualTo(Kind.DECIDE_REFUSAL);
        assertThat(visit.status(null)).isEqualTo(VisitStatus.AUTHORISATION_REFUSED);
    }

    @Test
    void the_weekly_list_names_what_is_missing_at_one_practice_oldest_first() {
        Visit complete = visit("V3", SERVED)
                .withAuthorisation(Paper.received("A-1", SERVED))
                .withSlip(Paper.received("B-1", SERVED));
        Visit slipMissing = visit("V2", SERVED).withAuthorisation(Paper.notNeeded());
        Visit elsewhere = new Visit(
                new VisitId("V4"),
                new CreditorId("region", "other"),
                Claims.PATIENT,
                Claims.INSURER,
                SERVED,
                Paper.missing(),
                Paper.missing(),
                List.of());

        CollectionList list = CollectionList.of(
                CREDITOR,
                List.of(
                        visit("V1", SERVED.plusDays(1)),
                        slipMissing,
                        complete,
                        elsewhere,
                        visit("V5", SERVED.plusDays(9))),
                hunt,
                SERVED.plusDays(7));

        assertThat(list.rows())
                .extracting(r -> r.visit().id().value(), CollectionList.Row::status)
                .containsExactly(tuple("V2", VisitStatus.SLIP_MISSING), tuple("V1", VisitStatus.AUTHORISATION_MISSING));
    }

    @Test
    void the_status_of_a_visit_follows_its_claim() {
        Visit visit = visit("V1", SERVED)
                .withAuthorisation(Paper.received("A-1", SERVED))
                .withSlip(Paper.received("B-1", SERVED));
        ClaimLine line = Claims.line("1", "100.00", "80.00");

        assertThat(visit.status(null)).isEqualTo(VisitStatus.READY_TO_CLAIM);
        assertThat(visit.status(Claims.drafted(line))).isEqualTo(VisitStatus.ON_A_CLAIM);
        assertThat(visit.status(Claims.sent(line))).isEqualTo(VisitStatus.CLAIMED);
        assertThat(visit.status(Claims.answered(
                        "0.00", Claims.part(AdjustmentReason.NO_AUTHORISATION, Liability.CREDITOR, "100.00"))))
                .isEqualTo(VisitStatus.DIFFERENCE);
        assertThat(visit.status(
                        Claims.answered("80.00", Claims.part(AdjustmentReason.TARIFF, Liability.CREDITOR, "20.00"))))
                .isEqualTo(VisitStatus.SETTLED);
    }

    private Party ask(Visit visit, LocalDate on) {
        return hunt.work(visit, on).orElseThrow().ask();
    }

    private static Visit visit(String id, LocalDate on) {
        return new Visit(
                new VisitId(id),
                CREDITOR,
                Claims.PATIENT,
                Claims.INSURER,
                on,
                Paper.missing(),
                Paper.missing(),
                List.of());
    }
}
