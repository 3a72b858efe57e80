package io.dunning.sms.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Small JSON objects, in and out. Nothing is bound to classes, and what the parser says of a fault stays here: it quotes the text. */
final class Json {

    /** Octets of an answer or of a webhook's body, at most. */
    static final int LENGTH_MAX = 64 * 1024;

    private static final int VALUES_MAX = 200;
    // Names aren't pooled: a pool outlives its texts, and names whose hashes collide damage it for all that come after.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxNumberLength(32)
                    .maxNameLength(100)
                    .maxStringLength(LENGTH_MAX)
                    .maxDocumentLength(LENGTH_MAX)
                    .build())
            .build();

    private Json() {}

    /** An object with these fields in this order; values are strings and whole numbers. */
    static byte[] object(List<Map.Entry<String, Object>> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            for (Map.Entry<String, Object> field : fields) {
                json.writeName(field.getKey());
                if (field.getValue() instanceof Integer number) {
                    json.writeNumber(number);
                } else {
                    json.writeString(field.getValue().toString());
                }
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** The values of an object by their paths, such as {@code data.status}, those in lists left out; empty where it is none. */
    static Optional<Map<String, String>> values(byte[] text) {
        if (text.length > LENGTH_MAX) {
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), decoded(text))) {
            return parser.nextToken() == JsonToken.START_OBJECT ? Optional.of(object(parser)) : Optional.empty();
        } catch (JacksonException | CharacterCodingException faulty) {
            return Optional.empty();
        }
    }

    /** By a decoder that mends nothing. */
    private static String decoded(byte[] text) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    }

    private static Map<String, String> object(JsonParser parser) {
        Map<String, String> values = new HashMap<>();
        Deque<String> path = new ArrayDeque<>();
        String name = "";
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                break;
            }
            switch (token) {
                case START_OBJECT -> {
                    path.addLast(name);
                    depth++;
                }
                case END_OBJECT -> {
                    path.pollLast();
                    depth--;
                }
                case START_ARRAY -> parser.skipChildren();
                case PROPERTY_NAME -> name = parser.currentName();
                case VALUE_NULL -> {}
                default -> put(values, path, name, parser.getString());
            }
        }
        if (parser.nextToken() != null) {
            values.clear(); // more than one value: nothing of it can be relied on
        }
        return values;
    }

    private static void put(Map<String, String> values, Deque<String> path, String name, String value) {
        if (values.size() < VALUES_MAX) {
            values.put(path.isEmpty() ? name : String.join(".", path) + "." + name, value);
        }
    }
}
