package io.dunning.voice.http;

import io.dunning.voice.CallReply;
import io.dunning.voice.Prompt;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that is spoken with a provider. Nothing is bound to classes, and what the parser says of a fault stays here: it quotes the text. */
final class CallJson {

    /** Octets of an answer or of a report, at most. */
    static final int LENGTH_MAX = 64 * 1024;

    // Names aren't pooled: a pool outlives its texts, and names whose hashes collide damage it for all that come after.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNumberLength(10)
                            .maxNameLength(100)
                            .maxStringLength(2_000)
                            .maxDocumentLength(LENGTH_MAX)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CallJson() {}

    /** The object that the octets are; an empty one where they aren't one. */
    static JsonNode read(byte[] octets) {
        try {
            JsonNode tree = octets.length > LENGTH_MAX
                    ? MAPPER.createObjectNode()
                    : MAPPER.readTree(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(octets))
                            .toString());
            return tree.isObject() ? tree : MAPPER.createObjectNode();
        } catch (JacksonException | CharacterCodingException faulty) {
            return MAPPER.createObjectNode();
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] write(ObjectNode object) {
        return MAPPER.writeValueAsBytes(object);
    }

    static byte[] write(CallReply reply) {
        ObjectNode object = object();
        object.put("turn", reply.turn());
        ArrayNode say = object.putArray("say");
        for (Prompt prompt : reply.say()) {
            say.addObject().put("language", prompt.language()).put("ssml", prompt.ssml());
        }
        object.put("then", reply.next().name().toLowerCase(Locale.ROOT));
        switch (reply.next()) {
            case GATHER -> object.put("digits", reply.digits()).put("seconds", reply.seconds());
            case TRANSFER -> object.put("to", reply.operator());
            case WAIT, HANG_UP -> {}
        }
        return write(object);
    }
}
