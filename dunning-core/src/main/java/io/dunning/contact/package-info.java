/** Who may be contacted, where, how certain that is, and what may be said there. */
@NullMarked
package io.dunning.contact;

import org.jspecify.annotations.NullMarked;
