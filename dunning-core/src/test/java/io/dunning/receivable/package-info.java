@NullMarked
package io.dunning.receivable;

import org.jspecify.annotations.NullMarked;
