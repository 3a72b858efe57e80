package io.dunning.rules;

import io.dunning.rules.Tree.Entry;
import io.dunning.rules.Tree.Mapping;
import io.dunning.rules.Tree.Scalar;
import io.dunning.rules.Tree.Sequence;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Tree} into records, strictly: the components of a record are the keys of its mapping, all and no others.
 *
 * <p>It goes on after a fault, so that all of them are found. What was faulty becomes {@code null} in the record; nobody
 * uses the record but the checks.
 */
final class Binder {

    /** Bean Validation without an expression language: a file could otherwise bring expressions in by a message. */
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new ParameterMessageInterpolator(
                    Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Unquoted words that other readers of YAML take for a truth value, a number or a time. */
    private static final String AMBIGUOUS = "(?i)y|n|yes|no|on|off|true|false|null|~"
            + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+|[-+]?0[box]?[0-9a-f_]+|[-+]?\\.(inf|nan)|\\.nan|"
            + "[-+]?[0-9][0-9_,]*(\\.[0-9_]*)?(e[-+]?[0-9]+)?|[-+]?\\.[0-9]+(e[-+]?[0-9]+)?";

    private final Faults faults;

    Binder(Faults faults) {
        this.faults = faults;
    }

    /** The record that the tree describes; {@code null} where the tree is no mapping or the record refuses its values. */
    <T> @Nullable T bind(Tree tree, Class<T> type, String path) {
        faults.standsAt(path, tree.at());
        if (!(tree instanceof Mapping mapping)) {
            faults.add(tree.at(), path, "this must be a mapping of keys to values", "");
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach(e -> entries.put(e.key(), e));
        refuseUnknownKeys(mapping, components, path);
        @Nullable Object[] values = new @Nullable Object[components.length];
        int before = faults.size();
        for (int i = 0; i < components.length; i++) {
            values[i] = component(type, components[i], entries.get(components[i].getName()), path);
        }
        return make(type, components, values, path, faults.size() == before);
    }

    private void refuseUnknownKeys(Mapping mapping, RecordComponent[] components, String path) {
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (Entry entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                String own = child(path, entry.key());
                faults.add(entry.at(), own, "this key is not known here", Words.nearest(entry.key(), known));
            }
        }
    }

    private @Nullable Object component(Class<?> record, RecordComponent component, @Nullable Entry entry, String path) {
        String own = child(path, component.getName());
        int before = faults.size();
        Object value;
        if (entry != null) {
            faults.standsAt(own, entry.at());
            value = value(entry.value(), component.getGenericType(), own);
        } else {
            Otherwise otherwise = component.getAnnotation(Otherwise.class);
            value = otherwise == null ? null : fallback(otherwise.value(), component.getGenericType(), own);
        }
        if (faults.size() == before) {
            check(record, component.getName(), value, own);
        }
        return value;
    }

    private @Nullable Object fallback(String text, Type type, String path) {
        if (type instanceof ParameterizedType container) {
            return container.getRawType() == List.class ? List.of() : Map.of();
        }
        boolean plain = type == Integer.class || type == Boolean.class;
        return value(new Scalar(new Place("", 0), text, !plain), type, path);
    }

    private void check(Class<?> record, String component, @Nullable Object value, String path) {
        for (ConstraintViolation<?> violation : VALIDATOR.validateValue(record, component, value)) {
            faults.add(path, violation.getMessage());
        }
    }

    private <T> @Nullable T make(
            Class<T> type, RecordComponent[] components, @Nullable Object[] values, String path, boolean whole) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (whole) {
                faults.add(path, refusal(e));
            }
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a record that policies can fill: " + type, e);
        }
    }

    /** What the record itself says of its values. */
    private static String refusal(InvocationTargetException e) {
        Throwable cause = e.getCause();
        return cause == null || cause.getMessage() == null ? "these settings are refused" : cause.getMessage();
    }

    private @Nullable Object value(Tree tree, Type type, String path) {
        if (type == Tree.class) {
            return tree;
        }
        if (type instanceof ParameterizedType container) {
            Type[] arguments = container.getActualTypeArguments();
            return container.getRawType() == List.class
                    ? list(tree, arguments[0], path)
                    : map(tree, arguments[0], arguments[1], path);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord() && wanted != DecimalText.class) {
            return bind(tree, wanted, path);
        }
        if (!(tree instanceof Scalar scalar)) {
            faults.add(tree.at(), path, "this must be a single value", "");
            return null;
        }
        return scalar(scalar, wanted, path);
    }

    private @Nullable Object list(Tree tree, Type type, String path) {
        if (!(tree instanceof Sequence sequence)) {
            faults.add(tree.at(), path, "this must be a list", "");
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Tree item : sequence.items()) {
            String own = path + "[" + values.size() + "]";
            faults.standsAt(own, item.at());
            values.add(value(item, type, own));
        }
        return Collections.unmodifiableList(values);
    }

    private @Nullable Object map(Tree tree, Type keyType, Type type, String path) {
        if (!(tree instanceof Mapping mapping)) {
            faults.add(tree.at(), path, "this must be a mapping of keys to values", "");
            return null;
        }
        Map<Object, @Nullable Object> values = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            String own = child(path, entry.key());
            faults.standsAt(own, entry.at());
            Object key = key(entry, (Class<?>) keyType, own);
            Object value = value(entry.value(), type, own);
            if (key != null) {
                values.put(key, value);
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private @Nullable Object key(Entry entry, Class<?> type, String path) {
        if (type.isEnum()) {
            return word(new Scalar(entry.at(), entry.key(), true), type, path);
        }
        if (!entry.key().matches("[A-Za-z0-9][A-Za-z0-9.-]{0,60}")) {
            faults.add(entry.at(), path, "a name is 1 to 61 letters, digits, points and hyphens", "");
            return null;
        }
        return entry.key();
    }

    private @Nullable Object scalar(Scalar scalar, Class<?> type, String path) {
        if (!scalar.quoted() && isNothing(scalar.text())) {
            faults.add(scalar.at(), path, "this key has no value; give it one or leave the key out", "");
            return null;
        }
        if (type == Integer.class) {
            return whole(scalar, path);
        }
        if (type == Boolean.class) {
            return truth(scalar, path);
        }
        if (type == DecimalText.class) {
            return decimal(scalar, path);
        }
        if (!scalar.quoted() && isAmbiguous(scalar.text())) {
            faults.add(
                    scalar.at(),
                    path,
                    "unquoted, this word means a number, a time or a truth value to some readers; put it in quotes",
                    "");
            return null;
        }
        return type.isEnum() ? word(scalar, type, path) : text(scalar, type, path);
    }

    /** Only short words are: a pattern with repetitions is not let loose on a long text. */
    private static boolean isAmbiguous(String text) {
        return text.length() <= 40 && text.matches(AMBIGUOUS);
    }

    private static boolean isNothing(String text) {
        return text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null");
    }

    private @Nullable Object whole(Scalar scalar, String path) {
        if (scalar.quoted() || !scalar.text().matches("-?(0|[1-9][0-9]{0,8})")) {
            String why = "this must be a whole number of at most nine digits, without quotes and leading zeros";
            faults.add(scalar.at(), path, why, "");
            return null;
        }
        return Integer.valueOf(scalar.text());
    }

    private @Nullable Object truth(Scalar scalar, String path) {
        if (scalar.quoted() || !scalar.text().matches("true|false")) {
            faults.add(scalar.at(), path, "this must be true or false", "");
            return null;
        }
        return Boolean.valueOf(scalar.text());
    }

    private @Nullable Object decimal(Scalar scalar, String path) {
        if (!scalar.quoted() || !scalar.text().matches(DecimalText.FORM)) {
            faults.add(scalar.at(), path, "this must be an amount in quotes with a point, such as \"12.50\"", "");
            return null;
        }
        return DecimalText.of(scalar.text());
    }

    private @Nullable Object word(Scalar scalar, Class<?> type, String path) {
        Map<String, Object> words = Kebab.words(type);
        Object constant = words.get(scalar.text());
        if (constant == null) {
            String sentence = words.keySet().stream().collect(Collectors.joining(", ", "this must be one of ", ""));
            faults.add(scalar.at(), path, sentence, Words.nearest(scalar.text(), words.keySet()));
        }
        return constant;
    }

    private @Nullable Object text(Scalar scalar, Class<?> type, String path) {
        try {
            if (type == LocalDate.class) {
                return LocalDate.parse(scalar.text(), DAY);
            }
            if (type == LocalTime.class) {
                return LocalTime.parse(scalar.text(), TIME);
            }
            if (type == MonthDay.class) {
                return MonthDay.parse("--" + scalar.text());
            }
            return scalar.text();
        } catch (DateTimeParseException e) {
            String form = type == LocalDate.class
                    ? "a day such as 2026-01-31"
                    : type == LocalTime.class ? "a time in quotes such as \"08:30\"" : "a month and day such as 08-15";
            faults.add(scalar.at(), path, "this must be " + form, "");
            return null;
        }
    }

    private static String child(String path, String key) {
        return path.isEmpty() ? Words.shown(key) : path + "." + Words.shown(key);
    }
}
