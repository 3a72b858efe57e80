package io.dunning.spring.web;

import io.dunning.spring.web.Webhook.Answer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Hands what comes in to the {@link Webhook} of its name. Nothing of it is logged or sent back. */
final class WebhookEndpoint {

    static final int LENGTH_MAX = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);
    private static final int NOT_FOUND = 404;
    private static final int TOO_LONG = 413;
    private static final int COME_AGAIN = 503;

    private final Map<String, Webhook> webhooks = new HashMap<>();

    WebhookEndpoint(List<Webhook> all) {
        for (Webhook webhook : all) {
            if (!webhook.name().matches("[a-z0-9-]{1,40}") || webhooks.put(webhook.name(), webhook) != null) {
                throw new IllegalArgumentException(
                        "the name of a webhook is 1 to 40 of a-z, 0-9 and -, and its own: " + webhook.name());
            }
        }
    }

    ServerResponse post(ServerRequest request) throws ServletException, IOException {
        Webhook webhook = webhooks.get(request.pathVariable("name"));
        if (webhook == null) {
            return answer(Answer.of(NOT_FOUND));
        }
        HttpServletRequest servlet = request.servletRequest();
        if (servlet.getContentLengthLong() > LENGTH_MAX) {
            return answer(Answer.of(TOO_LONG));
        }
        byte[] body;
        try (InputStream in = servlet.getInputStream()) {
            body = in.readNBytes(LENGTH_MAX + 1);
        }
        return answer(body.length > LENGTH_MAX ? Answer.of(TOO_LONG) : taken(webhook, servlet, body));
    }

    private static Answer taken(Webhook webhook, HttpServletRequest servlet, byte[] body) {
        try {
            return webhook.take(headers(servlet), body);
        } catch (RuntimeException e) {
            // The message may quote what came; its class and where it was thrown are enough to look.
            LOG.error(
                    "webhook {} could not take its news: {}",
                    webhook.name(),
                    e.getClass().getName());
            return Answer.of(COME_AGAIN);
        }
    }

    private static Map<String, List<String>> headers(HttpServletRequest servlet) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(servlet.getHeaderNames())) {
            headers.computeIfAbsent(name, n -> new ArrayList<>()).addAll(Collections.list(servlet.getHeaders(name)));
        }
        return headers;
    }

    private static ServerResponse answer(Answer answer) {
        ServerResponse.BodyBuilder builder = ServerResponse.status(answer.status());
        byte[] json = answer.json();
        return json.length == 0
                ? builder.build()
                : builder.contentType(MediaType.APPLICATION_JSON).body(json);
    }
}
