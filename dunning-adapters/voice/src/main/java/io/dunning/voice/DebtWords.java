package io.dunning.voice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that tell of a debt: they must not be spoken to somebody who isn't identified. Our own lists.
 *
 * <p>Stricter than the list of {@code dunning-rules}, which is for subjects and senders and leaves bills and payments alone; and apart from
 * it, as a channel knows the channel interface and no policies.
 *
 * @param stems how words begin
 * @param words whole words, whose beginning stands in harmless words and names too
 */
record DebtWords(List<String> stems, Set<String> words) {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Map<String, DebtWords> LANGUAGES = Map.of(
            "it",
                    new DebtWords(
                            List.of(
                                    "debit",
                                    "pagament",
                                    "pagar",
                                    "fattur",
                                    "sollecit",
                                    "insolut",
                                    "credit",
                                    "moros",
                                    "riscoss"),
                            Set.of("paga", "paghi", "pagato", "mora", "ticket")),
            "fr",
                    new DebtWords(
                            List.of(
                                    "dette",
                                    "impay",
                                    "factur",
                                    "paiement",
                                    "payer",
                                    "recouvr",
                                    "relanc",
                                    "créanc",
                                    "redev",
                                    "débit"),
                            Set.of("payez", "paye", "payé", "dû")),
            "nb",
                    new DebtWords(
                            List.of(
                                    "gjeld",
                                    "inkasso",
                                    "faktur",
                                    "regning",
                                    "betal",
                                    "purring",
                                    "forfall",
                                    "utestående"),
                            Set.of("krav", "kravet", "skyld", "skylder", "skyldig", "purre")),
            "es",
                    new DebtWords(
                            List.of("deuda", "deudor", "adeud", "factur", "impag", "moros", "recobr"),
                            Set.of("pago", "pagos", "pagar", "paga", "pague", "pagado", "cobro", "cobros", "cobrar")),
            "en",
                    new DebtWords(
                            List.of("invoic", "payment", "payable", "collection", "overdue", "arrear", "unpaid"),
                            Set.of(
                                    "debt", "debts", "debtor", "bill", "bills", "billed", "billing", "pay", "pays",
                                    "paid", "paying", "owe", "owed", "owes", "owing")));

    /** Whether there is a list for this language. */
    static boolean isKnown(String language) {
        return LANGUAGES.containsKey(language);
    }

    /** The first word of a text that tells of a debt; none in a language without a list. */
    static Optional<String> in(String text, String language) {
        DebtWords own = LANGUAGES.getOrDefault(language, new DebtWords(List.of(), Set.of()));
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = words.group();
            if (own.words.contains(word) || own.stems.stream().anyMatch(word::startsWith)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
