package io.dunning.examples.quickstart.year;

import io.dunning.channel.PaymentSlip;
import io.dunning.examples.quickstart.scenario.BankSettings;
import io.dunning.notice.NoticeRequest;
import io.dunning.notice.PaymentTerms;
import io.dunning.receivable.Amount;
import io.dunning.reference.EpcQr;
import io.dunning.reference.PagoPaNotice;
import io.dunning.reference.PagoPaQr;
import io.dunning.reference.PaymentReference;
import io.dunning.reference.RfReference;
import io.dunning.rules.PaymentSlips;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the bills of a folder are paid: by the references that their payments carry, with the code of the country where it has one.
 *
 * @param bank the account, and which references its bills carry
 * @param creditorName who is paid
 */
record BillsByReference(BankSettings bank, String creditorName) implements PaymentTerms {

    /** The fiscal code of the invented Italian body. */
    private static final String BODY = "00000000000";

    @Override
    public Optional<String> reference(NoticeRequest request, NoticeRequest.Line line) {
        return bank.references().of(line.receivable()).map(PaymentReference::printed);
    }

    @Override
    public Optional<PaymentSlip> slip(NoticeRequest request, NoticeRequest.Line line, Amount amount, String language) {
        return bank.references()
                .of(line.receivable())
                .map(reference -> slip(reference, amount, language))
                .map(slip -> request.lines().size() == 1
                        ? slip
                        : PaymentSlips.about(line.receivable().value(), slip, language));
    }

    private @Nullable PaymentSlip slip(PaymentReference reference, Amount amount, String language) {
        if (reference instanceof PagoPaNotice notice) {
            return PaymentSlips.of(new PagoPaQr(notice, BODY, amount), creditorName, language);
        }
        if (reference instanceof RfReference rf) {
            return PaymentSlips.of(EpcQr.of(creditorName, bank.account().value(), amount, rf), language);
        }
        return null;
    }
}
