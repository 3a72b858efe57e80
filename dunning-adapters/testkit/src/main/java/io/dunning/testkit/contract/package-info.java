/**
 * What every port promises, as JUnit classes: extend the one of your port, give it your adapter, and run it.
 *
 * <p>A failure names the rule in the name of its test and says in its text what to look at.
 */
@NullMarked
package io.dunning.testkit.contract;

import org.jspecify.annotations.NullMarked;
