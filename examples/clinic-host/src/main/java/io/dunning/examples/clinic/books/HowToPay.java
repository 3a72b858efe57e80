package io.dunning.examples.clinic.books;

import io.dunning.channel.PaymentSlip;
import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.HostProperties.House;
import io.dunning.notice.NoticeRequest;
import io.dunning.notice.PaymentTerms;
import io.dunning.receivable.Amount;
import io.dunning.reference.PagoPaNotice;
import io.dunning.reference.PagoPaQr;
import io.dunning.rules.PaymentSlips;
import java.util.Optional;

/**
 * How bills are paid: by their references, in Italy with the code of pagoPA.
 *
 * @param properties knows which creditor's bills carry which references
 */
public record HowToPay(HostProperties properties) implements PaymentTerms {

    /** The fiscal code of the invented Italian body. */
    private static final String BODY = "00000000000";

    @Override
    public Optional<String> reference(NoticeRequest request, NoticeRequest.Line line) {
        return Optional.of(house(request).references().of(line.receivable()).printed());
    }

    @Override
    public Optional<PaymentSlip> slip(NoticeRequest request, NoticeRequest.Line line, Amount amount, String language) {
        House house = house(request);
        if (!(house.references().of(line.receivable()) instanceof PagoPaNotice notice)) {
            return Optional.empty();
        }
        PaymentSlip slip = PaymentSlips.of(new PagoPaQr(notice, BODY, amount), house.name(), language);
        return Optional.of(
                request.lines().size() == 1
                        ? slip
                        : PaymentSlips.about(line.receivable().value(), slip, language));
    }

    private House house(NoticeRequest request) {
        return properties.house(request.creditor().tenant());
    }
}
