/** The engine as a bean of a Spring Boot host. */
@NullMarked
package io.dunning.spring;

import org.jspecify.annotations.NullMarked;
