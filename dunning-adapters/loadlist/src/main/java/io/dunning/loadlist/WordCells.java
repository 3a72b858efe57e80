package io.dunning.loadlist;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Cells that hold one word of a closed list: the constants of an enum in lower case. */
final class WordCells<E extends Enum<E>> implements CellParser<E> {

    private final Map<String, E> words = new TreeMap<>();

    WordCells(Class<E> type) {
        EnumSet.allOf(type).forEach(constant -> words.put(constant.name().toLowerCase(Locale.ROOT), constant));
    }

    @Override
    public E parse(String cell) throws CellFault {
        E constant = words.get(cell);
        if (constant == null) {
            throw new CellFault(RejectReason.UNKNOWN_WORD, "expected one of " + String.join(", ", words.keySet()));
        }
        return constant;
    }
}
