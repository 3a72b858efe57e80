package io.dunning.report.write.chart;

import java.util.Locale;

/** Writes one chart as SVG that screen readers can name. What is shown is escaped; colours, styles and attributes are the caller's own. */
public final class Svg {

    private final StringBuilder text = new StringBuilder(4096);

    public Svg(String id, int width, int height, String title, String description) {
        text.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-t %s-d\">"
                .formatted(width, height, id, id));
        text.append("<title id=\"%s-t\">%s</title>".formatted(id, escape(title)));
        text.append("<desc id=\"%s-d\">%s</desc>".formatted(id, escape(description)));
    }

    public Svg rect(double x, double y, double width, double height, String colour, String hint) {
        text.append(format("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"", x, y, width, height))
                .append(" fill=\"" + colour + "\">");
        if (!hint.isEmpty()) {
            text.append("<title>").append(escape(hint)).append("</title>");
        }
        text.append("</rect>");
        return this;
    }

    public Svg line(double x1, double y1, double x2, double y2, String style) {
        text.append(format("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"", x1, y1, x2, y2))
                .append(" class=\"" + style + "\"/>");
        return this;
    }

    public Svg path(String points, String attributes) {
        text.append("<path d=\"")
                .append(points)
                .append("\" ")
                .append(attributes)
                .append("/>");
        return this;
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    public Svg label(double x, double y, String anchor, String style, String words) {
        text.append(format("<text x=\"%.1f\" y=\"%.1f\"", x, y))
                .append(" text-anchor=\"" + anchor + "\" class=\"" + style + "\">")
                .append(escape(words))
                .append("</text>");
        return this;
    }

    public String end() {
        return text.append("</svg>").toString();
    }

    public static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    public static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
