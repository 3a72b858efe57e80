package io.dunning.examples.quickstart.year;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.notice.NoticeKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** An outside of which nothing is real: nothing leaves the house, and what comes back is drawn. */
public final class SimulatedOutside implements Outside {

    private final Fates fates;
    private final Post post = new Post();

    public SimulatedOutside(Fates fates) {
        this.fates = fates;
    }

    @Override
    public List<Channel> channels() {
        return Arrays.stream(ChannelKind.values())
                .<Channel>map(kind -> new SimulatedChannel(kind, fates))
                .toList();
    }

    @Override
    public void handedOver(NoticeKey key, ChannelKind kind, String reference, LocalDate on) {
        fates.news(kind, key.value(), reference, on).ifPresent(post::send);
    }

    @Override
    public void forget(LocalDate upTo) {
        post.forget(upTo);
    }

    @Override
    public List<Receipt> arriving(LocalDate day) {
        return post.arrivingOn(day).stream().map(SimulatedOutside::receipt).toList();
    }

    /** A receipt that nobody wrote. */
    public static Receipt receipt(News news) {
        byte[] raw = (news.key() + " " + news.outcome() + " " + news.on()).getBytes(StandardCharsets.UTF_8);
        // Noon by universal time lies on the business date all over the world but for the islands at the date line.
        return new Receipt(
                news.key(),
                "r-" + news.key(),
                news.outcome(),
                news.on().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                raw);
    }

    @Override
    public void close() {}
}
