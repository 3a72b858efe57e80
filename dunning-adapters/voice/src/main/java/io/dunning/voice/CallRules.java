package io.dunning.voice;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover.Rejected;
import io.dunning.sms.PhoneNumbers;
import java.util.Optional;

/** What a dispatch must be before a phone rings for it. */
final class CallRules {

    /** Some two minutes of speech: nobody keeps more of it in mind. */
    private static final int MESSAGE_MAX = 1_500;

    private final CallScript script;
    private final PhoneNumbers numbers;

    CallRules(CallScript script, PhoneNumbers numbers) {
        this.script = script;
        this.numbers = numbers;
    }

    /** Why no call is placed; empty where one may be. All of it is certain: nothing left. */
    Optional<Rejected> objection(Dispatch dispatch) {
        if (dispatch.to().kind() != ChannelKind.VOICE) {
            return refused("the address is of another kind", false);
        }
        String number = dispatch.to().value();
        if (!Caller.isE164(number)) {
            return refused("no phone number in E.164 form", true);
        }
        return switch (numbers.standing(number)) {
            case INVALID -> refused("no valid phone number", true);
            case KIND_NOT_ALLOWED -> refused("a number of a kind that isn't called", true);
            case COUNTRY_NOT_ALLOWED -> refused("a number of a country that isn't called", false);
            case ALLOWED -> content(dispatch);
        };
    }

    private Optional<Rejected> content(Dispatch dispatch) {
        if (script.languageFor(dispatch.message().language()).isEmpty()) {
            return refused("the script has not the message's language", false);
        }
        if (dispatch.message().body().length() > MESSAGE_MAX) {
            return refused("a message of more than " + MESSAGE_MAX + " characters", false);
        }
        boolean nameless = CallFacts.initials(dispatch.to().recipient()).isEmpty();
        return nameless && script.uses(ScriptField.INITIALS)
                ? refused("the script speaks initials, and the recipient has none", false)
                : Optional.empty();
    }

    private static Optional<Rejected> refused(String reason, boolean addressInvalid) {
        return Optional.of(new Rejected(reason, addressInvalid));
    }
}
