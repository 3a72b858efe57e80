package io.dunning.spring;

import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aDebtor;
import static io.dunning.testkit.Given.theCase;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Debtors;
import io.dunning.DunningEngine;
import io.dunning.Ledger;
import io.dunning.channel.ChannelKind;
import io.dunning.evidence.Actor;
import io.dunning.memory.MemoryLedger;
import io.dunning.receivable.ClaimKind;
import io.dunning.rules.PolicyFiles;
import io.dunning.rules.PolicyPack;
import io.dunning.rules.PolicyRefused;
import io.dunning.rules.PolicyShelf;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PolicyLocationsTest {

    private static final String NAME = "no-practices";
    private static final List<String> FILES = List.of(NAME + ".yaml", NAME + ".costs.yaml", NAME + ".texts.yaml");

    private static final String[] CREDITOR = {
        "dunning.creditors[0].tenant=region",
        "dunning.creditors[0].creditor=hospital",
        "dunning.creditors[0].name=Klinikk Eksempel",
        "dunning.creditors[0].phone=+47 20000000",
        "dunning.creditors[0].web=https://pay.example.org"
    };

    @TempDir
    Path folder;

    private final ApplicationContextRunner host = TestHost.starter().withBean(Ledger.class, MemoryLedger::new);
    private final PolicyPack pack = new PolicyFiles().builtIn(NAME);

    @Test
    void a_policy_may_be_built_in_a_path_a_file_or_on_the_class_path() throws IOException {
        for (String file : FILES) {
            try (InputStream in = resource(file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        Path file = folder.resolve(NAME + ".yaml");

        for (String location : List.of(
                NAME, file.toString(), file.toUri().toString(), "classpath:io/dunning/rules/" + NAME + ".yaml")) {
            host.withPropertyValues("dunning.policies=" + location)
                    .run(context -> assertThat(
                                    context.getBean(PolicyShelf.class).packs())
                            .as(location)
                            .extracting(PolicyPack::sha256)
                            .containsExactly(pack.sha256()));
        }
    }

    @Test
    void a_policy_in_a_jar_is_read_with_its_costs_and_texts() throws IOException {
        Path jar = folder.resolve("policies.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String file : FILES) {
                entries.putNextEntry(new JarEntry(file));
                try (InputStream in = resource(file)) {
                    in.transferTo(entries);
                }
            }
        }
        host.withPropertyValues("dunning.policies=jar:" + jar.toUri() + "!/" + NAME + ".yaml")
                .run(context -> assertThat(context.getBean(PolicyShelf.class).packs())
                        .extracting(PolicyPack::sha256)
                        .containsExactly(pack.sha256()));
    }

    @Test
    void a_creditor_may_have_a_policy_of_its_own() {
        host.withPropertyValues(CREDITOR)
                .withPropertyValues(
                        "dunning.policies=it-health-authority", "dunning.creditors[0].policies=no-practices")
                .run(context -> {
                    PolicyShelf shelf = context.getBean(PolicyShelf.class);
                    LocalDate on = pack.validFrom();
                    ClaimKind kind = pack.policy().tracks().keySet().iterator().next();
                    assertThat(shelf.current(HOSPITAL, kind, on).version()).isEqualTo(pack.version());
                    assertThat(shelf.packs()).hasSize(2);
                });
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        host.withPropertyValues("dunning.policies=classpath:nowhere.yaml")
                .run(context -> assertThat(requireNonNull(context.getStartupFailure()))
                        .rootCause()
                        .hasMessageContaining("nowhere.yaml"));
        host.withPropertyValues("dunning.policies=./nowhere.yaml")
                .run(context -> assertThat(requireNonNull(context.getStartupFailure()))
                        .rootCause()
                        .hasMessageContaining("nowhere.yaml"));
    }

    @Test
    void texts_for_a_policy_that_is_not_there_are_refused() {
        host.withPropertyValues("dunning.policies=no-practices", "dunning.texts.other=./own.texts.yaml")
                .run(context -> assertThat(requireNonNull(context.getStartupFailure()))
                        .rootCause()
                        .hasMessageContaining("policy other, of which there is none"));
    }

    @Test
    void what_a_creditor_sends_is_its_own_text_laid_over_the_policy_that_it_is_for() throws IOException {
        Path own = Files.writeString(folder.resolve("own.texts.yaml"), """
                creditor: region/hospital
                policy: no-practices
                version: "2026.1"
                reviews:
                  ours: {reviewedOn: 2026-01-02, reviewedThrough: 2026-12-31, verified: false}
                texts:
                  purring-sms:
                    nb:
                      review: ours
                      body: "Klinikken hilser {{name}}, fra {{creditor}}: {{total}} {{#time-to-pay}}innen {{payBy}}{{/time-to-pay}}, ref. {{reference}}. {{#dispute}}Spor oss: {{web}} eller {{phone}}.{{/dispute}}"
                """);
        TestHost given = new TestHost();
        given.debtors.put(aDebtor().speaking("nb").debtor());
        for (String location : List.of(own.toString(), own.toUri().toString())) {
            host.withBean(Clock.class, () -> given.clock)
                    .withBean(Debtors.class, () -> given.debtors)
                    .withPropertyValues(CREDITOR)
                    .withPropertyValues("dunning.policies=no-practices", "dunning.texts.no-practices=" + location)
                    .run(context -> {
                        DunningEngine engine = context.getBean(DunningEngine.class);
                        engine.open(aBill("R1").of("600 NOK").receivable(), given.today(), Actor.person("clerk"));

                        assertThat(engine.preview(theCase(), "purring", ChannelKind.SMS, "nb", TestHost.NIGHT)
                                        .ifWritten())
                                .hasValueSatisfying(text -> assertThat(text.body())
                                        .startsWith("Klinikken hilser Prova Esempio, fra Klinikk Eksempel: "));
                        assertThat(engine.preview(theCase(), "purring", ChannelKind.LETTER, "nb", TestHost.NIGHT)
                                        .ifWritten())
                                .hasValueSatisfying(letter -> assertThat(letter.body())
                                        .startsWith("Klinikk Eksempel\n")
                                        .doesNotContain("hilser Prova"));
                    });
        }
    }

    @Test
    void faulty_texts_of_a_creditor_are_refused_by_the_name_of_their_file() throws IOException {
        Path own = Files.writeString(folder.resolve("own.texts.yaml"), "creditor: region/hospital\n");
        host.withPropertyValues(
                        "dunning.policies=no-practices",
                        "dunning.texts[" + pack.version().policy() + "]=" + own)
                .run(context -> assertThat(requireNonNull(context.getStartupFailure()))
                        .rootCause()
                        .isInstanceOf(PolicyRefused.class)
                        .hasMessageContaining("own.texts.yaml"));
    }

    @Test
    void faults_of_a_policy_file_are_listed_and_no_stack_is() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "policy: bad\n");
        host.withPropertyValues("dunning.policies=" + file).run(context -> {
            var problem =
                    requireNonNull(new PolicyRefusedAnalyzer().analyze(requireNonNull(context.getStartupFailure())));
            assertThat(problem.getDescription()).contains("policy file bad.yaml has");
        });
    }

    private static InputStream resource(String file) {
        return requireNonNull(PolicyFiles.class.getResourceAsStream(file), file);
    }
}
