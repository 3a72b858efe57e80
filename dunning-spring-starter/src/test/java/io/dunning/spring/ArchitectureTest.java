package io.dunning.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dunning.testkit.ArchitectureRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dunning.spring");

    @Test
    void what_is_optional_is_known_to_one_package_each() {
        only("com.github.kagkarlsson..", "io.dunning.spring.schedule..");
        only("io.micrometer..", "io.dunning.spring.watch..");
        only("org.springframework.boot.health..", "io.dunning.spring.watch..");
        only("org.springframework.web..", "io.dunning.spring.web..");
        only("org.springframework.security..", "io.dunning.spring.desk..");
    }

    private static void only(String library, String where) {
        noClasses()
                .that()
                .resideOutsideOfPackage(where)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a host without it starts all the same")
                .check(ALL);
    }

    @Test
    void time_and_place_are_given() {
        ArchitectureRules.timeAndPlaceAreGiven().check(ALL);
        ArchitectureRules.nothingIsLeftToChance().check(ALL);
        ArchitectureRules.nothingFromOutsideBecomesAnObject().check(ALL);
    }

    @Test
    void spring_boot_finds_every_configuration_and_every_analyzer() {
        List<String> configurations = ALL.stream()
                .filter(c -> c.isAnnotatedWith(AutoConfiguration.class))
                .map(JavaClass::getName)
                .toList();
        List<String> analyzers = ALL.stream()
                .filter(c -> c.isAssignableTo(FailureAnalyzer.class))
                .map(JavaClass::getName)
                .toList();

        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
                .filteredOn(name -> name.startsWith("io.dunning."))
                .containsExactlyInAnyOrderElementsOf(configurations);
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {}))
                .extracting(analyzer -> analyzer.getClass().getName())
                .containsAll(analyzers);
    }
}
