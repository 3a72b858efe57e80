package io.dunning.voice;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a script's YAML, of which JSON is a part, within limits: no unknown key, no key twice, nothing after the end. */
final class ScriptReader {

    private static final int BYTES_MAX = 256 * 1024;
    private static final ObjectReader READER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNumberLength(9)
                            .maxNameLength(100)
                            .maxStringLength(10_000)
                            .maxDocumentLength(BYTES_MAX)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(ScriptFile.class);

    private ScriptReader() {}

    static ScriptFile read(String name, byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new ScriptRefused(name, List.of("the file is longer than " + BYTES_MAX + " octets"));
        }
        try {
            ScriptFile file = READER.readValue(decoded(bytes));
            if (file == null) {
                throw new ScriptRefused(name, List.of("the file is empty"));
            }
            return file;
        } catch (JacksonException e) {
            String line =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw new ScriptRefused(name, List.of(line + e.getOriginalMessage()));
        } catch (CharacterCodingException e) {
            throw new ScriptRefused(name, List.of("the file isn't UTF-8"));
        }
    }

    /** By a decoder that mends nothing. */
    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
