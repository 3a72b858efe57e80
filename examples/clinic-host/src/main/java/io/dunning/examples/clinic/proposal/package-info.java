/** Tonight's run, before it runs. */
@NullMarked
package io.dunning.examples.clinic.proposal;

import org.jspecify.annotations.NullMarked;
