package io.dunning.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What characters of a font look like: their glyphs and how wide they are. Latin, Greek and Cyrillic; letters that are joined, stacked or
 * written from right to left need more than this, and are refused.
 *
 * <p>Safe for any thread: a glyph is looked up under a lock once, and remembered.
 */
final class Typeface {

    static final Typeface REGULAR = new Typeface("R", "LiberationSans-Regular.ttf");
    static final Typeface BOLD = new Typeface("B", "LiberationSans-Bold.ttf");
    static final List<Typeface> ALL = List.of(REGULAR, BOLD);

    private static final int NO_BREAK_SPACE = 0xa0;
    private static final int NARROW_NO_BREAK_SPACE = 0x202f;
    private static final float EM = 1000;

    /** A glyph by its number in the font, and its width in thousandths of the font size. */
    record Glyph(int number, float width) {}

    private static final Glyph NONE = new Glyph(0, 0);

    private final String name;
    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final ConcurrentHashMap<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Typeface(String name, String resource) {
        this.name = name;
        try (InputStream in = Typeface.class.getResourceAsStream("fonts/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("a font is missing in this module: " + resource);
            }
            file = in.readAllBytes();
            font = parsed();
            characters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name in the resources of every page. */
    String name() {
        return name;
    }

    /** The font once more, for a document to make its subset of. */
    TrueTypeFont parsed() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    /** Text in the form in which it is printed: accents are part of their letters where Unicode knows such a letter. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** How wide normal text is, in points. */
    float width(String text, float size) {
        float width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            width += glyph(character).width();
            i += Character.charCount(character);
        }
        return width * size / EM;
    }

    /** How far normal text goes before it is wider than that: the end of its last character that fits. */
    int fitting(String text, int from, float size, float width) {
        float left = width * EM / size;
        int end = from;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            left -= glyph(character).width();
            if (left < 0) {
                return end;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    /** The glyph numbers as hexadecimal digits, which is all that a text can do to a PDF. */
    void write(String text, StringBuilder out, BitSet used) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int number = glyph(character).number();
            out.append(Hex.digit(number >> 12))
                    .append(Hex.digit(number >> 8))
                    .append(Hex.digit(number >> 4))
                    .append(Hex.digit(number));
            used.set(shown(character));
            i += Character.charCount(character);
        }
    }

    /** Where the first character begins that can't be printed; -1 where all can. */
    int missing(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (glyph(character).number() == NONE.number()) {
                return i;
            }
            i += Character.charCount(character);
        }
        return -1;
    }

    private Glyph glyph(int character) {
        Glyph known = glyphs.get(character);
        return known == null ? glyphs.computeIfAbsent(character, this::lookUp) : known;
    }

    private Glyph lookUp(int character) {
        if (!isSimple(character)) {
            return NONE;
        }
        synchronized (font) {
            try {
                int number = characters.getGlyphId(shown(character));
                return number == 0 ? NONE : new Glyph(number, font.getAdvanceWidth(number) * EM / font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The narrow space that doesn't break stands in amounts, and not in every font. */
    private static int shown(int character) {
        return character == NARROW_NO_BREAK_SPACE ? NO_BREAK_SPACE : character;
    }

    private static boolean isSimple(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> !isFromTheRight(character);
        };
    }

    private static boolean isFromTheRight(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Digits without an object. */
    private static final class Hex {
        private static final String DIGITS = "0123456789abcdef";

        private static char digit(int number) {
            return DIGITS.charAt(number & 0xf);
        }
    }
}
