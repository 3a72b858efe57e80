package io.dunning.rules;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.IdentityLevel;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.ClaimKind;
import io.dunning.rules.PolicyFile.BandFile;
import io.dunning.rules.PolicyFile.LadderFile;
import io.dunning.rules.PolicyFile.OptionFile;
import io.dunning.rules.PolicyFile.StepFile;
import io.dunning.rules.PolicyFile.TrackFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One place of a policy that uses a text: an option of a step or what goes along with it, for the claims whose track leads to it.
 *
 * @param path of the option
 * @param text the code of the text
 * @param kind of the notice
 * @param claims the kinds of claims that come to the step
 * @param channel by which it goes
 * @param discloses what it may tell
 * @param quotes whether it speaks of an earlier notice
 * @param fee whether the step charges one
 */
record TextUse(
        String path,
        String text,
        NoticeKind kind,
        Set<ClaimKind> claims,
        ChannelKind channel,
        IdentityLevel discloses,
        boolean quotes,
        boolean fee) {

    TextForm form() {
        return TextForm.of(channel, discloses);
    }

    /** This use by one of these channels for these claims only, empty for all; empty where nothing is left of it. */
    Optional<TextUse> only(Collection<ClaimKind> someClaims, Collection<ChannelKind> someChannels) {
        if (!someChannels.isEmpty() && !someChannels.contains(channel)) {
            return Optional.empty();
        }
        Set<ClaimKind> left = EnumSet.noneOf(ClaimKind.class);
        left.addAll(claims);
        if (!someClaims.isEmpty()) {
            left.retainAll(someClaims);
        }
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new TextUse(path, text, kind, left, channel, discloses, quotes, fee));
    }

    /** Such as {@code a formal-notice in written form}. */
    String shown() {
        return "a " + Kebab.of(kind) + " in " + Kebab.of(form()) + " form";
    }

    /** All uses of a policy that could be read. */
    static List<TextUse> of(PolicyFile file) {
        List<TextUse> uses = new ArrayList<>();
        if (file.ladders() != null) {
            file.ladders().forEach((code, ladder) -> addLadder(uses, file, code, ladder));
        }
        return uses;
    }

    private static void addLadder(List<TextUse> uses, PolicyFile file, String code, @Nullable LadderFile ladder) {
        Set<ClaimKind> claims = claimsOn(file, code);
        for (int i = 0;
                ladder != null && ladder.steps() != null && i < ladder.steps().size();
                i++) {
            StepFile step = ladder.steps().get(i);
            for (int j = 0;
                    step != null && step.options() != null && j < step.options().size();
                    j++) {
                OptionFile option = step.options().get(j);
                String path = "ladders." + code + ".steps[" + i + "].options[" + j + "]";
                if (option != null) {
                    add(uses, path, claims, step, option);
                    if (option.companion() != null) {
                        add(
                                uses,
                                path + ".companion",
                                claims,
                                step,
                                option.companion().asOption());
                    }
                }
            }
        }
    }

    private static void add(List<TextUse> uses, String path, Set<ClaimKind> claims, StepFile step, OptionFile option) {
        if (isWhole(step, option)) {
            uses.add(new TextUse(
                    path,
                    option.text(),
                    step.kind(),
                    claims,
                    option.channel(),
                    option.discloses(),
                    option.quotes() != null,
                    step.fee() != null));
        }
    }

    private static boolean isWhole(StepFile step, OptionFile option) {
        return step.kind() != null && option.text() != null && option.channel() != null && option.discloses() != null;
    }

    private static Set<ClaimKind> claimsOn(PolicyFile file, String ladder) {
        Set<ClaimKind> claims = EnumSet.noneOf(ClaimKind.class);
        if (file.tracks() != null) {
            for (Map.Entry<ClaimKind, TrackFile> track : file.tracks().entrySet()) {
                List<BandFile> bands =
                        track.getValue() == null ? null : track.getValue().bands();
                if (bands != null && bands.stream().anyMatch(b -> b != null && ladder.equals(b.ladder()))) {
                    claims.add(track.getKey());
                }
            }
        }
        return claims;
    }
}
