/** A telephony provider in memory, with callers that do as they are told: for tests of hosts. */
@NullMarked
package io.dunning.voice.testing;

import org.jspecify.annotations.NullMarked;
