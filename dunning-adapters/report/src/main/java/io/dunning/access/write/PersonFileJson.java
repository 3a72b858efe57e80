package io.dunning.access.write;

import static io.dunning.access.write.RecordJson.property;

import io.dunning.access.HeldCase;
import io.dunning.access.HeldNotice;
import io.dunning.access.PersonFile;
import io.dunning.cases.CaseItem;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt.Detail;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.receivable.Amount;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.TreeMap;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what is held about a person as one JSON document: structured, commonly used and machine-readable (Regulation (EU) 2016/679, article
 * 20, paragraph 1), in a fixed order.
 *
 * <p>All values are strings: ISO days and moments, decimals with a point and the currency beside them, codes for words; what is not known is
 * {@code null}. New properties come at the end of their object.
 */
public final class PersonFileJson {

    /** What breaks off stays broken off: nobody shall take half a file for the whole. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /** A case that nobody looks at by themselves has a review day beyond all days. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private PersonFileJson() {}

    /** Writes it; the writer stays open. */
    public static void write(PersonFile file, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            property(json, "document", "person-1");
            property(json, "tenant", file.tenant());
            property(json, "person", file.person());
            property(json, "at", file.at());
            json.writeArrayPropertyStart("cases");
            for (HeldCase held : file.cases()) {
                held(json, held);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.flush();
    }

    private static void held(JsonGenerator json, HeldCase held) {
        json.writeStartObject();
        state(json, held.now());
        bills(json, held.now());
        agreements(json, held.now());
        json.writeArrayPropertyStart("notices");
        for (HeldNotice notice : held.notices()) {
            notice(json, notice, held.now());
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("history");
        for (RecordedEvent recorded : held.history()) {
            recorded(json, recorded);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void state(JsonGenerator json, DunningCase now) {
        property(json, "case", now.id());
        property(json, "creditor", now.id().creditor());
        property(json, "kind", now.kind());
        property(json, "policy", now.policy());
        property(json, "state", now.state());
        property(json, "closed-for", now.closedFor().orElse(null));
        property(json, "proposed", now.proposed().orElse(null));
        property(json, "opened-on", now.openedOn());
        property(json, "review-on", now.reviewOn().equals(NEVER) ? null : now.reviewOn());
        property(json, "open", now.open());
    }

    private static void bills(JsonGenerator json, DunningCase now) {
        json.writeArrayPropertyStart("bills");
        for (CaseItem item : now.items()) {
            json.writeStartObject();
            property(json, "bill", item.id());
            property(json, "patient", item.patient());
            property(json, "service-on", item.serviceOn());
            property(json, "due-on", item.dueOn());
            property(json, "billed", amount(item.billedMinor(), now.currency()));
            property(json, "open", amount(item.openMinor(), now.currency()));
            property(json, "level", item.level());
            property(json, "withdrawn", item.withdrawn());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Amount amount(long minor, CurrencyUnit currency) {
        return Amount.ofMinor(minor, currency);
    }

    private static void agreements(JsonGenerator json, DunningCase now) {
        property(json, "holds", now.holds());
        property(json, "promise", now.promise().orElse(null));
        property(json, "plan", now.plan().orElse(null));
        property(json, "objection", now.dispute().orElse(null));
        property(json, "objection-answer", now.desk().objection());
        property(json, "enquiries", now.desk().enquiries());
        property(json, "complaints", now.desk().complaints());
        property(json, "fees-in-doubt", now.desk().feesInDoubt());
        json.writeArrayPropertyStart("wrong-addresses");
        new TreeMap<>(now.deadSince()).forEach((channel, since) -> {
            json.writeStartObject();
            property(json, "channel", channel);
            property(json, "since", since);
            json.writeEndObject();
        });
        json.writeEndArray();
        property(json, "limitation", now.clockEvents());
    }

    private static void notice(JsonGenerator json, HeldNotice held, DunningCase now) {
        NoticeRecord notice = held.notice();
        json.writeStartObject();
        property(json, "notice", notice.key());
        property(json, "goes-with", now.mainOf(notice).map(NoticeRecord::key).orElse(null));
        property(json, "kind", notice.kind());
        property(json, "ladder", notice.ladder());
        property(json, "step", notice.step());
        property(json, "channel", notice.channel());
        property(json, "planned-on", notice.plannedOn());
        property(json, "pay-by", notice.payBy());
        property(json, "bills", notice.items());
        property(json, "fee-code", notice.feeCode().isEmpty() ? null : notice.feeCode());
        property(json, "fee", amount(notice.feeMinor(), now.currency()));
        property(json, "proof", notice.grade());
        property(json, "proof-on", notice.gradedOn());
        property(json, "stopped", notice.cancelled());
        property(json, "asked-for-on-paper", notice.replaced());
        property(json, "receipts", notice.receipts());
        outcome(json, held.outcome());
        content(json, held.content());
        json.writeEndObject();
    }

    private static void outcome(JsonGenerator json, @Nullable AttemptOutcome outcome) {
        if (outcome == null) {
            json.writeNullProperty("outcome");
            return;
        }
        json.writeObjectPropertyStart("outcome");
        property(json, "result", outcome.result());
        property(json, "detail", outcome.detail() == Detail.NONE ? null : outcome.detail());
        property(json, "on", outcome.on());
        property(json, "effective-on", outcome.effectiveOn());
        json.writeEndObject();
    }

    private static void content(JsonGenerator json, @Nullable PlannedNotice content) {
        property(json, "content-kept", content != null);
        if (content == null) {
            json.writeNullProperty("content");
            return;
        }
        Dispatch dispatch = content.dispatch();
        json.writeObjectPropertyStart("content");
        property(json, "recipient", dispatch.to().recipient());
        property(json, "address", dispatch.to().value());
        property(json, "claimed", content.claimed());
        property(json, "text", content.option().text());
        property(json, "language", dispatch.message().language());
        property(json, "subject", dispatch.message().subject());
        property(json, "body", dispatch.message().body());
        property(json, "slips", dispatch.message().slips());
        json.writeEndObject();
    }

    private static void recorded(JsonGenerator json, RecordedEvent recorded) {
        json.writeStartObject();
        property(json, "seq", recorded.seq());
        property(json, "at", recorded.at());
        property(json, "actor", recorded.actor().toString());
        property(json, "policy", recorded.policy());
        property(json, "event", recorded.event().getClass().getSimpleName());
        property(json, "facts", recorded.event());
        property(json, "hash", recorded.hash());
        json.writeEndObject();
    }
}
