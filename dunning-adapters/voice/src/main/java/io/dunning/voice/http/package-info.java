/** A telephony provider that is spoken to in JSON over HTTP, and that reports by signed webhooks. */
@NullMarked
package io.dunning.voice.http;

import org.jspecify.annotations.NullMarked;
