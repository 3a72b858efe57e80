@NullMarked
package io.dunning.channel;

import org.jspecify.annotations.NullMarked;
