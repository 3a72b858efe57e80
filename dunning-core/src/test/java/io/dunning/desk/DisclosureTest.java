package io.dunning.desk;

import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.eur;
import static io.dunning.desk.AtDesk.CALL;
import static io.dunning.desk.AtDesk.CHILD;
import static io.dunning.desk.AtDesk.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dunning.Fixtures;
import io.dunning.agreement.InstalmentPlan;
import io.dunning.contact.Authority;
import io.dunning.contact.Debtor;
import io.dunning.contact.IdentityLevel;
import io.dunning.desk.DeskView.Bill;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final ReceivableId R1 = new ReceivableId("R1");

    private final AtDesk desk = new AtDesk();

    @Test
    void somebody_unknown_hears_nothing_of_a_case() {
        desk.called(Caller.SOMEBODY_ELSE);

        assertThat(view()).isEqualTo(new DeskView(CALL, IdentityLevel.UNKNOWN, null, null, null));
    }

    @Test
    void who_says_to_be_the_debtor_hears_that_there_is_a_message_and_not_the_number_of_the_bill() {
        desk.called(Caller.DEBTOR);

        assertThat(view()).isEqualTo(new DeskView(CALL, IdentityLevel.CLAIMED, new DeskView.Notice(true), null, null));
    }

    @Test
    void who_knows_two_facts_hears_what_is_to_be_paid() {
        desk.called(Caller.DEBTOR).act(d -> d.identify(CALL, two(), DAY));

        assertThat(view().owed()).isNotNull().satisfies(owed -> {
            assertThat(owed.open()).isEqualTo(eur("80.00"));
            assertThat(owed.bills()).extracting(Bill::number, Bill::dueOn).containsExactly(tuple(R1, Fixtures.DUE));
        });
        assertThat(view().whole()).isNull();
    }

    @Test
    void what_they_agreed_to_pay_and_when_is_part_of_what_is_to_be_paid() {
        desk.called(Caller.DEBTOR).act(d -> d.identify(CALL, two(), DAY));
        InstalmentPlan plan = InstalmentPlan.monthly(eur("80.00"), 3, DAY.plusDays(14));

        desk.accept(desk.now.agree(plan, DAY));

        assertThat(view().owed()).isNotNull().satisfies(owed -> {
            assertThat(owed.plan()).isEqualTo(plan);
            assertThat(owed.promise()).isNull();
        });
    }

    @Test
    void a_strong_identity_hears_the_whole_file() {
        desk.called(Caller.DEBTOR).act(d -> d.identify(CALL, IdentityCheck.right(IdentityFactor.NATIONAL_EID), DAY));

        assertThat(view().whole())
                .isNotNull()
                .satisfies(w -> assertThat(w.desk()).isEqualTo(desk.now.desk()));
    }

    @Test
    void an_enquiry_that_has_ended_tells_nothing_any_more() {
        desk.called(Caller.DEBTOR)
                .act(d -> d.identify(CALL, IdentityCheck.right(IdentityFactor.NATIONAL_EID), DAY))
                .act(d -> d.close(CALL, EnquiryOutcome.ANSWERED, DAY));

        assertThat(view()).isEqualTo(new DeskView(CALL, IdentityLevel.UNKNOWN, null, null, null));
    }

    @Test
    void a_debtor_hears_of_the_bill_of_another_patient_only_with_a_record() {
        desk.withChild()
                .called(Caller.DEBTOR)
                .act(d -> d.identify(CALL, IdentityCheck.right(IdentityFactor.NATIONAL_EID), DAY));

        assertThat(view().owed())
                .isNotNull()
                .satisfies(o -> assertThat(o.open()).isEqualTo(eur("80.00")));
        assertThat(view().whole()).as("agreements are about both bills").isNull();

        DeskView asParent = Disclosure.of(desk.now, parent()).in(CALL, DAY);

        assertThat(asParent.owed())
                .isNotNull()
                .satisfies(o -> assertThat(o.open()).isEqualTo(eur("113.00")));
        assertThat(asParent.whole()).isNotNull();
    }

    @Test
    void somebody_else_hears_only_of_the_patient_for_whom_they_speak() {
        desk.withChild()
                .called(Caller.SOMEBODY_ELSE)
                .act(d -> d.patientPresent(CALL, CHILD, DAY))
                .act(d -> d.identify(CALL, IdentityCheck.right(IdentityFactor.NATIONAL_EID), DAY));

        assertThat(view().owed()).isNotNull().satisfies(o -> {
            assertThat(o.bills()).extracting(Bill::number).containsExactly(new ReceivableId("R2"));
            assertThat(o.open()).isEqualTo(eur("33.00"));
        });
        assertThat(view().whole()).isNull();
    }

    @Test
    void a_mandate_to_pay_does_not_open_the_whole_file() {
        desk.called(Caller.SOMEBODY_ELSE)
                .act(d -> d.admit(CALL, new Authority(DEBTOR, "doc-7", DAY, null), AdmissionScope.PAYMENT, DAY))
                .act(d -> d.identify(CALL, IdentityCheck.right(IdentityFactor.NATIONAL_EID), DAY));

        assertThat(view().owed()).isNotNull();
        assertThat(view().whole()).isNull();
    }

    @Test
    void a_view_above_its_level_cannot_be_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeskView(CALL, IdentityLevel.UNKNOWN, new DeskView.Notice(true), null, null));
    }

    @Test
    void the_master_data_are_those_of_the_debtor() {
        desk.called(Caller.DEBTOR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Disclosure.of(desk.now, Fixtures.debtor(new PersonId("P2"))));
    }

    private DeskView view() {
        return Disclosure.of(desk.now, Fixtures.debtor(DEBTOR)).in(CALL, DAY);
    }

    private static IdentityCheck two() {
        return IdentityCheck.right(IdentityFactor.POSTCODE, IdentityFactor.INVOICE_NUMBER);
    }

    private static Debtor parent() {
        Debtor adult = Fixtures.debtor(DEBTOR);
        return new Debtor(
                adult.id(),
                adult.kind(),
                adult.capacity(),
                adult.name(),
                adult.language(),
                adult.zone(),
                null,
                null,
                adult.contactPoints(),
                List.of(new Authority(CHILD, "doc-9", DAY.minusYears(1), null)));
    }
}
