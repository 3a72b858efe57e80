package io.dunning.rules;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.Debtor;
import io.dunning.contact.IdentityLevel;
import io.dunning.notice.NoticeRequest;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request for a text that is complete; what a test is about is changed in it. */
final class Asked {

    static final LocalDate ON = LocalDate.of(2026, 3, 5);
    static final Sender SENDER = new Sender("Clinica Esempio", "+39 000 000000", "clinica.example");

    private final PolicyPack pack;
    private final String text;
    ChannelKind channel = ChannelKind.LETTER;
    IdentityLevel level = IdentityLevel.STRONG;
    CreditorId creditor = Small.CLINIC;

    @Nullable
    ClaimKind claim = ClaimKind.COPAYMENT;

    String name = "Prova Esempio";
    String language = "it";
    String reference = "R-1";
    String document = "INV-7";
    String amount = "1500.00";
    String fee = "0.00";
    LocalDate on = ON;

    @Nullable
    LocalDate quotedOn = ON.minusDays(50);

    Asked(PolicyPack pack, String text) {
        this.pack = pack;
        this.text = text;
    }

    NoticeRequest request() {
        String currency = pack.policy().currency().getCurrencyCode();
        Amount open = Amount.of(amount, currency);
        var line = new NoticeRequest.Line(new ReceivableId(document), ON.minusDays(90), ON.minusDays(40), open);
        return new NoticeRequest(
                pack.version(),
                text,
                channel,
                level,
                creditor,
                claim,
                Debtor.adult(new PersonId("P1"), name, language, ZoneOffset.UTC, List.of()),
                reference,
                on,
                on.plusDays(30),
                open,
                Amount.of(fee, currency),
                List.of(line),
                quotedOn);
    }
}
