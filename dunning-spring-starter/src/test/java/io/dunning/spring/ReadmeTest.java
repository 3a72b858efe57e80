package io.dunning.spring;

import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Debtors;
import io.dunning.DunningEngine;
import io.dunning.Ledger;
import io.dunning.evidence.Actor;
import io.dunning.memory.MemoryDebtors;
import io.dunning.memory.MemoryLedger;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.spring.desk.DunningDeskAutoConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

class ReadmeTest {

    private static final Pattern PROPERTY = Pattern.compile("\"name\": \"(dunning\\.[a-z.-]+)\",\\s+\"type\"");

    private static final Logger LOG = LoggerFactory.getLogger(ReadmeTest.class);

    @Configuration(proxyBeanMethods = false)
    // readme
    static class Billing {

        @Bean
        Ledger ledger() {
            return new MemoryLedger(); // what is open and what was paid: yours, over your books
        }

        @Bean
        Debtors debtors() {
            return new MemoryDebtors(); // who owes and how they are reached: yours, over your master data
        }

        @EventListener
        void told(AttemptOutcome outcome) {
            LOG.info("{} {}", outcome.key(), outcome.result());
        }
    }
    // end

    @Test
    void the_lines_of_the_readme_run_here() throws IOException {
        String readme = readme();
        TestHost.starter()
                .withConfiguration(AutoConfigurations.of(DunningDeskAutoConfiguration.class))
                .withUserConfiguration(Billing.class)
                .withBean(Clock.class, () -> new TestHost().clock)
                .withPropertyValues(block(readme, "properties").split("\n"))
                .run(context -> {
                    DunningEngine engine = context.getBean(DunningEngine.class);
                    engine.open(aBill("R1").receivable(), new TestHost().today(), Actor.person("clerk"));

                    assertThat(engine.find(theCase())).isPresent();
                    assertThat(context.getBean(DunningProperties.class).creditors())
                            .extracting(DunningProperties.Creditor::id)
                            .containsExactly(HOSPITAL);
                });
        assertThat(ownLines()).isEqualTo(block(readme, "java"));
    }

    @Test
    void every_property_stands_in_the_table_and_every_editor_knows_it() throws IOException {
        String metadata = Files.readString(Path.of("target/classes/META-INF/spring-configuration-metadata.json"));
        Set<String> known = new TreeSet<>();
        Matcher each = PROPERTY.matcher(metadata.substring(metadata.indexOf("\"properties\":")));
        while (each.find()) {
            known.add(each.group(1));
        }

        assertThat(known).hasSizeGreaterThan(25);
        assertThat(known).allSatisfy(name -> assertThat(readme()).contains("| `" + name + "`"));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String block(String readme, String language) {
        int from = readme.indexOf("```" + language + "\n") + language.length() + 4;
        return readme.substring(from, readme.indexOf("```", from)).strip();
    }

    private static String ownLines() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/dunning/spring/ReadmeTest.java"));
        int from = source.indexOf("    // readme\n") + "    // readme\n".length();
        return source.substring(from, source.indexOf("    // end\n"))
                .stripTrailing()
                .stripIndent()
                .replace("static class", "class");
    }
}
