package io.dunning.rules;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.contact.IdentityLevel;
import io.dunning.notice.NoticeField;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a creditor publishes about its follow-up, so that people can tell a genuine message or call from a swindler's: which numbers and
 * names they see, where to call back, every text by kind of claim, the call scripts that the creditor gives, how to pay, how to disagree, and what nobody will
 * ever ask of them. As HTML in each language of the policy, and as JSON.
 *
 * <p>The texts are those that would really go out, on an invented case; a page that would leave one out is refused. Immutable.
 */
public final class TransparencyPage {

    private static final Template HTML =
            Mustache.compiler().escapeHTML(true).strictSections(true).compile(resource("transparency.html"));

    private final Builder facts;
    private final List<TextPreview> texts;

    /**
     * What people see when it is really the creditor who writes or calls.
     *
     * @param channel by which way
     * @param as the sender's name, address or number
     */
    public record Shown(ChannelKind channel, String as) {}

    /**
     * What is said on the phone.
     *
     * @param language a BCP 47 tag
     * @param title what sort of call it is
     * @param lines what is said, one after the other
     */
    public record Script(String language, String title, List<String> lines) {
        public Script {
            lines = List.copyOf(lines);
        }
    }

    private record Ways(List<String> pay, List<String> dispute) {}

    private TransparencyPage(Builder facts, List<TextPreview> texts) {
        this.facts = facts;
        this.texts = texts;
    }

    /**
     * Begins a page for a creditor's follow-up under a policy.
     *
     * @param on the day of the page: texts are those that would go out on it
     */
    public static Builder of(PolicyPack pack, CreditorId creditor, Sender sender, LocalDate on) {
        return new Builder(pack, creditor, sender, on);
    }

    /** The languages in which there is a page. */
    public List<String> languages() {
        return facts.pack.texts().languages();
    }

    /**
     * The page in one language, whole and without anything from elsewhere.
     *
     * @throws IllegalArgumentException where there is none in that language
     */
    public String html(String language) {
        Ways ways = facts.ways.get(language);
        if (ways == null) {
            throw new IllegalArgumentException("there is no page in " + language + ", only in " + languages());
        }
        Map<String, String> words = PageWords.of(language);
        Figures figures = Figures.of(language);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("language", language);
        values.put("title", Objects.requireNonNull(facts.titles.get(language)));
        values.put("name", facts.sender.name());
        values.put("phone", facts.sender.phone());
        values.put("web", facts.sender.web());
        values.put("callBack", facts.callBack);
        values.put("w", words);
        values.put(
                "shown",
                facts.shown.stream()
                        .map(s -> Map.of("channel", PageWords.channel(words, s.channel()), "as", s.as()))
                        .toList());
        values.put("pay", ways.pay());
        values.put("dispute", ways.dispute());
        List<Script> scripts = scripts(language);
        values.put("hasScripts", !scripts.isEmpty());
        values.put(
                "scripts",
                scripts.stream()
                        .map(s -> Map.of("title", s.title(), "text", String.join("\n", s.lines())))
                        .toList());
        values.put("claims", claims(language, words, figures));
        values.put("asOf", figures.day(facts.on));
        values.put("policy", facts.pack.version().toString());
        return HTML.execute(values);
    }

    private List<Script> scripts(String language) {
        return facts.scripts.stream().filter(s -> s.language().equals(language)).toList();
    }

    /** Claims that get the same texts stand together, and so do the ways by which the same words go. */
    private List<Map<String, Object>> claims(String language, Map<String, String> words, Figures figures) {
        Map<ClaimKind, Map<Map<String, Object>, List<String>>> byClaim = new EnumMap<>(ClaimKind.class);
        for (TextPreview text : texts) {
            if (text.language().equals(language)) {
                byClaim.computeIfAbsent(text.claim(), c -> new LinkedHashMap<>())
                        .computeIfAbsent(shown(text, words, figures), t -> new ArrayList<>())
                        .add(PageWords.channel(words, text.channel()));
            }
        }
        Map<Map<Map<String, Object>, List<String>>, List<String>> byTexts = new LinkedHashMap<>();
        byClaim.forEach((claim, own) ->
                byTexts.computeIfAbsent(own, o -> new ArrayList<>()).add(PageWords.claim(words, claim)));
        List<Map<String, Object>> claims = new ArrayList<>();
        byTexts.forEach(
                (own, names) -> claims.add(Map.of("claim", String.join(" · ", names), "texts", withChannels(own))));
        return claims;
    }

    private static List<Map<String, Object>> withChannels(Map<Map<String, Object>, List<String>> texts) {
        List<Map<String, Object>> all = new ArrayList<>();
        texts.forEach((text, channels) -> {
            Map<String, Object> one = new LinkedHashMap<>(text);
            one.put("channels", String.join(", ", channels));
            all.add(one);
        });
        return all;
    }

    private Map<String, Object> shown(TextPreview text, Map<String, String> words, Figures figures) {
        Message message = text.notice().ifWritten().orElseThrow();
        return Map.of(
                "kind", PageWords.kind(words, text.kind()),
                "reviewedOn", figures.day(text.review().reviewedOn()),
                "notes", notes(text, words),
                "hasSubject", !message.subject().isEmpty(),
                "subject", message.subject(),
                "body", message.body());
    }

    /** Why a text stands beside another one of its kind. */
    private List<String> notes(TextPreview text, Map<String, String> words) {
        List<String> notes = new ArrayList<>();
        if (refersToEarlier(text)) {
            notes.add(PageWords.later(words));
        }
        if (!tellsOfClaim(text)) {
            notes.add(PageWords.neutral(words));
        }
        return notes;
    }

    private boolean tellsOfClaim(TextPreview text) {
        return fields(text).stream().anyMatch(f -> f.level().reaches(IdentityLevel.VERIFIED));
    }

    private boolean refersToEarlier(TextPreview text) {
        return fields(text).contains(NoticeField.QUOTED_ON);
    }

    private Set<NoticeField> fields(TextPreview text) {
        var asked = new Texts.Asked(facts.creditor, text.text(), text.claim(), text.channel());
        return Objects.requireNonNull(facts.pack.texts().wording(asked, text.language()))
                .fields();
    }

    /** All languages in one document, for portals that show it in their own way. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("form", "dunning-transparency-1");
            json.writeStringProperty("asOf", facts.on.toString());
            json.writeStringProperty("policy", facts.pack.version().toString());
            json.writeStringProperty("name", facts.sender.name());
            json.writeStringProperty("phone", facts.sender.phone());
            json.writeStringProperty("web", facts.sender.web());
            json.writeStringProperty("callBack", facts.callBack);
            json.writeArrayPropertyStart("shown");
            for (Shown shown : facts.shown) {
                json.writeStartObject();
                json.writeStringProperty("channel", Kebab.of(shown.channel()));
                json.writeStringProperty("as", shown.as());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("pages");
            for (String language : languages()) {
                page(json, language);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private void page(JsonGenerator json, String language) {
        Map<String, String> words = PageWords.of(language);
        Ways ways = Objects.requireNonNull(facts.ways.get(language));
        json.writeStartObject();
        json.writeStringProperty("language", language);
        json.writeStringProperty("title", facts.titles.get(language));
        texts(json, "pay", ways.pay());
        texts(json, "dispute", ways.dispute());
        texts(json, "never", PageWords.never(words));
        json.writeArrayPropertyStart("scripts");
        for (Script script : scripts(language)) {
            json.writeStartObject();
            json.writeStringProperty("title", script.title());
            texts(json, "lines", script.lines());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("texts");
        for (TextPreview text : texts) {
            if (text.language().equals(language)) {
                Message message = text.notice().ifWritten().orElseThrow();
                json.writeStartObject();
                json.writeStringProperty("claim", Kebab.of(text.claim()));
                json.writeStringProperty("kind", Kebab.of(text.kind()));
                json.writeStringProperty("channel", Kebab.of(text.channel()));
                json.writeStringProperty(
                        "reviewedOn", text.review().reviewedOn().toString());
                json.writeBooleanProperty("refersToEarlier", refersToEarlier(text));
                json.writeBooleanProperty("tellsOfClaim", tellsOfClaim(text));
                json.writeStringProperty("subject", message.subject());
                json.writeStringProperty("body", message.body());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(TransparencyPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** What a creditor says about itself. For each language of the policy a title, ways to pay and ways to disagree are needed. */
    public static final class Builder {
        private final PolicyPack pack;
        private final CreditorId creditor;
        private final Sender sender;
        private final LocalDate on;
        private final List<Shown> shown = new ArrayList<>();
        private final List<Script> scripts = new ArrayList<>();
        private final Map<String, String> titles = new LinkedHashMap<>();
        private final Map<String, Ways> ways = new LinkedHashMap<>();
        private String callBack;

        private Builder(PolicyPack pack, CreditorId creditor, Sender sender, LocalDate on) {
            this.pack = Objects.requireNonNull(pack, "pack");
            this.creditor = Objects.requireNonNull(creditor, "creditor");
            this.sender = Objects.requireNonNull(sender, "sender");
            this.on = Objects.requireNonNull(on, "on");
            callBack = sender.phone();
        }

        /** The number that people call back; the sender's unless set. */
        public Builder callBack(String number) {
            callBack = number;
            return this;
        }

        /** Adds what people see of a channel. */
        public Builder shown(ChannelKind channel, String as) {
            shown.add(new Shown(channel, as));
            return this;
        }

        /** Adds what is said in a call. */
        public Builder script(Script script) {
            scripts.add(script);
            return this;
        }

        /**
         * Says in one language how to pay and how to disagree, in sentences.
         *
         * @param title of the page, such as "How we write to you about unpaid bills"
         */
        public Builder in(String language, String title, List<String> pay, List<String> dispute) {
            titles.put(language, title);
            ways.put(language, new Ways(List.copyOf(pay), List.copyOf(dispute)));
            return this;
        }

        /**
         * The page.
         *
         * @throws IllegalStateException where something is missing that people need: a language, what is shown of a channel that the
         *     policy uses, a way to pay or to disagree; or where a text would not go out on that day
         */
        public TransparencyPage build() {
            List<TextPreview> texts = TextPreview.of(pack, creditor, sender, on);
            require(!callBack.isBlank(), "it has no number to call back");
            require(shown.stream().noneMatch(s -> s.as().isBlank()), "it doesn't say what people see of a channel");
            for (String language : pack.texts().languages()) {
                requireWays(language);
            }
            for (TextPreview text : texts) {
                require(
                        text.notice().ifWritten().isPresent(),
                        "text " + text.text() + " in " + text.language() + " would not go out: "
                                + text.notice().refusal());
                require(
                        text.channel().isPostal() || shown.stream().anyMatch(s -> s.channel() == text.channel()),
                        "it doesn't say what people see of " + text.channel() + ", which the policy uses");
            }
            return new TransparencyPage(this, texts);
        }

        private void requireWays(String language) {
            Ways own = ways.get(language);
            String title = titles.getOrDefault(language, "");
            require(
                    own != null && says(own.pay()) && says(own.dispute()) && !title.isBlank(),
                    "in the language \"" + language
                            + "\" it has no title, or doesn't say how to pay or how to disagree");
        }

        private static boolean says(List<String> sentences) {
            return !sentences.isEmpty() && sentences.stream().noneMatch(String::isBlank);
        }

        private static void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new IllegalStateException("a transparency page is not complete: " + otherwise);
            }
        }
    }
}
