package io.dunning.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The codes in which postal operators tell what became of registered letters. A code that isn't here means nothing: it is never guessed.
 */
public enum RegisteredPost {
    /**
     * Italy, registered letter with return receipt, in the codes of the platform SEND ({@code RECRN…}). Labels as in the public code of
     * pagopa/pn-paper-tracker; {@code A} and {@code D} are told in advance, {@code B} and {@code E} carry the scanned paper, {@code C} and
     * {@code F} close the file.
     */
    ITALY_AR(italyAr()),

    /**
     * Italy, judicial post by L. 890/1982, in the codes of SEND ({@code RECAG…}). Of the codes 003D to 003F and 007 the meaning was taken from
     * their like in {@link #ITALY_AR}: <b>not verified</b>.
     */
    ITALY_890(italy890()),

    /** France, lettre recommandée avec avis de réception, by the words of its states. <b>Not verified</b> against an operator's file. */
    FRANCE_LRAR(Map.of(
            "déposé", PostalMeaning.UNDERWAY,
            "présenté", PostalMeaning.ATTEMPTED,
            "avisé", PostalMeaning.IN_STORAGE,
            "distribué", PostalMeaning.DELIVERED,
            "refusé", PostalMeaning.REFUSED,
            "non réclamé", PostalMeaning.UNCLAIMED,
            "NPAI", PostalMeaning.ADDRESS_UNKNOWN)),

    /** Spain, burofax, by the words of its states. <b>Not verified</b> against an operator's file. */
    SPAIN_BUROFAX(Map.of(
            "entregado", PostalMeaning.DELIVERED,
            "dejado aviso", PostalMeaning.IN_STORAGE,
            "no retirado", PostalMeaning.UNCLAIMED,
            "rehusado", PostalMeaning.REFUSED,
            "desconocido", PostalMeaning.ADDRESS_UNKNOWN));

    /** Unmodifiable, which its type doesn't tell. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, PostalMeaning> codes;

    RegisteredPost(Map<String, PostalMeaning> codes) {
        this.codes = Map.copyOf(codes);
    }

    /** What a code says; empty for one that isn't known. Case and accents count. */
    public Optional<PostalMeaning> meaning(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    private static Map<String, PostalMeaning> italyAr() {
        Map<String, PostalMeaning> codes = new HashMap<>();
        ended(codes, "RECRN001", PostalMeaning.SAID_DELIVERED, PostalMeaning.DELIVERED);
        ended(codes, "RECRN002", PostalMeaning.UNDERWAY, PostalMeaning.NOT_DELIVERED);
        notFound(codes, "RECRN002");
        ended(codes, "RECRN003", PostalMeaning.SAID_COLLECTED, PostalMeaning.COLLECTED);
        ended(codes, "RECRN004", PostalMeaning.UNDERWAY, PostalMeaning.NOT_DELIVERED);
        ended(codes, "RECRN005", PostalMeaning.UNDERWAY, PostalMeaning.UNCLAIMED);
        codes.put("RECRN006", PostalMeaning.LOST);
        codes.put("RECRN010", PostalMeaning.ATTEMPTED);
        codes.put("RECRN011", PostalMeaning.IN_STORAGE);
        codes.put("RECRN013", PostalMeaning.NOT_TOLD);
        codes.put("RECRN015", PostalMeaning.NOT_TOLD);
        return codes;
    }

    private static Map<String, PostalMeaning> italy890() {
        Map<String, PostalMeaning> codes = new HashMap<>();
        ended(codes, "RECAG001", PostalMeaning.SAID_DELIVERED, PostalMeaning.DELIVERED);
        ended(codes, "RECAG002", PostalMeaning.SAID_DELIVERED, PostalMeaning.DELIVERED);
        ended(codes, "RECAG003", PostalMeaning.UNDERWAY, PostalMeaning.NOT_DELIVERED);
        notFound(codes, "RECAG003");
        ended(codes, "RECAG005", PostalMeaning.SAID_COLLECTED, PostalMeaning.COLLECTED);
        ended(codes, "RECAG006", PostalMeaning.SAID_COLLECTED, PostalMeaning.COLLECTED);
        ended(codes, "RECAG007", PostalMeaning.UNDERWAY, PostalMeaning.NOT_DELIVERED);
        ended(codes, "RECAG008", PostalMeaning.UNDERWAY, PostalMeaning.UNCLAIMED);
        codes.put("RECAG010", PostalMeaning.ATTEMPTED);
        codes.put("RECAG011A", PostalMeaning.IN_STORAGE);
        codes.put("RECAG011B", PostalMeaning.IN_STORAGE);
        codes.put("RECAG012", PostalMeaning.STORAGE_NOTICE);
        codes.put("RECAG013", PostalMeaning.NOT_TOLD);
        codes.put("RECAG015", PostalMeaning.NOT_TOLD);
        return codes;
    }

    /** An end comes in three steps: said in advance, on paper, closed. A bad end counts only when it is closed. */
    private static void ended(Map<String, PostalMeaning> codes, String code, PostalMeaning said, PostalMeaning closed) {
        codes.put(code + "A", said);
        codes.put(code + "B", said);
        codes.put(code + "C", closed);
    }

    private static void notFound(Map<String, PostalMeaning> codes, String code) {
        codes.put(code + "D", PostalMeaning.UNDERWAY);
        codes.put(code + "E", PostalMeaning.UNDERWAY);
        codes.put(code + "F", PostalMeaning.ADDRESS_UNKNOWN);
    }
}
