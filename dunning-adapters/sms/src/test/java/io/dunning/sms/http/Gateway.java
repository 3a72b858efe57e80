package io.dunning.sms.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A gateway on the loopback interface, which knows keys and does as it is told. Thread-safe. */
final class Gateway implements AutoCloseable {

    /** What it does with a request. */
    interface Reaction {
        void to(Gateway gateway, HttpExchange exchange, String key, String body) throws IOException;
    }

    /** Takes a message once for each key. */
    static final Reaction TAKE = (gateway, exchange, key, body) ->
            gateway.answer(exchange, 202, "{\"id\":\"" + gateway.take(key, body) + "\",\"more\":[1,{\"a\":2}]}");
    /** Takes it, and never answers. */
    static final Reaction TAKE_AND_HANG = (gateway, exchange, key, body) -> {
        gateway.take(key, body);
        gateway.hang();
    };
    /** Takes it, and closes the connection. */
    static final Reaction TAKE_AND_BREAK = (gateway, exchange, key, body) -> {
        gateway.take(key, body);
        exchange.close();
    };

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<Map<String, List<String>>> headers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile Reaction reaction = TAKE;

    Gateway() {
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
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        asked.add(body);
        reaction.to(this, exchange, exchange.getRequestHeaders().getFirst("Idempotency-Key"), body);
    }

    static Reaction answering(int status, String body) {
        return (gateway, exchange, key, request) -> gateway.answer(exchange, status, body);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", endpoint() + "/elsewhere");
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    private synchronized String take(String key, String body) {
        bodies.putIfAbsent(key, body);
        return ids.computeIfAbsent(key, k -> "gw-" + ids.size());
    }

    private void hang() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void react(Reaction next) {
        reaction = next;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/messages");
    }

    /** The bodies of all requests. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The headers of all requests. */
    List<Map<String, List<String>>> headers() {
        return List.copyOf(headers);
    }

    synchronized int taken(String key) {
        return bodies.containsKey(key) ? 1 : 0;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
