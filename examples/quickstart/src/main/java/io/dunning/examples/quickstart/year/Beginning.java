package io.dunning.examples.quickstart.year;

import io.dunning.evidence.Hash;
import io.dunning.examples.quickstart.scenario.BadArgument;
import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.examples.quickstart.scenario.ScenarioFolder;
import io.dunning.examples.quickstart.year.Note.Kind;
import io.dunning.rules.PolicyPack;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a year is begun with: whoever goes on with it must bring the same. The days that are done are told from the folder once
 * more, so that one changed line would make books and cases two stories.
 */
final class Beginning {

    private static final String SCENARIO = "scenario";
    private static final String OTHERWISE = "name another store, or empty this one with --fresh";

    private final Scenario scenario;
    private final String whose;
    private final Map<String, String> things = new TreeMap<>();

    /** @param delivered what tells the receivers from any others; empty where nothing is delivered */
    Beginning(ScenarioFolder folder, PolicyPack pack, String delivered) {
        scenario = folder.scenario();
        whose = scenario.creditor() + ", seed " + scenario.seed() + ", played from " + scenario.from() + " on";
        things.put(SCENARIO, whose);
        things.put(ScenarioFolder.SETTINGS, settings());
        things.put("the policy", pack.sha256());
        things.putAll(folder.contents());
        if (!delivered.isEmpty()) {
            things.put("--deliver", delivered);
        }
    }

    /** The last day and the title may change: nothing that was done hangs on them. */
    private String settings() {
        String text = String.join(
                "\n",
                scenario.creditorName(),
                scenario.creditorPhone(),
                scenario.creditorWeb(),
                scenario.country(),
                scenario.currency().getCurrencyCode(),
                scenario.zone().getId(),
                scenario.phonePrefixes().toString());
        return Hash.of(text).toString();
    }

    /** Begins the year in a store that holds none; refuses, by {@link BadArgument}, one that holds another. */
    void in(YearStore store, Noted noted) {
        if (noted.begunWith().isEmpty()) {
            refuseUnnoted(store);
            store.together(() -> things.forEach(
                    (what, words) -> store.note(new Note(scenario.from(), Kind.BEGUN_WITH, what, words))));
        } else {
            refuseOther(noted.begunWith());
            refuseLater(noted.lastMorning());
        }
    }

    private static void refuseUnnoted(YearStore store) {
        if (!store.cases().cursors().isEmpty()) {
            throw new BadArgument("--store: it holds cases, and no word of which year they are from; " + OTHERWISE);
        }
    }

    private void refuseOther(Map<String, String> before) {
        String holds = before.getOrDefault(SCENARIO, "");
        if (!whose.equals(holds)) {
            throw new BadArgument(
                    "--store: it holds the year of " + holds + "; this is the year of " + whose + "; " + OTHERWISE);
        }
        TreeSet<String> all = new TreeSet<>(things.keySet());
        all.addAll(before.keySet());
        for (String thing : all) {
            if (!things.getOrDefault(thing, "").equals(before.getOrDefault(thing, ""))) {
                throw new BadArgument("--store: " + thing + " is not as it was when the year in this store was begun; "
                        + "put it back, " + OTHERWISE);
            }
        }
    }

    private void refuseLater(@Nullable LocalDate lastMorning) {
        if (lastMorning != null && lastMorning.isAfter(scenario.to())) {
            throw new BadArgument("--to: the year in this store has come to " + lastMorning
                    + " already, and no day is taken back; give that day or a later one, or " + OTHERWISE);
        }
    }
}
