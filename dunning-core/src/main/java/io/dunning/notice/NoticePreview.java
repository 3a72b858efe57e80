package io.dunning.notice;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.contact.ContactPoint;
import io.dunning.escalation.Ladder;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Track;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it would be written about a case, whether or not its turn has come. Nothing is planned by it.
 *
 * @param message what the debtor would read; {@code null} where it is refused
 * @param refusal why it is refused; empty where it isn't
 */
public record NoticePreview(@Nullable Message message, String refusal) {

    public NoticePreview {
        Objects.requireNonNull(refusal, "refusal");
        if ((message == null) == refusal.isEmpty()) {
            throw new IllegalArgumentException("a preview has either a message or the reason why it has none");
        }
    }

    /** A notice that would not be written. */
    public static NoticePreview refused(String why) {
        return new NoticePreview(null, why);
    }

    /** The message; empty where it is refused. */
    public Optional<Message> ifWritten() {
        return Optional.ofNullable(message);
    }

    /**
     * The notice of a step, by a channel. Pure, if the renderer is.
     *
     * @param stepOrText the code of a step of the case's ladder, or of a text that one of the track's steps uses
     */
    public static NoticePreview of(
            Situation situation, String stepOrText, ChannelKind channel, NoticeRenderer renderer) {
        if (situation.items().isEmpty()) {
            return refused("Nothing is open that a notice could be about.");
        }
        ContactPoint point = situation.debtor().bestPoint(channel);
        if (point == null) {
            return refused("The debtor has no usable contact point for " + channel.words() + ".");
        }
        List<Way> ways = ways(situation, stepOrText, channel);
        return ways.stream()
                .filter(way -> point.reaches().reaches(way.option().discloses()))
                .findFirst()
                .map(way -> written(situation, way, point, renderer))
                .orElseGet(() -> refused(whyNot(ways, stepOrText, channel, point)));
    }

    /** A step with one of its options. */
    private record Way(Step step, StepOption option) {}

    private static List<Way> ways(Situation situation, String stepOrText, ChannelKind channel) {
        return ladders(situation).stream()
                .flatMap(ladder -> ladder.steps().stream())
                .flatMap(step -> step.options().stream()
                        .flatMap(o -> o.parts().stream())
                        .filter(o -> o.channel() == channel)
                        .filter(o -> step.code().equals(stepOrText) || o.text().equals(stepOrText))
                        .map(o -> new Way(step, o)))
                .toList();
    }

    private static String whyNot(List<Way> ways, String stepOrText, ChannelKind channel, ContactPoint point) {
        return ways.isEmpty()
                ? "No step or text " + stepOrText + " goes out by " + channel.words() + " about this case."
                : "The contact point reaches level " + point.reaches() + ", and text "
                        + ways.get(0).option().text() + " discloses more.";
    }

    /** That of the case first, then the others of its kind of claim. */
    private static List<Ladder> ladders(Situation situation) {
        return Stream.concat(
                        situation.ladder().stream(),
                        situation.policy().track(situation.dunningCase().kind()).stream()
                                .flatMap(track -> track.bands().stream())
                                .map(Track.Band::ladder))
                .distinct()
                .toList();
    }

    private static NoticePreview written(Situation situation, Way way, ContactPoint point, NoticeRenderer renderer) {
        try {
            return new NoticePreview(
                    renderer.render(NoticeDraft.request(situation, way.step(), way.option(), point)), "");
        } catch (RenderingRefused e) {
            return refused("The text could not be filled in: " + e.getMessage());
        }
    }
}
