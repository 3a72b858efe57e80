package io.dunning.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The borders are seen where they are crossed, and only there. */
class ArchitectureRulesTest {

    @Test
    void who_asks_the_machine_for_time_or_place_is_told() {
        ArchRule rule = ArchitectureRules.timeAndPlaceAreGiven();

        for (Class<?> wrong : new Class<?>[] {AsksForTheDay.class, AsksForTheInstant.class, AsksForTheLanguage.class}) {
            assertThat(breaks(rule, wrong)).as(wrong.getSimpleName()).isTrue();
        }
        assertThat(breaks(rule, IsGivenAClock.class)).isFalse();
    }

    @Test
    void who_leaves_something_to_chance_is_told() {
        ArchRule rule = ArchitectureRules.nothingIsLeftToChance();

        assertThat(breaks(rule, ThrowsDice.class)).isTrue();
        assertThat(breaks(rule, IsGivenAClock.class)).isFalse();
    }

    @Test
    void who_reads_serialized_objects_is_told() {
        ArchRule rule = ArchitectureRules.nothingFromOutsideBecomesAnObject();

        assertThat(breaks(rule, ReadsObjects.class)).isTrue();
        assertThat(breaks(rule, IsGivenAClock.class)).isFalse();
    }

    private static boolean breaks(ArchRule rule, Class<?> wrong) {
        return rule.evaluate(new ClassFileImporter().importClasses(wrong)).hasViolation();
    }

    private static final class AsksForTheDay {
        @SuppressWarnings({"JavaTimeDefaultTimeZone", "unused"})
        LocalDate today() {
            return LocalDate.now();
        }
    }

    private static final class AsksForTheInstant {
        @SuppressWarnings("unused")
        Instant now() {
            return Instant.now();
        }
    }

    private static final class AsksForTheLanguage {
        @SuppressWarnings("unused")
        Locale language() {
            return Locale.getDefault(Locale.Category.FORMAT);
        }
    }

    private static final class ThrowsDice {
        @SuppressWarnings("unused")
        int roll() {
            return ThreadLocalRandom.current().nextInt(6);
        }
    }

    private static final class IsGivenAClock {
        @SuppressWarnings("unused")
        LocalDate today(Clock clock) {
            return LocalDate.now(clock);
        }
    }

    private static final class ReadsObjects {
        @SuppressWarnings("unused")
        Object read(byte[] bytes) throws IOException, ClassNotFoundException {
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
                return in.readObject();
            }
        }
    }
}
