package io.dunning.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.testkit.HttpStandIn.Then;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpStandInTest {

    private final HttpStandIn provider = new HttpStandIn("/messages", 202, "id-");
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void what_comes_twice_with_one_key_is_taken_once_and_heard_twice() throws Exception {
        assertThat(post("a").body()).contains("\"id\":\"id-0\"");
        assertThat(post("a").body()).contains("\"id\":\"id-0\"");
        assertThat(post("b").body()).contains("\"id\":\"id-1\"");

        assertThat(provider.taken("a")).isOne();
        assertThat(provider.taken("c")).isZero();
        assertThat(provider.id("b")).isEqualTo("id-1");
        assertThat(provider.requests()).hasSize(3).allSatisfy(request -> {
            assertThat(request.line()).isEqualTo("POST /messages");
            assertThat(request.body()).isEqualTo("{}");
            assertThat(request.headers()).containsKey("Idempotency-key");
        });
    }

    @Test
    void what_it_is_told_to_answer_is_not_taken() throws Exception {
        provider.answer(422, "no");

        HttpResponse<String> answer = post("a");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("no");
        assertThat(provider.taken("a")).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Then.class,
            names = {"HANG", "STALL"})
    void a_taken_request_may_stay_without_its_answer(Then then) {
        provider.take(then);

        // A time-out of the request would end with the head of the answer.
        assertThatThrownBy(() ->
                        client.sendAsync(request("a"), BodyHandlers.ofString()).get(500, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        assertThat(provider.taken("a")).isOne();
    }

    @Test
    void a_taken_request_may_end_with_a_broken_line() {
        provider.take(Then.BREAK);

        assertThatThrownBy(() -> post("a")).isInstanceOf(IOException.class);
        assertThat(provider.taken("a")).isOne();
    }

    private HttpResponse<String> post(String key) throws IOException, InterruptedException {
        return client.send(request(key), BodyHandlers.ofString());
    }

    private HttpRequest request(String key) {
        return HttpRequest.newBuilder(provider.endpoint())
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{}"))
                .build();
    }
}
