package io.dunning.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.channel.PaymentSlip;
import io.dunning.channel.PaymentSlip.Symbology;
import io.dunning.contact.Debtor;
import io.dunning.contact.IdentityLevel;
import io.dunning.escalation.PolicyVersion;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PayableNoticesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final PaymentTerms TERMS = new PaymentTerms() {
        @Override
        public Optional<String> reference(NoticeRequest request, NoticeRequest.Line line) {
            return line.receivable().value().equals("INV-9")
                    ? Optional.empty()
                    : Optional.of("REF-" + line.receivable());
        }

        @Override
        public Optional<PaymentSlip> slip(
                NoticeRequest request, NoticeRequest.Line line, Amount amount, String language) {
            String payload = line.receivable() + "|" + amount.minor();
            return reference(request, line)
                    .map(reference -> new PaymentSlip(Symbology.QR, payload, "in " + language, List.of(reference)));
        }
    };

    private final PayableNotices notices =
            new PayableNotices(request -> new Message("it", "", "Cite " + request.reference()), TERMS);

    @Test
    void a_notice_about_one_item_names_its_payment_reference_and_has_its_slip() {
        Message message = notices.render(request(ChannelKind.LETTER, IdentityLevel.VERIFIED, "0.00", "INV-1"));

        assertThat(message.body()).isEqualTo("Cite REF-INV-1");
        assertThat(message.slips()).extracting(PaymentSlip::payload).containsExactly("INV-1|5000");
    }

    @Test
    void a_notice_about_several_items_keeps_its_number_and_has_a_slip_for_each() {
        Message message = notices.render(request(ChannelKind.EMAIL, IdentityLevel.VERIFIED, "0.00", "INV-1", "INV-2"));

        assertThat(message.body()).isEqualTo("Cite INV-1");
        assertThat(message.slips()).extracting(PaymentSlip::payload).containsExactly("INV-1|5000", "INV-2|5000");
    }

    @Test
    void the_fee_is_paid_with_the_first_item_and_only_once() {
        Message message = notices.render(request(ChannelKind.LETTER, IdentityLevel.STRONG, "3.50", "INV-1", "INV-2"));

        assertThat(message.slips()).extracting(PaymentSlip::payload).containsExactly("INV-1|5350", "INV-2|5000");
    }

    @Test
    void an_item_without_payment_terms_is_left_to_the_words_of_the_text() {
        Message message = notices.render(request(ChannelKind.LETTER, IdentityLevel.VERIFIED, "0.00", "INV-9"));

        assertThat(message.body()).isEqualTo("Cite INV-9");
        assertThat(message.slips()).isEmpty();
    }

    @Test
    void slips_speak_the_language_of_the_message_whatever_the_debtors_is() {
        PayableNotices french = new PayableNotices(request -> new Message("fr", "", "Bonjour"), TERMS);

        assertThat(french.render(request(ChannelKind.LETTER, IdentityLevel.VERIFIED, "0.00", "INV-1"))
                        .slips())
                .extracting(PaymentSlip::alternative)
                .containsExactly("in fr");
    }

    @Test
    void slips_tell_amounts_so_they_go_only_where_amounts_may_be_told() {
        assertThat(notices.render(request(ChannelKind.EMAIL, IdentityLevel.CLAIMED, "0.00", "INV-1"))
                        .slips())
                .isEmpty();
    }

    @Test
    void a_channel_that_shows_no_code_gets_none() {
        assertThat(notices.render(request(ChannelKind.SMS, IdentityLevel.VERIFIED, "0.00", "INV-1"))
                        .slips())
                .isEmpty();
    }

    private static NoticeRequest request(ChannelKind channel, IdentityLevel level, String fee, String... bills) {
        Amount each = Amount.of("50.00", "EUR");
        List<NoticeRequest.Line> lines = Stream.of(bills)
                .map(bill -> new NoticeRequest.Line(new ReceivableId(bill), DAY, DAY, each))
                .toList();
        return new NoticeRequest(
                new PolicyVersion("test", "1"),
                "reminder",
                channel,
                level,
                new CreditorId("T", "C"),
                Debtor.adult(new PersonId("P1"), "Prova Esempio", "it", ZoneOffset.UTC, List.of()),
                bills[0],
                DAY,
                DAY.plusDays(30),
                Amount.of("" + 50 * bills.length + ".00", "EUR"),
                Amount.of(fee, "EUR"),
                lines,
                null);
    }
}
