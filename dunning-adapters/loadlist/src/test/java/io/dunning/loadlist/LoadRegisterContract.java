package io.dunning.loadlist;

import static io.dunning.loadlist.SampleList.CREDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.loadlist.LoadRegister.LoadedList;
import io.dunning.loadlist.LoadRegister.Seen;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import org.junit.jupiter.api.Test;

/** What every register promises. */
abstract class LoadRegisterContract {

    private static final CreditorId OTHER = new CreditorId("inland", CREDITOR.creditor());
    private static final ReceivableId ID = new ReceivableId("R1");

    /** An empty register. */
    abstract LoadRegister register();

    @Test
    void an_empty_register_knows_nothing() {
        LoadRegister register = register();

        assertThat(register.earlier(CREDITOR, "aa").known()).isFalse();
        assertThat(register.earlier(CREDITOR, "aa").latest()).isEmpty();
        assertThat(register.seen(CREDITOR, ID)).isEmpty();
    }

    @Test
    void what_was_remembered_last_is_seen() {
        LoadRegister register = register();

        register.remember(CREDITOR, ID, new Seen("c1", "aa"));
        register.remember(CREDITOR, ID, new Seen("c1", "bb"));
        register.remember(CREDITOR, ID, new Seen("c1", "bb"));

        assertThat(register.seen(CREDITOR, ID)).contains(new Seen("c1", "bb"));
    }

    @Test
    void every_closed_list_is_known_and_the_last_one_is_the_latest() {
        LoadRegister register = register();

        register.close(CREDITOR, new LoadedList("aa", 5));
        register.close(CREDITOR, new LoadedList("bb", 6));

        assertThat(register.earlier(CREDITOR, "aa").known()).isTrue();
        assertThat(register.earlier(CREDITOR, "cc").known()).isFalse();
        assertThat(register.earlier(CREDITOR, "cc").latest()).contains(new LoadedList("bb", 6));
    }

    @Test
    void closing_a_list_again_makes_it_the_latest() {
        LoadRegister register = register();

        register.close(CREDITOR, new LoadedList("aa", 5));
        register.close(CREDITOR, new LoadedList("bb", 6));
        register.close(CREDITOR, new LoadedList("aa", 7));

        assertThat(register.earlier(CREDITOR, "bb").latest()).contains(new LoadedList("aa", 7));
    }

    @Test
    void creditors_of_one_name_in_two_tenants_are_apart() {
        LoadRegister register = register();

        register.remember(CREDITOR, ID, new Seen("c1", "aa"));
        register.close(CREDITOR, new LoadedList("aa", 5));

        assertThat(register.seen(OTHER, ID)).isEmpty();
        assertThat(register.earlier(OTHER, "aa").known()).isFalse();
        assertThat(register.earlier(OTHER, "aa").latest()).isEmpty();
    }
}
