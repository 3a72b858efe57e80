package io.dunning.jdbc;

import static io.dunning.jdbc.Cases.append;
import static io.dunning.jdbc.Cases.id;
import static io.dunning.jdbc.Cases.saying;
import static io.dunning.jdbc.Cases.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.History;
import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.contact.IdentityLevel;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.StepOption;
import io.dunning.jdbc.testing.Major;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whatever a text holds comes back to the byte, or the text is refused before anything is stored. */
class TextsTest {

    private static final String ODD =
            " | % %7c \\ \" ' \r\n\t \u0001 \u007f é ß İı e\u0301 שלום مرحبا \u202eback\u202c \ud83d\udc69\u200d\u2695\ufe0f \ufffd \uffff {} ${x} \\. ";
    private static final String LONG = ODD.repeat(10_000 / ODD.length() + 1);

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class OnAnyDatabase {
        private final Database database;
        private JdbcCaseStore store;

        OnAnyDatabase(Database database) {
            this.database = database;
            this.store = database.store();
        }

        @BeforeEach
        void begin() {
            database.clear();
            store = database.store();
        }

        @AfterAll
        void close() {
            database.close();
        }

        @Test
        void odd_and_long_texts_come_back_to_the_byte_whether_few_or_many_are_stored() {
            for (int count : List.of(1, 40)) {
                database.clear();
                store = database.store();
                List<CaseChange> changes = new ArrayList<>();
                List<PlannedNotice> notices = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    StoredCase one = stored(store, "P" + i);
                    String text = i % 2 == 0 ? ODD : LONG;
                    changes.add(append(one, saying(text), Cases.noticeOf(one).event()));
                    notices.add(with(
                            Cases.noticeOf(one).planned(), text, "Via Finta 1\n" + text.replaceAll("\\p{Cntrl}", "")));
                }

                store.commit(Change.of(changes).planning(notices));

                for (CaseChange change : changes) {
                    StoredCase found = store.find(change.result().id()).orElseThrow();
                    var history = store.history(id(found));
                    assertThat(history.get(history.size() - 2))
                            .isEqualTo(change.events().get(0));
                    assertThat(History.verify(id(found), history, change.head()))
                            .isEmpty();
                }
                for (PlannedNotice notice : notices) {
                    assertThat(store.notice(notice.key())).contains(notice);
                }
            }
        }

        @Test
        void what_cannot_be_stored_is_refused_with_the_whole_change() {
            for (String bad : List.of("NUL \0 within", "half \ud83d of one", "other \udc69 half", "\ud83d")) {
                database.clear();
                store = database.store();
                StoredCase one = stored(store, "A");
                StoredCase other = stored(store, "B");
                PlannedNotice good = Cases.noticeOf(other).planned();
                PlannedNotice notice = new PlannedNotice(
                        good.key(),
                        good.caseId(),
                        good.plannedOn(),
                        StepOption.of(ChannelKind.LETTER, bad, IdentityLevel.VERIFIED),
                        good.claimed(),
                        good.dispatch());
                int events = database.count("event");

                assertThatThrownBy(() -> store.commit(Change.of(List.of(
                                        append(one, Cases.deferral(1)),
                                        append(other, Cases.noticeOf(other).event())))
                                .planning(List.of(notice))))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("can't be stored")
                        .hasMessageContaining(notice.key().value())
                        .hasMessageNotContaining(bad);

                assertThat(database.count("event")).isEqualTo(events);
                assertThat(database.count("notice")).isZero();
                assertThat(store.find(id(one)).orElseThrow().dunningCase()).isEqualTo(one.dunningCase());
            }
        }

        @Test
        void half_a_character_in_an_event_is_refused() {
            StoredCase one = stored(store, "A");

            assertThatThrownBy(() -> store.commit(Change.of(List.of(append(one, saying("half \ud83d"))))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(id(one).toString());
        }

        @Test
        void a_nul_in_an_event_is_written_as_its_code() {
            StoredCase one = stored(store, "A");

            store.commit(Change.of(List.of(append(one, saying("a \0 b")))));

            var history = store.history(id(one));
            assertThat(((ReviewDeferred) history.get(history.size() - 1).event()).sentence())
                    .isEqualTo("a \0 b");
        }

        private static PlannedNotice with(PlannedNotice notice, String body, String address) {
            return new PlannedNotice(
                    notice.key(),
                    notice.caseId(),
                    notice.plannedOn(),
                    notice.option(),
                    notice.claimed(),
                    new Dispatch(
                            notice.key().value(),
                            new Address(ChannelKind.LETTER, "Ærøskøbing \ud83d\ude00 \u202eX", address),
                            new Message("nb", "", body)));
        }
    }

    @Nested
    class OnH2 extends OnAnyDatabase {
        OnH2() {
            super(Database.h2InMemory());
        }
    }

    @Nested
    class OnCurrentPostgres extends OnAnyDatabase {
        OnCurrentPostgres() {
            super(Database.postgres(Major.CURRENT));
        }
    }

    @Nested
    class OnOldestPostgres extends OnAnyDatabase {
        OnOldestPostgres() {
            super(Database.postgres(Major.OLDEST));
        }
    }
}
