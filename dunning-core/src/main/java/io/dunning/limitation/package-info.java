/** How long a claim may be pursued, and what starts that period anew. */
@NullMarked
package io.dunning.limitation;

import org.jspecify.annotations.NullMarked;
