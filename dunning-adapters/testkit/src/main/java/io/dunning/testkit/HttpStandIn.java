package io.dunning.testkit;

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

/**
 * A provider's HTTP interface on the loopback interface, for tests of adapters: takes what it gets once for each {@code Idempotency-Key},
 * gives it an id, and otherwise does as it is told. Thread-safe.
 */
public final class HttpStandIn implements AutoCloseable {

    /** A request as it came; {@code line} is its method and its path with query. */
    public record Request(String line, Map<String, List<String>> headers, String body) {}

    /** What follows once something was taken. */
    public enum Then {
        /** An answer with the id. */
        ANSWER,
        /** No answer, until it is closed. */
        HANG,
        /** The beginning of an answer, and no more of it. */
        STALL,
        /** A closed connection. */
        BREAK
    }

    private interface Reaction {
        void to(HttpExchange exchange, String key) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final String path;
    private final int success;
    private final String prefix;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private volatile Reaction reaction;

    /**
     * @param path of its endpoint, with a slash at its beginning
     * @param success the status of an answer with an id
     * @param prefix how its ids begin; a count from 0 follows
     */
    public HttpStandIn(String path, int success, String prefix) {
        this.path = path;
        this.success = success;
        this.prefix = prefix;
        reaction = taking(Then.ANSWER);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** From now on it takes what comes. */
    public void take(Then then) {
        reaction = taking(then);
    }

    /** From now on it takes nothing, and answers this; with a place to go to, for statuses that redirect. */
    public void answer(int status, String body) {
        reaction = (exchange, key) -> answer(exchange, status, body);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** All requests so far, in the order in which they came. */
    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How often something with that key was taken: once or never. */
    public synchronized int taken(String key) {
        return ids.containsKey(key) ? 1 : 0;
    }

    /** The id given to what came with that key; empty where nothing did. */
    public synchronized String id(String key) {
        return ids.getOrDefault(key, "");
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        synchronized (this) {
            requests.add(new Request(line, Map.copyOf(exchange.getRequestHeaders()), body));
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        reaction.to(exchange, key == null ? "" : key);
    }

    private Reaction taking(Then then) {
        return (exchange, key) -> {
            String id = take(key);
            switch (then) {
                case ANSWER -> answer(exchange, success, "{\"id\":\"" + id + "\",\"more\":[1,{\"a\":2}]}");
                case HANG -> hang();
                case STALL -> {
                    exchange.sendResponseHeaders(success, 0);
                    exchange.getResponseBody().write("{\"id\":\"".getBytes(StandardCharsets.US_ASCII));
                    exchange.getResponseBody().flush();
                    hang();
                }
                case BREAK -> exchange.close();
            }
        };
    }

    private synchronized String take(String key) {
        String next = prefix + ids.size();
        return ids.computeIfAbsent(key, k -> next);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", endpoint() + "/elsewhere");
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    private void hang() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
