package io.dunning.report.write;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dunning.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dunning.report.write");

    @Test
    void writing_needs_reports_and_its_libraries() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.dunning.report..",
                        "io.dunning.receivable..",
                        "io.dunning.campaign..",
                        "io.dunning.channel..",
                        "io.dunning.cases..",
                        "io.dunning.desk..",
                        "io.dunning.escalation..",
                        "io.dunning.outcome..",
                        "io.dunning.reconcile..",
                        "java..",
                        "javax.money..",
                        "com.samskivert.mustache..",
                        "de.siegmar.fastcsv..",
                        "tools.jackson.core..",
                        "org.jspecify..")
                .because("whoever writes a report reads no store, no debtor and no address")
                .check(ALL);
    }

    @Test
    void charts_know_no_reports() {
        classes()
                .that()
                .resideInAPackage("io.dunning.report.write.chart..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.dunning.report.write.chart..", "java..", "org.jspecify..")
                .because("anybody may draw with them")
                .check(ALL);
    }

    @Test
    void time_and_place_are_given() {
        ArchitectureRules.timeAndPlaceAreGiven().check(ALL);
    }
}
