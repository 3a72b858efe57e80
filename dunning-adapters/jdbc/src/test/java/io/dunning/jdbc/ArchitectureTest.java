package io.dunning.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dunning.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dunning.jdbc");

    @Test
    void the_store_knows_the_core_a_database_and_what_migrates_it() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.dunning..",
                        "java..",
                        "javax.sql..",
                        "javax.money..",
                        "org.postgresql..",
                        "org.flywaydb..",
                        "org.slf4j..",
                        "org.jspecify..")
                .because("the store is embedded in hosts with any framework, or none")
                .check(ALL);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.dunning.rules..", "io.dunning.memory..", "io.dunning.testkit..")
                .because("a port is all that an adapter depends on")
                .check(ALL);
    }

    @Test
    void a_host_on_another_database_needs_no_driver_of_postgresql() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Postgres")
                .and()
                .haveSimpleNameNotStartingWith("Copy")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.postgresql..")
                .because("the driver is optional; who loads a class that names it has to have it")
                .check(ALL);
    }

    @Test
    void time_and_place_are_given() {
        ArchitectureRules.timeAndPlaceAreGiven().check(ALL);
    }

    @Test
    void nothing_is_stored_as_an_object_or_a_floating_number() {
        ArchitectureRules.nothingFromOutsideBecomesAnObject().check(ALL);
        noFields()
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .because("a cent that floats away is a cent somebody is reminded of")
                .allowEmptyShould(true)
                .check(ALL);
    }
}
