package io.dunning.sms.http;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Message;
import io.dunning.channel.Metered;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import io.dunning.sms.ReceiptInbox;
import io.dunning.sms.SmsOutcomeUnknown;
import io.dunning.sms.SmsRules;
import io.dunning.sms.SmsText;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Text messages through a gateway that takes JSON over HTTP and knows repetitions by the key of the dispatch, sent as
 * {@code Idempotency-Key}. Its news come in by {@link SmsWebhook}, into the same inbox.
 *
 * <p>Request: {@code reference} (the key), {@code to}, {@code from}, {@code text}, {@code encoding}, {@code segments}; always the
 * same octets for the same dispatch. Answer: a status of 2xx with {@code id}, or another one with {@code error.code}. A time-out, a
 * broken connection and every answer not agreed on leave the outcome unknown: they throw, and are repeated under the contract.
 */
public final class HttpSmsChannel implements ReceiptSource, Metered {

    private final HttpGateway gateway;
    private final SmsRules rules;
    private final ReceiptInbox inbox;
    private final HttpClient client;
    private final DeliveryContract contract;

    public HttpSmsChannel(HttpGateway gateway, SmsRules rules, ReceiptInbox inbox) {
        this.gateway = gateway;
        this.rules = rules;
        this.inbox = inbox;
        contract = new DeliveryContract.Idempotent(gateway.keyWindow());
        // A redirect would carry the message and the secret to where nobody decided to send them.
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(gateway.answerWithin())
                .build();
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public DeliveryContract contract() {
        return contract;
    }

    /** How many segments the body takes, as it would go out. */
    @Override
    public int units(Message message) {
        return rules.text(message.body()).segments();
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        Handover.Rejected objection = rules.objection(dispatch).orElse(null);
        if (objection != null) {
            return objection;
        }
        HttpResponse<byte[]> answer = answer(dispatch.key(), request(dispatch));
        Map<String, String> values = Json.values(answer.body()).orElse(Map.of());
        return answer.statusCode() / 100 == 2
                ? accepted(dispatch.key(), values.getOrDefault("id", ""))
                : rejected(dispatch.key(), answer.statusCode(), values.getOrDefault("error.code", ""));
    }

    private static Handover accepted(String key, String id) {
        if (id.isBlank()) {
            throw new SmsOutcomeUnknown(key, "taken without an id", null);
        }
        return new Handover.Accepted(id);
    }

    private Handover rejected(String key, int status, String code) {
        HttpGateway.Refusal refusal = status / 100 == 4 ? gateway.refusals().get(code) : null;
        if (refusal == null) {
            throw new SmsOutcomeUnknown(key, "the gateway answered " + status, null);
        }
        return new Handover.Rejected("the gateway refused: " + code, refusal == HttpGateway.Refusal.ADDRESS);
    }

    private HttpRequest request(Dispatch dispatch) {
        SmsText text = rules.text(dispatch.message().body());
        byte[] body = Json.object(List.of(
                Map.entry("reference", dispatch.key()),
                Map.entry("to", SmsRules.e164(dispatch)),
                Map.entry("from", gateway.sender().printed()),
                Map.entry("text", text.body()),
                Map.entry("encoding", text.encoding() == SmsText.Encoding.GSM_7 ? "gsm7" : "ucs2"),
                Map.entry("segments", text.segments())));
        return HttpRequest.newBuilder(gateway.endpoint())
                .header("Authorization", gateway.authorization())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", dispatch.key())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** The client's own time-out ends with the headers; this one with the last octet. */
    private HttpResponse<byte[]> answer(String key, HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, LimitedBody.handler());
        try {
            return answer.get(gateway.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SmsOutcomeUnknown(key, "interrupted", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SmsOutcomeUnknown(key, "no answer within " + gateway.answerWithin(), e);
        } catch (ExecutionException e) {
            throw new SmsOutcomeUnknown(key, "the connection to the gateway failed", e.getCause());
        }
    }

    @Override
    public List<Receipt> receipts(int limit) {
        return inbox.next(limit);
    }

    @Override
    public void acknowledge(List<Receipt> receipts) {
        inbox.acknowledge(receipts);
    }
}
