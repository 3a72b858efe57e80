package io.dunning.report.write;

import io.dunning.channel.ChannelKind;

/** The colour of each channel, the same in every chart. */
public final class ChannelColours {

    private ChannelColours() {}

    /** As CSS has it, such as {@code #1f4e79}. */
    public static String of(ChannelKind channel) {
        return switch (channel) {
            case PORTAL -> "#5b8e7d";
            case EMAIL -> "#3f7cac";
            case DIGITAL_MAILBOX -> "#1f4e79";
            case SMS -> "#7ab8d6";
            case LETTER -> "#e0a458";
            case VOICE -> "#8a7090";
            case AGENT_CALL -> "#5e4b63";
            case CERTIFIED_MAIL -> "#4f9d8f";
            case REGISTERED_LETTER -> "#b5523b";
            case JUDICIAL_SERVICE -> "#7a2e2e";
        };
    }
}
