package io.dunning.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a page of a plain text: paragraphs, line breaks, and links to allowed hosts. Everything else is escaped, and nothing
 * is fetched from anywhere: no images, no styles, no scripts, no tracking.
 */
final class HtmlBody {

    private static final Pattern LINK = Pattern.compile("https://[^\\s<>\"'`\\\\]+");
    private static final Pattern PARAGRAPHS = Pattern.compile("\n[ \t]*\n\\s*");
    // What ends a sentence is not part of a link.
    private static final Pattern SENTENCE_END = Pattern.compile("[.,;:!?)\\]]+$");

    private final Set<String> linkHosts;

    /** @param linkHosts the hosts that may be linked to, in lower case; each stands for itself only */
    HtmlBody(Set<String> linkHosts) {
        this.linkHosts = Set.copyOf(linkHosts);
    }

    String page(String language, String title, String text) {
        StringBuilder html = new StringBuilder(text.length() + 512)
                .append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(language))
                .append("\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title></head>\n<body dir=\"auto\">\n");
        for (String paragraph : PARAGRAPHS.split(text.strip())) {
            html.append("<p>").append(linked(paragraph)).append("</p>\n");
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private String linked(String paragraph) {
        StringBuilder html = new StringBuilder();
        Matcher matcher = LINK.matcher(paragraph);
        int done = 0;
        while (matcher.find()) {
            String link = SENTENCE_END.matcher(matcher.group()).replaceFirst("");
            if (isAllowed(link)) {
                html.append(lines(paragraph.substring(done, matcher.start())))
                        .append("<a href=\"")
                        .append(escaped(link))
                        .append("\">")
                        .append(escaped(link))
                        .append("</a>");
                done = matcher.start() + link.length();
            }
        }
        return html.append(lines(paragraph.substring(done))).toString();
    }

    private boolean isAllowed(String link) {
        try {
            URI uri = new URI(link);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getPort() == -1
                    && linkHosts.contains(uri.getHost().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
