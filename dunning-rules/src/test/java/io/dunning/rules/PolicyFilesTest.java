package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.ChannelKind;
import io.dunning.escalation.Finding;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Step;
import io.dunning.escalation.Track;
import io.dunning.escalation.Verdict;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.receivable.ClaimKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void the_small_policy_of_the_readme_becomes_what_the_engine_follows() {
        Policy policy = Small.load(Small.YAML).policy();

        assertThat(policy.version()).hasToString("my-clinic@2026.1");
        Track track = policy.track(ClaimKind.COPAYMENT).orElseThrow();
        assertThat(track.ladderFor(1199).code()).isEqualTo("gentle");
        assertThat(track.ladderFor(1200).code()).isEqualTo("usual");
        Step demand = track.ladderFor(1200).steps().get(1);
        assertThat(demand.minimumMinor()).isEqualTo(1500);
        assertThat(demand.requires()).isEqualTo(EvidenceGrade.HANDED_OVER);
        assertThat(demand.options().get(0).quotes()).isEqualTo("reminder");
        assertThat(java.util.Objects.requireNonNull(demand.fee()).minorOn(LocalDate.of(2026, 5, 1)))
                .isPositive();
        assertThat(policy.economics().recovery().perThousand("reminder", ChannelKind.LETTER, 40, 2000))
                .isEqualTo(360);
        assertThat(policy.economics()
                        .costs()
                        .wholeMinor(ChannelKind.SMS, LocalDate.of(2026, 5, 1).toEpochDay()))
                .isEqualTo(22);
        assertThat(track.limitation().source()).isEqualTo("Codice civile artt. 2943, 2946");
    }

    @Test
    void each_further_segment_of_a_text_costs_what_the_file_says_or_as_much_as_the_first() {
        String dear = Small.YAML.replace("fixed: \"0.07\",", "fixed: \"0.07\", furtherUnit: \"0.05\",");
        long day = LocalDate.of(2026, 5, 1).toEpochDay();

        var silent = Small.load(Small.YAML).policy().economics().costs();
        var said = Small.load(dear).policy().economics().costs();

        assertThat(silent.wholeMinor(ChannelKind.SMS, day, 3)).isEqualTo(22 + 14);
        assertThat(said.wholeMinor(ChannelKind.SMS, day, 3)).isEqualTo(22 + 10);
        assertThat(silent.wholeMinor(ChannelKind.LETTER, day, 3))
                .as("a letter is charged by the piece")
                .isEqualTo(silent.wholeMinor(ChannelKind.LETTER, day));
    }

    @Test
    void the_same_tree_in_json_gives_the_same_policy() {
        String json = Trees.json(Small.YAML);

        PolicyPack pack = new PolicyFiles().load(Small.stream(json), "small.json");

        PolicyPack yaml = Small.load(Small.YAML);
        assertThat(pack.policy().tracks()).isEqualTo(yaml.policy().tracks());
        assertThat(pack.sources()).isEqualTo(yaml.sources());
        assertThat(pack.texts().codes()).isEqualTo(yaml.texts().codes());
    }

    @Test
    void costs_and_texts_may_stand_beside_the_policy() throws IOException {
        int costs = Small.YAML.indexOf("costs:\n");
        int texts = Small.YAML.indexOf("reviews:\n");
        Files.writeString(folder.resolve("x.yaml"), Small.YAML.substring(0, costs));
        Files.writeString(folder.resolve("x.costs.yaml"), Small.YAML.substring(costs, texts));
        Files.writeString(folder.resolve("x.texts.yaml"), Small.YAML.substring(texts));

        PolicyPack pack = new PolicyFiles().load(folder.resolve("x.yaml"));

        assertThat(pack.policy().tracks())
                .isEqualTo(Small.load(Small.YAML).policy().tracks());
    }

    @Test
    void a_key_of_the_policy_in_the_file_of_its_costs_is_refused() throws IOException {
        Files.writeString(folder.resolve("x.yaml"), Small.YAML);
        Files.writeString(folder.resolve("x.costs.yaml"), "reviewDays: 5\ncosts: {}\nladders: {}\n");

        assertThatThrownBy(() -> new PolicyFiles().load(folder.resolve("x.yaml")))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("x.costs.yaml:1: reviewDays")
                .hasMessageContaining("x.costs.yaml:2: costs: the policy's own file has this key already")
                .hasMessageContaining("x.costs.yaml:3: ladders");
    }

    @Test
    void the_hash_is_that_of_the_file_and_another_one_is_refused() throws Exception {
        PolicyPack pack = Small.load(Small.YAML);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Small.YAML.getBytes(StandardCharsets.UTF_8));

        assertThat(pack.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(pack.verify(pack.sha256())).isSameAs(pack);
        PolicyPack edited = Small.load(Small.with("reviewDays: 30", "reviewDays: 31"));
        assertThatThrownBy(() -> edited.verify(pack.sha256())).isInstanceOf(PolicyAltered.class);
    }

    @Test
    void a_rule_of_the_host_is_named_by_its_code() {
        Rule own = rule("ask-the-ward-clerk");
        String yaml = Small.with("rules:\n", "rules:\n  - use: ask-the-ward-clerk\n");

        assertThat(Small.load(yaml, own).policy().rules()).contains(own);
        assertThat(Small.faults(yaml))
                .singleElement()
                .extracting(Fault::path, Fault::sentence)
                .containsExactly("rules[0].use", "no rule has this code");
    }

    @Test
    void a_rule_of_the_host_does_not_replace_a_built_in_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicyFiles().withRule(rule("no-contact-period")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicyFiles().withRule(rule("mine")).withRule(rule("mine")));
    }

    @Test
    void a_policy_that_does_not_come_along_is_named_with_the_nearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicyFiles().builtIn("no-practice"))
                .withMessageContaining("did you mean no-practices?");
    }

    private static Rule rule(String code) {
        return new Rule() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public Finding judge(Situation situation) {
                return new Finding(code, Verdict.ALLOW, "Nothing against it.");
            }
        };
    }
}
