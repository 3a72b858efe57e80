@org.jspecify.annotations.NullMarked
package io.dunning.examples.quickstart.year;
