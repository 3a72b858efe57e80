package io.dunning.voice.http;

import io.dunning.channel.Handover;
import io.dunning.voice.Telephony;
import io.dunning.voice.VoiceOutcomeUnknown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/**
 * Places calls by JSON over HTTP. Request: {@code reference} (the key, also sent as {@code Idempotency-Key}), {@code to}, {@code from},
 * {@code callback}, {@code detectMachine}, {@code record} (false, always); the same octets for the same key and number. Answer: a
 * status of 2xx with {@code id}, or another one with {@code error.code}. A call is ended by {@code DELETE} of its id below the same
 * address.
 *
 * <p>Time-outs, broken connections and every answer not agreed on leave it unknown whether a phone rings: they throw. Thread-safe.
 */
public final class HttpTelephony implements Telephony {

    private final HttpProvider provider;
    private final HttpClient client;

    public HttpTelephony(HttpProvider provider) {
        this.provider = provider;
        // A redirect would carry the number and the secret to where nobody decided to send them.
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(provider.answerWithin())
                .build();
    }

    @Override
    public Optional<Duration> keyWindow() {
        return provider.keyWindow();
    }

    @Override
    public Handover place(String key, String number) {
        byte[] body = CallJson.write(CallJson.object()
                .put("reference", key)
                .put("to", number)
                .put("from", provider.from())
                .put("callback", provider.callback().toString())
                .put("detectMachine", true)
                .put("record", false));
        Answer answer = answer(
                key,
                request(provider.calls())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
        JsonNode said = answer.said();
        return answer.isSuccess()
                ? accepted(key, said.path("id").asString(""))
                : rejected(key, answer.status(), said.path("error").path("code").asString(""));
    }

    private static Handover accepted(String key, String id) {
        if (!id.matches(CallWebhook.CALL_ID)) {
            throw new VoiceOutcomeUnknown(key, "taken without an id", null);
        }
        return new Handover.Accepted(id);
    }

    private Handover rejected(String key, int status, String code) {
        if (status / 100 != 4 || !provider.refuses(code)) {
            throw new VoiceOutcomeUnknown(key, "the provider answered " + status, null);
        }
        return new Handover.Rejected("the provider refused: " + code, provider.knowsNoNumber(code));
    }

    @Override
    public void hangUp(String callId) {
        URI call = URI.create(provider.calls() + "/" + URLEncoder.encode(callId, StandardCharsets.UTF_8));
        Answer answer = answer(callId, request(call).DELETE().build());
        if (!answer.isSuccess() && answer.status() != 404) {
            throw new VoiceOutcomeUnknown(callId, "the provider answered " + answer.status(), null);
        }
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .header("Authorization", provider.authorization())
                .header("Accept", "application/json");
    }

    private record Answer(int status, JsonNode said) {
        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** The client's own time-out ends with the headers; this one with the last octet. */
    private Answer answer(String name, HttpRequest request) {
        long deadline = System.nanoTime() + provider.answerWithin().toNanos();
        CompletableFuture<HttpResponse<InputStream>> headers = client.sendAsync(request, BodyHandlers.ofInputStream());
        try {
            HttpResponse<InputStream> response = headers.get(left(deadline), TimeUnit.NANOSECONDS);
            Executor atDeadline = CompletableFuture.delayedExecutor(left(deadline), TimeUnit.NANOSECONDS);
            atDeadline.execute(() -> close(response));
            return read(response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VoiceOutcomeUnknown(name, "interrupted", e);
        } catch (TimeoutException e) {
            throw new VoiceOutcomeUnknown(name, "no answer within " + provider.answerWithin(), e);
        } catch (ExecutionException e) {
            throw new VoiceOutcomeUnknown(name, "the connection to the provider failed", e.getCause());
        } catch (IOException e) {
            throw new VoiceOutcomeUnknown(name, "the connection to the provider broke", e);
        } finally {
            headers.cancel(true);
        }
    }

    private static long left(long deadline) {
        return Math.max(1, deadline - System.nanoTime());
    }

    /** Up to a length; a longer one is none that was agreed on. */
    private static Answer read(HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            return new Answer(response.statusCode(), CallJson.read(in.readNBytes(CallJson.LENGTH_MAX + 1)));
        }
    }

    /** Wakes whoever still reads. */
    private static void close(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
