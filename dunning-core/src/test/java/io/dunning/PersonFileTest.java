package io.dunning;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.eur;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.access.HeldCase;
import io.dunning.access.HeldNotice;
import io.dunning.access.PersonFile;
import io.dunning.cases.CaseEvent.ContentErased;
import io.dunning.cases.CaseId;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.evidence.Actor;
import io.dunning.outcome.AttemptResult;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.retention.RetentionTerms;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What somebody gets who asks what is held about them. */
class PersonFileTest {

    private static final CreditorId CLINIC = new CreditorId("region", "clinic");
    private static final CreditorId ABROAD = new CreditorId("elsewhere", "hospital");
    private static final PersonId OTHER = new PersonId("P2");
    private static final LocalDate FIRST = DUE.plusDays(20);
    private static final LocalDate SECOND = DUE.plusDays(60);

    private final Fixtures.Hospital hospital =
            new Fixtures.Hospital(Fixtures.policy()).bill(receivable("R1", "80.00"), DUE);

    @Test
    void all_cases_with_the_tenants_creditors_are_in_it_with_their_whole_histories() {
        hospital.bill(Fixtures.billedBy(CLINIC, receivable("R2", "30.00")), DUE);
        hospital.day(FIRST);

        PersonFile file = hospital.engine.personFile("region", DEBTOR);

        CaseId atClinic = new CaseId(CLINIC, DEBTOR, caseId().kind());
        assertThat(file.at()).isEqualTo(hospital.clock.instant());
        assertThat(file.cases()).extracting(HeldCase::id).containsExactly(atClinic, caseId());
        for (HeldCase held : file.cases()) {
            assertThat(held.history()).isEqualTo(hospital.engine.history(held.id()));
            assertThat(held.now()).isEqualTo(hospital.engine.find(held.id()).orElseThrow());
        }
    }

    @Test
    void nothing_of_another_person_or_another_tenant_is_in_it() {
        hospital.bill(receivable("R3", OTHER, "50.00", DUE), DUE);
        hospital.bill(Fixtures.billedBy(ABROAD, receivable("R4", "50.00")), DUE);

        assertThat(hospital.engine.personFile("region", DEBTOR).cases())
                .extracting(HeldCase::id)
                .containsExactly(caseId());
        assertThat(hospital.engine.personFile("elsewhere", OTHER).cases()).isEmpty();
        assertThat(hospital.engine.personFile("nobody", DEBTOR).cases()).isEmpty();
    }

    @Test
    void each_notice_comes_with_what_it_said_where_it_went_and_what_became_of_it() {
        hospital.day(FIRST);
        hospital.day(SECOND);

        List<HeldNotice> notices = onlyCase().notices();

        assertThat(notices).extracting(n -> n.notice().channel()).containsExactly(ChannelKind.SMS, ChannelKind.LETTER);
        assertThat(notices)
                .extracting(PersonFileTest::dispatch)
                .containsExactly(first(hospital.sms), first(hospital.letter));
        assertThat(notices)
                .extracting(n -> Objects.requireNonNull(n.outcome()).result())
                .containsOnly(AttemptResult.HANDED_OVER);
    }

    private static Dispatch dispatch(HeldNotice notice) {
        return Objects.requireNonNull(notice.content()).dispatch();
    }

    private static Dispatch first(Fixtures.Receiver channel) {
        return channel.received.get(0);
    }

    @Test
    void a_notice_that_waits_or_was_stopped_in_time_has_no_outcome() {
        hospital.begin(FIRST);
        hospital.engine.run(FIRST);
        assertThat(onlyCase().notices())
                .singleElement()
                .satisfies(n -> assertThat(n.outcome()).isNull());

        hospital.engine.act(
                caseId(), Actor.person("clerk"), c -> c.dispute(DisputeGround.AMOUNT, FIRST.plusDays(20), FIRST));

        HeldCase held = onlyCase();
        assertThat(held.now().dispute()).contains(DisputeGround.AMOUNT);
        assertThat(held.notices()).singleElement().satisfies(n -> {
            assertThat(n.notice().cancelled()).isTrue();
            assertThat(n.outcome()).isNull();
            assertThat(n.content()).isNotNull();
        });
    }

    @Test
    void where_the_content_was_erased_the_rest_of_the_notice_is_still_there_and_the_history_says_so() {
        hospital.day(FIRST);
        hospital.pay("R1", "80.00", FIRST);
        hospital.day(SECOND);
        RetentionTerms terms = new RetentionTerms(Period.ofDays(1), "invented-plan");
        assertThat(hospital.engine.erase(caseId(), terms, Actor.person("clerk"), SECOND.plusDays(1)))
                .isInstanceOf(Outcome.Accepted.class);

        HeldCase held = onlyCase();

        assertThat(held.notices()).singleElement().satisfies(n -> {
            assertThat(n.content()).isNull();
            assertThat(n.notice().channel()).isEqualTo(ChannelKind.SMS);
            assertThat(n.outcome()).isNotNull();
        });
        assertThat(held.history()).extracting(RecordedEvent::event).hasAtLeastOneElementOfType(ContentErased.class);
    }

    @Test
    void asking_changes_nothing() {
        hospital.day(FIRST);
        long version = onlyCase().now().version();

        onlyCase();

        assertThat(hospital.engine.find(caseId()).orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void somebody_elses_case_or_content_is_refused() {
        HeldCase held = onlyCase();
        hospital.day(FIRST);
        hospital.day(SECOND);
        List<HeldNotice> notices = onlyCase().notices();

        assertThatThrownBy(() -> new PersonFile("region", OTHER, hospital.clock.instant(), List.of(held)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(CREDITOR.toString());
        assertThatThrownBy(() -> new PersonFile("elsewhere", DEBTOR, hospital.clock.instant(), List.of(held)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HeldNotice(
                        notices.get(0).notice(), null, notices.get(1).content()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printed_it_shows_ids_only() {
        hospital.pay("R1", "10.00", DUE);
        hospital.day(FIRST);
        PersonFile file = hospital.engine.personFile("region", DEBTOR);
        HeldCase held = file.cases().get(0);

        assertThat(file).hasToString("PersonFile[region/P1, 1 cases]");
        assertThat(held)
                .hasToString("HeldCase[" + caseId() + ", " + held.history().size() + " events, 1 notices]");
        assertThat(held.notices().get(0))
                .hasToString("HeldNotice[" + held.notices().get(0).notice().key() + "]");
        assertThat(held.now().open()).isEqualTo(eur("70.00"));
    }

    private HeldCase onlyCase() {
        List<HeldCase> cases = hospital.engine.personFile("region", DEBTOR).cases();
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }
}
