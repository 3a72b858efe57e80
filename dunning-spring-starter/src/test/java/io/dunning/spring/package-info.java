@NullMarked
package io.dunning.spring;

import org.jspecify.annotations.NullMarked;
