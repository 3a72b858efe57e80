package io.dunning.spring;

import io.dunning.channel.ChannelKind;
import io.dunning.escalation.Policy;
import io.dunning.escalation.StepOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The steps of a policy that would go by a kind of channel that the host doesn't have: a notice planned for it waits until it has. */
final class MissingChannels {

    private final Set<ChannelKind> present;

    MissingChannels(Set<ChannelKind> present) {
        this.present = Set.copyOf(present);
    }

    /** The codes of the steps, by kind; none where the host has all that the policy uses. */
    Map<ChannelKind, Set<String>> of(Policy policy) {
        Map<ChannelKind, Set<String>> missing = new EnumMap<>(ChannelKind.class);
        policy.tracks().values().stream()
                .flatMap(track -> track.bands().stream())
                .flatMap(band -> band.ladder().steps().stream())
                .forEach(step -> step.options().stream()
                        .flatMap(option -> option.parts().stream())
                        .map(StepOption::channel)
                        .filter(kind -> !present.contains(kind))
                        .forEach(kind -> missing.computeIfAbsent(kind, k -> new TreeSet<>())
                                .add(step.code())));
        return missing;
    }

    /** The same in words, as {@code LETTER (reminder, demand); SMS (reminder)}. */
    static String words(Map<ChannelKind, Set<String>> missing) {
        return missing.entrySet().stream()
                .map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
                .collect(Collectors.joining("; "));
    }
}
