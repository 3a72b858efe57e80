package io.dunning.reference;

/**
 * What a public source says of Cuaderno 57, format 507. The two found disagree on the check digits of the reference and on the order of
 * fields, and the booklet of AEB, CECA and UNACC was not read: neither is a default, and a bank has to confirm the one that is chosen.
 */
public enum Cuaderno57Variant {
    /**
     * The reference before the identification; its check digits are 100 less the first two decimals of a 97th of the sum of issuer,
     * suffix, number, identification and cents. Source: the library {@code bankbarcode} of GISCE, with its two examples.
     */
    SUM_OF_SLIP,
    /**
     * The identification before the reference; its check digits are (98 - 100 x number mod 97) mod 97. Source: a generator of payment
     * slips of an energy supplier.
     */
    MOD_97_OF_REFERENCE
}
