package io.dunning.jdbc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Stands between a client and a PostgreSQL on loopback, and breaks their connection where it hurts. It understands just
 * enough of the protocol to know a COMMIT and a COPY; a statement that commits by itself is no COMMIT. Numbers count
 * from the call on and over all connections; a cut strikes once. For any thread.
 */
public final class CuttingProxy implements AutoCloseable {

    private final int serverPort;
    private final ServerSocket listening;
    private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong commits = new AtomicLong();
    final Cut beforeCommit = new Cut();
    final Cut afterCommit = new Cut();
    final Cut withinCopy = new Cut();
    private long latencyNanos;
    private boolean silent;
    private boolean down;

    private CuttingProxy(int serverPort) {
        this.serverPort = serverPort;
        try {
            this.listening = new ServerSocket(Ports.free(), 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one before a server of this machine. */
    public static CuttingProxy before(PostgresServer server) {
        return before(server.port());
    }

    /** Starts one before whatever listens on a port of this machine. */
    public static CuttingProxy before(int serverPort) {
        CuttingProxy proxy = new CuttingProxy(serverPort);
        daemon("proxy accepting", proxy::accept);
        return proxy;
    }

    static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                connect(listening.accept());
            } catch (IOException e) {
                // The one who came has gone, or we are closed. The next one is welcome.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        ProxiedConnection connection;
        try {
            connection = new ProxiedConnection(this, client, new Socket(InetAddress.getLoopbackAddress(), serverPort));
        } catch (IOException e) {
            client.close(); // as if the server itself had not answered
            throw e;
        }
        open.add(connection);
        if (isDown()) {
            connection.cut();
        } else {
            connection.start();
        }
    }

    /** Cuts so that the n-th COMMIT doesn't reach the server, which rolls back. */
    public void cutBeforeCommit(long nth) {
        beforeCommit.arm(nth);
    }

    /** Cuts when the server has answered that the n-th COMMIT is done, and keeps the answer from the client. */
    public void cutAfterCommit(long nth) {
        afterCommit.arm(nth);
    }

    /** Cuts in the middle of the message that holds the n-th byte of what the client sends by COPY. */
    public void cutWithinCopy(long nthByte) {
        withinCopy.arm(nthByte);
    }

    /** Cuts all connections that there are. New ones are let through. */
    public void cutAll() {
        open.forEach(ProxiedConnection::cut);
    }

    /** Cuts all connections, and each new one at once, until {@link #up()}. */
    public void down() {
        setDown(true);
        cutAll();
    }

    /** Lets new connections through again. */
    public void up() {
        setDown(false);
    }

    /** Keeps back whatever the server says, as a half-open connection does, until {@link #speak()}. */
    public synchronized void hush() {
        silent = true;
    }

    /** Lets through what was kept back, and all that follows. */
    public synchronized void speak() {
        silent = false;
        notifyAll();
    }

    /** Delays each piece that the server sends. Zero is none. */
    public synchronized void latency(Duration delay) {
        latencyNanos = delay.toNanos();
    }

    /** How many COMMITs the server has done for clients of this proxy, answered to them or not. */
    public long commits() {
        return commits.get();
    }

    /** Connections to a database through this proxy, a new one each time. */
    public DataSource dataSource(String database) {
        return PostgresServer.dataSource(listening.getLocalPort(), database);
    }

    /** The address of a database through this proxy, for another process. */
    public String url(String database) {
        return PostgresServer.url(listening.getLocalPort(), database);
    }

    /** Takes part in the counting of commits; true if this one's answer is to be kept back. */
    boolean committed() {
        commits.incrementAndGet();
        return afterCommit.strikes(1);
    }

    /** Waits while answers are kept back. Ends early, too, for a connection that was cut. */
    synchronized void awaitSpeech(ProxiedConnection connection) throws InterruptedException {
        while (silent && !connection.isCut()) {
            wait();
        }
    }

    synchronized long latencyNanos() {
        return latencyNanos;
    }

    synchronized void forget(ProxiedConnection connection) {
        open.remove(connection);
        notifyAll();
    }

    private synchronized void setDown(boolean now) {
        down = now;
    }

    private synchronized boolean isDown() {
        return down;
    }

    /** Cuts all, and listens no more. */
    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        down();
    }
}
