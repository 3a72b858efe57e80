/** A first channel: the digital mailbox of a town, which takes messages as files. */
@NullMarked
package io.dunning.examples.firstchannel;

import org.jspecify.annotations.NullMarked;
