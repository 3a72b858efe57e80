package io.dunning.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a policy file, and knows where each part of it stands. */
final class Faults {

    /** A file with more than that has one fault: it is no policy. */
    private static final int FAULTS_MAX = 500;

    private final String name;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    Faults(String name) {
        this.name = name;
    }

    /** Remembers where a part begins, so that later checks can name the line by the path alone. */
    void standsAt(String path, Place place) {
        places.putIfAbsent(path, place);
    }

    void add(String path, String sentence) {
        add(placeOf(path), path, sentence, "");
    }

    /** With the nearest of the words that would have been right. */
    void add(String path, String sentence, String word, Collection<String> known) {
        add(placeOf(path), path, sentence, Words.nearest(word, known));
    }

    void add(Place place, String path, String sentence, String suggestion) {
        Fault fault = new Fault(place.file(), place.line(), path, sentence, suggestion);
        if (faults.size() < FAULTS_MAX && !faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Whether this very part is faulty, so that what follows from its absence need not be said as well. */
    boolean haveFound(String path) {
        return faults.stream().anyMatch(f -> f.path().equals(path));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    int size() {
        return faults.size();
    }

    void refuseIfAny() {
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(Fault::file).thenComparingInt(Fault::line));
            throw new PolicyRefused(name, faults);
        }
    }

    /** The place of the part, or of the nearest part around it. */
    private Place placeOf(String path) {
        String around = path;
        while (!around.isEmpty()) {
            Place place = places.get(around);
            if (place != null) {
                return place;
            }
            around = around.substring(0, Math.max(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('['))));
        }
        return places.getOrDefault("", new Place(name, 0));
    }
}
