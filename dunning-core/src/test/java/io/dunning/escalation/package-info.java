@NullMarked
package io.dunning.escalation;

import org.jspecify.annotations.NullMarked;
