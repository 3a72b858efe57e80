package io.dunning.access.write;

import io.dunning.cases.CaseId;
import io.dunning.desk.EnquiryId;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.Hash;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes records as JSON objects by their components, so that none can be left out: names in small letters with hyphens, ids as their texts, sums
 * with their currency beside them, all else as strings.
 */
final class RecordJson {

    private static final Set<Class<?>> IDS = Set.of(
            CaseId.class,
            CreditorId.class,
            EnquiryId.class,
            Hash.class,
            NoticeKey.class,
            PersonId.class,
            PolicyVersion.class,
            ReceivableId.class);

    private RecordJson() {}

    /** A property of any of the values that cases, their events and what the desk knows are made of. */
    static void property(JsonGenerator json, String name, @Nullable Object value) {
        json.writeName(name);
        value(json, value);
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Amount amount) {
            json.writeStartObject();
            json.writeStringProperty("amount", amount.decimal().toPlainString());
            json.writeStringProperty("currency", amount.currency().getCurrencyCode());
            json.writeEndObject();
        } else if (value instanceof Record composed && !IDS.contains(value.getClass())) {
            json.writeStartObject();
            components(json, composed);
            json.writeEndObject();
        } else if (value instanceof Collection<?> several) {
            json.writeStartArray();
            several.forEach(each -> value(json, each));
            json.writeEndArray();
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name());
        } else {
            json.writeString(value.toString());
        }
    }

    private static void components(JsonGenerator json, Record composed) {
        for (RecordComponent component : composed.getClass().getRecordComponents()) {
            try {
                property(
                        json,
                        nameOf(component.getName()),
                        component.getAccessor().invoke(composed));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's component can be read: " + component.getName(), e);
            }
        }
    }

    /** {@code planned-on} of {@code plannedOn}. */
    private static String nameOf(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
