package io.dunning.examples.clinic.reports;

import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.demo.DemoClock;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** A day or month of which something is told: not before the house's first day, and begun by the clock of the host. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Begun.ByTheClock.class)
public @interface Begun {

    String message() default "{form.begun}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the clock of the host. */
    class ByTheClock implements ConstraintValidator<Begun, Temporal> {

        private final HostProperties properties;
        private final DemoClock clock;

        public ByTheClock(HostProperties properties, DemoClock clock) {
            this.properties = properties;
            this.clock = clock;
        }

        @Override
        public boolean isValid(@Nullable Temporal time, ConstraintValidatorContext context) {
            if (time == null) {
                return true;
            }
            boolean month = time instanceof YearMonth;
            LocalDate begins = month ? YearMonth.from(time).atDay(1) : LocalDate.from(time);
            LocalDate ends = month ? YearMonth.from(time).atEndOfMonth() : begins;
            return !ends.isBefore(properties.playsFrom()) && !begins.isAfter(clock.today());
        }
    }
}
