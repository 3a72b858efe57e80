package io.dunning.examples.quickstart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The borders between the modules; this one sees them all. */
class BordersTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dunning");

    @Test
    void nothing_depends_on_an_adapter_but_the_examples() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.dunning.bank..",
                        "io.dunning.loadlist..",
                        "io.dunning.jdbc..",
                        "io.dunning.mail..",
                        "io.dunning.sms..",
                        "io.dunning.letter..",
                        "io.dunning.testkit..",
                        "io.dunning.examples..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.dunning.bank..",
                        "io.dunning.loadlist..",
                        "io.dunning.jdbc..",
                        "io.dunning.mail..",
                        "io.dunning.sms..",
                        "io.dunning.letter..",
                        "io.dunning.testkit..")
                .because("a host takes an adapter, or leaves it")
                .check(ALL);
    }

    @Test
    void an_adapter_knows_the_core_and_no_policy_files() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.dunning.bank..",
                        "io.dunning.loadlist..",
                        "io.dunning.jdbc..",
                        "io.dunning.mail..",
                        "io.dunning.sms..",
                        "io.dunning.letter..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.dunning.rules..", "io.dunning.examples..")
                .because("a port is all that an adapter depends on")
                .check(ALL);
    }

    @Test
    void policy_files_know_nothing_of_what_is_done_with_them() {
        noClasses()
                .that()
                .resideInAPackage("io.dunning.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.dunning.memory..", "io.dunning.dispatch..", "io.dunning.examples..")
                .because("rules choose and word; they neither store nor send")
                .check(ALL);
    }

    @Test
    void only_the_rules_the_examples_and_adapters_that_say_so_know_jackson_yaml_and_the_template_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.dunning.rules..",
                        "io.dunning.examples..",
                        "io.dunning.sms..",
                        "io.dunning.letter..",
                        "io.dunning.report.write..",
                        "io.dunning.access.write..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.samskivert..", "org.snakeyaml..")
                .because("hosts must be free in their versions of these")
                .check(ALL);
    }
}
