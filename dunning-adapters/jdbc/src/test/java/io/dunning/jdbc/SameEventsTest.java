package io.dunning.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore;
import io.dunning.Partition;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseId;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.hold.HoldReason;
import io.dunning.jdbc.testing.Major;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.testkit.Given;
import io.dunning.testkit.Hospital;
import io.dunning.testkit.RecordingChannel;
import io.dunning.testkit.RecordingChannel.Answer;
import io.dunning.testkit.SampleBill;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same year of the same hospital gives the same events, to the byte, wherever they are kept. */
class SameEventsTest {

    private static final long SEED = 20_260_110;
    private static final int DAYS = 365;
    private static final int PEOPLE = 12;
    private static final List<CreditorId> CREDITORS = List.of(Given.HOSPITAL, new CreditorId("region", "clinic"));

    @Test
    void a_year_gives_the_same_events_in_memory_on_h2_and_on_postgresql(@TempDir Path folder) {
        try (Database memory = Database.h2InMemory();
                Database file = Database.h2InFile(folder);
                Database current = Database.postgres(Major.CURRENT);
                Database oldest = Database.postgres(Major.OLDEST)) {
            Year expected = new Year(new MemoryCaseStore(2)).played();
            assertThat(expected.histories())
                    .as("cases of the year, seed %s", SEED)
                    .hasSizeGreaterThan(PEOPLE);

            for (Database database : List.of(memory, file, current, oldest)) {
                JdbcCaseStore store = JdbcCaseStore.builder()
                        .dataSource(database.source())
                        .partitions(2)
                        .build();
                Year year = new Year(store).played();

                assertThat(year.histories()).as("events, seed %s", SEED).isEqualTo(expected.histories());
                assertThat(year.sent()).as("messages, seed %s", SEED).isEqualTo(expected.sent());
                year.hospital.thenHistoriesHold();
                assertAgendaIsACache(database, store);
            }
        }
    }

    /** Whatever happened in the year, the agenda holds what the events lead to. */
    private static void assertAgendaIsACache(Database database, JdbcCaseStore store) {
        String agenda = "SELECT * FROM \"dunning\".agenda ORDER BY case_no";
        List<String> before = database.rows(agenda);

        store.rebuildAgenda();

        assertThat(database.rows(agenda)).isEqualTo(before);
        assertThat(store.due(Partition.WHOLE, LocalDate.of(9999, 12, 31), null, 10_000))
                .allSatisfy(due -> assertThat(
                                store.find(due.dunningCase().id()).orElseThrow().dunningCase())
                        .usingRecursiveComparison()
                        .isEqualTo(due.dunningCase()));
    }

    /** A year of random acts, the same for every store. */
    private static final class Year {
        private final Random random = new Random(SEED);
        private final Hospital hospital;
        private final List<SampleBill> bills = new ArrayList<>();

        Year(CaseStore store) {
            hospital = Hospital.under(Given.aPolicy().withCap(2, 30))
                    .givenStore(store)
                    .givenChunkSize(5)
                    .givenBatchSize(3)
                    .givenChannel(RecordingChannel.idempotent(ChannelKind.SMS))
                    .givenChannel(RecordingChannel.reconcilable(ChannelKind.REGISTERED_LETTER));
            for (int i = 0; i < PEOPLE; i++) {
                hospital.givenDebtor(Given.aDebtor("P" + i));
            }
        }

        Year played() {
            for (int day = 0; day < DAYS; day++) {
                hospital.whenDayBegins(Given.DUE.plusDays(day));
                if (day < 120 && day % 6 == 0) {
                    comeIn(1 + random.nextInt(3));
                }
                if (random.nextInt(3) == 0) {
                    happen();
                }
                hospital.whenRun();
                if (random.nextInt(4) > 0) {
                    hospital.whenDispatched();
                }
                if (random.nextInt(9) == 0) {
                    hear();
                }
            }
            return this;
        }

        private void comeIn(int count) {
            List<SampleBill> together = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                together.add(Given.aBill("R" + (bills.size() + i))
                        .owedBy(new PersonId("P" + random.nextInt(PEOPLE)))
                        .owedTo(CREDITORS.get(random.nextInt(CREDITORS.size())))
                        .kind(random.nextBoolean() ? ClaimKind.COPAYMENT : ClaimKind.MATERIALS)
                        .dueOn(hospital.today().plusDays(random.nextInt(30)))
                        .of((5 + random.nextInt(400)) + " EUR"));
            }
            hospital.whenBillsComeIn(together);
            bills.addAll(together);
        }

        private void happen() {
            SampleBill bill = bills.get(random.nextInt(bills.size()));
            String name = bill.receivable().id().value();
            LocalDate today = hospital.today();
            int measure = 1 + random.nextInt(20);
            switch (random.nextInt(12)) {
                case 0 -> hospital.whenPaid(name, measure + " EUR");
                case 1 ->
                    hospital.whenPaid(
                            name, Amount.of(bill.receivable().amount()).toString());
                case 2 -> hospital.whenReversed(name, measure + " EUR");
                case 3 ->
                    hospital.whenBooked(name, BalanceCause.CREDIT_NOTE, Given.money("-" + measure + " EUR"), today);
                case 4 -> act(bill, c -> c.hold(HoldReason.MANUAL, today.plusDays(measure), today));
                case 5 -> act(bill, c -> c.promise(c.open(), today.plusDays(measure), today));
                case 6 -> act(bill, c -> c.dispute(DisputeGround.AMOUNT, today.plusDays(30), today));
                case 7 -> act(bill, c -> c.decideDispute(DisputeDecision.values()[measure % 2], "supervisor", today));
                case 8 -> act(bill, c -> c.refer("court", "supervisor", today));
                case 9 -> act(bill, c -> c.resume(today));
                case 10 -> act(bill, c -> c.credit("supervisor", today));
                default -> answerOtherwise(measure);
            }
        }

        private void act(SampleBill bill, Function<DunningCase, Outcome> act) {
            if (hospital.store().find(bill.caseId()).isPresent()) {
                hospital.whenActing(bill.caseId(), act);
            }
        }

        private void answerOtherwise(int measure) {
            ChannelKind[] kinds = {ChannelKind.SMS, ChannelKind.LETTER, ChannelKind.REGISTERED_LETTER};
            Answer[] answers = Answer.values();
            hospital.channel(kinds[measure % kinds.length]).answer(answers[random.nextInt(answers.length)]);
        }

        private void hear() {
            RecordingChannel channel = hospital.channel(ChannelKind.REGISTERED_LETTER);
            List<Dispatch> delivered = channel.delivered();
            if (!delivered.isEmpty()) {
                Receipt.Outcome[] outcomes = Receipt.Outcome.values();
                channel.receipt(
                        delivered.get(random.nextInt(delivered.size())).key(),
                        "receipt-" + hospital.today(),
                        outcomes[random.nextInt(outcomes.length)],
                        hospital.clock().instant());
                hospital.whenReceiptsAreRead();
            }
        }

        Map<CaseId, List<RecordedEvent>> histories() {
            Map<CaseId, List<RecordedEvent>> all = new TreeMap<>();
            hospital.caseIds().forEach(id -> all.put(id, hospital.store().history(id)));
            return all;
        }

        List<Dispatch> sent() {
            return hospital.sent();
        }
    }
}
