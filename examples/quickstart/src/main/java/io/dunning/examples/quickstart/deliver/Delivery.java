package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.examples.quickstart.year.DayClock;
import io.dunning.examples.quickstart.year.Fates;
import io.dunning.examples.quickstart.year.News;
import io.dunning.examples.quickstart.year.Outside;
import io.dunning.examples.quickstart.year.Post;
import io.dunning.examples.quickstart.year.SimulatedChannel;
import io.dunning.examples.quickstart.year.SimulatedOutside;
import io.dunning.notice.NoticeKey;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An outside that is real as far as it goes: mail, texts and letters leave by their adapters and come to receivers on this machine, and
 * what is heard of them comes back by the adapters as well. Which fate a message has is drawn as without receivers.
 */
public final class Delivery implements Outside {

    private final Fates fates;
    private final Post post = new Post();
    private final Map<ChannelKind, Route> routes = new EnumMap<>(ChannelKind.class);
    private final Deque<Route> open = new ArrayDeque<>();
    private final Map<Route, List<Receipt>> given = new HashMap<>();

    /** Starts the receivers. */
    public Delivery(Scenario scenario, DeliverFolder folder, DayClock clock) {
        fates = new Fates(scenario.seed());
        House house = new House(scenario, clock);
        try {
            add(MailRoute.of(house, fates, folder));
            add(PecRoute.of(house, folder));
            add(new TextRoute(house, folder));
            add(LetterRoute.of(house, folder));
            add(RegisteredRoute.of(house, folder));
            add(RegisteredRoute.judicial(house, folder));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private void add(Route route) {
        open.push(route);
        routes.put(route.channel().kind(), route);
    }

    @Override
    public List<Channel> channels() {
        return Arrays.stream(ChannelKind.values()).map(this::channel).toList();
    }

    private Channel channel(ChannelKind kind) {
        Route route = routes.get(kind);
        return route == null ? new SimulatedChannel(kind, fates) : route.channel();
    }

    @Override
    public void handedOver(NoticeKey key, ChannelKind kind, String reference, LocalDate on) {
        fates.news(kind, key.value(), reference, on).ifPresent(post::send);
    }

    /** What did leave is heard of all the same. */
    @Override
    public void unknown(NoticeKey key, ChannelKind kind, LocalDate on) {
        Route route = routes.get(kind);
        if (route != null && route.has(key.value())) {
            handedOver(key, kind, "", on);
        }
    }

    @Override
    public void forget(LocalDate upTo) {
        post.forget(upTo);
    }

    @Override
    public List<Receipt> arriving(LocalDate day) {
        List<News> news = post.arrivingOn(day);
        List<Receipt> arriving = new ArrayList<>();
        routes.forEach((kind, route) -> {
            route.tell(news.stream().filter(each -> each.kind() == kind).toList(), day);
            List<Receipt> receipts = route.receipts();
            given.put(route, receipts);
            arriving.addAll(receipts);
        });
        news.stream()
                .filter(each -> !routes.containsKey(each.kind()))
                .map(SimulatedOutside::receipt)
                .forEach(arriving::add);
        arriving.sort(Comparator.comparing(Receipt::key));
        return arriving;
    }

    @Override
    public void received(List<Receipt> receipts) {
        given.forEach(Route::received);
        given.clear();
    }

    @Override
    public void evening(LocalDate day) {
        routes.values().forEach(Route::evening);
    }

    @Override
    public void close() {
        open.forEach(Route::close);
        open.clear();
    }
}
