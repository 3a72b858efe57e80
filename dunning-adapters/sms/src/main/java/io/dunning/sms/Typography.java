package io.dunning.sms;

import java.util.Map;

/** Typographic characters and what stands for them in the default alphabet. Letters are never changed: they make up names. */
final class Typography {

    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('\u2018', "'"), // quotation marks and apostrophes
            Map.entry('\u2019', "'"),
            Map.entry('\u201A', "'"),
            Map.entry('\u201B', "'"),
            Map.entry('\u2032', "'"),
            Map.entry('\u2039', "'"),
            Map.entry('\u203A', "'"),
            Map.entry('`', "'"),
            Map.entry('\u00B4', "'"),
            Map.entry('\u201C', "\""),
            Map.entry('\u201D', "\""),
            Map.entry('\u201E', "\""),
            Map.entry('\u201F', "\""),
            Map.entry('\u2033', "\""),
            Map.entry('\u00AB', "\""),
            Map.entry('\u00BB', "\""),
            Map.entry('\u2010', "-"), // hyphens, dashes, the minus sign
            Map.entry('\u2011', "-"),
            Map.entry('\u2012', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u2014', "-"),
            Map.entry('\u2015', "-"),
            Map.entry('\u2212', "-"),
            Map.entry('\u2022', "-"),
            Map.entry('\u00B7', "-"),
            Map.entry('\u2026', "..."),
            Map.entry('\t', " "), // spaces of all widths
            Map.entry('\u00A0', " "),
            Map.entry('\u2002', " "),
            Map.entry('\u2003', " "),
            Map.entry('\u2007', " "),
            Map.entry('\u2009', " "),
            Map.entry('\u200A', " "),
            Map.entry('\u202F', " "),
            Map.entry('\u00AD', ""), // what isn't seen
            Map.entry('\u200B', ""),
            Map.entry('\u2060', ""),
            Map.entry('\uFEFF', ""));

    private Typography() {}

    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String instead = Gsm0338.width(c) > 0 ? null : PLAIN.get(c);
            if (instead == null) {
                plain.append(c);
            } else {
                plain.append(instead);
            }
        }
        return plain.toString();
    }
}
