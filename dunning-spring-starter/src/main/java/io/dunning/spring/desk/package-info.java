/** Who may do what to a case, and that two clicks are one act. */
@NullMarked
package io.dunning.spring.desk;

import org.jspecify.annotations.NullMarked;
