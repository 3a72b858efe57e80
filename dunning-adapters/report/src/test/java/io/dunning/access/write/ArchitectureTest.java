package io.dunning.access.write;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dunning.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dunning.access.write");

    @Test
    void writing_needs_what_was_gathered_and_no_report_and_no_store() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.dunning", "io.dunning.report..", "io.dunning.memory..")
                .because("names and addresses go from the file of a person into its copy, and no other way")
                .check(ALL);
    }

    @Test
    void time_and_place_are_given() {
        ArchitectureRules.timeAndPlaceAreGiven().check(ALL);
    }
}
