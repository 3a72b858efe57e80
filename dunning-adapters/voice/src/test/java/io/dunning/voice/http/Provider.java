package io.dunning.voice.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A telephony provider on the loopback interface, which knows keys and does as it is told. Thread-safe. */
final class Provider implements AutoCloseable {

    /** One request as it came. */
    record Request(String line, Map<String, List<String>> headers, String body) {}

    /** What it does with a request. */
    interface Reaction {
        void to(Provider provider, HttpExchange exchange, String key) throws IOException;
    }

    static final Reaction PLACE =
            (provider, exchange, key) -> provider.answer(exchange, 201, "{\"id\":\"" + provider.place(key) + "\"}");
    static final Reaction PLACE_AND_HANG = (provider, exchange, key) -> {
        provider.place(key);
        provider.waitForEnd();
    };
    static final Reaction PLACE_AND_BREAK = (provider, exchange, key) -> {
        provider.place(key);
        exchange.close();
    };
    /** Begins to answer, and never goes on. */
    static final Reaction PLACE_AND_STALL = (provider, exchange, key) -> {
        provider.place(key);
        exchange.sendResponseHeaders(201, 0);
        exchange.getResponseBody().write("{\"id\":\"".getBytes(StandardCharsets.US_ASCII));
        exchange.getResponseBody().flush();
        provider.waitForEnd();
    };

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private volatile Reaction reaction = PLACE;

    Provider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        synchronized (this) {
            requests.add(new Request(line, Map.copyOf(exchange.getRequestHeaders()), body));
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        reaction.to(this, exchange, key == null ? "" : key);
    }

    static Reaction answering(int status, String body) {
        return (provider, exchange, key) -> provider.answer(exchange, status, body);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", calls() + "/elsewhere");
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    private synchronized String place(String key) {
        String next = "call-" + ids.size();
        return ids.computeIfAbsent(key, k -> next);
    }

    private void waitForEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void react(Reaction next) {
        reaction = next;
    }

    URI calls() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/calls");
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    synchronized int placed(String key) {
        return ids.containsKey(key) ? 1 : 0;
    }

    synchronized String id(String key) {
        return ids.getOrDefault(key, "");
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
