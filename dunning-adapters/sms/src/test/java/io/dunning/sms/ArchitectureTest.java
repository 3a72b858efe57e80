package io.dunning.sms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dunning.testkit.ArchitectureRules;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dunning.sms");

    @Test
    void the_channels_know_the_spi_and_their_libraries() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.dunning.channel..",
                        "io.dunning.sms..",
                        "java..",
                        "javax.crypto..",
                        "javax.net..",
                        "org.jsmpp..",
                        "com.google.i18n.phonenumbers..",
                        "tools.jackson.core..",
                        "org.jspecify..")
                .because("a channel sees a key, an address and a text, never a case or a balance")
                .check(ALL);
    }

    @Test
    void a_host_with_an_http_gateway_meets_no_smpp() {
        noClasses()
                .that()
                .resideInAPackage("io.dunning.sms.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jsmpp..")
                .because("the two ways out are apart")
                .check(ALL);
    }

    @Test
    void time_and_place_are_given() {
        ArchitectureRules.timeAndPlaceAreGiven().check(ALL);
    }

    @Test
    void nothing_from_outside_becomes_an_object() {
        ArchitectureRules.nothingFromOutsideBecomesAnObject().check(ALL);
    }

    /** That the call is there, not how long it takes: that is the JDK's promise. */
    @Test
    void what_proves_something_is_compared_in_constant_time() {
        classes()
                .that()
                .haveFullyQualifiedName("io.dunning.sms.http.WebhookVerifier")
                .should()
                .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
                .because("the time of a comparison must not tell how much of a guess was right")
                .check(ALL);
        noClasses()
                .should()
                .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
                .check(ALL);
    }
}
