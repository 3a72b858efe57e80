package io.dunning.testkit;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aCase;
import static io.dunning.testkit.Given.aDebtor;
import static io.dunning.testkit.Given.aNotice;
import static io.dunning.testkit.Given.aPolicy;
import static io.dunning.testkit.Given.aStep;
import static io.dunning.testkit.Given.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.Partition;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Debtor;
import io.dunning.contact.Provenance;
import io.dunning.desk.AnswerTerm;
import io.dunning.desk.AnswerTerms;
import io.dunning.desk.Topic;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.Policy;
import io.dunning.hold.HoldReason;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import org.junit.jupiter.api.Test;

/** Sample cases, debtors and policies are what their sentences say. */
class SamplesTest {

    @Test
    void a_case_has_the_level_it_was_given() {
        for (int level = 0; level <= 5; level++) {
            DunningCase one = aCase().atLevel(level).dunningCase();

            assertThat(one.items().get(0).level()).isEqualTo(level);
            assertThat(one.notices()).hasSize(level);
        }
    }

    @Test
    void a_case_can_rest_be_promised_referred_or_credited() {
        assertThat(aCase().held(HoldReason.DECEASED, null).dunningCase().holds())
                .hasSize(1);
        assertThat(aCase().promisedBy(DUE.plusDays(20)).dunningCase().promise()).isPresent();
        assertThat(aCase().referred().dunningCase().state()).isEqualTo(CaseState.REFERRED);
        assertThat(aCase().atLevel(1).credited().dunningCase().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void a_case_that_could_not_come_to_be_is_refused() {
        assertThatThrownBy(() -> aCase().credited().disputed().dunningCase())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CLOSED");
    }

    @Test
    void a_case_of_several_bills_is_open_with_their_sum() {
        DunningCase one = aCase().withBills(
                        aBill("R1").of("80 EUR"), aBill("R2").of("20.50 EUR"))
                .dunningCase();

        assertThat(one.open()).isEqualTo(money("100.50 EUR"));
    }

    @Test
    void a_stored_case_is_the_case_it_says() {
        MemoryCaseStore store = new MemoryCaseStore();
        SampleCase sample = aCase().atLevel(2).disputed();

        var stored = sample.storeIn(store);

        assertThat(stored.dunningCase()).usingRecursiveComparison().isEqualTo(sample.dunningCase());
        assertThat(store.planned(Partition.WHOLE, null, 10)).isEmpty();
        assertThat(store.unsettled(Partition.WHOLE, null, 10)).isEmpty();
    }

    @Test
    void a_case_somebody_asked_about_has_an_open_enquiry() {
        DunningCase asked = aCase().asking("call-1", Topic.NOT_PRESENT).dunningCase();

        assertThat(asked.desk().openEnquiries()).singleElement().satisfies(e -> {
            assertThat(e.id()).hasToString("call-1");
            assertThat(e.topic()).isEqualTo(Topic.NOT_PRESENT);
        });
        assertThat(asked.desk().feesInDoubt()).isTrue();
    }

    @Test
    void a_notice_and_its_event_belong_together() {
        SampleNotice notice =
                aNotice().of(aCase().atLevel(1).dunningCase()).step(1).by(ChannelKind.EMAIL);

        assertThat(notice.planned().key()).isEqualTo(notice.event().key());
        assertThat(notice.planned().dispatch().to().kind()).isEqualTo(ChannelKind.EMAIL);
        assertThat(notice.event().step()).isEqualTo("second");
    }

    @Test
    void a_debtor_is_reached_where_it_was_said() {
        Debtor debtor = aDebtor("A")
                .withoutContacts()
                .reachedBy(ChannelKind.EMAIL, Provenance.LIST)
                .mayBeToldOf(new PersonId("B"))
                .debtor();

        assertThat(debtor.contactPoints()).hasSize(1);
        assertThat(debtor.mayBeToldOf(new PersonId("B"), DUE.toEpochDay())).isTrue();
    }

    @Test
    void a_policy_has_the_steps_and_caps_it_was_given() {
        Policy policy = aPolicy()
                .version("mine", "7")
                .withSteps(aStep("only").by(ChannelKind.PORTAL).daysAfterDue(3))
                .endingWith(Proposed.CREDIT)
                .withoutCaps()
                .withCap(1, 30)
                .ledgerAtMostDaysOld(0)
                .answering(inAWeek())
                .policy();

        assertThat(policy.version()).hasToString("mine@7");
        assertThat(policy.track(ClaimKind.MATERIALS)
                        .orElseThrow()
                        .ladderFor(100)
                        .steps())
                .singleElement()
                .satisfies(s -> assertThat(s.code()).isEqualTo("only"));
        assertThat(policy.contact().caps()).hasSize(1);
        assertThat(policy.ledgerAgeDaysMax()).isZero();
        assertThat(policy.answers()).isEqualTo(inAWeek());
    }

    private static AnswerTerms inAWeek() {
        AnswerTerm week = new AnswerTerm(7, AnswerTerm.Count.CALENDAR, "invented for tests");
        return new AnswerTerms(week, week, week, week);
    }
}
