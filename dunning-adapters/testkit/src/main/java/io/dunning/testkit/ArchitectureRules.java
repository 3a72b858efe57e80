package io.dunning.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;

/** Borders that every adapter keeps, for its architecture test. They need ArchUnit, which a module that asks for them brings along. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** No clock, zone, locale or charset of the machine is asked. */
    public static ArchRule timeAndPlaceAreGiven() {
        return noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault", Locale.Category.class)
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .because("what goes out, and what is read, must be the same anywhere");
    }

    /** Nothing is drawn by lot. */
    public static ArchRule nothingIsLeftToChance() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .because("the same input gives the same bytes");
    }

    /** Nothing is read by Java's serialization. */
    public static ArchRule nothingFromOutsideBecomesAnObject() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .because("a blob from outside must never become an object");
    }
}
