package io.dunning.letter;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Modules as SVG. */
final class SvgImage {

    private static final int TITLE_LENGTH_MAX = 200;

    private SvgImage() {}

    static String of(Modules modules, String title) {
        StringBuilder bars = new StringBuilder();
        modules.paint((x, y, width, height) -> bars.append(rectangle(x, y, width, height)));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}mm" height="${height}mm" \
                viewBox="0 0 ${columns} ${rows}" shape-rendering="crispEdges"><title>${title}</title>\
                <path fill="#fff" d="${background}"/><path d="${bars}"/></svg>
                """.replace("${width}", millimetres(modules, modules.width()))
                .replace("${height}", millimetres(modules, modules.height()))
                .replace("${columns}", Integer.toString(modules.width()))
                .replace("${rows}", Integer.toString(modules.height()))
                .replace("${background}", rectangle(0, 0, modules.width(), modules.height()))
                .replace("${bars}", bars)
                .replace("${title}", escaped(title));
    }

    private static String rectangle(int x, int y, int width, int height) {
        return "M" + x + " " + y + "h" + width + "v" + height + "h-" + width + "z";
    }

    private static String millimetres(Modules modules, int length) {
        return BigDecimal.valueOf(modules.micrometres(length), 3).toPlainString();
    }

    /** Text between tags of XML. */
    static String escaped(String title) {
        if (title.isBlank() || title.length() > TITLE_LENGTH_MAX) {
            throw new IllegalArgumentException("a title has 1 to " + TITLE_LENGTH_MAX + " characters");
        }
        boolean allowed = title.chars().noneMatch(c -> Character.isISOControl(c) || c >= 0xfffe)
                && StandardCharsets.UTF_8.newEncoder().canEncode(title);
        if (!allowed) {
            throw new IllegalArgumentException("a title holds a character that XML doesn't allow");
        }
        return title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
