/** Italian certified mail (posta elettronica certificata, PEC): sending, and signed receipts as evidence. Needs Bouncy Castle. */
@NullMarked
package io.dunning.mail.pec;

import org.jspecify.annotations.NullMarked;
