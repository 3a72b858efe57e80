package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that makes a scenario but chance.
 *
 * @param header what stands in {@code scenario.yaml}
 * @param prefix begins every identifier
 * @param lists how many bills are listed on which day, the first day first
 * @param tracks the kinds of bills
 * @param traits how often something holds, from 0 to 1
 * @param vocabulary the invented words
 * @param scripts what people do at the desk
 * @param house the account and its bank; {@code null} where payments come as a table
 */
record Recipe(
        Header header,
        String prefix,
        List<ListDay> lists,
        List<Track> tracks,
        Map<Trait, Double> traits,
        Vocabulary vocabulary,
        List<Weighted<Script>> scripts,
        @Nullable House house) {

    /** A debtor list and the least number of lines on it; the last debtor's bills may bring a few more. */
    record ListDay(LocalDate on, int bills) {}

    Recipe {
        lists = List.copyOf(lists);
        tracks = List.copyOf(tracks);
        traits = Map.copyOf(traits);
        scripts = List.copyOf(scripts);
    }

    double share(Trait trait) {
        return traits.getOrDefault(trait, 0.0);
    }

    Habit habitOf(ClaimKind kind) {
        return tracks.stream()
                .filter(t -> t.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no track of kind " + kind))
                .habit();
    }
}
