package io.dunning.rules;

import com.samskivert.mustache.MustacheException;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.escalation.PolicyVersion;
import io.dunning.notice.NoticeField;
import io.dunning.notice.NoticeRenderer;
import io.dunning.notice.NoticeRequest;
import io.dunning.notice.RenderingRefused;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Fills in the texts of policies. Immutable and thread-safe; a message is made of its request alone.
 *
 * <p>It writes plain text, so nothing is escaped; and what a value says is never read as a template.
 */
public final class TextRenderer implements NoticeRenderer {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final Map<PolicyVersion, Texts> texts;
    private final Map<CreditorId, Sender> senders;

    /**
     * Over the texts of these packs, with the sender of each creditor.
     *
     * @throws IllegalArgumentException where a sender's name or web address holds a word that tells others of a debt
     */
    public TextRenderer(Collection<PolicyPack> packs, Map<CreditorId, Sender> senders) {
        packs.forEach(pack -> senders.forEach((creditor, sender) ->
                sender.refuseDebtWords(creditor, pack.texts().languages())));
        this.senders = Map.copyOf(senders);
        Map<PolicyVersion, Texts> byVersion = new HashMap<>();
        packs.forEach(pack -> byVersion.put(pack.version(), pack.texts()));
        this.texts = Map.copyOf(byVersion);
    }

    @Override
    public Message render(NoticeRequest request) {
        Texts own = texts.get(request.policy());
        if (own == null) {
            throw refused(request, "its policy " + request.policy() + " is not loaded");
        }
        Texts.Asked asked = new Texts.Asked(request.creditor(), request.text(), request.claim(), request.channel());
        String language = own.languageFor(asked, request.debtor().language());
        Texts.Wording wording = own.wording(asked, language);
        if (wording == null) {
            throw refused(request, "its policy has no such text" + nearest(request.text(), own.codes()));
        }
        if (request.on().isAfter(wording.review().reviewedThrough())) {
            throw refused(
                    request,
                    "its wording in " + language + " was reviewed for the days until "
                            + wording.review().reviewedThrough() + ", not for " + request.on());
        }
        if (!senders.containsKey(request.creditor())) {
            throw refused(request, "creditor " + request.creditor() + " has no sender" + nearestCreditor(request));
        }
        Map<String, Object> values = values(request, Figures.of(language));
        refuseGaps(request, wording, values);
        return new Message(language, fill(request, wording.subject(), values), fill(request, wording.body(), values));
    }

    private static void refuseGaps(NoticeRequest request, Texts.Wording wording, Map<String, Object> values) {
        for (NoticeField field : wording.fields()) {
            if (!request.level().reaches(field.level())) {
                throw refused(
                        request,
                        field.key() + " is for level " + field.level() + " and this contact point reaches "
                                + request.level());
            }
        }
        for (NoticeField field : wording.required()) {
            Object value = values.get(field.key());
            if (value == null || value.equals("")) {
                throw refused(request, field.key() + " has no value");
            }
        }
    }

    private Map<String, Object> values(NoticeRequest request, Figures figures) {
        boolean shortMessage = request.channel() == ChannelKind.SMS;
        Map<String, Object> values = new HashMap<>();
        Sender sender = Objects.requireNonNull(senders.get(request.creditor()));
        put(values, NoticeField.CREDITOR, sender.name());
        put(values, NoticeField.PHONE, sender.phone());
        put(values, NoticeField.WEB, sender.web());
        put(values, NoticeField.NAME, request.debtor().name());
        put(values, NoticeField.REFERENCE, request.reference());
        put(values, NoticeField.DATE, figures.day(request.on()));
        put(values, NoticeField.PAY_BY, figures.day(request.payBy()));
        put(values, NoticeField.AMOUNT, spaces(figures.money(request.claimed()), shortMessage));
        put(values, NoticeField.TOTAL, spaces(figures.money(request.total()), shortMessage));
        LocalDate quoted = request.quotedOn();
        if (quoted != null) {
            put(values, NoticeField.QUOTED_ON, figures.day(quoted));
        }
        String fee = spaces(figures.money(request.fee()), shortMessage);
        values.put(NoticeField.FEE.key(), request.fee().isPositive() ? Map.of(NoticeField.FEE.key(), fee) : List.of());
        values.put(
                NoticeField.LINES.key(),
                request.lines().stream()
                        .map(l -> line(l, figures, shortMessage))
                        .toList());
        return values;
    }

    private static Map<String, String> line(NoticeRequest.Line line, Figures figures, boolean shortMessage) {
        return Map.of(
                "document", oneLine(line.receivable().value()),
                "serviceOn", figures.day(line.serviceOn()),
                "dueOn", figures.day(line.dueOn()),
                "open", spaces(figures.money(line.open()), shortMessage));
    }

    private static void put(Map<String, Object> values, NoticeField field, String value) {
        values.put(field.key(), oneLine(value));
    }

    /** Without line breaks and without the marks that turn the direction of what follows: they could hide an amount. */
    private static String oneLine(String value) {
        String spaced = CONTROLS.matcher(value).replaceAll(" ");
        return DIRECTIONS.matcher(spaced).replaceAll("").strip();
    }

    /** One special space makes a short message twice as long to send. */
    private static String spaces(String money, boolean shortMessage) {
        return shortMessage ? money.replace('\u00A0', ' ').replace('\u202F', ' ') : money;
    }

    private static String fill(NoticeRequest request, NoticeText text, Map<String, Object> values) {
        try {
            return text.fill(values);
        } catch (MustacheException e) {
            throw new RenderingRefused("text " + request.text() + " cannot be filled in: a field has no value", e);
        }
    }

    private String nearestCreditor(NoticeRequest request) {
        List<String> known = senders.keySet().stream().map(CreditorId::toString).toList();
        return nearest(request.creditor().toString(), known);
    }

    private static String nearest(String word, List<String> known) {
        String nearest = Words.nearest(word, known);
        return nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
    }

    private static RenderingRefused refused(NoticeRequest request, String why) {
        return new RenderingRefused("text " + request.text() + " cannot be filled in: " + why);
    }
}
