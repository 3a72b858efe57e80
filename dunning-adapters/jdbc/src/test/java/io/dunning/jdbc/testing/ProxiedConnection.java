package io.dunning.jdbc.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** One client's way through a {@link CuttingProxy}: two threads, each reads one side and writes to the other. */
final class ProxiedConnection {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    private final CuttingProxy proxy;
    private final Socket client;
    private final Socket server;
    private final CommitSpotter spotter = new CommitSpotter();
    private volatile boolean cut;

    ProxiedConnection(CuttingProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void start() {
        CuttingProxy.daemon("proxy asking", () -> untilCut(this::ask));
        CuttingProxy.daemon("proxy answering", () -> untilCut(this::answer));
    }

    private interface Pump {
        void run() throws IOException, InterruptedException;
    }

    private void untilCut(Pump pump) {
        try {
            pump.run();
        } catch (IOException e) {
            // One side has closed, or we have cut: both are the end of this connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            cut();
        }
    }

    /** From the client to the server. */
    private void ask() throws IOException {
        client.setTcpNoDelay(true);
        DataInputStream in = input(client);
        DataOutputStream out = output(server);
        startUp(in).pass(in, out);
        out.flush();
        while (true) {
            WireFrame frame = WireFrame.read(in);
            if (spotter.commits(frame) && proxy.beforeCommit.strikes(1)) {
                out.flush();
                return;
            }
            if (frame.type() == 'd' && proxy.withinCopy.strikes(frame.bodyBytes())) {
                frame.passHead(out, frame.headBytes() / 2);
                out.flush();
                return;
            }
            frame.pass(in, out);
            if (in.available() == 0) {
                out.flush();
            }
        }
    }

    /** The message that opens a session. Encryption is declined in the server's place: we want to read along. */
    private WireFrame startUp(DataInputStream in) throws IOException {
        WireFrame frame = WireFrame.readStartup(in);
        while (frame.number() == SSL_REQUEST || frame.number() == GSS_REQUEST) {
            client.getOutputStream().write('N');
            frame = WireFrame.readStartup(in);
        }
        return frame;
    }

    /** From the server to the client. */
    private void answer() throws IOException, InterruptedException {
        server.setTcpNoDelay(true);
        DataInputStream in = input(server);
        DataOutputStream out = output(client);
        boolean resting = true;
        while (true) {
            WireFrame frame = WireFrame.read(in);
            boolean keptBack = frame.type() == 'C' && frame.text(0, 0).equals("COMMIT") && proxy.committed();
            if (keptBack) {
                out.flush();
                return;
            }
            if (resting) {
                LockSupport.parkNanos(proxy.latencyNanos());
            }
            proxy.awaitSpeech(this);
            frame.pass(in, out);
            resting = in.available() == 0;
            if (resting) {
                out.flush();
            }
        }
    }

    private static DataInputStream input(Socket socket) throws IOException {
        return new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES));
    }

    private static DataOutputStream output(Socket socket) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES));
    }

    boolean isCut() {
        return cut;
    }

    /** Closes both sides. Does nothing the second time. */
    void cut() {
        cut = true;
        close(client);
        close(server);
        proxy.forget(this);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // A socket that can't be closed is closed as far as anybody is concerned.
        }
    }
}
