package io.dunning.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** An SMTP server that answers as told and remembers every line that it was sent. */
final class ScriptedServer implements AutoCloseable {

    /** Closes the line instead of an answer. */
    static final String HANG_UP = "hang up";
    /** Never answers. */
    static final String SILENCE = "silence";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    ScriptedServer() {
        this(ServerSocketFactory.getDefault());
    }

    ScriptedServer(ServerSocketFactory sockets) {
        try {
            socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    MailServer server() {
        return MailServer.at("127.0.0.1", socket.getLocalPort(), LineSecurity.NONE)
                .withTimeout(Duration.ofSeconds(1));
    }

    /** What it answers to commands that begin so; {@code .} stands for the end of the text, empty for the greeting. */
    ScriptedServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** Every line as it came, commands and texts. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    long connections() {
        return connections.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.add(connection);
                start(() -> talk(connection));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(Socket connection) {
        try (connection;
                OutputStream out = connection.getOutputStream();
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            boolean open = answer(out, "", "220 ready");
            boolean text = false;
            for (String line = in.readLine(); open && line != null; line = in.readLine()) {
                lines.add(line);
                if (text && !line.equals(".")) {
                    continue;
                }
                String command = text ? "." : line.split("[ :]", 2)[0];
                open = answer(out, command, usual(command));
                text = command.equals("DATA") && !answers.containsKey("DATA");
            }
        } catch (IOException e) {
            // The other side has gone.
        }
    }

    private static String usual(String command) {
        return switch (command) {
            case "EHLO" -> "250-scripted\r\n250 ENHANCEDSTATUSCODES";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 2.0.0 ok";
        };
    }

    private boolean answer(OutputStream out, String command, String usual) throws IOException {
        @Nullable String told = answers.get(command);
        String answer = told == null ? usual : told;
        if (answer.equals(HANG_UP)) {
            return false;
        }
        if (!answer.equals(SILENCE)) {
            out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        return true;
    }

    /** Closes the lines that are open; new ones are answered. */
    void hangUp() {
        try {
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
