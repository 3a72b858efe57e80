package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.examples.quickstart.year.News;
import io.dunning.letter.PostalReturns;
import io.dunning.letter.RegisteredLetterChannel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Registered letters and judicial service, of which the operator tells in return files. */
final class RegisteredRoute extends SpoolRoute {

    private final RegisteredLetterChannel channel;

    private RegisteredRoute(ChannelKind kind, House house, PrintShop shop, Path returned) {
        super(house, Operator.of(house.scenario().country(), kind), shop, returned);
        PostalReturns returns = new PostalReturns(returned, operator().mapping());
        channel = kind == ChannelKind.JUDICIAL_SERVICE
                ? RegisteredLetterChannel.judicialService(shop.spool(), house.papers(), returns)
                : new RegisteredLetterChannel(shop.spool(), house.papers(), returns);
    }

    static RegisteredRoute of(House house, DeliverFolder folder) {
        return new RegisteredRoute(
                ChannelKind.REGISTERED_LETTER,
                house,
                new PrintShop(house, folder.folder("registered")),
                folder.folder("registered-returned"));
    }

    /** The same for what is served as a court would serve it. */
    static RegisteredRoute judicial(House house, DeliverFolder folder) {
        return new RegisteredRoute(
                ChannelKind.JUDICIAL_SERVICE,
                house,
                new PrintShop(house, folder.folder("judicial")),
                folder.folder("judicial-returned"));
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
