package io.dunning.mail;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dunning.testkit.ArchitectureRules;
import jakarta.activation.CommandMap;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dunning.mail");

    @Test
    void a_channel_knows_the_channel_interface_and_a_mail_library() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.dunning.channel..",
                        "io.dunning.mail..",
                        "java..",
                        "javax.crypto..",
                        "javax.net.ssl..",
                        "javax.xml..",
                        "org.xml.sax..",
                        "jakarta.activation..",
                        "jakarta.mail..",
                        "org.eclipse.angus.mail..",
                        "org.bouncycastle..",
                        "org.jspecify..")
                .because("a channel sees an address, a message and a key, never a case")
                .check(ALL);
    }

    @Test
    void ordinary_mail_needs_neither_certified_mail_nor_Bouncy_Castle() {
        noClasses()
                .that()
                .resideInAPackage("io.dunning.mail")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.dunning.mail.pec..", "org.bouncycastle..")
                .because("the signatures' library is optional")
                .check(ALL);
    }

    @Test
    void the_host_keeps_its_own_settings_of_the_mail_library() {
        noClasses()
                .should()
                .callMethod(Session.class, "getDefaultInstance", Properties.class)
                .orShould()
                .callMethod(CommandMap.class, "setDefaultCommandMap", CommandMap.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle.mail..")
                .because("these change how every mail in the JVM is sent or read")
                .check(ALL);
    }

    @Test
    void nothing_of_a_mail_is_unpacked_or_written_to_a_file() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.zip..", "java.util.jar..", "java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .callMethod(Part.class, "getFileName")
                .orShould()
                .callMethod(MimeBodyPart.class, "getFileName")
                .because("archives stay closed, and names that a sender chose are not used")
                .check(ALL);
    }

    @Test
    void time_and_place_are_given() {
        ArchitectureRules.timeAndPlaceAreGiven().check(ALL);
    }

    /** That the call is there, not how long it takes: that is the JDK's promise. */
    @Test
    void what_proves_something_is_compared_in_constant_time() {
        classes()
                .that()
                .haveFullyQualifiedName("io.dunning.mail.MailKeys")
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
