/** Deliveries for real: the adapters for mail, text messages and letters, and receivers on this machine for them to deliver to. */
@NullMarked
package io.dunning.examples.quickstart.deliver;

import org.jspecify.annotations.NullMarked;
