package io.dunning.jdbc.faults;

import io.dunning.Ledger;
import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.channel.Receipt;
import io.dunning.jdbc.faults.Outside.Answer;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Lets processes of their own live in a world: answers what {@link OutsideByWire} asks, and gives them their tasks. */
final class WorldServer implements Closeable {

    private final Scenario scenario;
    private final ServerSocket listening;
    private final Map<String, BlockingQueue<List<String>>> tasks = new ConcurrentHashMap<>();
    private final BlockingQueue<List<String>> reports = new LinkedBlockingQueue<>();
    private volatile @Nullable World world;

    WorldServer(Scenario scenario) {
        this.scenario = scenario;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "world");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** From now on whoever asks is in this world. */
    void show(World now) {
        world = now;
    }

    /** The next process of that name that asks what to do is told this. */
    void task(String node, String... words) {
        tasksOf(node).add(List.of(words));
    }

    private BlockingQueue<List<String>> tasksOf(String node) {
        return tasks.computeIfAbsent(node, n -> new LinkedBlockingQueue<>());
    }

    /** Waits for what a process says of its task; {@code [gone]} where one has ended meanwhile. */
    List<String> report() {
        try {
            return reports.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                daemon(() -> serve(socket));
            } catch (IOException e) {
                // Closed: nobody comes any more.
            }
        }
    }

    private void serve(Socket socket) {
        try (Wire wire = new Wire(socket)) {
            while (true) {
                wire.say(answer(wire.hear()));
            }
        } catch (EOFException | SocketException e) {
            reports.add(List.of("gone"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> answer(List<String> words) throws InterruptedException {
        switch (words.get(0)) {
            case "next" -> {
                return tasksOf(words.get(1)).take();
            }
            case "report" -> {
                reports.add(words.subList(1, words.size()));
                return List.of();
            }
            default -> {
                try {
                    return answer(Objects.requireNonNull(world, "a world"), words);
                } catch (IllegalStateException e) {
                    return List.of(OutsideByWire.TROUBLE, String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private List<String> answer(World now, List<String> words) {
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "reach" -> List.of(now.reach(Instant.parse(rest.get(0))).toString());
            case "book" -> {
                now.book(scenario.booking(rest.get(0)));
                yield List.of();
            }
            case "balances" -> balances(now, rest);
            case "movements" -> movements(now, rest);
            case "handOver" -> handOver(now, rest);
            case "find" -> List.of(now.find(kind(rest), rest.get(1)));
            case "recall" -> List.of(Boolean.toString(now.recall(kind(rest), rest.get(1))));
            case "receipts" -> receipts(now.receipts(kind(rest), Integer.parseInt(rest.get(1))));
            case "acknowledge" -> {
                now.acknowledge(kind(rest), rest.subList(1, rest.size()));
                yield List.of();
            }
            case "heard" -> {
                now.heard(rest);
                yield List.of();
            }
            default -> throw new IllegalArgumentException(words.get(0));
        };
    }

    private static ChannelKind kind(List<String> words) {
        return ChannelKind.valueOf(words.get(0));
    }

    private static List<String> balances(World now, List<String> words) {
        List<ReceivableId> asked =
                words.subList(2, words.size()).stream().map(ReceivableId::new).toList();
        Ledger.Balances balances = now.balances(new CreditorId(words.get(0), words.get(1)), asked);
        List<String> answer = new ArrayList<>();
        answer.add(balances.completeUpTo().toString());
        balances.open().forEach((id, open) -> {
            answer.add(id.value());
            answer.add(Amount.of(open).decimal().toPlainString());
            answer.add(open.getCurrency().getCurrencyCode());
        });
        return answer;
    }

    private static List<String> movements(World now, List<String> words) {
        List<String> answer = new ArrayList<>();
        now.movements(
                        new CreditorId(words.get(0), words.get(1)),
                        Long.parseLong(words.get(2)),
                        Integer.parseInt(words.get(3)))
                .forEach(m -> answer.addAll(List.of(
                        Long.toString(m.position()),
                        m.receivable().value(),
                        m.cause().name(),
                        m.valueOn().toString())));
        return answer;
    }

    private static List<String> handOver(World now, List<String> words) {
        Address to = new Address(ChannelKind.valueOf(words.get(2)), words.get(3), words.get(4));
        Message message = new Message(words.get(5), words.get(6), words.get(7));
        Answer answer = now.handOver(kind(words), new Dispatch(words.get(1), to, message));
        List<String> said = new ArrayList<>(List.of(answer.word().name(), answer.reference()));
        said.addAll(receipts(answer.pushed()));
        return said;
    }

    private static List<String> receipts(List<Receipt> receipts) {
        List<String> words = new ArrayList<>();
        receipts.forEach(r -> words.addAll(List.of(
                r.key(),
                r.receiptId(),
                r.outcome().name(),
                r.at().toString(),
                HexFormat.of().formatHex(r.raw()),
                r.detail().name(),
                r.effectiveOn() == null ? "" : String.valueOf(r.effectiveOn()))));
        return words;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
