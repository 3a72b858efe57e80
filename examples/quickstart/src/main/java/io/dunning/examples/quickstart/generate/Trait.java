package io.dunning.examples.quickstart.generate;

/** What may hold of a debtor or a bill; a recipe says how often. */
enum Trait {
    /** A postal address is known. */
    POST,
    EMAIL,
    MOBILE,
    /** A private person with certified mail. */
    CERTIFIED_MAIL,
    DIGITAL_MAILBOX,
    /** Nothing is known by which to reach them. */
    UNREACHABLE,
    FOREIGN_LANGUAGE,
    BUSINESS,
    PUBLIC_BODY,
    /** A child's bill, rightly addressed to a parent. */
    GUARDIAN,
    /** A child's bill, wrongly addressed to the child. */
    MINOR_AS_SELF,
    /** Died, and the list still names them. */
    DECEASED,
    /** The heirs, rightly named. */
    ESTATE,
    REPRESENTATIVE,
    /** Somebody from an earlier line, with another bill. */
    RETURNING,
    COVER_PENDING,
    COVER_EXEMPT,
    /** Calls or writes, so that the desk acts. */
    ACTING,
    /** The creditor had sent a notice before the list. */
    PRIOR_NOTICE
}
