package io.dunning.sms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where a long message is cut into segments. */
final class Cut {

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    /** The first combining character: two characters below it never belong together, except a line break of two. */
    private static final char COMBINING = '\u0300';

    private final String text;
    private final SmsText.Encoding encoding;

    Cut(String text, SmsText.Encoding encoding) {
        this.text = text;
        this.encoding = encoding;
    }

    /** The end of the segment that begins here; at least one character further. */
    int after(int begin) {
        int full = full(begin);
        if (full == text.length()) {
            return full;
        }
        int whole = clusterEnd(begin, full);
        int end = whole > begin ? whole : characterEnd(begin, full);
        return beforeLink(begin, end);
    }

    /** As many UTF-16 units as fit; an escape stays with its character, as both are one unit here. */
    private int full(int begin) {
        int used = 0;
        for (int i = begin; i < text.length(); i++) {
            used += encoding.width(text.charAt(i));
            if (used > encoding.partMax()) {
                return i;
            }
        }
        return text.length();
    }

    private boolean isPlainCut(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return before < COMBINING && after < COMBINING && !(before == '\r' && after == '\n');
    }

    /** The last end of a grapheme cluster up to {@code full}, or {@code begin} where one cluster fills the segment. */
    private int clusterEnd(int begin, int full) {
        if (isPlainCut(full)) {
            return full;
        }
        int safe = full - 1;
        while (safe > begin && !isPlainCut(safe)) {
            safe--;
        }
        // What comes next decides whether a cluster is over; more than that isn't looked at, so long clusters take no
        // longer.
        int seen = full + Character.charCount(text.codePointAt(full));
        Matcher clusters = CLUSTER.matcher(text).region(Math.max(safe, begin), seen);
        int end = Math.max(safe, begin);
        while (clusters.find() && clusters.end() <= full) {
            end = clusters.end();
        }
        return end;
    }

    private int characterEnd(int begin, int full) {
        return full - 1 > begin && Character.isSurrogatePair(text.charAt(full - 1), text.charAt(full))
                ? full - 1
                : full;
    }

    /** The begin of the link that the cut would go through, if the link fits into a segment of its own. */
    private int beforeLink(int begin, int end) {
        int first = end;
        while (first > begin && !Character.isWhitespace(text.charAt(first - 1))) {
            first--;
        }
        if (first == begin || first == end) {
            return end;
        }
        int last = end;
        while (last < text.length() && !Character.isWhitespace(text.charAt(last))) {
            last++;
            if (last - first > encoding.partMax()) {
                return end;
            }
        }
        boolean cutsLink = last > end
                && Links.mayBeIn(text, first, last)
                && !Links.in(text.substring(first, last)).isEmpty();
        return cutsLink && encoding.width(text, first, last) <= encoding.partMax() ? first : end;
    }
}
