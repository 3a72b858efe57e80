package io.dunning.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What holds where a policy file leaves a key out. A key with neither this nor {@code @NotNull} may be absent. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Otherwise {

    /** As the file would write it; for a list or a mapping the empty text, which stands for an empty one. */
    String value();
}
