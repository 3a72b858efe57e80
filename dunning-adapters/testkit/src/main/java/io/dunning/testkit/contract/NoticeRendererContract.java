package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Message;
import io.dunning.contact.IdentityLevel;
import io.dunning.notice.NoticeRenderer;
import io.dunning.notice.NoticeRequest;
import io.dunning.notice.RenderingRefused;
import io.dunning.receivable.Amount;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link NoticeRenderer} promises. Extend it, give it a request that it can fill in, run it. */
public abstract class NoticeRendererContract {

    /** What a text looks like that was not filled in: mustaches, dollar braces, percent letters, words of Java. */
    private static final Pattern GAP =
            Pattern.compile("\\{\\{|}}|\\$\\{|%s|%d|\\bnull\\b|\\bOptional[\\[.]|\\b[A-Z][A-Za-z]+@[0-9a-f]{4,}");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int THREADS = 6;

    private NoticeRenderer renderer;

    /** The renderer. Called once before each test. */
    protected abstract NoticeRenderer newRenderer();

    /** A request that can be filled in, to a place of level VERIFIED or better, of 1,000.00 or more in its currency. */
    protected abstract NoticeRequest request();

    @BeforeEach
    void begin() {
        renderer = newRenderer();
    }

    @Test
    void the_same_request_gives_the_same_message() {
        assertThat(content(renderer.render(request())))
                .as("a text rendered twice: it must hold no clock, counter or random number, its hash is evidence")
                .isEqualTo(content(renderer.render(request())));
    }

    @Test
    void nothing_is_left_to_fill_in() {
        Message message = renderer.render(request());

        assertThat(message.subject()).as("the subject").doesNotContainPattern(GAP);
        assertThat(message.body()).as("the body").doesNotContainPattern(GAP);
    }

    @Test
    void the_message_says_in_which_language_it_is() {
        assertThat(renderer.render(request()).language()).as("a BCP 47 tag").matches(LANGUAGE);
    }

    @Test
    void the_subject_tells_passers_by_nothing() {
        NoticeRequest request = request();

        String subject = renderer.render(request).subject();

        assertThat(subject)
                .as("a subject is seen by others")
                .doesNotContain(request.debtor().name());
        assertThat(digits(subject)).as("the digits of the subject").doesNotContain(digits(request.total()));
    }

    @Test
    void a_place_whose_reader_is_unknown_is_told_neither_amount_nor_name() {
        NoticeRequest unknown = with(request(), request().text(), IdentityLevel.UNKNOWN);

        Optional<Message> message = renderOrRefuse(unknown);

        message.ifPresent(m -> {
            assertThat(m.body().contains(unknown.debtor().name()))
                    .as("whether a text for an unknown reader holds the name")
                    .isFalse();
            assertThat(digits(m.body()).contains(digits(unknown.total())))
                    .as("whether a text for an unknown reader holds the amount")
                    .isFalse();
        });
    }

    @Test
    void a_place_the_patient_only_claimed_is_told_no_amount() {
        NoticeRequest claimed = with(request(), request().text(), IdentityLevel.CLAIMED);

        Optional<Message> message = renderOrRefuse(claimed);

        message.ifPresent(m -> assertThat(digits(m.body()).contains(digits(claimed.total())))
                .as("whether a text for a claimed place holds the amount; see NoticeField.level")
                .isFalse());
    }

    @Test
    void a_text_nobody_wrote_is_refused() {
        NoticeRequest never = with(request(), "never-written", request().level());

        assertThatThrownBy(() -> renderer.render(never))
                .as("a text that the policy doesn't have: refuse it rather than send another")
                .isInstanceOf(RenderingRefused.class);
    }

    @Test
    void a_refusal_names_no_person_and_no_amount() {
        NoticeRequest never = with(request(), "never-written", request().level());

        try {
            renderer.render(never);
        } catch (RenderingRefused refusal) {
            String said = String.valueOf(refusal.getMessage());
            assertThat(said.contains(never.debtor().name()))
                    .as("whether a refusal names the debtor: it is logged")
                    .isFalse();
            assertThat(digits(said).contains(digits(never.total())))
                    .as("whether a refusal names the amount: it is logged")
                    .isFalse();
        }
    }

    @Test
    void several_threads_get_the_same_message() {
        String alone = content(renderer.render(request()));

        var endings = Together.run(THREADS, () -> content(renderer.render(request())));

        assertThat(endings)
                .allSatisfy(e -> assertThat(e.answer())
                        .as("what one of %s threads got; trouble: %s", THREADS, e.trouble())
                        .containsExactly(alone));
    }

    private Optional<Message> renderOrRefuse(NoticeRequest request) {
        try {
            return Optional.of(renderer.render(request));
        } catch (RenderingRefused refusal) {
            return Optional.empty();
        }
    }

    private static NoticeRequest with(NoticeRequest r, String text, IdentityLevel level) {
        return new NoticeRequest(
                r.policy(),
                text,
                r.channel(),
                level,
                r.creditor(),
                r.claim(),
                r.debtor(),
                r.reference(),
                r.on(),
                r.payBy(),
                r.claimed(),
                r.fee(),
                r.lines(),
                r.quotedOn());
    }

    private static String content(Message message) {
        return message.language() + "\n" + message.subject() + "\n" + message.body();
    }

    private static String digits(Amount amount) {
        return digits(amount.decimal().toPlainString());
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
