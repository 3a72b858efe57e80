package io.dunning.rules;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.dunning.contact.IdentityLevel;
import io.dunning.notice.NoticeField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for {@link NoticeField}s and marked {@link Statement}s: Mustache without logic, for plain text.
 *
 * <p>It knows which fields it uses, so that what it would disclose is known before it is filled in. {@code lines} and {@code
 * fee} open sections, and so does a statement, whose marks are taken out before the text is filled in; whatever else the
 * template language can do is a flaw.
 */
final class NoticeText {

    /** What stands within {@code lines}. */
    static final List<String> LINE_KEYS = List.of("document", "serviceOn", "dueOn", "open");

    /** A passage with fewer letters of its own tells nothing. */
    private static final int PASSAGE_LETTERS_MIN = 5;

    private static final String FEE = "fee";
    private static final String LINES = "lines";
    /** A field behind or before what makes a link of a run of characters. */
    private static final Pattern FIELD_IN_LINK =
            Pattern.compile("(?:://|(?i:www\\.)|\\{\\{web}}[/?&=#])[^\\s{}]*(?:\\{\\{web}}[^\\s{}]*)*\\{\\{(?!web}})"
                    + "|\\{\\{(?!web}})[^{}]*}}[^\\s{}]*(?:://|(?i:www\\.))");

    private static final Pattern BRACES = Pattern.compile("\\{\\{([^{}]*)}}|\\{\\{|}}");
    private static final Mustache.Compiler MUSTACHE =
            Mustache.compiler().escapeHTML(false).strictSections(true);
    private static final Map<String, NoticeField> FIELDS =
            Arrays.stream(NoticeField.values()).collect(Collectors.toUnmodifiableMap(NoticeField::key, f -> f));
    private static final Map<String, Statement> STATEMENTS =
            Arrays.stream(Statement.values()).collect(Collectors.toUnmodifiableMap(Statement::key, s -> s));

    private static final String MARK = "\\{\\{\\s*[#/]\\s*(?:" + String.join("|", STATEMENTS.keySet()) + ")\\s*}}";
    private static final Pattern MARKS_ALONE = Pattern.compile("(?m)^[ \\t]*(?:" + MARK + "[ \\t]*)+(?:\\n|\\z)");
    private static final Pattern MARKS = Pattern.compile(MARK);

    private final Set<NoticeField> required = EnumSet.noneOf(NoticeField.class);
    private final Set<NoticeField> optional = EnumSet.noneOf(NoticeField.class);
    private final Map<Statement, Passage> passages = new EnumMap<>(Statement.class);
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final @Nullable Template template;

    /** What is wrong with a text; {@code word} is the word at fault, or empty. */
    record Flaw(String sentence, String word) {}

    /** What stands between the marks of a statement, as far as it is always shown. */
    private static final class Passage {
        private final Set<NoticeField> fields = EnumSet.noneOf(NoticeField.class);
        private int letters;
    }

    NoticeText(String text) {
        int from = 0;
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            reads(text.substring(from, braces.start()));
            meets(braces.group(1));
            from = braces.end();
        }
        for (String section : open) {
            flaws.add(new Flaw("the section " + section + " has no end", ""));
        }
        passages.forEach(this::checkPassage);
        if (FIELD_IN_LINK
                .matcher(text.replaceAll("\\{\\{\\s*([^{}]*?)\\s*}}", "{{$1}}"))
                .find()) {
            flaws.add(new Flaw("a link holds no field but web: whoever sees it on its way would read it", ""));
        }
        template = flaws.isEmpty() ? MUSTACHE.compile(unmarked(text)) : null;
    }

    private static String unmarked(String text) {
        return MARKS.matcher(MARKS_ALONE.matcher(text).replaceAll("")).replaceAll("");
    }

    private void reads(String words) {
        int letters = (int) words.codePoints().filter(Character::isLetter).count();
        eachOpenPassage(passage -> passage.letters += letters);
    }

    private void eachOpenPassage(Consumer<Passage> consumer) {
        if (isRepeatedOrOptional()) {
            return;
        }
        for (String section : open) {
            consumer.accept(passages.computeIfAbsent(statement(section), s -> new Passage()));
        }
    }

    private static Statement statement(String section) {
        return Objects.requireNonNull(STATEMENTS.get(section), section);
    }

    private boolean isRepeatedOrOptional() {
        return open.contains(LINES) || open.contains(FEE);
    }

    /** Takes note of what stands between two braces. */
    private void meets(@Nullable String inner) {
        if (inner == null) {
            flaws.add(new Flaw("the braces of the text do not match", ""));
            return;
        }
        String word = inner.strip();
        if (word.startsWith("#")) {
            opens(word.substring(1).strip());
        } else if (word.startsWith("/")) {
            closes(word.substring(1).strip());
        } else {
            uses(word);
        }
    }

    private void opens(String word) {
        boolean known = word.equals(LINES) || word.equals(FEE) || STATEMENTS.containsKey(word);
        if (!known || isRepeatedOrOptional()) {
            String why = "only lines, fee and a statement open a section, and not within lines or fee";
            flaws.add(new Flaw(why, known ? "" : word));
            return;
        }
        if (word.equals(FEE)) {
            optional.add(NoticeField.FEE);
        } else if (word.equals(LINES)) {
            required.add(NoticeField.LINES);
            eachOpenPassage(passage -> passage.fields.add(NoticeField.LINES));
        }
        open.push(word);
        eachOpenPassage(passage -> {});
    }

    private void closes(String word) {
        if (word.equals(open.peek())) {
            open.pop();
        } else {
            flaws.add(new Flaw("a section ends that is not open", ""));
        }
    }

    private void uses(String word) {
        if (open.contains(LINES) && LINE_KEYS.contains(word)) {
            return;
        }
        NoticeField field = FIELDS.get(word);
        if (field == null) {
            flaws.add(new Flaw("a text has no field of this name here", word));
        } else if (field == NoticeField.LINES) {
            flaws.add(new Flaw("lines is a section: {{#lines}} ... {{/lines}}", ""));
        } else if (field == NoticeField.FEE && !open.contains(FEE)) {
            flaws.add(new Flaw("a fee may be absent; write {{#fee}} ... {{/fee}} around it", ""));
        } else {
            (open.contains(FEE) ? optional : required).add(field);
            eachOpenPassage(passage -> passage.fields.add(field));
        }
    }

    private void checkPassage(Statement statement, Passage passage) {
        if (passage.letters < PASSAGE_LETTERS_MIN) {
            flaws.add(new Flaw("the passage " + statement.key() + " says nothing: write it between its marks", ""));
        } else if (!statement.canBeMadeWith(passage.fields)) {
            String fields = statement.oneOf().stream().map(NoticeField::key).collect(Collectors.joining(" or "));
            flaws.add(new Flaw("the passage " + statement.key() + " must show " + fields, ""));
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

    /** The statements that it makes. */
    Set<Statement> statements() {
        return Collections.unmodifiableSet(passages.keySet());
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
        return Stream.of(FIELDS.keySet(), LINE_KEYS, STATEMENTS.keySet())
                .flatMap(Collection::stream)
                .sorted()
                .toList();
    }

    static boolean isField(String word) {
        return FIELDS.containsKey(word);
    }

    /** The text with these values; a value is never read as a template. */
    String fill(Map<String, Object> values) {
        return Objects.requireNonNull(template, "a text with flaws").execute(values);
    }
}
