/** Text messages: their segments, the numbers and links allowed in them, a channel over SMPP, receipts and opt-outs. */
@NullMarked
package io.dunning.sms;

import org.jspecify.annotations.NullMarked;
