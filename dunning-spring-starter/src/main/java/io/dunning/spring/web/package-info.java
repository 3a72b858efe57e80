/** Where receipts and other signed news come in over HTTP. */
@NullMarked
package io.dunning.spring.web;

import org.jspecify.annotations.NullMarked;
