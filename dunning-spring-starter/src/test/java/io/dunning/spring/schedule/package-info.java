@NullMarked
package io.dunning.spring.schedule;

import org.jspecify.annotations.NullMarked;
