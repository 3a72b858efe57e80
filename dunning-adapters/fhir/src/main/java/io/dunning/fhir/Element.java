package io.dunning.fhir;

import io.dunning.fhir.FhirFault.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The allowed part of a JSON object, and where it stood. */
final class Element {

    /** A value as it was written, with quotes or without. */
    record Written(String text, boolean quoted) {}

    private final String path;
    private final Map<String, Written> values = new HashMap<>();
    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, List<Element>> elementLists = new HashMap<>();
    private final Map<String, List<String>> textLists = new HashMap<>();

    Element(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    String path(String field) {
        return path + "." + field;
    }

    boolean put(String field, Written value) {
        return values.put(field, value) == null;
    }

    boolean put(String field, Element value) {
        return elements.put(field, value) == null;
    }

    boolean putElements(String field, List<Element> list) {
        return elementLists.put(field, list) == null;
    }

    boolean putTexts(String field, List<String> list) {
        return textLists.put(field, list) == null;
    }

    @Nullable
    Written value(String field) {
        return values.get(field);
    }

    @Nullable
    Element element(String field) {
        return elements.get(field);
    }

    List<Element> elements(String field) {
        return elementLists.getOrDefault(field, List.of());
    }

    List<String> texts(String field) {
        return textLists.getOrDefault(field, List.of());
    }

    /** A text; {@code null} where there is none. */
    @Nullable
    String text(String field) throws BadElement {
        Written value = values.get(field);
        if (value == null) {
            return null;
        }
        if (!value.quoted()) {
            throw bad(field, Reason.WRONG_SHAPE, "a text must stand here");
        }
        return value.text();
    }

    String requiredText(String field) throws BadElement {
        String text = text(field);
        if (text == null) {
            throw missing(field);
        }
        return text;
    }

    Element required(String field) throws BadElement {
        Element element = elements.get(field);
        if (element == null) {
            throw missing(field);
        }
        return element;
    }

    /** One of these codes; anything else is a fault. */
    String code(String field, Set<String> codes) throws BadElement {
        String code = requiredText(field);
        if (!codes.contains(code)) {
            throw bad(field, Reason.BAD_CODE, "not one of the codes that the standard has here");
        }
        return code;
    }

    /** Whether a flag is set; {@code absent} where it isn't there. */
    boolean flag(String field, boolean absent) throws BadElement {
        Written value = values.get(field);
        if (value == null) {
            return absent;
        }
        boolean yes = "true".equals(value.text());
        if (value.quoted() || !yes && !"false".equals(value.text())) {
            throw bad(field, Reason.WRONG_SHAPE, "true or false must stand here");
        }
        return yes;
    }

    BadElement missing(String field) {
        return bad(field, Reason.MISSING, "must be there");
    }

    BadElement bad(String field, Reason reason, String sentence) {
        return new BadElement(path(field), reason, sentence);
    }

    /** Names the place only. */
    @Override
    public String toString() {
        return "Element[" + path + "]";
    }
}
