package io.dunning.payer;

import static io.dunning.Fixtures.EUR;
import static io.dunning.Fixtures.eur;
import static io.dunning.payer.Claims.INSURER;
import static io.dunning.payer.Claims.PAID;
import static io.dunning.payer.Claims.SENT;
import static io.dunning.payer.Claims.aSettlement;
import static io.dunning.payer.Claims.after;
import static io.dunning.payer.Claims.line;
import static io.dunning.payer.Claims.part;
import static io.dunning.payer.Claims.sent;
import static io.dunning.payer.Claims.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunning.payer.WorkItem.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimListTest {

    /** One line of each sort. */
    private final InsurerClaim claim = settle(
            sent(
                    line("1", "100.00", "80.00"),
                    line("2", "100.00", "80.00"),
                    line("3", "100.00", "80.00"),
                    line("4", "100.00", "80.00"),
                    line("5", "100.00", "80.00")),
            aSettlement("S1")
                    .answer("1", "100.00", "80.00", tariff("20.00"))
                    .answer("2", "100.00", "75.00", tariff("25.00"))
                    .answer("3", "100.00", "95.00", tariff("5.00"))
                    .answer("4", "100.00", "0.00", part(AdjustmentReason.LATE, Liability.CREDITOR, "100.00")));

    private static Adjustment tariff(String amount) {
        return part(AdjustmentReason.TARIFF, Liability.CREDITOR, amount);
    }

    @Test
    void unpaid_lines_are_listed_with_the_insurers_reason() {
        ClaimList list = ClaimList.unpaid(INSURER, EUR, List.of(claim), PAID);

        assertThat(list.rows())
                .extracting(r -> r.position().line().id().value() + " " + r.status())
                .containsExactly("4 DENIED", "5 NOT_ANSWERED");
        assertThat(list.rows().get(0).reasons())
                .extracting(Adjustment::insurerCode)
                .containsExactly("X1");
        assertThat(list.rows().get(0).daysOut()).isEqualTo(42);
        assertThat(list.difference()).isEqualTo(eur("160.00"));
    }

    @Test
    void tariff_differences_are_listed_in_both_directions() {
        ClaimList list = ClaimList.tariffDifferences(INSURER, EUR, List.of(claim), PAID);

        assertThat(list.rows())
                .extracting(r -> r.position().line().id().value() + " " + r.difference())
                .containsExactly("2 5.00 EUR", "3 -15.00 EUR");
    }

    @Test
    void what_was_given_up_is_on_no_list() {
        InsurerClaim givenUp = after(claim, claim.giveUp(new LineId("4"), "clerk", PAID));

        assertThat(ClaimList.unpaid(INSURER, EUR, List.of(givenUp), PAID).rows())
                .extracting(r -> r.position().line().id().value())
                .containsExactly("5");
    }

    @Test
    void a_claim_gives_work_when_it_is_our_turn() {
        assertThat(ClaimTasks.of(claim, Claims.contract(), 5, SENT.plusDays(80)))
                .extracting(WorkItem::kind, WorkItem::by)
                .containsExactly(tuple(Kind.DECIDE_DIFFERENCE, PAID.plusDays(60)));
        assertThat(ClaimTasks.of(claim, Claims.contract(), 5, SENT.plusDays(91)))
                .extracting(WorkItem::kind)
                .containsExactly(Kind.CHASE_ANSWER, Kind.DECIDE_DIFFERENCE);
    }

    @Test
    void a_draft_is_to_be_sent_and_a_rejected_claim_to_be_mended() {
        InsurerClaim draft = Claims.drafted(line("1", "100.00", "80.00"));
        InsurerClaim sent = after(draft, draft.submit("p", SENT));
        InsurerClaim rejected = after(sent, sent.reject(List.of("E17"), SENT));

        assertThat(ClaimTasks.of(draft, Claims.contract(), 5, SENT))
                .extracting(WorkItem::kind)
                .containsExactly(Kind.SUBMIT);
        assertThat(ClaimTasks.of(rejected, Claims.contract(), 5, SENT.plusDays(6)))
                .allSatisfy(work -> {
                    assertThat(work.kind()).isEqualTo(Kind.CORRECT);
                    assertThat(work.escalated()).isTrue();
                    assertThat(work.sentence()).contains("E17");
                })
                .hasSize(1);
    }
}
