package io.dunning.examples.quickstart.deliver;

import io.dunning.examples.quickstart.year.DayClock;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails that a post office has taken over: a file for each, in a folder for each day. Safe for all threads. */
final class Mails {

    private static final Pattern KEY = Pattern.compile("<k([0-9a-f]{32})\\..*>");

    private final Path folder;
    private final DayClock clock;
    private final Map<String, Outside> byKey = new ConcurrentHashMap<>();

    /**
     * The outside of a mail.
     *
     * @param key the key in its Message-ID; empty where there is none
     * @param messageId with angle brackets
     * @param to the address it goes to
     * @param returnPath where word of it goes
     * @param language as its header names it
     */
    record Outside(String key, String messageId, String to, String returnPath, String language) {}

    /** @param folder may hold mails from before */
    Mails(Path folder, DayClock clock) {
        this.folder = folder;
        this.clock = clock;
        all(folder).forEach(mail -> byKey.put(mail.key(), mail));
    }

    /** Keeps a mail; when this returns, it is in its file. */
    synchronized void keep(MimeMessage mail) {
        try {
            Path day = Files.createDirectories(folder.resolve(clock.day().toString()));
            Path part = day.resolve("next.part");
            try (OutputStream out = Files.newOutputStream(part)) {
                mail.writeTo(out);
            }
            Path file = day.resolve("%04d.eml".formatted(1 + eml(day).size()));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            Outside kept = outside(file);
            byKey.put(kept.key(), kept);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("a mail could not be kept", e);
        }
    }

    /** The mail of that key. */
    Outside of(String key) {
        Outside mail = byKey.get(key);
        if (mail == null) {
            throw new IllegalStateException("no mail has the key " + key);
        }
        return mail;
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** What lies in a folder of mails. */
    static List<Outside> all(Path folder) {
        return eml(folder).stream().map(Mails::outside).toList();
    }

    private static List<Path> eml(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outside outside(Path file) {
        Map<String, String> headers = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Header header : Collections.list(new InternetHeaders(in).getAllHeaders())) {
                headers.putIfAbsent(
                        header.getName().toLowerCase(Locale.ROOT),
                        header.getValue().strip());
            }
            Matcher key = KEY.matcher(headers.getOrDefault("message-id", ""));
            return new Outside(
                    key.matches() ? key.group(1) : "",
                    headers.getOrDefault("message-id", ""),
                    new InternetAddress(headers.getOrDefault("to", "")).getAddress(),
                    headers.getOrDefault("return-path", "").replaceAll("[<>]", ""),
                    headers.getOrDefault("content-language", ""));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("a mail that was kept can't be read: " + file.getFileName(), e);
        }
    }
}
