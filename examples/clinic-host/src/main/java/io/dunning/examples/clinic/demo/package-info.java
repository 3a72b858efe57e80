/** What makes a demonstration of this host: a clock that can be set, folders that are played. */
@NullMarked
package io.dunning.examples.clinic.demo;

import org.jspecify.annotations.NullMarked;
