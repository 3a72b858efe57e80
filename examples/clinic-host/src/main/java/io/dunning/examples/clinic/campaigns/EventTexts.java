package io.dunning.examples.clinic.campaigns;

import io.dunning.campaign.CampaignEvent;
import io.dunning.cases.CaseId;
import io.dunning.receivable.Amount;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Events of campaigns as they stand in the table: JSON of their components. */
final class EventTexts {

    private static final Map<String, Class<? extends CampaignEvent>> SORTS = Arrays.stream(
                    CampaignEvent.class.getPermittedSubclasses())
            .map(sort -> sort.asSubclass(CampaignEvent.class))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(plainValues()).build();

    private EventTexts() {}

    /** What happened, as {@link #read} is told it. */
    static String sort(CampaignEvent event) {
        return event.getClass().getSimpleName();
    }

    static String write(CampaignEvent event) {
        return JSON.writeValueAsString(event);
    }

    static CampaignEvent read(String sort, String text) {
        Class<? extends CampaignEvent> type = SORTS.get(sort);
        if (type == null) {
            throw new IllegalStateException("no event of a campaign is called " + sort);
        }
        return JSON.readValue(text, type);
    }

    /** Amounts as "12.50 EUR", cases as their ids. */
    private static SimpleModule plainValues() {
        return new SimpleModule()
                .addSerializer(
                        Amount.class,
                        writer(a -> a.decimal() + " " + a.currency().getCurrencyCode()))
                .addDeserializer(Amount.class, reader(text -> {
                    String[] parts = text.split(" ", 2);
                    return Amount.of(parts[0], parts[1]);
                }))
                .addSerializer(CaseId.class, writer(CaseId::toString))
                .addDeserializer(CaseId.class, reader(CaseId::parse));
    }

    private static <T> ValueSerializer<T> writer(Function<T, String> text) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(text.apply(value));
            }
        };
    }

    private static <T> ValueDeserializer<T> reader(Function<String, T> value) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return value.apply(json.getString());
            }
        };
    }
}
