package io.dunning.fhir;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** The fields of an element that may be read; none for a plain value. */
final class AllowedFields {

    private final boolean list;
    private final Map<String, AllowedFields> fields = new LinkedHashMap<>();

    private AllowedFields(boolean list) {
        this.list = list;
    }

    /** Reads {@code id, name[](given[], family)}. */
    static AllowedFields parse(String written) {
        AllowedFields root = new AllowedFields(false);
        Deque<AllowedFields> open = new ArrayDeque<>();
        open.push(root);
        AllowedFields last = root;
        StringTokenizer tokens = new StringTokenizer(written, "(), ", true);
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            switch (token) {
                case "(" -> open.push(last);
                case ")" -> open.pop();
                case ",", " " -> {}
                default -> last = open.element().add(token);
            }
        }
        return root;
    }

    private AllowedFields add(String written) {
        boolean many = written.endsWith("[]");
        AllowedFields field = new AllowedFields(many);
        fields.put(many ? written.substring(0, written.length() - 2) : written, field);
        return field;
    }

    @Nullable
    AllowedFields get(String name) {
        return fields.get(name);
    }

    boolean isList() {
        return list;
    }

    boolean isValue() {
        return fields.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, field) -> {
            text.append(text.isEmpty() ? "" : ", ").append(name).append(field.list ? "[]" : "");
            if (!field.isValue()) {
                text.append('(').append(field).append(')');
            }
        });
        return text.toString();
    }
}
