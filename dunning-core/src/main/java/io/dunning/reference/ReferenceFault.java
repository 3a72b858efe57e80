package io.dunning.reference;

/** Why a text is no payment reference of some kind. */
public enum ReferenceFault {
    /** Nothing but blanks. */
    EMPTY("nothing stands there"),
    /** Too short or too long, or of a length that was not agreed. */
    LENGTH("it has a length that no such reference has"),
    /** Something else than the ASCII digits, or digits and letters, of this kind. */
    CHARACTER("it holds a character that no such reference holds"),
    /** The first characters are not those of this kind. */
    PREFIX("it does not begin as such a reference does"),
    /** The check digits, or the length digit, don't go with the rest: somebody mistyped it. */
    CHECK("its check digits do not fit");

    private final String sentence;

    ReferenceFault(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in words. */
    public String sentence() {
        return sentence;
    }
}
