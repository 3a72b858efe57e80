package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.ContactLog;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.testkit.SampleNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a store promises about the days on which people were contacted. */
abstract class StoreContacts extends StoreOutbox {

    @Test
    void a_planned_notice_counts_as_a_contact_of_its_person() {
        StoredCase stored = store("A");
        plan(stored);

        assertThat(contactsOf(stored, PLANNED_ON))
                .as("contacts since the day of the notice")
                .isOne();
        assertThat(contactsOf(stored, PLANNED_ON.plusDays(1)))
                .as("contacts since the day after")
                .isZero();
    }

    @Test
    void a_call_and_the_same_in_writing_are_one_contact_on_one_day_and_two_on_two() {
        StoredCase stored = store("A");
        SampleNotice call = noticeOf(stored).by(ChannelKind.VOICE);
        PlannedNotice text = call.plannedAlong(ChannelKind.SMS);
        store.commit(Change.of(List.of(append(stored, call.event(), call.along(ChannelKind.SMS))))
                .planning(List.of(call.planned(), text)));
        assertThat(contactsOf(stored, LONG_AGO)).as("contacts as planned").isOne();

        attempt(call.planned(), 1);
        resolve(stored, new NoticeHandedOver(PLANNED_ON, call.key(), "ref"));
        attempt(text, 1);
        resolve(stored, new NoticeHandedOver(PLANNED_ON, text.key(), "ref"));
        assertThat(contactsOf(stored, LONG_AGO)).as("contacts as handed over").isOne();

        StoredCase other = store("B");
        SampleNotice first = noticeOf(other).by(ChannelKind.VOICE);
        PlannedNotice later = first.plannedAlong(ChannelKind.SMS);
        store.commit(Change.of(List.of(append(other, first.event(), first.along(ChannelKind.SMS))))
                .planning(List.of(first.planned(), later)));
        attempt(first.planned(), 1);
        resolve(other, new NoticeHandedOver(PLANNED_ON, first.key(), "ref"));
        attempt(later, 1);
        resolve(other, new NoticeHandedOver(PLANNED_ON.plusDays(1), later.key(), "ref"));
        assertThat(contactsOf(other, LONG_AGO)).as("contacts of one day each").isEqualTo(2);
    }

    @Test
    void contacts_count_per_person_over_all_creditors_of_a_tenant() {
        PersonId person = new PersonId("A");
        StoredCase here = aCase().of(person).storeIn(store);
        StoredCase there =
                aCase().of(person).with(new CreditorId("region", "clinic")).storeIn(store);
        plan(here);
        plan(there);

        assertThat(contactsOf(here, LONG_AGO))
                .as("contacts of one person by two creditors of the same tenant")
                .isEqualTo(2);
    }

    @Test
    void contacts_of_another_tenant_are_nobodys_business() {
        PersonId person = new PersonId("A");
        StoredCase here = aCase().of(person).storeIn(store);
        StoredCase abroad =
                aCase().of(person).with(new CreditorId("other", "hospital")).storeIn(store);
        plan(here);
        plan(abroad);

        assertThat(contactsOf(here, LONG_AGO))
                .as("contacts by one tenant: the same key is another person elsewhere")
                .isOne();
    }

    @Test
    void contacts_are_those_of_the_persons_asked_for() {
        StoredCase one = store("A");
        plan(one);
        plan(store("B"));

        Map<PersonId, ContactLog> found =
                store.contacts("region", Set.of(new PersonId("A"), new PersonId("nobody")), LONG_AGO);

        assertThat(found).as("contacts of persons not asked for").doesNotContainKey(new PersonId("B"));
        assertThat(found.getOrDefault(new PersonId("nobody"), ContactLog.EMPTY).size())
                .isZero();
        assertThat(found.getOrDefault(new PersonId("A"), ContactLog.EMPTY).size())
                .isOne();
    }

    @Test
    void a_notice_that_was_cancelled_or_refused_by_its_channel_is_no_contact() {
        StoredCase one = store("A");
        PlannedNotice cancelled = plan(one);
        resolve(one, new NoticeCancelled(PLANNED_ON, cancelled.key(), "held"));
        StoredCase other = store("B");
        PlannedNotice refused = plan(other);
        attempt(refused, 1);
        resolve(other, new NoticeFailed(PLANNED_ON, refused.key(), false));

        assertThat(contactsOf(one, LONG_AGO))
                .as("contacts after a cancellation")
                .isZero();
        assertThat(contactsOf(other, LONG_AGO))
                .as("contacts after the channel refused")
                .isZero();
    }

    @Test
    void a_notice_that_left_later_counts_on_the_day_on_which_it_left() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);
        attempt(notice, 1);

        resolve(stored, new NoticeHandedOver(PLANNED_ON.plusDays(3), notice.key(), "ref"));

        assertThat(contactsOf(stored, PLANNED_ON.plusDays(3)))
                .as("contacts since the day of the hand-over, three days after the notice was planned")
                .isOne();
        assertThat(contactsOf(stored, PLANNED_ON.plusDays(4))).isZero();
    }

    @Test
    void a_notice_that_was_stopped_but_left_after_all_is_a_contact() {
        for (String person : List.of("A", "B")) {
            StoredCase stored = store(person);
            PlannedNotice notice = attemptedAndStopped(stored);

            resolve(
                    stored,
                    person.equals("A")
                            ? new NoticeHandedOver(PLANNED_ON, notice.key(), "ref")
                            : new NoticeUnknown(PLANNED_ON, notice.key()));

            assertThat(contactsOf(stored, LONG_AGO))
                    .as("contacts after news that a cancelled notice left, or may have left")
                    .isOne();
        }
    }

    @Test
    void a_notice_that_was_stopped_after_an_attempt_is_a_contact_until_it_is_known_that_it_did_not_leave() {
        StoredCase stored = store("A");
        PlannedNotice notice = attemptedAndStopped(stored);
        assertThat(contactsOf(stored, LONG_AGO))
                .as("contacts while nobody knows whether a cancelled notice left")
                .isOne();

        store.commit(Change.NOTHING.resolving(List.of(notice.key())));

        assertThat(contactsOf(stored, LONG_AGO))
                .as("contacts after its attempt ended without a word that it left")
                .isZero();

        StoredCase other = store("B");
        PlannedNotice withheld = plan(other);
        attempt(withheld, 1);
        resolve(other, new NoticeCancelled(PLANNED_ON, withheld.key(), "held"));
        assertThat(contactsOf(other, LONG_AGO))
                .as("contacts after a cancellation that is the outcome of the attempt")
                .isZero();
    }

    private PlannedNotice attemptedAndStopped(StoredCase stored) {
        PlannedNotice notice = plan(stored);
        attempt(notice, 1);
        commit(append(asStored(id(stored)), new NoticeCancelled(PLANNED_ON, notice.key(), "held")));
        return notice;
    }

    @Test
    void two_notices_of_one_case_that_do_not_go_together_are_two_contacts_on_one_day_too() {
        StoredCase stored = store("A");
        PlannedNotice stopped = attemptedAndStopped(stored);
        LocalDate next = PLANNED_ON.plusDays(1);
        StoredCase now = asStored(id(stored));
        plan(now, noticeOf(now).plannedOn(next));

        resolve(stored, new NoticeUnknown(next, stopped.key()));

        assertThat(contactsOf(stored, next))
                .as("contacts on a day: the notice of that day, and another that may have left on it")
                .isEqualTo(2);
    }

    @Test
    void a_notice_whose_outcome_is_unknown_stays_a_contact() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);
        attempt(notice, 1);

        resolve(stored, new NoticeUnknown(PLANNED_ON, notice.key()));

        assertThat(contactsOf(stored, LONG_AGO))
                .as("contacts after an unknown outcome")
                .isOne();
    }
}
