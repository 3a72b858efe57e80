package io.dunning.rules;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON token by token; no type is ever chosen by the file. */
final class JsonReader extends TreeReader {

    // Names aren't pooled: a pool outlives its file, and names whose hashes collide damage it for all that come after.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(NUMBER_MAX)
                    .maxStringLength(TEXT_MAX)
                    .maxNameLength(200)
                    .maxDocumentLength(BYTES_MAX)
                    .build())
            .build();

    private final JsonParser parser;

    JsonReader(String file, String text, Faults faults) {
        super(file, faults);
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    @Override
    Token next() {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw unreadable(0, "the file ends too early");
            }
            Place at = new Place(file, parser.currentTokenLocation().getLineNr());
            return switch (token) {
                case START_OBJECT -> new Token(Kind.MAPPING, at, "", false);
                case START_ARRAY -> new Token(Kind.SEQUENCE, at, "", false);
                case END_OBJECT, END_ARRAY -> new Token(Kind.END, at, "", false);
                case PROPERTY_NAME, VALUE_STRING -> new Token(Kind.SCALAR, at, parser.getString(), true);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
                    new Token(Kind.SCALAR, at, parser.getString(), false);
                case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw unreadable(at.line(), "this is not valid JSON");
            };
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    @Override
    void finish() {
        try {
            if (parser.nextToken() != null) {
                throw unreadable(0, "the file holds several documents; a policy is one");
            }
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    private Unreadable notJson(JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return unreadable(line, "this is not valid JSON, or a number, a text or the nesting is over its limit");
    }
}
