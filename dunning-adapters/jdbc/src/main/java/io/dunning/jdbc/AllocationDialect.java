package io.dunning.jdbc;

/** What differs from one database to the other for the journal of allocations. Thread-safe. */
interface AllocationDialect {

    /**
     * By number of a payment or {@code null}, number of a bill or {@code null}: {@link Allocations#COLUMNS} of the entries that may be of
     * that payment, or on that bill.
     */
    ForEach entries();

    /** The condition that a number, given twice, is in the first column of an index, by whose columns the answer is ordered. */
    String is(String column);

    /** Number of a payment, account, line, detail: takes its points away. */
    ForEach forgetPoints();
}
