@NullMarked
package io.dunning.escalation.guard;

import org.jspecify.annotations.NullMarked;
