/** Electronic mail as a channel: sending over SMTP, and bounces from a mailbox as receipts. */
@NullMarked
package io.dunning.mail;

import org.jspecify.annotations.NullMarked;
