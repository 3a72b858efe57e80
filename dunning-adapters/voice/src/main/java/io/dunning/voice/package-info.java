/** Scripted calls: what is said and asked, who must be identified before anything is told, and what came of it. */
@NullMarked
package io.dunning.voice;

import org.jspecify.annotations.NullMarked;
