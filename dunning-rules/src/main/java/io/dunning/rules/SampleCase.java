package io.dunning.rules;

import io.dunning.channel.Message;
import io.dunning.contact.Debtor;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Track;
import io.dunning.notice.FeeRule;
import io.dunning.notice.NoticePreview;
import io.dunning.notice.NoticeRequest;
import io.dunning.notice.RenderingRefused;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.money.CurrencyUnit;

/** An invented debtor who owes two bills, and all that a policy could write to them. */
final class SampleCase {

    private static final long FIRST_MINOR = 5_420;
    private static final long SECOND_MINOR = 102_550;

    private final PolicyPack pack;
    private final CreditorId creditor;
    private final LocalDate on;
    private final TextRenderer renderer;
    private final Map<List<Object>, TextPreview> previews = new LinkedHashMap<>();

    SampleCase(PolicyPack pack, CreditorId creditor, Sender sender, LocalDate on) {
        this.pack = pack;
        this.creditor = creditor;
        this.on = on;
        this.renderer = new TextRenderer(List.of(pack), Map.of(creditor, sender));
    }

    List<TextPreview> previews() {
        pack.policy().tracks().forEach((claim, track) -> {
            for (Track.Band band : track.bands()) {
                for (Step step : band.ladder().steps()) {
                    step.options().stream()
                            .flatMap(option -> option.parts().stream())
                            .forEach(part -> add(claim, step, part));
                }
            }
        });
        return new ArrayList<>(previews.values());
    }

    /** Several ladders may take the same step: it is shown once. */
    private void add(ClaimKind claim, Step step, StepOption option) {
        var asked = new Texts.Asked(creditor, option.text(), claim, option.channel());
        for (String language : pack.texts().languagesOf(asked)) {
            List<Object> key = List.of(option.text(), claim, option.channel(), language);
            previews.computeIfAbsent(key, k -> preview(asked, claim, step, option, language));
        }
    }

    private TextPreview preview(Texts.Asked asked, ClaimKind claim, Step step, StepOption option, String language) {
        Texts.Wording wording = Objects.requireNonNull(pack.texts().wording(asked, language));
        NoticePreview notice = written(request(claim, step, option, language));
        String body = notice.ifWritten().map(Message::body).orElse("");
        return new TextPreview(
                option.text(),
                claim,
                step.kind(),
                option.channel(),
                language,
                notice,
                wording.body().statements(),
                wording.review(),
                Readability.of(language, body));
    }

    private NoticePreview written(NoticeRequest request) {
        try {
            return new NoticePreview(renderer.render(request), "");
        } catch (RenderingRefused e) {
            return NoticePreview.refused(String.valueOf(e.getMessage()));
        }
    }

    private NoticeRequest request(ClaimKind claim, Step step, StepOption option, String language) {
        CurrencyUnit currency = pack.policy().currency();
        FeeRule fee = step.fee();
        return new NoticeRequest(
                pack.version(),
                option.text(),
                option.channel(),
                option.discloses(),
                creditor,
                claim,
                Debtor.adult(new PersonId("P-0"), "Prova Esempio", language, ZoneOffset.UTC, List.of()),
                "PROVA-0001",
                on,
                on.plusDays(step.deadlineDays()),
                new Amount(FIRST_MINOR + SECOND_MINOR, currency),
                new Amount(fee == null ? 0 : fee.minorOn(on), currency),
                List.of(line("PROVA-0001", 90, FIRST_MINOR), line("PROVA-0002", 80, SECOND_MINOR)),
                option.quotes() == null ? null : on.minusDays(45));
    }

    private NoticeRequest.Line line(String document, int daysAgo, long minor) {
        LocalDate serviceOn = on.minusDays(daysAgo);
        return new NoticeRequest.Line(
                new ReceivableId(document),
                serviceOn,
                serviceOn.plusDays(30),
                new Amount(minor, pack.policy().currency()));
    }
}
