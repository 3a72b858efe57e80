package io.dunning.desk;

import java.util.Locale;

/**
 * What an enquiry is about. A closed list: a treatment has no place to stand in.
 *
 * <p>The topics of good faith are the ones that patients bring up most: they went past the till without any thought of not paying. Each has a
 * scripted explanation, and while it is in doubt the case bears no fee.
 */
public enum Topic {
    /** What was billed, or whether it was done: the ground of the bill. */
    WHAT_WAS_BILLED(Route.PROVIDER, false),
    /** What was billed was not as agreed. */
    QUALITY(Route.PROVIDER, false),
    /** Why a message came. */
    WHY_THIS_NOTICE(Route.DESK, false),
    HOW_TO_PAY(Route.DESK, false),
    MORE_TIME(Route.DESK, false),
    INSTALMENTS(Route.DESK, false),
    ALREADY_PAID(Route.DESK, false),
    FEES(Route.DESK, false),
    REFUND(Route.DESK, false),
    /** An insurer, an employer or a public body is to pay. */
    OTHER_PAYER(Route.DESK, false),
    /** The message reached somebody whom it doesn't concern. */
    WRONG_PERSON(Route.DESK, false),
    /** Where, when and by what to be contacted, or not at all. */
    CONTACT_WISHES(Route.DESK, false),
    /** What is stored about them. */
    PERSONAL_DATA(Route.DESK, false),
    /** They hold an exemption, and what is billed isn't covered by it. */
    EXEMPTION_MISUNDERSTOOD(Route.DESK, true),
    /** They were not there in person, and took it that nothing was to be paid. */
    NOT_PRESENT(Route.DESK, true),
    /** The payment terminal showed nothing to pay, mostly since they were too quick for it. */
    TERMINAL_SHOWED_ZERO(Route.DESK, true),
    /** One of several amounts of the same day had reached the till when they paid. */
    PART_PAYMENT(Route.DESK, true),
    /** The card that shows their exemption, or that pays, was not read. */
    CARD_NOT_READ(Route.DESK, true),
    /** Anything else about paying. */
    OTHER(Route.DESK, false);

    private final Route route;
    private final boolean goodFaith;

    Topic(Route route, boolean goodFaith) {
        this.route = route;
        this.goodFaith = goodFaith;
    }

    /** Who answers it. */
    public Route route() {
        return route;
    }

    /** Whether it is a case of good faith: there is a script for it, and no cost while it is in doubt. */
    public boolean isGoodFaith() {
        return goodFaith;
    }

    /** The code of its scripted explanation, such as {@code not-present}; empty where it has none. */
    public String script() {
        return goodFaith ? name().toLowerCase(Locale.ROOT).replace('_', '-') : "";
    }
}
