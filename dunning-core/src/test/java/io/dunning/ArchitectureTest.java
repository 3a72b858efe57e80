package io.dunning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dunning");

    private static final String[] DOMAIN = {
        "io.dunning.receivable..",
        "io.dunning.contact..",
        "io.dunning.hold..",
        "io.dunning.agreement..",
        "io.dunning.limitation..",
        "io.dunning.economics..",
        "io.dunning.escalation..",
        "io.dunning.evidence..",
        "io.dunning.notice..",
        "io.dunning.cases..",
        "io.dunning.desk..",
        "io.dunning.outcome..",
        "io.dunning.payer..",
        "io.dunning.reference..",
        "io.dunning.reconcile..",
        "io.dunning.desk..",
        "io.dunning.campaign..",
        "io.dunning.report..",
        "io.dunning.retention..",
        "io.dunning.access.."
    };

    private static final String VERIFIER = "io\\.dunning\\.evidence\\.Verify(\\$.*)?";

    @Test
    void the_verifier_needs_nothing_but_java() {
        classes()
                .that()
                .haveNameMatching(VERIFIER)
                .should()
                .onlyDependOnClassesThat()
                .haveNameMatching("java\\..*|\\[.*|" + VERIFIER)
                .because("a third party reads its one file and runs it without us")
                .check(ALL);
    }

    @Test
    void the_core_knows_no_framework() {
        classes()
                .that()
                .resideInAPackage("io.dunning..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.dunning..", "java..", "javax.money..", "org.javamoney..", "org.slf4j..", "org.jspecify..")
                .because("the core is embedded in every host: Jackson, JDBC and Spring stay outside")
                .check(ALL);
        noClasses()
                .that()
                .haveNameNotMatching(VERIFIER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net..", "java.io..", "java.nio.file..")
                .because("the core does no I/O")
                .check(ALL);
    }

    @Test
    void channels_know_nothing_of_ours() {
        noClasses()
                .that()
                .resideInAPackage("io.dunning.channel..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("io.dunning.channel..", "java..", "org.jspecify..")
                .because("an adapter sees an address, a message and a key, never a case")
                .check(ALL);
    }

    @Test
    void deciding_reads_no_clock_no_zone_no_locale_and_never_logs() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .because("the same input must give the same decision, anywhere and at any time")
                .check(ALL);
    }

    @Test
    void the_domain_knows_no_store() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.dunning.receivable..",
                        "io.dunning.contact..",
                        "io.dunning.hold..",
                        "io.dunning.agreement..",
                        "io.dunning.limitation..",
                        "io.dunning.economics..",
                        "io.dunning.escalation..",
                        "io.dunning.evidence..",
                        "io.dunning.outcome..",
                        "io.dunning.payer..",
                        "io.dunning.reference..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CaseStore.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Ledger.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("io.dunning.memory..", "io.dunning.dispatch..")
                .because("a decision is made from facts that were gathered before")
                .check(ALL);
    }

    @Test
    void money_and_dates_know_no_floating_point() {
        noFields()
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .because("a cent that floats away is a cent somebody is reminded of")
                .check(ALL);
    }

    @Test
    void nothing_reads_serialized_objects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .because("a blob from outside must never become an object")
                .check(ALL);
    }

    /** Classes of other modules aren't on this class path; their sources lie beside. */
    @Test
    void no_module_reads_serialized_objects() throws IOException {
        Pattern reading =
                Pattern.compile("(import java\\.io\\.|new |extends )ObjectInputStream|java\\.beans\\.XMLDecoder");
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<Path> sources = files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();

            assertThat(sources).hasSizeGreaterThan(500);
            for (Path source : sources) {
                assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern(reading);
            }
        }
    }
}
