package io.dunning.letter;

import java.util.List;

/** A letter with everything in its place. */
record LaidLetter(Letter letter, List<List<Block>> pages) {
    LaidLetter {
        pages = pages.stream().map(List::copyOf).toList();
    }
}
