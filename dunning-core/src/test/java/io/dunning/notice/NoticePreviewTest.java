package io.dunning.notice;

import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.DunningEngine;
import io.dunning.Fixtures;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.contact.IdentityLevel;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.receivable.ClaimKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NoticePreviewTest {

    private static final LocalDate FIRST = DUE.plusDays(10);

    private final Fixtures.Hospital hospital = new Fixtures.Hospital(policy());
    private final DunningEngine engine =
            hospital.builder().renderer(NoticePreviewTest::written).build();

    /** A reminder by text message or letter, and a registered letter that quotes it. */
    private static Policy policy() {
        StepOption neutral = StepOption.of(ChannelKind.SMS, "neutral", IdentityLevel.CLAIMED);
        StepOption quoting = new StepOption(
                ChannelKind.REGISTERED_LETTER,
                "demand",
                IdentityLevel.STRONG,
                false,
                "first",
                EvidenceGrade.HANDED_OVER);
        List<Step> steps = List.of(
                Fixtures.step("first", 10, 0, 30, neutral, Fixtures.by(ChannelKind.LETTER)),
                Fixtures.step("formal", 0, 30, 15, quoting));
        return Fixtures.policy(steps, Fixtures.contactRules(), List.of());
    }

    private static Message written(NoticeRequest request) {
        if (request.text().equals("demand") && request.quotedOn() == null) {
            throw new RenderingRefused("quotedOn has no value");
        }
        return new Message(
                request.debtor().language(),
                "",
                String.join(
                        " ",
                        request.text(),
                        String.valueOf(request.claim()),
                        request.total().toString(),
                        "by " + request.payBy(),
                        "quotes " + request.quotedOn()));
    }

    private String body(NoticePreview preview) {
        return preview.ifWritten()
                .orElseThrow(() -> new AssertionError(preview.refusal()))
                .body();
    }

    @Test
    void a_preview_is_the_message_that_the_run_then_plans() {
        hospital.bill(receivable("R1", "80.00"), DUE);
        hospital.begin(FIRST);

        String before = body(engine.preview(caseId(), "first", ChannelKind.SMS, "it", FIRST));
        engine.run(FIRST);
        engine.dispatch(FIRST);

        assertThat(hospital.sms.received).singleElement().satisfies(d -> {
            assertThat(d.message().body()).isEqualTo(before);
            assertThat(before).startsWith("neutral " + ClaimKind.COPAYMENT);
        });
    }

    @Test
    void a_preview_changes_nothing() {
        hospital.bill(receivable("R1", "80.00"), DUE);
        hospital.begin(FIRST);
        var before = engine.history(caseId());

        engine.preview(caseId(), "first", ChannelKind.LETTER, "it", FIRST);

        assertThat(engine.history(caseId())).isEqualTo(before);
        assertThat(engine.run(FIRST).planned()).isEqualTo(1);
    }

    @Test
    void any_text_of_the_track_is_shown_in_any_language_before_its_turn() {
        hospital.bill(receivable("R1", "80.00"), DUE);

        NoticePreview preview = engine.preview(caseId(), "text", ChannelKind.LETTER, "nb", DUE);

        assertThat(Objects.requireNonNull(preview.message()).language()).isEqualTo("nb");
        assertThat(body(preview)).startsWith("text ");
    }

    @Test
    void a_text_that_quotes_is_refused_until_what_it_quotes_is_proved() {
        hospital.bill(receivable("R1", "80.00"), DUE);
        LocalDate later = FIRST.plusDays(1);

        NoticePreview early = engine.preview(caseId(), "demand", ChannelKind.REGISTERED_LETTER, "it", FIRST);
        hospital.begin(FIRST);
        engine.run(FIRST);
        NoticePreview planned = engine.preview(caseId(), "demand", ChannelKind.REGISTERED_LETTER, "it", FIRST);
        engine.dispatch(FIRST);
        NoticePreview proved = engine.preview(caseId(), "demand", ChannelKind.REGISTERED_LETTER, "it", later);

        assertThat(List.of(early, planned))
                .allMatch(p -> p.refusal().equals("The text could not be filled in: quotedOn has no value"));
        assertThat(body(proved)).endsWith("quotes " + FIRST);
    }

    @Test
    void a_preview_says_why_there_is_none() {
        hospital.bill(receivable("R1", "80.00"), DUE);

        assertThat(engine.preview(caseId(), "first", ChannelKind.EMAIL, "it", DUE)
                        .refusal())
                .isEqualTo("The debtor has no usable contact point for e-mail.");
        assertThat(engine.preview(caseId(), "frist", ChannelKind.LETTER, "it", DUE)
                        .refusal())
                .isEqualTo("No step or text frist goes out by letter about this case.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.preview(Fixtures.caseOf("P9"), "first", ChannelKind.SMS, "it", DUE));
    }

    @Test
    void nothing_is_shown_about_a_case_where_nothing_is_open() {
        hospital.bill(receivable("R1", "80.00"), DUE);
        hospital.pay("R1", "80.00", DUE);
        engine.absorb(DUE);

        assertThat(engine.preview(caseId(), "first", ChannelKind.LETTER, "it", DUE)
                        .refusal())
                .isEqualTo("Nothing is open that a notice could be about.");
    }

    @Test
    void a_preview_has_either_a_message_or_a_refusal() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticePreview(null, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticePreview(new Message("it", "", "x"), "no"));
    }
}
