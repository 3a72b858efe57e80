package io.dunning;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.channel.Metered;
import io.dunning.economics.UnitCost;
import io.dunning.escalation.Decider;
import io.dunning.escalation.Decision;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import io.dunning.notice.NoticeDraft;
import io.dunning.notice.NoticeRenderer;
import io.dunning.notice.RenderingRefused;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides with the real size of messages: where a channel charges by it, the message that would be sent is written and measured, and the
 * step is decided anew if it is longer than one unit.
 */
final class Meter {

    private final Map<ChannelKind, Channel> channels;
    private final NoticeRenderer renderer;

    Meter(Map<ChannelKind, Channel> channels, NoticeRenderer renderer) {
        this.channels = channels;
        this.renderer = renderer;
    }

    Decision decide(Situation situation) {
        Decision decision = Decider.decide(situation);
        Metered metered = metered(decision);
        Map<StepOption, Integer> units = new HashMap<>(0);
        while (metered != null && !units.containsKey(decision.option())) {
            int count = units(decision, metered);
            if (count == 1) {
                // As was reckoned with.
                return decision;
            }
            units.put(decision.option(), count);
            decision = Decider.decide(situation.withUnits(units));
            metered = metered(decision);
        }
        return decision;
    }

    /** Who can tell the size of the message that would go out; {@code null} where it doesn't change the price. */
    private @Nullable Metered metered(Decision decision) {
        if (decision.kind() != Decision.Kind.SEND) {
            return null;
        }
        ChannelKind kind = decision.option().channel();
        Situation s = decision.situation();
        UnitCost cost = s.policy().economics().costs().find(kind, s.day());
        return cost != null && cost.unitMicros() > 0 && channels.get(kind) instanceof Metered metered ? metered : null;
    }

    private int units(Decision decision, Metered metered) {
        Message message;
        try {
            message = NoticeDraft.of(decision, renderer).planned().dispatch().message();
        } catch (RenderingRefused e) {
            // Nothing is sent, then: whoever writes the notice meets the same refusal, and tells of it.
            return 1;
        }
        int units = metered.units(message);
        if (units < 1) {
            throw new IllegalStateException("a channel of kind " + metered.kind() + " says a message has " + units
                    + " units; it has 1 or more");
        }
        return units;
    }
}
