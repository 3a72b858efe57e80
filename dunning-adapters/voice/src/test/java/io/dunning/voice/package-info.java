@NullMarked
package io.dunning.voice;

import org.jspecify.annotations.NullMarked;
