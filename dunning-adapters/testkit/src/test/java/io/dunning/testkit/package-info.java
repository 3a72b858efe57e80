@NullMarked
package io.dunning.testkit;

import org.jspecify.annotations.NullMarked;
