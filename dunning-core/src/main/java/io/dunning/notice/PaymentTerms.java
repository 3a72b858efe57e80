package io.dunning.notice;

import io.dunning.channel.PaymentSlip;
import io.dunning.receivable.Amount;
import java.util.Optional;

/**
 * Knows how the bills of a creditor are paid: by which reference, and with which code on paper. A port: hosts that give out payment
 * references bring one.
 *
 * <p>Pure, and called from several threads: the same questions have the same answers, also years later, since a notice may be written again
 * after a crash.
 */
@FunctionalInterface
public interface PaymentTerms {

    /** What the payer of an item writes on the payment, as it is printed; empty where the item's number has to do. */
    Optional<String> reference(NoticeRequest request, NoticeRequest.Line line);

    /**
     * The same for phones and counters; empty where the country knows no code.
     *
     * @param request the notice
     * @param line the item
     * @param amount what is to be paid with this item: what is open of it, and with the first one the fee of the notice
     * @param language of the message, a BCP 47 tag; not always that of the debtor
     */
    default Optional<PaymentSlip> slip(NoticeRequest request, NoticeRequest.Line line, Amount amount, String language) {
        return Optional.empty();
    }
}
