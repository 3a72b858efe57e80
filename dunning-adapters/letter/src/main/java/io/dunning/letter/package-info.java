/**
 * Letters on paper: as PDF, in batches for a printer, by registered post, with payment codes.
 *
 * <p>Begin at {@link io.dunning.letter.LetterChannel} and {@link io.dunning.letter.PrintSpool}.
 */
@NullMarked
package io.dunning.letter;

import org.jspecify.annotations.NullMarked;
