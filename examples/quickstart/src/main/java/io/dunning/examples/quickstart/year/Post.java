package io.dunning.examples.quickstart.year;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** The news that are on their way back. They arrive in the order of their keys. */
public final class Post {

    private final TreeMap<LocalDate, TreeMap<String, News>> underway = new TreeMap<>();

    /** The same news again are the same. */
    public void send(News news) {
        underway.computeIfAbsent(news.on(), day -> new TreeMap<>()).put(news.key(), news);
    }

    /** What arrives on that day; nobody gets it a second time. */
    public List<News> arrivingOn(LocalDate day) {
        TreeMap<String, News> arrived = underway.remove(day);
        return arrived == null ? List.of() : List.copyOf(arrived.values());
    }

    /** What arrived up to that day was received before. */
    public void forget(LocalDate upTo) {
        underway.headMap(upTo, true).clear();
    }
}
