@NullMarked
package io.dunning.voice.http;

import org.jspecify.annotations.NullMarked;
