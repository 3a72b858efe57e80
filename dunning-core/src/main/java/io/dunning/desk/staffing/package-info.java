/** Who answers when letters make people call: how many are needed, how much a desk can bear, and who takes which call. */
@NullMarked
package io.dunning.desk.staffing;

import org.jspecify.annotations.NullMarked;
