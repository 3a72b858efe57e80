package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore.StoredCase;
import io.dunning.Partition;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store promises about the cases that are due. */
abstract class StoreAgenda extends StoreCommits {

    private static final LocalDate LATER = DUE.plusDays(30);

    @Test
    void cases_are_due_from_their_review_day_on() {
        StoredCase stored = store("A");
        commit(append(stored, deferral(5)));
        LocalDate review = DUE.plusDays(5);

        assertThat(due(review.minusDays(1))).as("due before the review day").isEmpty();
        assertThat(due(review)).as("due on the review day").containsExactly(id(stored));
        assertThat(due(review.plusYears(1))).as("due long after").containsExactly(id(stored));
    }

    @Test
    void a_case_is_due_once_however_often_its_review_day_moved() {
        StoredCase stored = store("A");
        commit(append(stored, deferral(5), deferral(9), deferral(3)));
        StoredCase moved = asStored(id(stored));
        commit(append(moved, deferral(20)));

        assertThat(due(DUE.plusDays(19))).as("due by an agenda entry of before").isEmpty();
        assertThat(due(DUE.plusDays(20))).as("due by the last entry").containsExactly(id(stored));
    }

    @Test
    void a_case_that_was_changed_but_not_moved_stays_due_once() {
        StoredCase stored = store("A");
        commit(append(stored, deferral(4)));
        commit(append(asStored(id(stored)), deferral(4)));

        List<StoredCase> found = store.due(Partition.WHOLE, LATER, null, 10);

        assertThat(found).as("what is due").hasSize(1);
        assertSame(found.get(0), asStored(id(stored)));
    }

    @Test
    void due_cases_come_by_their_days_then_by_person_then_by_id() {
        List<StoredCase> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(deferred(store("P" + (i * 7) % 24), 1 + (i * 5) % 4));
        }
        all.sort(IN_AGENDA);

        assertThat(due(LATER))
                .as(
                        "the order of due(): by the review day, then by Partition.key as a number with a sign, then by the id")
                .isEqualTo(ids(all));
    }

    @Test
    void ids_are_ordered_by_their_characters_and_by_the_order_of_the_kinds() {
        List<CaseId> ids = new ArrayList<>();
        for (String creditor : List.of("b", "B", "a-1", "a.1", "a1", "A", "10", "9", "i", "I")) {
            ids.add(id(aCase().with(new CreditorId("region", creditor)).storeIn(store)));
        }
        for (ClaimKind kind : ClaimKind.values()) {
            ids.add(id(aCase().withBills(aBill("R-" + kind).kind(kind)).storeIn(store)));
        }
        ids.sort(Comparator.naturalOrder());

        assertThat(due(LATER))
                .as("the order of one person's cases: letters by their code, kinds as ClaimKind declares them; a"
                        + " database's own collation or the kind's name would give another")
                .isEqualTo(ids);
    }

    @Test
    void due_cases_are_read_page_by_page_without_gap_or_repetition() {
        List<StoredCase> all = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            all.add(deferred(store("P" + (char) ('A' + i)), 1 + (i * 5) % 3));
        }
        all.sort(IN_AGENDA);

        for (int limit : List.of(1, 4, 10, 11, 12)) {
            List<List<StoredCase>> pages = pages(Partition.WHOLE, LATER, limit);

            assertThat(pages).as("pages of at most %s", limit).allMatch(page -> page.size() <= limit);
            assertThat(ids(pages.stream().flatMap(List::stream).toList()))
                    .as("all pages of at most %s together", limit)
                    .isEqualTo(ids(all));
        }
    }

    @Test
    void the_next_page_is_found_though_the_cases_of_the_page_before_have_moved() {
        List<StoredCase> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            all.add(store("P" + i));
        }
        all.sort(IN_AGENDA);
        List<StoredCase> first = store.due(Partition.WHOLE, LATER, null, 4);

        first.forEach(s -> commit(append(s, deferral(40))));

        DunningCase last = first.get(first.size() - 1).dunningCase();
        assertThat(ids(store.due(Partition.WHOLE, LATER, last, 100)))
                .as("what comes after a case that has another review day by now: 'after' is the case as it was read")
                .isEqualTo(ids(all.subList(4, 9)));
    }

    @Test
    void the_cases_of_one_person_and_day_are_never_torn_apart() {
        List<StoredCase> all = new ArrayList<>();
        for (int person = 0; person < 7; person++) {
            for (String creditor : List.of("clinic", "hospital", "practice")) {
                for (ClaimKind kind : List.of(ClaimKind.COPAYMENT, ClaimKind.MATERIALS)) {
                    StoredCase stored = store("P" + person, creditor, kind);
                    all.add(kind == ClaimKind.MATERIALS && person % 2 == 0 ? deferred(stored, 3) : stored);
                }
            }
        }
        all.sort(IN_AGENDA);

        for (int limit : List.of(1, 2, 3, 4, 6, 7, 20, 100)) {
            List<List<StoredCase>> pages = pages(Partition.WHOLE, LATER, limit);

            assertThat(ids(pages.stream().flatMap(List::stream).toList()))
                    .as("all pages of about %s together", limit)
                    .isEqualTo(ids(all));
            assertWholePersons(pages, limit);
        }
    }

    private StoredCase store(String person, String creditor, ClaimKind kind) {
        return aCase().withBills(aBill("R-" + person + "-" + creditor + "-" + kind)
                        .owedBy(new PersonId(person))
                        .owedTo(new CreditorId("region", creditor))
                        .kind(kind))
                .storeIn(store);
    }

    private static void assertWholePersons(List<List<StoredCase>> pages, int limit) {
        for (int i = 0; i < pages.size(); i++) {
            List<StoredCase> page = pages.get(i);
            StoredCase last = page.get(page.size() - 1);
            if (i + 1 < pages.size()) {
                assertThat(isSamePersonAndDay(last, pages.get(i + 1).get(0)))
                        .as(
                                "whether %s and %s stand on different pages of about %s: a person would be judged without"
                                        + " what was decided for them a moment ago",
                                id(last), id(pages.get(i + 1).get(0)), limit)
                        .isFalse();
            }
            assertThat(page.stream().filter(s -> !isSamePersonAndDay(s, last)))
                    .as(
                            "cases on a page of about %s before those of its last person: there may be more only for them",
                            limit)
                    .hasSizeLessThan(limit);
        }
    }

    private static boolean isSamePersonAndDay(StoredCase one, StoredCase other) {
        return Partition.key(id(one)) == Partition.key(id(other))
                && one.dunningCase().reviewOn().equals(other.dunningCase().reviewOn());
    }

    @Test
    void each_case_is_due_in_exactly_one_partition_however_many_there_are() {
        for (int i = 0; i < 40; i++) {
            store("P" + i, i % 2 == 0 ? "clinic" : "hospital", ClaimKind.COPAYMENT);
        }

        for (int count : List.of(1, 2, 8)) {
            List<CaseId> read = new ArrayList<>();
            for (Partition partition : Partition.all(count)) {
                List<CaseId> own = ids(store.due(partition, LATER, null, 1000));
                assertThat(own)
                        .as("cases of partition %s: those whose key lies between its keyMin and keyMax", partition)
                        .allMatch(partition::holds);
                read.addAll(own);
            }
            assertThat(read)
                    .as("cases of all %s partitions together", count)
                    .containsExactlyInAnyOrderElementsOf(due(LATER));
        }
    }

    @Test
    void a_partition_is_read_page_by_page_without_the_others() {
        for (int i = 0; i < 40; i++) {
            deferred(store("P" + i), i % 3);
        }

        for (Partition partition : Partition.all(2)) {
            List<CaseId> expected = due(LATER).stream().filter(partition::holds).toList();

            assertThat(ids(pages(partition, LATER, 3).stream()
                            .flatMap(List::stream)
                            .toList()))
                    .as("all pages of partition %s together", partition)
                    .isEqualTo(expected);
        }
    }

    @Test
    void only_open_cases_are_due() {
        aCase().of(new PersonId("A")).credited().storeIn(store);
        aCase().of(new PersonId("B")).referred().storeIn(store);
        StoredCase open = aCase().of(new PersonId("C")).disputed().storeIn(store);
        StoredCase settled = store("D");
        commit(append(settled, accepted(settled.dunningCase().credit("supervisor", DUE))));

        assertThat(due(LocalDate.of(2100, 1, 1)))
                .as("due cases: those that are closed or handed over have no review day")
                .containsExactly(id(open));
        assertThat(due(LocalDate.of(9999, 12, 31)))
                .as("due cases on the last day there is")
                .containsExactly(id(open));
    }

    @Test
    void a_case_that_is_opened_again_is_due_again() {
        StoredCase closed = aCase().of(new PersonId("A")).credited().storeIn(store);
        DunningCase before = closed.dunningCase();
        Outcome again = before.add(
                aBill("R-new").owedBy(new PersonId("A")).dueOn(DUE.plusDays(60)).receivable(), DUE.plusDays(60));

        commit(append(closed, accepted(again)));

        assertThat(due(DUE.plusDays(60))).containsExactly(id(closed));
    }

    @Test
    void a_day_on_which_nothing_is_due_is_empty_in_every_partition() {
        store("A");

        for (Partition partition : Partition.all(store.partitions())) {
            assertThat(store.due(partition, DUE.minusDays(1), null, 10)).isEmpty();
        }
    }
}
