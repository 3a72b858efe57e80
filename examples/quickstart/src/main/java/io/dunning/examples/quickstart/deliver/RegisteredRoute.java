package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.Channel;
import io.dunning.examples.quickstart.year.News;
import io.dunning.letter.PostalReturns;
import io.dunning.letter.RegisteredLetterChannel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Registered letters, of which the operator tells in return files. */
final class RegisteredRoute extends SpoolRoute {

    private final RegisteredLetterChannel channel;

    private RegisteredRoute(House house, PrintShop shop, Path returned) {
        super(house, shop, returned);
        channel = new RegisteredLetterChannel(
                shop.spool(),
                house.papers(),
                new PostalReturns(returned, operator().mapping()));
    }

    static RegisteredRoute of(House house, DeliverFolder folder) {
        return new RegisteredRoute(
                house, new PrintShop(house, folder.folder("registered")), folder.folder("registered-returned"));
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public void tell(List<News> news, LocalDate day) {
        if (!news.isEmpty()) {
            operator().write(returned().resolve("in"), news, day);
        }
    }
}
