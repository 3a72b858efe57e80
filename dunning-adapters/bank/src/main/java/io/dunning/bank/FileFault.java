package io.dunning.bank;

/** Why a file, or the rest of it, was refused. */
public enum FileFault {
    /** Nothing in it. */
    EMPTY("the file is empty"),
    /** A ZIP, or what is one inside: XLSX, XLSM, DOCX. */
    ZIP("a ZIP or a spreadsheet (XLSX); export the statement in a declared format"),
    /** A spreadsheet or document of the old kind. */
    OLD_OFFICE("a spreadsheet or document (XLS, DOC); export the statement in a declared format"),
    /** A PDF. */
    PDF("a PDF; export the statement in a declared format"),
    /** Packed by gzip, RAR or 7-Zip. */
    PACKED("a packed file; unpack it first"),
    /** None of the formats that are read. */
    UNKNOWN_FORMAT("none of the declared formats"),
    /** Another format than the one that was asked for. */
    OTHER_FORMAT("another format than the one that was asked for"),
    /** It declares a document type, which no bank file needs and many attacks do. */
    DOCTYPE("a DOCTYPE, which no bank file needs"),
    /** Deeper, longer or wider than any bank file. */
    LIMIT_EXCEEDED("deeper, longer or wider than any bank file"),
    /** Broken off, or not what its format demands. */
    MALFORMED("broken off, or not well-formed"),
    /** Bytes that the declared character set doesn't know. */
    WRONG_ENCODING("bytes that the declared character set doesn't know"),
    /** A camt.052: its lines may still change. */
    INTRADAY_REPORT("an intraday report (camt.052); its lines may still change"),
    /** A message or version that isn't on the list. */
    UNKNOWN_VERSION("a message or version that isn't on the list"),
    /** A column of the mapping is missing or doubled. */
    HEADER_DIFFERS("a column of the mapping is missing or doubled in the header"),
    /** Counts or sums of the whole file differ from what it states. */
    TOTALS_DIFFER("counts or sums of the file differ from what it states");

    private final String sentence;

    FileFault(String sentence) {
        this.sentence = sentence;
    }

    /** For people; holds nothing of the file. */
    public String sentence() {
        return sentence;
    }
}
