package io.dunning.examples.quickstart.year;

import io.dunning.channel.Message;
import io.dunning.examples.quickstart.scenario.ReferenceStyle;
import io.dunning.notice.NoticeRenderer;
import io.dunning.notice.NoticeRequest;
import io.dunning.reference.PaymentReference;

/**
 * Puts the payment reference of the bill where a text has a field for it. A notice about several bills keeps the number of the first:
 * no single reference pays them all.
 *
 * @param texts writes the text
 * @param style which references the bills carry
 */
record WithReferences(NoticeRenderer texts, ReferenceStyle style) implements NoticeRenderer {

    @Override
    public Message render(NoticeRequest request) {
        return texts.render(request.lines().size() == 1 ? withReference(request) : request);
    }

    private NoticeRequest withReference(NoticeRequest request) {
        String reference = style.of(request.lines().get(0).receivable())
                .map(PaymentReference::printed)
                .orElse(request.reference());
        return new NoticeRequest(
                request.policy(),
                request.text(),
                request.channel(),
                request.level(),
                request.creditor(),
                request.debtor(),
                reference,
                request.on(),
                request.payBy(),
                request.claimed(),
                request.fee(),
                request.lines(),
                request.quotedOn());
    }
}
