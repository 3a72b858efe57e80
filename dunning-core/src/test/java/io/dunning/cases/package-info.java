@NullMarked
package io.dunning.cases;

import org.jspecify.annotations.NullMarked;
