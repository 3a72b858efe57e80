package io.dunning.report;

import java.util.Locale;

/**
 * The figures that reports speak of, each with its formula. Nothing else in the library works one of them out.
 *
 * <p>Days are business dates of events. What came in is what payments took off what was open of a bill, less what bounced or was paid back;
 * overpayments are left out. What ledgers give no movement for is a correction, and did not come in. A notice and what goes along with it by
 * another channel is one notice; it counts once it left. What is open is what is asked for: nothing of bills that were given up.
 *
 * <p>The definitions follow those of the HFMA's MAP keys and of collection practice where they have one; where they leave a choice open, the
 * formula says which was taken.
 */
public enum Kpi {
    // ---- what asking brings ----
    RECOVERY_AMOUNT(
            Unit.PERCENT,
            "what came in for the bills of a step, moved after the notice left",
            "what the notices of the step asked for, without fees",
            "from the day on which the notice left to 30 days later, or to the day on which the next notice about one of its bills left;"
                    + " counted in the period in which that time ended",
            "step"),
    RECOVERY_COUNT(
            Unit.PERCENT,
            "notices of a step that brought in all they asked for",
            "notices of the step",
            "as for the amount",
            "step"),
    LIQUIDATION_90(
            Unit.PERCENT,
            "what came in within 90 days after the bill was taken in",
            "what these bills were billed at",
            "bills of which the 90th day lies in the period",
            ""),
    COLLECTED(Unit.MONEY, "what came in", "", "in the period", ""),
    NET_COLLECTION(
            Unit.PERCENT,
            "what came in",
            "what was billed, less credit notes and corrections",
            "all bills from the beginning to the end of the period",
            ""),
    CEI(
            Unit.PERCENT,
            "open at the beginning, plus what was taken in, less what is open at the end",
            "open at the beginning, plus what was taken in, less what is open and not due yet at the end",
            "in the period (collection effectiveness index)",
            ""),

    // ---- what is open, and for how long ----
    OPEN(Unit.MONEY, "what is open on the last day", "", "on the last day", ""),
    AGED(
            Unit.PERCENT,
            "what is open in a bucket of days after the due day",
            "what is open",
            "on the last day",
            "bucket"),
    AGED_OVER_90(
            Unit.PERCENT,
            "what is open for more than 90 days after its due day",
            "what is open",
            "on the last day",
            ""),
    ROLL(
            Unit.PERCENT,
            "what is open in a bucket on the last day",
            "what was open in the bucket before on the day before the first",
            "over the period; buckets of 30 days and a month fit together",
            "bucket"),
    EXPIRED(
            Unit.PERCENT,
            "what was closed because its limitation period was over",
            "open at the beginning, plus what was taken in",
            "in the period; ought to be nothing",
            ""),

    // ---- people ----
    NOTICES(Unit.COUNT, "notices that left", "", "in the period", ""),
    CONTACT_INTENSITY(
            Unit.PER_30_DAYS,
            "days on which a notice of a case left, summed over the cases",
            "days on which a case was not closed, summed over the cases",
            "in the period; promised calls back are not counted",
            ""),
    RIGHT_PARTY(
            Unit.PERCENT,
            "calls at which the right person was identified: by a receipt that says so, or by a check at level VERIFIED or above after a call"
                    + " back reached them",
            "calls tried: automatic ones, those by people, and calls back",
            "in the period, each on its own day",
            ""),
    PROMISE_RATE(
            Unit.PERCENT,
            "promises to pay",
            "contacts with the right person: those of the calls above, and enquiries in which a level of VERIFIED or above was reached",
            "in the period",
            ""),
    PROMISE_KEPT(
            Unit.PERCENT,
            "promises that were kept",
            "promises that were kept or broken; one that an instalment plan took the place of is neither",
            "in the period",
            ""),
    PLAN_DEFAULT(Unit.PERCENT, "plans that were broken", "plans that ran on some day", "in the period", ""),

    // ---- what went wrong ----
    DISPUTE_RATE(Unit.PERCENT, "objections", "notices that left", "in the period, each on its own day", ""),
    DISPUTE_UPHELD(Unit.PERCENT, "objections that ended in a credit", "objections decided", "in the period", ""),
    WRONG_NOTICE(
            Unit.PERCENT,
            "notices that turned out wrong: somebody had paid by then, or their objection was upheld",
            "notices that left",
            "in the period, each on its own day; a notice turns out wrong once",
            ""),
    COMPLAINT_RATE(Unit.PER_THOUSAND, "complaints", "notices that left", "in the period, each on its own day", ""),

    // ---- the desk ----
    FIRST_CONTACT(
            Unit.PERCENT,
            "enquiries that were answered or settled by an agreement within 7 days, without the provider, without a call back, and with no"
                    + " other enquiry of the case in these days",
            "enquiries",
            "7 days after the day of the enquiry; counted in the period in which they end",
            ""),
    FORWARDED_ENQUIRIES(
            Unit.PERCENT,
            "enquiries that were forwarded to the provider",
            "enquiries",
            "in the period, each on its own day",
            ""),
    FORWARDED_CASES(
            Unit.PERCENT,
            "cases of which an enquiry was forwarded to the provider",
            "cases that were not closed on some day",
            "in the period",
            ""),

    // ---- paper ----
    DIGITAL_FIRST(
            Unit.PERCENT,
            "first notices that went to a screen or a phone only",
            "first notices",
            "notices of a ladder's first step that left in the period",
            ""),
    PAPER_AVOIDED(Unit.COUNT, "notices that left without paper", "", "in the period", ""),
    PAPER_SAVED(
            Unit.MONEY,
            "price of a letter on that day less the cost of the notice, for each notice without paper",
            "",
            "in the period; where the price of a letter is known",
            ""),
    CO2_AVOIDED(
            Unit.GRAMS,
            "notices without paper, times what a letter weighs in carbon dioxide",
            "",
            "in the period",
            "",
            true),

    // ---- money ----
    COST(
            Unit.MONEY,
            "cost of the notices that left, all in, plus other costs where the host names them",
            "",
            "in the period",
            ""),
    COST_TO_COLLECT(Unit.EACH, "cost", "what came in", "in the period", ""),
    NET_GAIN(
            Unit.MONEY,
            "what came in, less cost, less the agency's share where the host names one",
            "",
            "in the period",
            ""),

    // ---- with figures of the host ----
    DSO(Unit.DAYS, "what is open, times the days of the period", "billed sales", "on the last day", "", true),
    NET_DAYS_IN_AR(
            Unit.DAYS,
            "net receivables, times the days of the period",
            "net patient service revenue",
            "on the last day",
            "",
            true),
    POS_CASH(Unit.PERCENT, "patient payments at the point of service", "all self-pay cash", "in the period", "", true),
    CASH_COLLECTION(Unit.PERCENT, "patient cash collected", "net patient service revenue", "in the period", "", true),
    BAD_DEBT(Unit.PERCENT, "bad debt", "gross patient service revenue", "in the period", "", true),
    CHARITY(Unit.PERCENT, "charity care", "gross patient service revenue", "in the period", "", true),
    CONVERSION(
            Unit.PERCENT,
            "uninsured visits for which a payer was found",
            "uninsured visits",
            "in the period",
            "",
            true),
    SERVICE_LEVEL(
            Unit.PERCENT,
            "calls answered within the target's time",
            "calls answered in time or late",
            "in the period",
            "",
            true),
    ABANDONMENT(Unit.PERCENT, "callers who hung up", "calls that came in", "in the period", "", true),
    ANSWER_SPEED(Unit.SECONDS, "seconds that callers waited", "calls answered", "in the period", "", true),
    OCCUPANCY(
            Unit.PERCENT,
            "time on calls and the work after them",
            "time that people were there for calls",
            "in the period; of the desk as a whole",
            "",
            true),
    HANDLING_TIME(
            Unit.SECONDS,
            "time on calls and the work after them",
            "calls answered",
            "in the period; of the desk as a whole, for staffing: it is nobody's target",
            "",
            true),
    POST_IN_TIME(
            Unit.PERCENT,
            "mails and letters answered in time",
            "mails and letters due for an answer",
            "in the period",
            "",
            true);

    private final Unit unit;
    private final String numerator;
    private final String denominator;
    private final String window;
    private final String part;
    private final boolean ofHost;

    Kpi(Unit unit, String numerator, String denominator, String window, String part) {
        this(unit, numerator, denominator, window, part, false);
    }

    Kpi(Unit unit, String numerator, String denominator, String window, String part, boolean ofHost) {
        this.unit = unit;
        this.numerator = numerator;
        this.denominator = denominator;
        this.window = window;
        this.part = part;
        this.ofHost = ofHost;
    }

    /** {@code recovery-amount}: stable, for files and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Unit unit() {
        return unit;
    }

    /** What is counted or summed, in plain words. */
    public String numerator() {
        return numerator;
    }

    /** By what it is divided; empty for a total. */
    public String denominator() {
        return denominator;
    }

    /** What is attributed to a period, in plain words. */
    public String window() {
        return window;
    }

    /** What it is told apart by ({@code step}, {@code bucket}); empty where it is one number. */
    public String part() {
        return part;
    }

    /** Whether it needs figures of the host ({@link HostFigures}); without them it is not known. */
    public boolean needsHost() {
        return ofHost;
    }

    /** The formula in one line. */
    public String formula() {
        return unit.isTotal() ? numerator : numerator + " ÷ " + denominator;
    }
}
