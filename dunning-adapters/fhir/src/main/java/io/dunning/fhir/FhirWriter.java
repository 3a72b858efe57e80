package io.dunning.fhir;

import io.dunning.channel.ChannelKind;
import io.dunning.notice.NoticeKind;
import io.dunning.payer.WorkItem;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes FHIR R4 in JSON: a Communication for what was sent, a Task for what a person has to see to. Each is one line, so that lines
 * make a bulk file. No text of a notice, no amount and no name is written. Immutable; safe for use from several threads.
 */
public final class FhirWriter {

    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/communication-category";
    private static final String MEDIA = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode";
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]{1,64})/([A-Za-z0-9.-]{1,64})");

    private final JsonFactory factory = new JsonFactory();
    private final String noticeSystem;
    private final String taskSystem;
    private final Function<PersonId, String> persons;
    private final Map<WorkItem.Party, String> owners;

    /**
     * A writer.
     *
     * @param noticeSystem the system of the identifiers of notices, a URI of the host's
     * @param taskSystem the system of the identifiers of tasks, a URI of the host's
     * @param persons references to people and payers, such as {@code Patient/17}; the way back of {@link PersonKeys}
     * @param owners who does what has to be asked of a party, such as {@code Organization/1}; a party left out has no owner
     */
    public FhirWriter(
            String noticeSystem,
            String taskSystem,
            Function<PersonId, String> persons,
            Map<WorkItem.Party, String> owners) {
        this.noticeSystem = Objects.requireNonNull(noticeSystem, "noticeSystem");
        this.taskSystem = Objects.requireNonNull(taskSystem, "taskSystem");
        this.persons = Objects.requireNonNull(persons, "persons");
        this.owners = Map.copyOf(owners);
    }

    /** The way back of {@link PersonKeys#byResourceId}: {@code Patient.17} is {@code Patient/17}. */
    public static Function<PersonId, String> byResourceId() {
        return person -> person.value().replaceFirst("\\.", "/");
    }

    /**
     * The Communication of a notice.
     *
     * @throws IllegalArgumentException where the host's reference to somebody is none
     */
    public String communication(SentNotice sent) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = start(text, "Communication")) {
            identifier(json, noticeSystem, sent.notice().key().value());
            json.writeStringProperty("status", sent.status());
            coded(json, "category", CATEGORIES, category(sent.notice().kind()));
            coded(json, "medium", MEDIA, medium(sent.notice().channel()));
            reference(json, "subject", persons.apply(sent.patient()));
            json.writeArrayPropertyStart("about");
            for (ReceivableId item : sent.notice().items()) {
                referenceObject(json, FhirType.INVOICE.resourceType() + "/" + item.value());
            }
            json.writeEndArray();
            if (sent.handedOverAt() != null) {
                json.writeStringProperty(
                        "sent",
                        sent.handedOverAt().truncatedTo(ChronoUnit.SECONDS).toString());
            }
            if (sent.hasArrived()) {
                json.writeStringProperty("received", sent.notice().gradedOn().toString());
            }
            json.writeArrayPropertyStart("recipient");
            referenceObject(json, persons.apply(sent.debtor()));
            json.writeEndArray();
            payload(json, sent);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** Where the notice is kept and what its text hashes to. FHIR's own field for hashes takes SHA-1 only. */
    private void payload(JsonGenerator json, SentNotice sent) {
        json.writeArrayPropertyStart("payload");
        json.writeStartObject();
        json.writeObjectPropertyStart("contentReference");
        json.writeName("identifier");
        identifierObject(json, noticeSystem, sent.notice().key().value());
        json.writeEndObject();
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringProperty("contentString", "sha-256:" + sent.contentHash());
        json.writeEndObject();
        json.writeEndArray();
    }

    /**
     * The Task of a work item. The item's own sentence isn't written: it may name an insurer's codes.
     *
     * @param item what is to be done
     * @param patient whom it concerns; {@code null} where it concerns several
     * @param since when it came up; the day of the review that found it
     * @throws IllegalArgumentException where the host's reference to somebody is none
     */
    public String task(WorkItem item, @Nullable PersonId patient, LocalDate since) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = start(text, "Task")) {
            identifier(json, taskSystem, item.kind() + ":" + item.about());
            json.writeStringProperty("status", "requested");
            json.writeStringProperty("intent", "order");
            json.writeStringProperty("priority", item.escalated() ? "urgent" : "routine");
            json.writeObjectPropertyStart("code");
            json.writeStringProperty("text", words(item.kind()));
            json.writeEndObject();
            if (patient != null) {
                reference(json, "for", persons.apply(patient));
            }
            json.writeStringProperty("authoredOn", since.toString());
            String owner = owners.get(item.ask());
            if (owner != null) {
                reference(json, "owner", owner);
            }
            json.writeObjectPropertyStart("restriction");
            json.writeObjectPropertyStart("period");
            json.writeStringProperty("end", item.by().toString());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String category(NoticeKind kind) {
        return switch (kind) {
            case REMINDER -> "reminder";
            case COLLECTION_NOTICE, FORMAL_NOTICE, SANCTION_NOTICE -> "notification";
        };
    }

    private static String medium(ChannelKind channel) {
        return switch (channel) {
            // R4's table has no code for text messages.
            case PORTAL, DIGITAL_MAILBOX, SMS -> "ELECTRONIC";
            case EMAIL, CERTIFIED_MAIL -> "EMAILWRIT";
            case LETTER, REGISTERED_LETTER -> "MAILWRIT";
            case VOICE, AGENT_CALL -> "PHONE";
            case JUDICIAL_SERVICE -> "WRITTEN";
        };
    }

    private static String words(WorkItem.Kind kind) {
        return switch (kind) {
            case COLLECT_SLIP -> "Collect the signed slip";
            case ASK_AUTHORISATION -> "Ask for the authorisation";
            case DECIDE_REFUSAL -> "Decide what becomes of a refused bill";
            case SUBMIT -> "Send the claim";
            case CORRECT -> "Mend the claim and send it again";
            case CHASE_ANSWER -> "Ask the insurer for its answer";
            case DECIDE_DIFFERENCE -> "Object to the answer, or give the difference up";
        };
    }

    private JsonGenerator start(StringWriter text, String type) {
        JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text);
        json.writeStartObject();
        json.writeStringProperty("resourceType", type);
        return json;
    }

    private static void identifier(JsonGenerator json, String system, String value) {
        json.writeArrayPropertyStart("identifier");
        identifierObject(json, system, value);
        json.writeEndArray();
    }

    private static void identifierObject(JsonGenerator json, String system, String value) {
        json.writeStartObject();
        json.writeStringProperty("system", system);
        json.writeStringProperty("value", value);
        json.writeEndObject();
    }

    private static void coded(JsonGenerator json, String field, String system, String code) {
        json.writeArrayPropertyStart(field);
        json.writeStartObject();
        json.writeArrayPropertyStart("coding");
        json.writeStartObject();
        json.writeStringProperty("system", system);
        json.writeStringProperty("code", code);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void reference(JsonGenerator json, String field, String reference) {
        json.writeName(field);
        referenceObject(json, reference);
    }

    private static void referenceObject(JsonGenerator json, String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("a reference is a type, a slash and an id of the server");
        }
        json.writeStartObject();
        json.writeStringProperty("reference", reference);
        json.writeEndObject();
    }
}
