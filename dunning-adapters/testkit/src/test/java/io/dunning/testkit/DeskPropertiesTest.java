package io.dunning.testkit;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aCase;
import static io.dunning.testkit.Given.aDebtor;
import static io.dunning.testkit.Given.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.DisputeDecided;
import io.dunning.cases.CaseEvent.Disputed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseSnapshot;
import io.dunning.cases.CaseState;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DunningCase;
import io.dunning.cases.EventText;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.Debtor;
import io.dunning.contact.IdentityLevel;
import io.dunning.desk.Caller;
import io.dunning.desk.DeskView;
import io.dunning.desk.Disclosure;
import io.dunning.desk.Enquiry;
import io.dunning.evidence.Actor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds of the desk whatever is done at it. */
class DeskPropertiesTest {

    private static final Actor CLERK = Actor.person("clerk");

    @Property(tries = 500)
    void replay_snapshot_and_text_give_the_same_case_after_each_act(@ForAll("acts") List<Integer> acts) {
        List<CaseEvent> events = new ArrayList<>(aCase().atLevel(1).events());
        DunningCase now = DunningCase.replay(events);
        LocalDate on = DUE.plusDays(12);
        for (int act : acts) {
            on = on.plusDays(act % 3);
            if (DeskActs.perform(now, act, on) instanceof Outcome.Accepted accepted) {
                now = now.evolve(accepted.events());
                events.addAll(accepted.events());
                assertThat(DunningCase.replay(events)).isEqualTo(now);
                assertThat(CaseSnapshot.read(now.id(), CaseSnapshot.write(now))).isEqualTo(now);
                assertThat(accepted.events())
                        .allSatisfy(e ->
                                assertThat(EventText.read(EventText.write(e))).isEqualTo(e));
            }
        }
    }

    @Property(tries = 500)
    void an_open_case_is_looked_at_no_later_than_the_first_deadline_that_nobody_was_told_of(
            @ForAll("acts") List<Integer> acts) {
        DunningCase now = aCase().atLevel(1).dunningCase();
        LocalDate on = DUE.plusDays(12);
        for (int act : acts) {
            on = on.plusDays(act % 3);
            now = now.evolve(now.catchUp(on));
            if (DeskActs.perform(now, act, on) instanceof Outcome.Accepted accepted) {
                now = now.evolve(accepted.events());
            }
            if (now.state() == CaseState.OPEN) {
                assertThat(now.reviewOn()).isBeforeOrEqualTo(now.desk().lookOn());
            }
            assertThat(now.evolve(now.catchUp(on)).catchUp(on)).as("told once").isEmpty();
        }
    }

    @Property(tries = 500)
    void no_view_holds_what_its_level_does_not_reach(@ForAll("acts") List<Integer> acts) {
        Debtor debtor = aDebtor().debtor();
        DunningCase now = aCase().atLevel(1).dunningCase();
        LocalDate on = DUE.plusDays(12);
        for (int act : acts) {
            on = on.plusDays(act % 3);
            if (DeskActs.perform(now, act, on) instanceof Outcome.Accepted accepted) {
                now = now.evolve(accepted.events());
            }
            for (Enquiry enquiry : now.desk().enquiries()) {
                check(enquiry, Disclosure.of(now, debtor).in(enquiry.id(), on), on);
            }
        }
    }

    private static void check(Enquiry enquiry, DeskView view, LocalDate on) {
        List<String> told = new ArrayList<>();
        leaves(view, told);
        IdentityLevel level = enquiry.isOpen() ? enquiry.reaches(on) : IdentityLevel.UNKNOWN;
        assertThat(told.stream().filter(t -> t.equals("100.00 EUR")).findAny().isPresent())
                .as("an amount at %s", level)
                .isEqualTo(level.reaches(IdentityLevel.VERIFIED));
        if (!level.reaches(IdentityLevel.VERIFIED)) {
            assertThat(told).as("a fact that may be asked for").doesNotContain("R1");
        }
        if (!level.reaches(IdentityLevel.CLAIMED)) {
            assertThat(told).as("nothing but the enquiry and its level").hasSize(2);
        }
        if (!level.reaches(IdentityLevel.STRONG)) {
            assertThat(told)
                    .doesNotContain(DeskActs.DOCUMENT, enquiry.receivedAt().toString());
        }
        boolean free = enquiry.caller() == Caller.DEBTOR
                || enquiry.admission() != null && enquiry.admission().holdsOn(on);
        assertThat(free || !level.reaches(IdentityLevel.CLAIMED))
                .as("somebody else hears nothing without a record")
                .isTrue();
    }

    /** All that stands in a value, however deep. */
    private static void leaves(@Nullable Object value, List<String> into) {
        if (value instanceof Collection<?> all) {
            all.forEach(one -> leaves(one, into));
        } else if (value instanceof Map<?, ?> map) {
            leaves(map.keySet(), into);
            leaves(map.values(), into);
        } else if (value instanceof Record whole
                && whole.getClass().getPackageName().startsWith("io.dunning.desk")) {
            for (RecordComponent part : whole.getClass().getRecordComponents()) {
                try {
                    leaves(part.getAccessor().invoke(whole), into);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        } else if (value != null) {
            into.add(value.toString());
        }
    }

    @Property(tries = 60)
    void nothing_goes_out_while_an_objection_is_open(@ForAll("acts") List<Integer> acts) {
        Hospital hospital = Hospital.under(Given.aPolicy())
                .givenDebtor(aDebtor())
                .givenBill(aBill("R1").of("9 EUR"))
                .givenBill(aBill("R2").of("80 EUR"))
                .whenDayComes(DUE);
        for (int act : acts) {
            hospital.whenDaysPass(1 + act % 9);
            LocalDate on = hospital.today();
            hospital.engine().act(theCase(), CLERK, c -> DeskActs.perform(c, act, on));
            if (act % 23 == 0) {
                hospital.engine().act(theCase(), CLERK, c -> c.decideDispute(DisputeDecision.CLAIM_STANDS, "boss", on));
            }
        }
        hospital.whenDaysPass(40);

        boolean open = false;
        for (RecordedEvent recorded : hospital.store().history(theCase())) {
            CaseEvent event = recorded.event();
            open = event instanceof Disputed || open && !(event instanceof DisputeDecided);
            boolean leaves = event instanceof NoticePlanned
                    || event instanceof CompanionPlanned
                    || event instanceof NoticeHandedOver;
            assertThat(open && leaves)
                    .as("%s while an objection is open", event)
                    .isFalse();
        }
        hospital.thenHistoriesHold();
    }

    @Property(tries = 100)
    void no_event_no_refusal_and_no_view_names_anybody(@ForAll("acts") List<Integer> acts) {
        Debtor debtor = aDebtor().debtor();
        DunningCase now = aCase().atLevel(1).dunningCase();
        LocalDate on = DUE.plusDays(12);
        List<String> said = new ArrayList<>();
        for (int act : acts) {
            Outcome outcome = DeskActs.perform(now, act, on);
            said.add(outcome.toString());
            if (outcome instanceof Outcome.Accepted accepted) {
                now = now.evolve(accepted.events());
                accepted.events().forEach(e -> said.add(EventText.write(e)));
            }
            for (Enquiry enquiry : now.desk().enquiries()) {
                DeskView view = Disclosure.of(now, debtor).in(enquiry.id(), on);
                said.add(view.toString());
                leaves(view, said);
            }
            said.add(now.desk().toString());
        }

        List<String> secrets = new ArrayList<>(List.of(debtor.name()));
        debtor.contactPoints().forEach(p -> secrets.add(p.address().value()));
        assertThat(said).allSatisfy(text -> assertThat(text).doesNotContain(secrets));
    }

    @Provide
    Arbitrary<List<Integer>> acts() {
        return Arbitraries.integers().between(0, 100_000).list().ofMaxSize(40);
    }
}
