@NullMarked
package io.dunning.spring.web;

import org.jspecify.annotations.NullMarked;
