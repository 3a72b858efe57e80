@NullMarked
package io.dunning.spring.desk;

import org.jspecify.annotations.NullMarked;
