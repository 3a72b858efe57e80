package io.dunning.campaign;

import java.util.List;
import java.util.Objects;

/** The answer of a campaign to what somebody wants to do with it: events to store, or a refusal with its reason. */
public sealed interface CampaignOutcome {

    /** What happens; empty where the campaign is already so. */
    record Accepted(List<CampaignEvent> events) implements CampaignOutcome {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * Nothing happens.
     *
     * @param code short and stable
     * @param sentence what to tell whoever asked
     */
    record Refused(String code, String sentence) implements CampaignOutcome {
        public Refused {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(sentence, "sentence");
        }
    }

    static CampaignOutcome of(CampaignEvent... events) {
        return new Accepted(List.of(events));
    }

    static CampaignOutcome refused(String code, String sentence) {
        return new Refused(code, sentence);
    }
}
