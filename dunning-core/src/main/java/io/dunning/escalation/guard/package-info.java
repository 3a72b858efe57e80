/** The rules that no policy can switch off: law, holds, freshness, identity, caps, and "nobody who has paid". */
@NullMarked
package io.dunning.escalation.guard;

import org.jspecify.annotations.NullMarked;
