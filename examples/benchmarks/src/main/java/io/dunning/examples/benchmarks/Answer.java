package io.dunning.examples.benchmarks;

import io.dunning.escalation.Decision.Kind;

/**
 * What a contestant says of a claim; equal for all contestants before any time counts.
 *
 * @param kind what is to happen
 * @param rule the code of the rule that said so
 * @param untilDay when it is looked at again, in days since 1970-01-01
 * @param option which way to take the step, from 0; -1 where nothing is sent
 */
record Answer(Kind kind, String rule, int untilDay, int option) {}
