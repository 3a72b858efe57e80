package io.dunning.spring;

import static org.springframework.security.config.Customizer.withDefaults;

import io.dunning.Debtors;
import io.dunning.Ledger;
import io.dunning.channel.Channel;
import io.dunning.channel.Receipt;
import io.dunning.sms.ReceiptInbox;
import io.dunning.sms.SmsReplies;
import io.dunning.sms.http.SmsWebhook;
import io.dunning.spring.web.Signed;
import io.dunning.testkit.RecordingChannel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A whole host as somebody would write it, started as it would be, with all configurations that Spring Boot finds: web, security,
 * actuator, H2, db-scheduler. Only its clock, its books and where its texts go are a test's.
 */
public final class RunningHost implements AutoCloseable {

    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("operator:invented-word".getBytes(StandardCharsets.US_ASCII));
    private static final List<String> PROPERTIES = List.of(
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--logging.level.root=error",
            "--spring.security.user.name=operator",
            "--spring.security.user.password=invented-word",
            "--management.endpoints.web.exposure.include=*",
            "--management.endpoint.health.show-details=always",
            "--dunning.policies=it-health-authority",
            "--dunning.zone=Europe/Rome",
            "--dunning.creditors[0].tenant=region",
            "--dunning.creditors[0].creditor=hospital",
            "--dunning.creditors[0].name=Ufficio Pagamenti Esempio",
            "--dunning.creditors[0].phone=+39 200 0000000",
            "--dunning.creditors[0].web=https://pagamenti.example.org",
            "--dunning.schedule.poll-every=20ms");

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Clock clock(TestHost given) {
            return given.clock;
        }

        @Bean
        Ledger ledger(TestHost given) {
            return given.ledger;
        }

        @Bean
        Debtors debtors(TestHost given) {
            return given.debtors;
        }

        @Bean
        Channel texts(TestHost given) {
            return given.texts;
        }

        @Bean
        SmsWebhook smsWebhook(TestHost given) {
            return new SmsWebhook(Signed.verifier(given.clock), new ReceiptsOf(given.texts), SmsReplies.refused(), 4);
        }

        /** Signed news come in by their signature, everything else by a login. */
        @Bean
        SecurityFilterChain doors(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.requestMatchers("/dunning/webhooks/**")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/dunning/webhooks/**"))
                    .httpBasic(withDefaults())
                    .build();
        }
    }

    /** What comes in is the channel's. */
    private record ReceiptsOf(RecordingChannel channel) implements ReceiptInbox {
        @Override
        public boolean store(Receipt receipt) {
            channel.receipt(receipt.key(), receipt.receiptId(), receipt.outcome(), receipt.at());
            return true;
        }

        @Override
        public List<Receipt> next(int limit) {
            return channel.receipts(limit);
        }

        @Override
        public void acknowledge(List<Receipt> receipts) {
            channel.acknowledge(receipts);
        }
    }

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningHost(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts one.
     *
     * @param name of its database, which is gone with it
     * @param more beans besides those that every host has here
     */
    public static RunningHost start(String name, TestHost given, News news, Object... more) {
        SpringApplication application = new SpringApplication(Application.class);
        application.addListeners(news);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("given", given);
            for (Object bean : more) {
                context.getBeanFactory().registerSingleton(bean.getClass().getSimpleName(), bean);
            }
        });
        return new RunningHost(application.run(
                Stream.concat(PROPERTIES.stream(), Stream.of("--spring.datasource.url=jdbc:h2:mem:" + name))
                        .toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public HttpResponse<String> getLoggedIn(String path) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", LOGIN).GET());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Posts news to a webhook. */
    public HttpResponse<String> post(String webhook, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        return post(webhook, headers, BodyPublishers.ofString(body));
    }

    public HttpResponse<String> post(String webhook, Map<String, String> headers, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/dunning/webhooks/" + webhook).POST(body);
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        context.close();
    }
}
