/** What is held about a person, for that person to see. */
@NullMarked
package io.dunning.access;

import org.jspecify.annotations.NullMarked;
