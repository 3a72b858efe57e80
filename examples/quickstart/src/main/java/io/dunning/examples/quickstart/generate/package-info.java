/** Makes synthetic debtor lists, payments and desk acts for a simulated year; nobody in them exists. */
@NullMarked
package io.dunning.examples.quickstart.generate;

import org.jspecify.annotations.NullMarked;
