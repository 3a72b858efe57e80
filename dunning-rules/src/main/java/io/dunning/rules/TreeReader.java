package io.dunning.rules;

import io.dunning.rules.Tree.Entry;
import io.dunning.rules.Tree.Mapping;
import io.dunning.rules.Tree.Scalar;
import io.dunning.rules.Tree.Sequence;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file into a {@link Tree}, within limits.
 *
 * <p>The two languages differ only in how the next token is found; limits, duplicate keys and the tree are the same.
 */
abstract class TreeReader {

    static final int BYTES_MAX = 1_000_000;
    static final int DEPTH_MAX = 64;
    static final int TEXT_MAX = 64_000;
    static final int NUMBER_MAX = 32;

    /** What a file is made of. */
    enum Kind {
        MAPPING,
        SEQUENCE,
        END,
        SCALAR
    }

    /** A token with the place where it stands; {@code text} only of a scalar. */
    record Token(Kind kind, Place at, String text, boolean quoted) {}

    /** The file cannot be read further; the fault says why. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message);
        }
    }

    final String file;
    final Faults faults;

    TreeReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The tree of a file; empty where it cannot be read, for which a fault was added. */
    static Optional<Tree> read(String file, byte[] bytes, Faults faults) {
        faults.standsAt("", new Place(file, 0));
        if (bytes.length > BYTES_MAX) {
            faults.add(new Place(file, 0), "", "the file is longer than " + BYTES_MAX + " bytes", "");
            return Optional.empty();
        }
        try {
            String text = text(bytes);
            TreeReader reader =
                    file.endsWith(".json") ? new JsonReader(file, text, faults) : new YamlReader(file, text, faults);
            Tree tree = reader.tree(reader.next(), 1, "");
            reader.finish();
            return Optional.of(tree);
        } catch (CharacterCodingException e) {
            faults.add(new Place(file, 0), "", "the file is not valid UTF-8", "");
        } catch (Unreadable e) {
            // The fault was added where it was found.
        }
        return Optional.empty();
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The next token. */
    abstract Token next();

    /** Checks that nothing follows. */
    abstract void finish();

    Unreadable unreadable(int line, String sentence) {
        faults.add(new Place(file, line), "", sentence, "");
        return new Unreadable(sentence);
    }

    private Tree tree(Token token, int depth, String path) {
        if (depth > DEPTH_MAX) {
            throw unreadable(token.at().line(), "nested deeper than " + DEPTH_MAX + " levels");
        }
        return switch (token.kind()) {
            case MAPPING -> mapping(token, depth, path);
            case SEQUENCE -> sequence(token, depth, path);
            case SCALAR -> scalar(token);
            case END -> throw unreadable(token.at().line(), "a value is missing");
        };
    }

    private Mapping mapping(Token start, int depth, String path) {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Token key = next(); key.kind() != Kind.END; key = next()) {
            if (key.kind() != Kind.SCALAR) {
                throw unreadable(key.at().line(), "a key is a word, not a list or a mapping");
            }
            scalar(key);
            String own = path.isEmpty() ? Words.shown(key.text()) : path + "." + Words.shown(key.text());
            Tree value = tree(next(), depth + 1, own);
            if (keys.add(key.text())) {
                entries.add(new Entry(key.text(), key.at(), value));
            } else {
                faults.add(key.at(), own, "this key stands twice in the same place; keep one", "");
            }
        }
        return new Mapping(start.at(), entries);
    }

    private Sequence sequence(Token start, int depth, String path) {
        List<Tree> items = new ArrayList<>();
        for (Token item = next(); item.kind() != Kind.END; item = next()) {
            items.add(tree(item, depth + 1, path + "[" + items.size() + "]"));
        }
        return new Sequence(start.at(), items);
    }

    private Scalar scalar(Token token) {
        if (token.text().length() > TEXT_MAX) {
            throw unreadable(token.at().line(), "a text is longer than " + TEXT_MAX + " characters");
        }
        return new Scalar(token.at(), token.text(), token.quoted());
    }
}
