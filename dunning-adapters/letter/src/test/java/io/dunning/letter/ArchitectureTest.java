package io.dunning.letter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dunning.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dunning.letter");

    @Test
    void letters_know_the_spi_references_and_their_libraries() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.dunning.channel..",
                        "io.dunning.letter..",
                        "io.dunning.reference..",
                        "java..",
                        "javax.imageio..",
                        "org.apache.pdfbox..",
                        "org.apache.fontbox..",
                        "com.google.zxing..",
                        "de.siegmar.fastcsv..",
                        "tools.jackson.core..",
                        "org.jspecify..")
                .because("a channel sees an address, a message and a key, never a case or a balance")
                .check(ALL);
    }

    @Test
    void nothing_on_a_page_is_fetched_from_anywhere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "java.sql..")
                .because("an address in a text must stay a text, whatever it leads to")
                .check(ALL);
    }

    @Test
    void what_draws_a_page_opens_no_file() {
        noClasses()
                .that()
                .haveNameMatching("io\\.dunning\\.letter\\."
                        + "(Letter(?!Channel|Record|sWords)\\w*|LaidLetter|Page\\w*|Pdf\\w*|SlipLayout|Lines|Typeface|Payment\\w*|PngImage|SvgImage)"
                        + "(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|FileInputStream|FileReader|RandomAccessFile)")
                .because("a path in a text must stay a text, whatever lies there")
                .check(ALL);
    }

    @Test
    void time_place_and_chance_are_given() {
        ArchitectureRules.timeAndPlaceAreGiven().check(ALL);
        ArchitectureRules.nothingIsLeftToChance().check(ALL);
    }

    @Test
    void nothing_from_outside_becomes_an_object() {
        ArchitectureRules.nothingFromOutsideBecomesAnObject().check(ALL);
    }
}
