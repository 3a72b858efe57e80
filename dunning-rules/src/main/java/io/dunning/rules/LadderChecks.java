package io.dunning.rules;

import io.dunning.channel.ChannelKind;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.notice.NoticeKind;
import io.dunning.rules.PolicyFile.BandFile;
import io.dunning.rules.PolicyFile.CompanionFile;
import io.dunning.rules.PolicyFile.LadderFile;
import io.dunning.rules.PolicyFile.OptionFile;
import io.dunning.rules.PolicyFile.StepFile;
import io.dunning.rules.PolicyFile.TrackFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong between the steps of a ladder and between the bands of a track: each check names a case that shows it. */
final class LadderChecks {

    private final PolicyFile file;
    private final int digits;
    private final Faults faults;

    LadderChecks(PolicyFile file, int digits, Faults faults) {
        this.file = file;
        this.digits = digits;
        this.faults = faults;
    }

    void check() {
        if (file.ladders() != null) {
            file.ladders().forEach((code, ladder) -> checkLadder("ladders." + code, ladder));
        }
        if (file.tracks() != null) {
            file.tracks().forEach((kind, track) -> checkTrack("tracks." + Kebab.of(kind), track));
        }
        if (file.ladders() != null && file.tracks() != null) {
            file.ladders().forEach(this::checkReached);
        }
    }

    private void checkLadder(String path, @Nullable LadderFile ladder) {
        if (ladder == null || ladder.steps() == null) {
            return;
        }
        List<@Nullable StepFile> before = new ArrayList<>();
        for (StepFile step : ladder.steps()) {
            if (step != null) {
                checkStep(path + ".steps[" + before.size() + "]", step, before);
            }
            before.add(step);
        }
    }

    private void checkStep(String path, StepFile step, List<@Nullable StepFile> before) {
        StepFile previous = before.isEmpty() ? null : before.get(before.size() - 1);
        for (StepFile earlier : before) {
            if (earlier != null && earlier.code() != null && earlier.code().equals(step.code())) {
                faults.add(path + ".code", "an earlier step of this ladder has the same code");
            }
        }
        if (!before.isEmpty() && step.daysAfterPreviousMin() != null && step.daysAfterPreviousMin() == 0) {
            faults.add(
                    path + ".daysAfterPreviousMin", "this must be at least 1: a step waits a day after the one before");
        }
        if (before.isEmpty() && step.daysAfterPreviousMin() != null && step.daysAfterPreviousMin() > 0) {
            faults.add(path + ".daysAfterPreviousMin", "the first step follows no other; use daysAfterDueMin");
        }
        if (previous != null) {
            checkOrder(path, previous, step);
        }
        checkEvidence(path, previous, step);
        checkOptions(path, step, before);
        checkFee(path, step);
    }

    private void checkOrder(String path, StepFile previous, StepFile step) {
        if (previous.kind() != null && step.kind() != null && rank(step.kind()) < rank(previous.kind())) {
            faults.add(
                    path + ".kind",
                    "the steps are out of order: a " + Kebab.of(step.kind()) + " does not follow a "
                            + Kebab.of(previous.kind()));
        }
        Integer earlier = previous.daysAfterDueMin();
        Integer own = step.daysAfterDueMin();
        if (earlier != null && own != null && own > 0 && own < earlier) {
            faults.add(
                    path + ".daysAfterDueMin",
                    "the steps are out of order: day " + own + " comes before day " + earlier + " of the step before");
        }
    }

    /** Friendly before formal; a sanction notice begins its own procedure. */
    private static int rank(NoticeKind kind) {
        return switch (kind) {
            case SANCTION_NOTICE, REMINDER -> 0;
            case COLLECTION_NOTICE -> 1;
            case FORMAL_NOTICE -> 2;
        };
    }

    private void checkEvidence(String path, @Nullable StepFile previous, StepFile step) {
        EvidenceGrade required = step.requires();
        if (required == null) {
            return;
        }
        if (required == EvidenceGrade.NONE) {
            checkQuotesNothing(path, previous, step);
        } else if (previous == null) {
            faults.add(path + ".requires", "the first step has no step before that could be proved");
        } else if (!canProve(previous, required)) {
            faults.add(
                    path + ".requires",
                    "no channel of the step before can prove " + Kebab.of(required)
                            + ", so this step is never reached");
        }
    }

    /** With one option that quotes nothing the step can be taken without proof, so then it need not require any. */
    private void checkQuotesNothing(String path, @Nullable StepFile previous, StepFile step) {
        boolean allQuote = step.options() != null
                && !step.options().isEmpty()
                && step.options().stream().allMatch(o -> o != null && o.quotes() != null);
        if (previous != null && allQuote) {
            faults.add(
                    path + ".requires",
                    "every option quotes an earlier step, which has to be proved then: require handed-over or more");
        }
    }

    private static boolean canProve(StepFile step, EvidenceGrade required) {
        if (step.options() == null) {
            return true;
        }
        for (OptionFile option : step.options()) {
            if (option == null
                    || option.channel() == null
                    || best(option.channel()).reaches(required)
                    || option.companion() != null && canProve(option.companion(), required)) {
                return true;
            }
        }
        return false;
    }

    private static boolean canProve(CompanionFile companion, EvidenceGrade required) {
        return companion.channel() == null || best(companion.channel()).reaches(required);
    }

    /** The best evidence that a channel can ever give. */
    static EvidenceGrade best(ChannelKind channel) {
        return switch (channel) {
            case LETTER -> EvidenceGrade.HANDED_OVER;
            case EMAIL, SMS -> EvidenceGrade.DELIVERED;
            case PORTAL, DIGITAL_MAILBOX, VOICE, AGENT_CALL, CERTIFIED_MAIL, REGISTERED_LETTER, JUDICIAL_SERVICE ->
                EvidenceGrade.ACKNOWLEDGED;
        };
    }

    private void checkOptions(String path, StepFile step, List<@Nullable StepFile> before) {
        if (step.options() == null) {
            return;
        }
        Set<ChannelKind> channels = new HashSet<>();
        for (int i = 0; i < step.options().size(); i++) {
            OptionFile option = step.options().get(i);
            String own = path + ".options[" + i + "]";
            if (option != null) {
                checkQuote(own, option, before);
                checkCompanion(own + ".companion", option, before);
                if (option.channel() != null && option.text() != null) {
                    // Two ways by one channel are two levels of disclosure, the fuller one first.
                    checkTwice(own, option, step.options().subList(0, i), channels);
                }
            }
        }
    }

    private void checkCompanion(String path, OptionFile option, List<@Nullable StepFile> before) {
        CompanionFile companion = option.companion();
        if (companion != null) {
            checkQuote(path, companion.asOption(), before);
            if (companion.channel() != null && companion.channel() == option.channel()) {
                faults.add(path + ".channel", "what goes along with an option goes by another channel than the option");
            }
        }
    }

    private void checkTwice(String path, OptionFile option, List<OptionFile> earlier, Set<ChannelKind> channels) {
        if (channels.add(option.channel()) || option.discloses() == null) {
            return;
        }
        for (OptionFile other : earlier) {
            // With something along it may be open where it isn't without, and worth more.
            boolean covers = other != null
                    && other.companion() == null
                    && option.companion() == null
                    && other.channel() == option.channel()
                    && other.discloses() != null
                    && (other.onlyFor() == null || other.onlyFor() == option.onlyFor())
                    && option.discloses().reaches(other.discloses())
                    && !Boolean.TRUE.equals(other.certainContact());
            if (covers) {
                faults.add(
                        path,
                        "never taken: an earlier option has the same channel and discloses no more; put the one that "
                                + "discloses more first");
                return;
            }
        }
    }

    private void checkQuote(String path, OptionFile option, List<@Nullable StepFile> before) {
        if (option.quoteProof() != null && !option.quoteProof().reaches(EvidenceGrade.HANDED_OVER)) {
            faults.add(path + ".quoteProof", "a notice that never left cannot be quoted: at least handed-over");
            return;
        }
        if (option.quotes() == null) {
            return;
        }
        List<String> codes = before.stream()
                .filter(Objects::nonNull)
                .map(StepFile::code)
                .filter(Objects::nonNull)
                .toList();
        if (!codes.contains(option.quotes())) {
            faults.add(path + ".quotes", "this is no earlier step of the ladder", option.quotes(), codes);
            return;
        }
        for (StepFile step : before) {
            boolean quoted = step != null && option.quotes().equals(step.code());
            if (quoted && option.quoteProof() != null && !canProve(step, option.quoteProof())) {
                faults.add(
                        path + ".quoteProof",
                        "no channel of the quoted step can prove " + Kebab.of(option.quoteProof()));
            }
        }
    }

    private void checkFee(String path, StepFile step) {
        if (step.fee() != null && file.fees() != null && !file.fees().containsKey(step.fee())) {
            faults.add(
                    path + ".fee",
                    "no fee has this name",
                    step.fee(),
                    file.fees().keySet());
        }
    }

    private void checkTrack(String path, @Nullable TrackFile track) {
        if (track == null || track.bands() == null) {
            return;
        }
        BigDecimal covered = BigDecimal.ZERO;
        List<BandFile> bands = track.bands();
        for (int i = 0; i < bands.size(); i++) {
            BandFile band = bands.get(i);
            String own = path + ".bands[" + i + "]";
            if (band == null || band.from() == null) {
                return;
            }
            if (band.ladder() != null
                    && file.ladders() != null
                    && !file.ladders().containsKey(band.ladder())) {
                faults.add(
                        own + ".ladder",
                        "no ladder has this name",
                        band.ladder(),
                        file.ladders().keySet());
            }
            checkMeets(own, covered, band.from().value());
            boolean last = i == bands.size() - 1;
            if (band.below() == null) {
                if (faults.haveFound(own + ".below")) {
                    return;
                }
                if (!last) {
                    faults.add(own + ".below", "this key is missing: only the last band has no end");
                    return;
                }
                covered = band.from().value();
            } else {
                checkEnd(own, band, last);
                covered = band.below().value();
            }
        }
    }

    private void checkMeets(String path, BigDecimal covered, BigDecimal from) {
        int order = from.compareTo(covered);
        if (order > 0) {
            faults.add(path + ".from", "the bands leave a gap: " + shown(covered) + " is in none of them");
        } else if (order < 0) {
            faults.add(path + ".from", "the bands overlap: " + shown(from) + " is in two of them");
        }
    }

    private void checkEnd(String path, BandFile band, boolean last) {
        if (band.below().value().compareTo(band.from().value()) <= 0) {
            faults.add(path + ".below", "the band is empty: it must end above where it begins");
        } else if (last) {
            faults.add(
                    path + ".below",
                    "the bands leave a gap: " + shown(band.below().value())
                            + " is in none of them; the last band has no end");
        }
    }

    private String shown(BigDecimal amount) {
        return amount.setScale(
                                Math.max(digits, amount.stripTrailingZeros().scale()),
                                java.math.RoundingMode.UNNECESSARY)
                        .toPlainString()
                + " " + file.currency();
    }

    /** Whether a debt can ever come to the ladder, and to each of its steps. */
    private void checkReached(String code, @Nullable LadderFile ladder) {
        BigDecimal highest = null;
        boolean endless = false;
        boolean used = false;
        for (TrackFile track : file.tracks().values()) {
            if (track == null || track.bands() == null) {
                return;
            }
            for (BandFile band : track.bands()) {
                // Where a band names no ladder there is, it may mean this one.
                if (band == null
                        || band.ladder() == null
                        || band.from() == null
                        || !file.ladders().containsKey(band.ladder())) {
                    return;
                }
                if (band.ladder().equals(code)) {
                    used = true;
                    endless |= band.below() == null;
                    BigDecimal end = band.below() == null ? null : band.below().value();
                    highest = highest == null || (end != null && end.compareTo(highest) > 0) ? end : highest;
                }
            }
        }
        if (!used) {
            faults.add("ladders." + code, "no band of any track leads to this ladder");
        } else if (!endless && highest != null && ladder != null && ladder.steps() != null) {
            checkMinimums("ladders." + code, ladder.steps(), highest);
        }
    }

    private void checkMinimums(String path, List<StepFile> steps, BigDecimal below) {
        for (int i = 0; i < steps.size(); i++) {
            StepFile step = steps.get(i);
            if (step != null && step.minimum() != null && step.minimum().value().compareTo(below) >= 0) {
                faults.add(
                        path + ".steps[" + i + "].minimum",
                        "this step is never reached: all debts on this ladder are below " + shown(below));
            }
        }
    }
}
