package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.ChannelKind;
import io.dunning.sms.PhoneNumbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Something that lies at a receiver, read from the receiver's own files.
 *
 * @param name what tells it from others: the key of a notice; of a segment of a text the id that the centre gave
 * @param to where it went; empty for letters, whose batches name nobody
 */
record Found(String name, String to) {

    /** Everything that lies there, by channel. */
    static Map<ChannelKind, List<Found>> in(DeliverFolder folder) {
        return Map.of(
                ChannelKind.EMAIL, mails(folder.path().resolve("mail")),
                ChannelKind.CERTIFIED_MAIL, mails(folder.path().resolve("certified-mail")),
                ChannelKind.SMS, texts(folder.path().resolve("texts.csv")),
                ChannelKind.LETTER, letters(folder.path().resolve("letters")),
                ChannelKind.REGISTERED_LETTER, letters(folder.path().resolve("registered")),
                ChannelKind.JUDICIAL_SERVICE, letters(folder.path().resolve("judicial")));
    }

    private static List<Found> mails(Path folder) {
        return Mails.all(folder).stream()
                .map(mail -> new Found(mail.key(), mail.to()))
                .toList();
    }

    private static List<Found> texts(Path file) {
        return Texts.all(file).stream()
                .map(segment -> new Found(segment.id(), segment.to()))
                .toList();
    }

    /** By the manifests of the batches that came out of the spool. */
    private static List<Found> letters(Path spool) {
        Path out = spool.resolve("out");
        if (!Files.exists(out)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.endsWith("manifest.csv"))
                    .flatMap(Found::lines)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Found> lines(Path manifest) {
        try {
            return Files.readAllLines(manifest, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> new Found(line.substring(0, line.indexOf(',')), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By what names a notice should be found, and where. */
    static List<Found> expected(ChannelKind kind, HandedOver.Sent sent, PhoneNumbers possible) {
        UnaryOperator<String> to = kind == ChannelKind.SMS
                ? number -> StandInNumbers.of(number, possible)
                : kind.isPostal() ? address -> "" : UnaryOperator.identity();
        String[] names = kind == ChannelKind.SMS ? sent.reference().split(",") : new String[] {sent.key()};
        return Arrays.stream(names)
                .map(name -> new Found(name, to.apply(sent.to())))
                .toList();
    }
}
