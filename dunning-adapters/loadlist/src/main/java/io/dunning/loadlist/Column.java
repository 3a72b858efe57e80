package io.dunning.loadlist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a debtor list; the header is the constant in lower case. */
enum Column {
    RECEIVABLE_ID(true),
    CLAIM_KIND(true),
    SERVICE_ON(true),
    DUE_ON(true),
    AMOUNT(true),
    CURRENCY(true),
    SOURCE_DOCUMENT(true),
    DEBTOR_ID(true),
    DEBTOR_NAME(true),
    DEBTOR_LANGUAGE(true),
    PATIENT_ID(true),
    CREDITOR(false),
    CATEGORY(false),
    COMPETENCE_YEAR(false),
    DEBTOR_KIND(false),
    DEBTOR_CAPACITY(false),
    DEBTOR_ZONE(false),
    DEBTOR_BORN_ON(false),
    DEBTOR_DIED_ON(false),
    AUTHORITY_REF(false),
    COVER_STATUS(false),
    PRIOR_NOTICES(false),
    POST_ADDRESS(false),
    POST_SOURCE(false),
    POST_SEEN_ON(false),
    EMAIL(false),
    EMAIL_SOURCE(false),
    EMAIL_SEEN_ON(false),
    MOBILE(false),
    MOBILE_SOURCE(false),
    MOBILE_SEEN_ON(false),
    CERTIFIED_MAIL(false),
    CERTIFIED_MAIL_SOURCE(false),
    CERTIFIED_MAIL_SEEN_ON(false),
    DIGITAL_MAILBOX(false),
    DIGITAL_MAILBOX_SOURCE(false),
    DIGITAL_MAILBOX_SEEN_ON(false);

    private static final Column[] ALL = values();
    private static final Column[] BY_HEADER = sorted();
    private static final Map<String, Column> OF_HEADER =
            Arrays.stream(ALL).collect(Collectors.toUnmodifiableMap(Column::header, Function.identity()));

    private final boolean required;
    private final String header = name().toLowerCase(Locale.ROOT);

    Column(boolean required) {
        this.required = required;
    }

    String header() {
        return header;
    }

    boolean isRequired() {
        return required;
    }

    /** In the order of the headers, which a new column doesn't change for the others. */
    static Column[] byHeader() {
        return BY_HEADER.clone();
    }

    static Map<String, Column> ofHeader() {
        return OF_HEADER;
    }

    static String headers(boolean required) {
        return Arrays.stream(ALL)
                .filter(column -> column.required == required)
                .map(Column::header)
                .collect(Collectors.joining(", "));
    }

    private static Column[] sorted() {
        Column[] columns = values();
        Arrays.sort(columns, Comparator.comparing(Column::header));
        return columns;
    }
}
