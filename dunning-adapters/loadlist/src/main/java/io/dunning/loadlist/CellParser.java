package io.dunning.loadlist;

/** Reads what one filled cell holds, or says what is wrong with it. */
@FunctionalInterface
interface CellParser<T> {
    T parse(String cell) throws CellFault;
}
