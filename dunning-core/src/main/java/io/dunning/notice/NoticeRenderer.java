package io.dunning.notice;

import io.dunning.channel.Message;

/**
 * Turns a request into the final text. A port: the rules module brings one over the texts of the policy files.
 *
 * <p>Pure: the same request gives the same message, from any thread, so it may be called again. It throws {@link
 * RenderingRefused} rather than send a text with a gap or with more than the level allows. Any other exception is trouble: the case stays
 * due, and the others go on.
 */
@FunctionalInterface
public interface NoticeRenderer {

    /** The message in the debtor's language, or in the policy's first one where the text isn't translated. */
    Message render(NoticeRequest request);
}
