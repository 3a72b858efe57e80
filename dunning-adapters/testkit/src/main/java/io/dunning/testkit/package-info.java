/** What tests of a host need: a clock that is set, a channel that can be told to fail, and a hospital to play days in. */
@NullMarked
package io.dunning.testkit;

import org.jspecify.annotations.NullMarked;
