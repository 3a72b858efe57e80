@NullMarked
package io.dunning.testkit.contract;

import org.jspecify.annotations.NullMarked;
