@org.jspecify.annotations.NullMarked
package io.dunning.examples.firstchannel;
