package io.dunning.examples.quickstart.year;

/**
 * A row of a debtor list that was not taken in.
 *
 * @param list the file's name
 * @param row the line of the file
 * @param column which column, or empty
 * @param reason a short word
 * @param sentence what is wrong and what is expected
 */
public record SetAside(String list, long row, String column, String reason, String sentence) {}
