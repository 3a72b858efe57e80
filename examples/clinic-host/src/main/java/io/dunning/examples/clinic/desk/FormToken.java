package io.dunning.examples.clinic.desk;

import java.util.UUID;

/**
 * What every form of an act carries in hidden fields, made when the page was.
 *
 * @param key the same for two clicks on the same form
 * @param version the version of the case that the page showed
 */
public record FormToken(UUID key, long version) {}
