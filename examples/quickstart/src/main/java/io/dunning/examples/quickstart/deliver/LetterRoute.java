package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.examples.quickstart.year.News;
import io.dunning.letter.LetterChannel;
import io.dunning.letter.PostalEvent;
import io.dunning.letter.ReturnFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Ordinary letters. What comes back is scanned in the mail room, by the reference on the letter, and read from a table. */
final class LetterRoute extends SpoolRoute {

    private static final int HASH_DIGITS = 32;

    private final LetterChannel channel;
    private List<Receipt> receipts = List.of();

    private LetterRoute(House house, PrintShop shop, Path returned) {
        super(house, Operator.of(house.scenario().country(), ChannelKind.LETTER), shop, returned);
        channel = new LetterChannel(shop.spool(), house.papers());
    }

    static LetterRoute of(House house, DeliverFolder folder) {
        return new LetterRoute(
                house,
                new PrintShop(house, folder.folder("letters")),
                folder.path().resolve("letters-returned"));
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public void tell(List<News> news, LocalDate day) {
        receipts = news.isEmpty() ? List.of() : read(operator().write(returned(), news, day));
    }

    private List<Receipt> read(Path file) {
        try {
            ReturnFile table =
                    ReturnFile.read(Files.readAllBytes(file), operator().mapping());
            return table.events().stream().map(LetterRoute::receipt).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Receipt receipt(PostalEvent event) {
        return new Receipt(
                event.key(),
                event.fileSha256().substring(0, HASH_DIGITS) + ":" + event.line(),
                event.meaning().outcome().orElseThrow(),
                event.on().atStartOfDay().toInstant(ZoneOffset.UTC),
                event.raw().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Receipt> receipts() {
        return receipts;
    }

    @Override
    public void received(List<Receipt> stored) {
        receipts = List.of();
    }
}
