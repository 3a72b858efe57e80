package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.aDebtor;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Debtors;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Debtor;
import io.dunning.contact.Provenance;
import io.dunning.receivable.PersonId;
import io.dunning.testkit.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Debtors} promises. Extend it, give it master data that the test can write into, run it. */
public abstract class DebtorsContract {

    private static final String TENANT = "tenant";

    private static final int THREADS = 6;

    private Debtors debtors;

    /** Master data without anybody. Called once before each test. */
    protected abstract Debtors newDebtors();

    /** Enters a debtor, or replaces what was known of them. */
    protected abstract void enter(Debtor debtor);

    @BeforeEach
    void begin() {
        debtors = newDebtors();
    }

    @Test
    void a_debtor_is_found_as_entered() {
        Debtor entered = aDebtor("A")
                .reachedBy(ChannelKind.EMAIL, Provenance.BOOKING)
                .bornOn(Given.DUE.minusYears(40))
                .mayBeToldOf(new PersonId("B"))
                .livingIn("Europe/Oslo")
                .debtor();
        enter(entered);

        assertThat(debtors.find(TENANT, List.of(new PersonId("A"))))
                .as("who is A")
                .containsExactlyInAnyOrderEntriesOf(Map.of(new PersonId("A"), entered));
    }

    @Test
    void each_person_is_answered_under_their_own_key() {
        List<PersonId> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            enter(aDebtor("P" + i).debtor());
            all.add(new PersonId("P" + i));
        }

        Map<PersonId, Debtor> found = debtors.find(TENANT, all);

        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found)
                .allSatisfy((id, debtor) -> assertThat(debtor.id())
                        .as("the person under the key %s: somebody else would be written to", id)
                        .isEqualTo(id));
    }

    @Test
    void a_person_nobody_knows_is_left_out() {
        enter(aDebtor("A").debtor());

        assertThat(debtors.find(TENANT, List.of(new PersonId("A"), new PersonId("nobody")))
                        .keySet())
                .as("a person who isn't known is left out: never answer with a stand-in")
                .containsExactly(new PersonId("A"));
    }

    @Test
    void nobody_is_asked_for_and_nobody_is_found() {
        enter(aDebtor("A").debtor());

        assertThat(debtors.find(TENANT, List.of())).isEmpty();
    }

    @Test
    void a_change_counts_at_once() {
        enter(aDebtor("A").debtor());
        debtors.find(TENANT, List.of(new PersonId("A")));

        Debtor died = aDebtor("A").diedOn(Given.DUE).debtor();
        enter(died);

        assertThat(debtors.find(TENANT, List.of(new PersonId("A"))).get(new PersonId("A")))
                .as("what is known after the change: a cache would write to the dead")
                .isEqualTo(died);
    }

    @Test
    void several_threads_get_the_same_answers() {
        enter(aDebtor("A").debtor());
        enter(aDebtor("B").debtor());
        List<PersonId> asked = List.of(new PersonId("A"), new PersonId("B"));
        Map<PersonId, Debtor> alone = debtors.find(TENANT, asked);

        var endings = Together.run(THREADS, () -> debtors.find(TENANT, asked));

        assertThat(endings)
                .allSatisfy(e -> assertThat(e.answer())
                        .as("what one of %s threads was told; trouble: %s", THREADS, e.trouble())
                        .containsExactly(alone));
    }
}
