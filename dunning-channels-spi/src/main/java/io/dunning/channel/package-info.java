/**
 * All that a channel adapter sees: a key, an address and a rendered message, never a case, a balance or a treatment.
 *
 * <p>Implement {@link io.dunning.channel.Channel}; more ability is a further interface on the same class:
 * {@link io.dunning.channel.ReceiptSource}, {@link io.dunning.channel.KeyQuery}, {@link io.dunning.channel.Recall}, {@link
 * io.dunning.channel.Metered}, {@link io.dunning.channel.Identifying}.
 */
@NullMarked
package io.dunning.channel;

import org.jspecify.annotations.NullMarked;
