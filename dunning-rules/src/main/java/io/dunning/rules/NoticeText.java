package io.dunning.rules;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.dunning.contact.IdentityLevel;
import io.dunning.notice.NoticeField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for {@link NoticeField}s: Mustache without logic, for plain text.
 *
 * <p>It knows which fields it uses, so that what it would disclose is known before it is filled in. Only {@code lines} and
 * {@code fee} open sections; whatever else the template language can do is a flaw.
 */
final class NoticeText {

    /** What stands within {@code lines}. */
    static final List<String> LINE_KEYS = List.of("document", "serviceOn", "dueOn", "open");

    private static final Pattern BRACES = Pattern.compile("\\{\\{([^{}]*)}}|\\{\\{|}}");
    private static final Mustache.Compiler MUSTACHE =
            Mustache.compiler().escapeHTML(false).strictSections(true);
    private static final Map<String, NoticeField> FIELDS =
            Arrays.stream(NoticeField.values()).collect(Collectors.toUnmodifiableMap(NoticeField::key, f -> f));

    private final Set<NoticeField> required = EnumSet.noneOf(NoticeField.class);
    private final Set<NoticeField> optional = EnumSet.noneOf(NoticeField.class);
    private final List<Flaw> flaws = new ArrayList<>();
    private final @Nullable Template template;

    /** What is wrong with a text; {@code word} is the word at fault, or empty. */
    record Flaw(String sentence, String word) {}

    NoticeText(String text) {
        String section = "";
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            section = read(braces.group(1), section);
        }
        if (!section.isEmpty()) {
            flaws.add(new Flaw("the section " + section + " has no end", ""));
        }
        template = flaws.isEmpty() ? MUSTACHE.compile(text) : null;
    }

    /** Takes note of what stands between two braces; answers the section in which the text goes on. */
    private String read(@Nullable String inner, String section) {
        if (inner == null) {
            flaws.add(new Flaw("the braces of the text do not match", ""));
            return section;
        }
        String word = inner.strip();
        if (word.startsWith("#")) {
            return opens(word.substring(1).strip(), section);
        }
        if (word.startsWith("/")) {
            if (!word.substring(1).strip().equals(section)) {
                flaws.add(new Flaw("a section ends that is not open", ""));
            }
            return "";
        }
        uses(word, section);
        return section;
    }

    private String opens(String word, String section) {
        if (!section.isEmpty() || !(word.equals("lines") || word.equals("fee"))) {
            flaws.add(new Flaw("only lines and fee open a section, and not within another", ""));
            return section;
        }
        (word.equals("fee") ? optional : required).add(FIELDS.get(word));
        return word;
    }

    private void uses(String word, String section) {
        if (section.equals("lines") && LINE_KEYS.contains(word)) {
            return;
        }
        NoticeField field = FIELDS.get(word);
        if (field == null) {
            flaws.add(new Flaw("a text has no field of this name here", word));
        } else if (field == NoticeField.LINES) {
            flaws.add(new Flaw("lines is a section: {{#lines}} ... {{/lines}}", ""));
        } else if (field == NoticeField.FEE && !section.equals("fee")) {
            flaws.add(new Flaw("a fee may be absent; write {{#fee}} ... {{/fee}} around it", ""));
        } else {
            (section.equals("fee") ? optional : required).add(field);
        }
    }

    /** What keeps it from being used. */
    List<Flaw> flaws() {
        return flaws;
    }

    /** The fields without which it cannot be shown. */
    Set<NoticeField> required() {
        return required;
    }

    /** All fields that it may show. */
    Set<NoticeField> fields() {
        Set<NoticeField> all = EnumSet.copyOf(required);
        all.addAll(optional);
        return all;
    }

    /** The highest level that any of its fields asks for. */
    IdentityLevel level() {
        return fields().stream()
                .map(NoticeField::level)
                .max(IdentityLevel::compareTo)
                .orElse(IdentityLevel.UNKNOWN);
    }

    /** The words that a text may use. */
    static List<String> words() {
        return Stream.concat(FIELDS.keySet().stream(), LINE_KEYS.stream())
                .sorted()
                .toList();
    }

    /** The text with these values; a value is never read as a template. */
    String fill(Map<String, Object> values) {
        return Objects.requireNonNull(template, "a text with flaws").execute(values);
    }
}
