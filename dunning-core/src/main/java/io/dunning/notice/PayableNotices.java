package io.dunning.notice;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.channel.PaymentSlip;
import io.dunning.receivable.Amount;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Says in notices how to pay: the payment reference where a text has a place for a reference, and the payment slips of its items.
 *
 * <p>A notice about one item takes its reference. One about several keeps the number of the first, since no single reference pays them all;
 * each has its own slip. Slips tell amounts, so they go only where amounts may be told, and by channels that can show them.
 *
 * @param texts writes the text
 * @param terms knows how the items are paid
 */
public record PayableNotices(NoticeRenderer texts, PaymentTerms terms) implements NoticeRenderer {

    private static final Set<ChannelKind> SHOW_CODES =
            EnumSet.complementOf(EnumSet.of(ChannelKind.SMS, ChannelKind.VOICE, ChannelKind.AGENT_CALL));

    public PayableNotices {
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(terms, "terms");
    }

    @Override
    public Message render(NoticeRequest request) {
        Message message = texts.render(request.lines().size() > 1 ? request : withReference(request));
        return showsSlips(request) ? message.with(slips(request, message.language())) : message;
    }

    private NoticeRequest withReference(NoticeRequest request) {
        return terms.reference(request, request.lines().get(0))
                .map(request::withReference)
                .orElse(request);
    }

    private static boolean showsSlips(NoticeRequest request) {
        return SHOW_CODES.contains(request.channel()) && request.level().reaches(NoticeField.TOTAL.level());
    }

    private List<PaymentSlip> slips(NoticeRequest request, String language) {
        List<PaymentSlip> slips = new ArrayList<>();
        Amount fee = request.fee();
        for (NoticeRequest.Line line : request.lines()) {
            terms.slip(request, line, line.open().plus(fee), language).ifPresent(slips::add);
            fee = new Amount(0, fee.currency());
        }
        return slips;
    }
}
