@NullMarked
package io.dunning.notice;

import org.jspecify.annotations.NullMarked;
