package io.dunning.loadlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseId;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt.Detail;
import io.dunning.notice.NoticeKey;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.outcome.AttemptResult;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class OutcomesFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    @Test
    void each_attempt_is_a_line_of_ids_days_and_fixed_words() throws IOException {
        Path file = folder.resolve("outcomes.csv");
        try (OutcomesFile outcomes = OutcomesFile.csv(file)) {
            outcomes.accept(outcome("P-7", AttemptResult.UNDELIVERED, Detail.UNCLAIMED, null));
            outcomes.accept(outcome("P-8", AttemptResult.DEEMED_SERVED, Detail.DEEMED_SERVED, DAY.plusDays(9)));
        }

        assertThat(Files.readString(file)).isEqualTo("""
                        "creditor","debtor_id","claim_kind","receivable_ids","notice","step","channel","planned_on","result","detail","result_on","effective_on"
                        "coast/fjord-clinic","P-7","copayment","R1 R2","0123456789abcdef0123456789abcdef","second","registered_letter","2026-02-20","undelivered","unclaimed","2026-03-01",""
                        "coast/fjord-clinic","P-8","copayment","R1 R2","0123456789abcdef0123456789abcdef","second","registered_letter","2026-02-20","deemed_served","deemed_served","2026-03-01","2026-03-10"
                        """.replace("\n", "\r\n"));
    }

    @Test
    void an_id_that_a_spreadsheet_would_calculate_is_made_harmless() throws IOException {
        Path file = folder.resolve("outcomes.csv");
        try (OutcomesFile outcomes = OutcomesFile.csv(file)) {
            outcomes.accept(outcome("-1", AttemptResult.BUSY, Detail.BUSY, null));
        }

        assertThat(Files.readString(file)).contains(",\"'-1\",");
    }

    @Test
    void the_same_in_json_without_what_has_no_value() throws IOException {
        Path file = folder.resolve("outcomes.json");
        try (OutcomesFile outcomes = OutcomesFile.json(file)) {
            outcomes.accept(outcome("-1", AttemptResult.DELIVERED, Detail.NONE, null));
        }

        assertThat(Files.readString(file))
                .isEqualTo("[\n{\"creditor\":\"coast/fjord-clinic\",\"debtor_id\":\"-1\",\"claim_kind\":\"copayment\","
                        + "\"receivable_ids\":[\"R1\",\"R2\"],\"notice\":\"0123456789abcdef0123456789abcdef\","
                        + "\"step\":\"second\",\"channel\":\"registered_letter\",\"planned_on\":\"2026-02-20\","
                        + "\"result\":\"delivered\",\"result_on\":\"2026-03-01\"}\n]\n");
    }

    @Test
    void a_file_without_attempts_is_a_whole_file_too() throws IOException {
        Path csv = folder.resolve("outcomes.csv");
        Path json = folder.resolve("outcomes.json");
        OutcomesFile.csv(csv).close();
        OutcomesFile.json(json).close();

        assertThat(Files.readAllLines(csv)).hasSize(1);
        assertThat(Files.readString(json)).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void whatever_a_policy_calls_its_steps_stays_one_text_in_json() throws IOException {
        String step = "a\"b\\c\n\u0001\u00e9";
        AttemptOutcome plain = outcome("P1", AttemptResult.DELIVERED, Detail.NONE, null);
        Path file = folder.resolve("outcomes.json");
        try (OutcomesFile outcomes = OutcomesFile.json(file)) {
            outcomes.accept(new AttemptOutcome(
                    plain.key(),
                    plain.caseId(),
                    plain.items(),
                    step,
                    plain.channel(),
                    plain.plannedOn(),
                    plain.result(),
                    plain.detail(),
                    plain.on(),
                    null));
        }

        assertThat(texts(file)).contains(step);
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                texts.add(token == JsonToken.VALUE_STRING ? json.getString() : token.name());
            }
        }
        return texts;
    }

    @Test
    void a_long_file_is_written_as_it_comes() throws IOException {
        Path file = folder.resolve("outcomes.json");
        int size = 100_000;
        try (OutcomesFile outcomes = OutcomesFile.json(file)) {
            for (int i = 0; i < size; i++) {
                outcomes.accept(outcome("P" + i, AttemptResult.DELIVERED, Detail.NONE, null));
            }
        }

        assertThat(texts(file)).filteredOn("START_OBJECT"::equals).hasSize(size);
    }

    private static AttemptOutcome outcome(
            String debtor, AttemptResult result, Detail detail, @Nullable LocalDate effectiveOn) {
        return new AttemptOutcome(
                new NoticeKey("0123456789abcdef0123456789abcdef"),
                new CaseId(new CreditorId("coast", "fjord-clinic"), new PersonId(debtor), ClaimKind.COPAYMENT),
                List.of(new ReceivableId("R1"), new ReceivableId("R2")),
                "second",
                ChannelKind.REGISTERED_LETTER,
                DAY.minusDays(9),
                result,
                detail,
                DAY,
                effectiveOn);
    }
}
