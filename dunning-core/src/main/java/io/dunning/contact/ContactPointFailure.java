package io.dunning.contact;

import io.dunning.channel.ChannelKind;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Where a debtor could be reached by one channel is of no use any more, so that somebody puts it right. Ids and kinds only: the host's
 * master data know the address.
 *
 * @param tenant whose master data
 * @param debtor whose contact point
 * @param channel by which channel it was used
 * @param why what is wrong with it
 * @param on since when
 */
public record ContactPointFailure(String tenant, PersonId debtor, ChannelKind channel, Why why, LocalDate on) {

    /** What is wrong with it. */
    public enum Why {
        /** A message came back: there is no such address. It is not used until it is confirmed on a later day. */
        ADDRESS_UNKNOWN,
        /** Somebody else answers there. It is not used until it is confirmed on a later day. */
        WRONG_PERSON,
        /** Several messages in a row did not arrive. Until it is confirmed it is not certain any more. */
        WORN_OUT
    }

    public ContactPointFailure {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(on, "on");
    }
}
