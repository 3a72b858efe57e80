package io.dunning.fhir;

import java.util.Objects;

/**
 * What is wrong with a document or a resource in it.
 *
 * @param path where, such as {@code Bundle.entry[3].resource.totalGross.value} or {@code line[4].status}; made of positions and of names
 *     that the reader knows, never of text from the document
 * @param reason what kind of fault
 * @param sentence what is wrong; repeats nothing of the document
 */
public record FhirFault(String path, Reason reason, String sentence) {

    /** Kinds of faults. */
    public enum Reason {
        /** Not JSON, cut off, or not in UTF-8. */
        NOT_JSON,
        /** Longer, deeper or larger than the limits. */
        TOO_LARGE,
        /** No resource, or a Bundle of a type that isn't a list of resources. */
        WRONG_DOCUMENT,
        /** An object where a list must be, a text where a number must be, and the like. */
        WRONG_SHAPE,
        /** A field stands there twice. */
        DUPLICATE_FIELD,
        /**
         * A resource of that type and id stood in the document before. One that says the same is passed over with a remark; where it says
         * something else, it is set aside and what was taken before is withdrawn, since nobody can tell which is right.
         */
        DUPLICATE_RESOURCE,
        /** Another invoice of the same creditor has that number, under another id: one debt must not become two bills. The first stands. */
        DUPLICATE_NUMBER,
        /** Several identifiers of the system that the mapping names, with different values. */
        AMBIGUOUS_NUMBER,
        /** Something in it changes the meaning in a way that this reader doesn't know (modifierExtension, implicitRules). */
        MODIFIED_MEANING,
        /** A field that must be there isn't. */
        MISSING,
        /** Not a code of the standard. */
        BAD_CODE,
        /** Not an id of the standard. */
        BAD_ID,
        /** Not a whole day of the calendar, or a time without its offset. */
        BAD_DATE,
        /** A day that can't be meant. */
        IMPLAUSIBLE_DATE,
        /** Not a plain decimal, or with more decimals than the currency has. */
        BAD_AMOUNT,
        /** An amount that isn't above zero. */
        AMOUNT_NOT_POSITIVE,
        /** A currency that the mapping doesn't take. */
        BAD_CURRENCY,
        /** Text that is too long or holds control, invisible or direction-changing characters. */
        BAD_TEXT,
        /** A reference that leads to nobody the mapping knows. */
        UNRESOLVED_REFERENCE,
        /** A national number would become a key. */
        NATIONAL_NUMBER_AS_KEY,
        /** An issuer that the mapping doesn't know. */
        UNKNOWN_CREDITOR,
        /** An invoice of which the mapping says nothing, or different things. */
        UNKNOWN_KIND,
        /** The parts aren't the sum. */
        OUT_OF_BALANCE,
        /** Each field is right and all together make no sense. */
        INCONSISTENT,
        /** A contact point of no use: it was left out, and the rest of the person was taken. */
        CONTACT_LEFT_OUT
    }

    public FhirFault {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(sentence, "sentence");
    }
}
