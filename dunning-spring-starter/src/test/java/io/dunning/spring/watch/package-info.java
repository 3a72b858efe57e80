@NullMarked
package io.dunning.spring.watch;

import org.jspecify.annotations.NullMarked;
