package io.dunning.examples.quickstart.deliver;

import io.dunning.examples.quickstart.year.News;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Copies of the receipts that came by mail, for people to look at: the house's mailbox lives in memory.
 *
 * @param folder where they go, by days
 */
record ReceiptFiles(Path folder) {

    /** Before the house opens, on the same date by universal time in all of Europe and America. */
    static final LocalTime SENT = LocalTime.of(6, 0);

    static ReceiptFiles in(DeliverFolder folder, String channel) {
        return new ReceiptFiles(folder.folder("receipts").resolve(channel));
    }

    /** The same receipt again is the same file. */
    void keep(News news, byte[] raw) {
        try {
            Path day = Files.createDirectories(folder.resolve(news.on().toString()));
            Files.write(day.resolve(news.key() + ".eml"), raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As mails write it. */
    static String date(LocalDate on) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(on.atTime(SENT).atOffset(ZoneOffset.UTC));
    }
}
