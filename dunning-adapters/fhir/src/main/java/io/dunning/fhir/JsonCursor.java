package io.dunning.fhir;

import io.dunning.fhir.FhirFault.Reason;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Goes through JSON token by token, within bounds. Nothing is bound to classes, so no document chooses a type. What the parser says of a
 * fault stays here, since it quotes the document.
 */
final class JsonCursor implements AutoCloseable {

    static final int DEPTH_MAX = 64;
    static final int NUMBER_LENGTH_MAX = 32;
    static final int STRING_LENGTH_MAX = 64 * 1024;
    private static final int NAME_LENGTH_MAX = 200;

    private final JsonParser parser;

    /**
     * Opens a document.
     *
     * @param bytes in UTF-8, with or without a byte order mark; closed with the cursor
     * @param lengthMax in characters
     */
    JsonCursor(InputStream bytes, long lengthMax) {
        // The parser would guess at UTF-16 and UTF-32 and mend broken characters; FHIR is UTF-8.
        Reader text = new Unmarked(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        parser = factory(lengthMax).createParser(ObjectReadContext.empty(), text);
    }

    /** Leaves a byte order mark out. */
    private static final class Unmarked extends FilterReader {
        private boolean begun;

        Unmarked(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            if (begun || count <= 0) {
                return count;
            }
            begun = true;
            if (into[from] != '\uFEFF') {
                return count;
            }
            System.arraycopy(into, from + 1, into, from, count - 1);
            return count > 1 ? count - 1 : super.read(into, from, length);
        }
    }

    /** Names aren't pooled: a document's own names must not outlive it. */
    private static JsonFactory factory(long lengthMax) {
        return JsonFactory.builder()
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_MAX)
                        .maxNumberLength(NUMBER_LENGTH_MAX)
                        .maxStringLength(STRING_LENGTH_MAX)
                        .maxNameLength(NAME_LENGTH_MAX)
                        .maxDocumentLength(lengthMax)
                        .build())
                .build();
    }

    /** {@code null} at the end of the document. */
    @Nullable
    JsonToken next() {
        return guarded(parser::nextToken);
    }

    @Nullable
    JsonToken current() {
        return parser.currentToken();
    }

    /** The next name of an object, or {@code null} at its end. */
    @Nullable
    String nextName() {
        return guarded(parser::nextName);
    }

    String text() {
        return guarded(parser::getString);
    }

    /** Passes over the value that was just begun. */
    void skip() {
        guarded(parser::skipChildren);
        if (parser.currentToken() == null) {
            throw cutOff();
        }
    }

    /** The text of a value, or {@code null} where it is none and was passed over. */
    @Nullable
    String textOrSkip() {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return text();
        }
        skip();
        return null;
    }

    static BadDocument cutOff() {
        return new BadDocument(Reason.NOT_JSON, "ends too early, or holds more than one document");
    }

    private static <T> T guarded(Supplier<T> step) {
        try {
            return step.get();
        } catch (StreamConstraintsException e) {
            throw new BadDocument(
                    Reason.TOO_LARGE,
                    "the document, its nesting, a name, a number or a text that is read is over its limit");
        } catch (JacksonIOException e) {
            Throwable cause = e.getCause();
            if (cause instanceof CharacterCodingException) {
                throw new BadDocument(Reason.NOT_JSON, "not in UTF-8");
            }
            // The source's own failure, which the parser only wraps.
            throw new UnreadableFhir("the document could not be read to its end", cause == null ? e : cause);
        } catch (JacksonException e) {
            throw new BadDocument(Reason.NOT_JSON, "not JSON, or cut off");
        }
    }

    @Override
    public void close() {
        guarded(() -> {
            parser.close();
            return "";
        });
    }
}
