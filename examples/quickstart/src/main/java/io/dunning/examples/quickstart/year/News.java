package io.dunning.examples.quickstart.year;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import java.time.LocalDate;

/**
 * What is going to be heard of a message.
 *
 * @param key that of its dispatch
 * @param kind how it went
 * @param reference what whoever took it over calls it
 * @param outcome what became of it
 * @param on the day on which that is heard
 */
public record News(String key, ChannelKind kind, String reference, Receipt.Outcome outcome, LocalDate on) {}
