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
        Map<StepOption, Integer> units = new HashMap<>(0);
        while (isLonger(decision, units)) {
            decision = Decider.decide(situation.withUnits(units));
        }
        return decision;
    }

    /**
     * Measures what was not measured yet of that which would go out.
     *
     * @param units gets what has more than one unit, which is what was reckoned with
     * @return whether anything was added
     */
    private boolean isLonger(Decision decision, Map<StepOption, Integer> units) {
        if (decision.kind() != Decision.Kind.SEND) {
            return false;
        }
        boolean longer = false;
        for (StepOption part : decision.option().parts()) {
            Metered metered = units.containsKey(part) ? null : metered(decision.situation(), part);
            int count = metered == null ? 1 : units(decision, part, metered);
            if (count > 1) {
                units.put(part, count);
                longer = true;
            }
        }
        return longer;
    }

    /** Who can tell the size of the message that would go out; {@code null} where it doesn't change the price. */
    private @Nullable Metered metered(Situation s, StepOption part) {
        ChannelKind kind = part.channel();
        UnitCost cost = s.policy().economics().costs().find(kind, s.day());
        return cost != null && cost.unitMicros() > 0 && channels.get(kind) instanceof Metered metered ? metered : null;
    }

    private int units(Decision decision, StepOption part, Metered metered) {
        Message message;
        try {
            message = NoticeDraft.message(decision, part, renderer);
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
