package io.dunning.fhir;

import io.dunning.fhir.FhirFault.Reason;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonToken;

/**
 * Takes the allowed fields out of one resource, whose opening brace was read already, and leaves the parser at its closing brace.
 *
 * <p>What isn't allowed is skipped by the parser without becoming a value. A faulty resource is read to its end, too, so that the next one
 * can be read.
 */
final class Picker {

    /** More values than the longest invoice has. */
    private static final int VALUES_MAX = 100_000;

    private final JsonCursor parser;
    private final List<FhirFault> faults = new ArrayList<>();
    private int values;

    Picker(JsonCursor parser) {
        this.parser = parser;
    }

    Element pick(AllowedFields allowed, String path) {
        Element element = new Element(path);
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.next();
            AllowedFields field = allowed.get(name);
            if (field != null) {
                take(element, name, field);
                continue;
            }
            if (name.equals("modifierExtension") || name.equals("implicitRules")) {
                fault(element.path(name), Reason.MODIFIED_MEANING, "changes the meaning of what stands beside it");
            }
            parser.skip();
        }
        return element;
    }

    List<FhirFault> faults() {
        return faults;
    }

    private void take(Element element, String name, AllowedFields field) {
        String path = element.path(name);
        if (++values > VALUES_MAX) {
            if (values == VALUES_MAX + 1) {
                fault(element.path(), Reason.TOO_LARGE, "more than " + VALUES_MAX + " values");
            }
            parser.skip();
        } else if (field.isList() != (parser.current() == JsonToken.START_ARRAY)) {
            fault(path, Reason.WRONG_SHAPE, field.isList() ? "a list must stand here" : "no list can stand here");
            parser.skip();
        } else if (!put(element, name, field)) {
            fault(path, Reason.DUPLICATE_FIELD, "stands there twice");
        }
    }

    private boolean put(Element element, String name, AllowedFields field) {
        String path = element.path(name);
        if (field.isList()) {
            return field.isValue()
                    ? element.putTexts(name, texts(path))
                    : element.putElements(name, elements(field, path));
        }
        boolean object = parser.current() == JsonToken.START_OBJECT;
        if (object == field.isValue()) {
            fault(path, Reason.WRONG_SHAPE, object ? "a plain value must stand here" : "an object must stand here");
            parser.skip();
            return true;
        }
        if (object) {
            return element.put(name, pick(field, path));
        }
        if (parser.current() == JsonToken.VALUE_NULL) {
            fault(path, Reason.WRONG_SHAPE, "null can't stand here");
            return true;
        }
        boolean quoted = parser.current() == JsonToken.VALUE_STRING;
        return element.put(name, new Element.Written(parser.text(), quoted));
    }

    private List<Element> elements(AllowedFields field, String path) {
        List<Element> list = new ArrayList<>();
        for (int i = 0; parser.next() != JsonToken.END_ARRAY; i++) {
            String at = path + "[" + i + "]";
            if (parser.current() == JsonToken.START_OBJECT) {
                list.add(pick(field, at));
            } else {
                fault(at, Reason.WRONG_SHAPE, "an object must stand here");
                parser.skip();
            }
        }
        return list;
    }

    /** In lists of plain values a null keeps the place of a value that only has extensions. */
    private List<String> texts(String path) {
        List<String> list = new ArrayList<>();
        for (int i = 0; parser.next() != JsonToken.END_ARRAY; i++) {
            values++;
            if (parser.current() == JsonToken.VALUE_STRING && values <= VALUES_MAX) {
                list.add(parser.text());
            } else if (parser.current() != JsonToken.VALUE_NULL) {
                fault(path + "[" + i + "]", Reason.WRONG_SHAPE, "a text must stand here");
                parser.skip();
            }
        }
        return list;
    }

    private void fault(String path, Reason reason, String sentence) {
        // One fault is enough to set a resource aside; a few show what is wrong with it.
        if (faults.size() < 10) {
            faults.add(new FhirFault(path, reason, sentence));
        }
    }
}
