package io.dunning.spring.web;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import io.dunning.sms.http.SmsWebhook;
import io.dunning.spring.DunningAutoConfiguration;
import io.dunning.spring.DunningProperties;
import io.dunning.voice.http.CallWebhook;
import jakarta.servlet.Servlet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes signed news at {@code dunning.webhooks.path}, where the host is a web application and declares who verifies them. */
@AutoConfiguration(after = DunningAutoConfiguration.class)
@ConditionalOnClass({RouterFunction.class, Servlet.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "dunning.webhooks.enabled", matchIfMissing = true)
@ConditionalOnBean(DunningAutoConfiguration.class)
public class DunningWebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "dunningWebhooks")
    RouterFunction<ServerResponse> dunningWebhooks(ObjectProvider<Webhook> webhooks, DunningProperties properties) {
        WebhookEndpoint endpoint = new WebhookEndpoint(webhooks.orderedStream().toList());
        return route().POST(properties.webhooks().path() + "/{name}", endpoint::post)
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SmsWebhook.class)
    static class OfSms {
        @Bean
        @ConditionalOnBean(SmsWebhook.class)
        @ConditionalOnMissingBean(name = "smsWebhookEndpoint")
        Webhook smsWebhookEndpoint(SmsWebhook webhook) {
            return new Named(
                    "sms",
                    (headers, body) ->
                            Webhook.Answer.of(webhook.take(headers, body).status()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(CallWebhook.class)
    static class OfCalls {
        @Bean
        @ConditionalOnBean(CallWebhook.class)
        @ConditionalOnMissingBean(name = "callWebhookEndpoint")
        Webhook callWebhookEndpoint(CallWebhook webhook) {
            return new Named("voice", (headers, body) -> {
                CallWebhook.Answer answer = webhook.take(headers, body);
                return new Webhook.Answer(answer.status(), answer.body());
            });
        }
    }

    private record Named(String name, BiFunction<Map<String, List<String>>, byte[], Answer> receiver)
            implements Webhook {
        @Override
        public Answer take(Map<String, List<String>> headers, byte[] body) {
            return receiver.apply(headers, body);
        }
    }
}
