package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.dunning.escalation.Rule;
import io.dunning.notice.NoticeField;
import io.dunning.receivable.ClaimKind;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema for editors and the loader say the same, as far as a schema can say it. */
class SchemaTest {

    static final List<String> NAMES = PolicyFiles.BUILT_IN;

    private static final JsonNode TREE = JsonMapper.builder().build().readTree(text());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TREE);

    private static byte[] text() {
        try (InputStream in = PolicyFiles.schema()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(Trees.node(yaml));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_policy_that_comes_along_is_valid(String name) {
        assertThat(errors(Trees.builtIn(name))).isEmpty();
    }

    @Test
    void the_policy_of_the_readme_is_valid() {
        assertThat(errors(Small.YAML)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reviewDays: 30 | reviewDys: 30
            reviewDays: 30 | reviewDays: 0
            reviewDays: 30 | reviewDays: 366
            reviewDays: 30 | reviewDays: '"30"'
            reviewDays: 30 | reviewDays: [30]
            ledgerAgeDaysMax: 2 | ledgerAgeDaysMax: 8
            policy: my-clinic | policy: My Clinic
            country: "IT" | country: Italy
            languages: ["it"] | languages: []
            languages: ["it"] | languages: "it"
            creditBelow: "12.00" | creditBelow: 12.00
            creditBelow: "12.00" | creditBelow: "12,00"
            contactsMax: 1, | contactsMax: 0,
            days: 7} | days: 7, hours: 2}
            contactsMax: 1, |
            creditorSharePerThousand: 1000 | creditorSharePerThousand: 1001
            perThousand: 360, source: house | perThousand: 360
            perThousand: 360 | perThousand: -1
            step: reminder, channel: letter | step: reminder, channel: pigeon
            kind: formal-notice | kind: threat
            requires: handed-over | requires: proved
            deadlineDays: 15 | deadlineDays: 0
            discloses: strong | discloses: all
            quotes: reminder} | quotes: reminder, quoteProof: none}
            end: referral | end: court
            copayment: | co-payment:
            years: 10 | years: 31
            start: service | start: birth
            written-demand: delivered | written-demand: perhaps
            from: "09:00" | from: "9:00"
            days: [monday | days: [moonday
            verified: true, reviewedOn | verified: 1, reviewedOn
            count: business, | count: working,
            objection: {days: 30, | objection: {days: 0,
            objection: {days: 30, | objection: {days: 366,
            message: {days: 1, | email: {days: 1,
            message: {days: 1, count: business, source: house} | message: {days: 1, count: business}
            with: {from: 08-10, to: 08-20} | with: {from: 08-10}
            with: {from: 08-10, to: 08-20} | with: {from: 08-10, to: 13-20}
            with: {from: 08-10, to: 08-20} | with: {from: 08-10, to: 08-20, why: holiday}
            inboundCallsPerThousand: 150 | inboundCallsPerThousand: 1500
            validFrom: 2026-01-01 | validFrom: 1 January 2026
            body: "{{creditor}} | corpo: "{{creditor}}
            """)
    void what_the_schema_refuses_the_loader_refuses(String piece, String replacement) {
        String yaml = Small.with(piece, replacement == null ? "" : replacement.replace("'", ""));

        assertThat(errors(yaml)).as("schema").isNotEmpty();
        assertThatThrownBy(() -> Small.load(yaml)).as("loader").isInstanceOf(PolicyRefused.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reviewDays: 30 | reviewDays: 365
            'validFrom: 2026-01-01 ' | 'validFrom: 2026-01-01\\nvalidTo: 2026-06-30 '
            'deadlineDays: 15\\n' | 'deadlineDays: 15\\n        mandatory: true\\n        bankGraceDays: 3\\n'
            to: "20:00"} | to: "20:00", onHolidays: true}
            start: service | start: due
            start: service | 'start: service\\n      end: end-of-year'
            """)
    void what_the_loader_takes_the_schema_takes(String piece, String replacement) {
        String yaml = Small.with(piece.replace("\\n", "\n"), replacement.replace("\\n", "\n"));

        assertThat(errors(yaml)).isEmpty();
        assertThatCode(() -> Small.load(yaml)).doesNotThrowAnyException();
    }

    @Test
    void schema_and_loader_know_the_same_keys_and_ask_for_the_same() {
        Map<String, Class<?>> records = new TreeMap<>(Map.of("", PolicyFile.class));
        for (Class<?> part : PolicyFile.class.getDeclaredClasses()) {
            String name = part.getSimpleName().replace("File", "");
            records.put(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), part);
        }
        records.put("creditorTextsFile", CreditorTextsFile.class);
        records.put("sourceEntry", PolicyFile.SourceFile.class);
        records.remove("source");

        records.forEach((name, type) -> {
            JsonNode definition = name.isEmpty() ? TREE : TREE.at("/$defs/" + name);
            assertThat(keys(definition.get("properties"))).as(name).isEqualTo(components(type));
        });
    }

    @Test
    void the_schema_knows_every_built_in_rule_and_every_kind_of_claim() {
        Set<String> rules = new TreeSet<>();
        for (JsonNode each : TREE.at("/$defs/rule/allOf")) {
            String use = each.at("/if/properties/use/const").asString();
            rules.add(use);
            Class<? extends Rule> type =
                    java.util.Objects.requireNonNull(RuleBook.builtIn().get(use));
            assertThat(keys(each.at("/then/properties/with/properties"))).isEqualTo(components(type));
        }

        assertThat(rules).isEqualTo(RuleBook.builtIn().keySet());
        assertThat(TREE.at("/$defs/contents/properties/shows/items/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(NoticeField.values())
                        .map(NoticeField::key)
                        .toList());
        assertThat(Kebab.words(ClaimKind.class).keySet())
                .containsExactlyInAnyOrderElementsOf(TREE.at("/$defs/claimKind/enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    private static Set<String> keys(JsonNode properties) {
        return new TreeSet<>(properties.propertyNames());
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
