@NullMarked
package io.dunning.desk.staffing;

import org.jspecify.annotations.NullMarked;
