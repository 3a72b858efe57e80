/** Policy files, the texts that go with them, and the holidays they count with. */
@NullMarked
package io.dunning.rules;

import org.jspecify.annotations.NullMarked;
