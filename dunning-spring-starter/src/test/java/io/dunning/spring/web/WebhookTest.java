package io.dunning.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.dunning.Debtors;
import io.dunning.Ledger;
import io.dunning.channel.Receipt;
import io.dunning.memory.MemoryDebtors;
import io.dunning.memory.MemoryLedger;
import io.dunning.sms.ReceiptInbox;
import io.dunning.sms.SmsReplies;
import io.dunning.sms.http.SmsWebhook;
import io.dunning.spring.DunningAutoConfiguration;
import io.dunning.spring.DunningStoreAutoConfiguration;
import io.dunning.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class WebhookTest {

    private static final String NEWS = """
            {"type":"sms.status","data":{"reference":"K1","status":"delivered","at":"2026-02-19T10:00:00Z"}}""";
    private static final String CANARY = "Canarina-Inventata";

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-02-19T10:00:05Z"));
    private final Inbox inbox = new Inbox();

    private final WebApplicationContextRunner host = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DunningStoreAutoConfiguration.class,
                    DunningAutoConfiguration.class,
                    DunningWebAutoConfiguration.class))
            .withUserConfiguration(Web.class)
            .withPropertyValues("dunning.policies=no-practices")
            .withBean(Ledger.class, MemoryLedger::new)
            .withBean(Debtors.class, MemoryDebtors::new)
            .withBean(SmsWebhook.class, () -> new SmsWebhook(Signed.verifier(clock), inbox, SmsReplies.refused(), 4));

    @Configuration
    @EnableWebMvc
    static class Web {}

    @Test
    void genuine_news_are_kept() {
        host.run(context -> {
            assertThat(answer(context, signed(NEWS, "m1")).getStatus()).isEqualTo(204);
            assertThat(inbox.kept).extracting(Receipt::key).containsExactly("K1");
        });
    }

    @Test
    void forged_news_are_refused_and_not_kept() {
        host.run(context -> {
            MockHttpServletResponse answer = answer(context, signed(NEWS, "m1").content(NEWS.replace("K1", CANARY)));

            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getContentAsString()).isEmpty();
            assertThat(answer(context, post("/dunning/webhooks/sms").content(NEWS))
                            .getStatus())
                    .isEqualTo(401);
            assertThat(inbox.kept).isEmpty();
        });
    }

    @Test
    void the_same_news_again_are_answered_alike_and_kept_once() {
        host.run(context -> {
            assertThat(answer(context, signed(NEWS, "m1")).getStatus()).isEqualTo(204);
            assertThat(answer(context, signed(NEWS, "m1")).getStatus()).isEqualTo(204);
            assertThat(inbox.kept).hasSize(1);
        });
    }

    @Test
    void news_that_somebody_replays_later_are_refused() {
        host.run(context -> {
            MockHttpServletRequestBuilder early = signed(NEWS, "m1");
            clock.advance(Duration.ofMinutes(6));

            assertThat(answer(context, early).getStatus()).isEqualTo(401);
            assertThat(inbox.kept).isEmpty();
        });
    }

    @Test
    void news_that_are_too_long_are_refused_however_they_come() {
        String tooLong = "x".repeat(WebhookEndpoint.LENGTH_MAX + 1);
        host.run(context -> {
            MockHttpServletResponse answer = answer(context, signed(tooLong, "m1"));

            assertThat(answer.getStatus()).isEqualTo(413);
            assertThat(answer.getContentAsString()).isEmpty();
            assertThat(inbox.kept).isEmpty();
        });
    }

    @Test
    void news_that_make_no_sense_are_refused_without_an_echo() {
        host.run(context -> {
            MockHttpServletResponse answer = answer(context, signed("{\"type\":\"" + CANARY, "m1"));

            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.getContentAsString()).isEmpty();
        });
    }

    @Test
    void a_name_that_no_webhook_has_is_not_found() {
        host.run(context -> assertThat(
                        answer(context, post("/dunning/webhooks/" + CANARY).content(NEWS))
                                .getStatus())
                .isEqualTo(404));
    }

    @Test
    void a_webhook_of_the_hosts_that_breaks_is_asked_again_and_says_nothing() {
        host.withBean(Webhook.class, Breaking::new).run(context -> {
            MockHttpServletResponse answer =
                    answer(context, post("/dunning/webhooks/breaking").content(CANARY));

            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getContentAsString()).isEmpty();
        });
    }

    @Test
    void the_address_can_be_another_one_and_the_endpoint_left_out() {
        host.withPropertyValues("dunning.webhooks.path=/news")
                .run(context -> assertThat(
                                answer(context, signed("/news/sms", NEWS, "m1")).getStatus())
                        .isEqualTo(204));
        host.withPropertyValues("dunning.webhooks.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("dunningWebhooks"));
    }

    @Test
    void a_host_without_the_channels_or_without_mvc_starts() {
        host.withClassLoader(new FilteredClassLoader("io.dunning.voice"))
                .run(context -> assertThat(context).hasNotFailed().hasBean("dunningWebhooks"));
        host.withClassLoader(new FilteredClassLoader("org.springframework.web.servlet.function"))
                .run(context -> assertThat(context).doesNotHaveBean("dunningWebhooks"));
    }

    private static MockHttpServletResponse answer(WebApplicationContext context, MockHttpServletRequestBuilder request)
            throws Exception {
        return webAppContextSetup(context).build().perform(request).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder signed(String body, String id) {
        return signed("/dunning/webhooks/sms", body, id);
    }

    private MockHttpServletRequestBuilder signed(String path, String body, String id) {
        MockHttpServletRequestBuilder request = post(path).content(body);
        Signed.headers(id, clock.instant(), body).forEach(request::header);
        return request;
    }

    private static final class Inbox implements ReceiptInbox {
        private final List<Receipt> kept = new ArrayList<>();

        @Override
        public boolean store(Receipt receipt) {
            return kept.add(receipt);
        }

        @Override
        public List<Receipt> next(int limit) {
            return List.copyOf(kept);
        }

        @Override
        public void acknowledge(List<Receipt> receipts) {
            kept.removeAll(receipts);
        }
    }

    private static final class Breaking implements Webhook {
        @Override
        public String name() {
            return "breaking";
        }

        @Override
        public Answer take(Map<String, List<String>> headers, byte[] body) {
            throw new IllegalStateException("cannot read " + new String(body, StandardCharsets.UTF_8));
        }
    }
}
