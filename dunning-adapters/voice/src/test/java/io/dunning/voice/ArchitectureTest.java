package io.dunning.voice;

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
            .importPackages("io.dunning.voice");

    @Test
    void a_call_knows_the_spi_numbers_and_receipts_and_no_case() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.dunning.channel..",
                        "io.dunning.voice..",
                        "io.dunning.sms..",
                        "java..",
                        "javax.crypto..",
                        "tools.jackson..",
                        "org.jspecify..")
                .because("a channel sees a key, an address and a text, never a case or a balance")
                .check(ALL);
    }

    @Test
    void of_text_messages_only_numbers_the_inbox_and_signatures_are_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.dunning\\.sms\\.(?!PhoneNumbers|ReceiptInbox|http\\.WebhookVerifier).*")
                .because("calls work without SMPP")
                .check(ALL);
    }

    @Test
    void the_machine_knows_nothing_of_channels_and_providers() {
        noClasses()
                .that()
                .haveNameMatching(
                        ".*\\.voice\\.(CallMachine|Walk|CallState|CallScript|Script.*|Then.*|Prompt|CallReply.*)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.dunning.channel..", "io.dunning.sms..", "io.dunning.voice.http..", "java.net..")
                .because("it is pure: the same happenings give the same call")
                .check(ALL);
    }

    @Test
    void the_channel_knows_no_http() {
        noClasses()
                .that()
                .resideInAPackage("io.dunning.voice")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.dunning.voice.http..", "java.net.http..")
                .because("a host may bring a provider of its own")
                .check(ALL);
    }

    @Test
    void time_place_and_chance_are_given() {
        ArchitectureRules.timeAndPlaceAreGiven().check(ALL);
        ArchitectureRules.nothingIsLeftToChance().check(ALL);
    }

    /** That the call is there, not how long it takes: that is the JDK's promise. */
    @Test
    void what_proves_something_is_compared_in_constant_time() {
        classes()
                .that()
                .haveFullyQualifiedName("io.dunning.voice.CodeKey")
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
