/** A channel over a gateway that speaks JSON over HTTP, and its signed webhooks. */
@NullMarked
package io.dunning.sms.http;

import org.jspecify.annotations.NullMarked;
