package io.dunning.cases;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The canonical text of an event: one line, the same on every machine and in every locale. It is what is hashed and what stores
 * keep.
 *
 * <p>{@code HoldPlaced|on=2026-03-02|hold=MANUAL 2026-03-02 2026-04-01}: the type, then every component in its declared order.
 * In values {@code %}, {@code |} and control characters are written as {@code %xx} of their code. A component that is renamed or moved changes the text: a test with texts of every released version guards it.
 */
public final class EventText {

    private static final Map<String, Shape> BY_NAME = new HashMap<>();
    private static final Map<Class<?>, Shape> BY_TYPE = new HashMap<>();

    static {
        for (Class<?> type : CaseEvent.class.getPermittedSubclasses()) {
            Shape shape = new Shape(type);
            BY_NAME.put(shape.name, shape);
            BY_TYPE.put(type, shape);
        }
    }

    private EventText() {}

    /** The text of an event. */
    public static String write(CaseEvent event) {
        StringBuilder text = new StringBuilder(400);
        write(event, text);
        return text.toString();
    }

    /** Adds the text of an event to what stands there. */
    static void write(CaseEvent event, StringBuilder into) {
        Shape shape = Objects.requireNonNull(BY_TYPE.get(event.getClass()));
        into.append(shape.name);
        for (Part part : shape.parts) {
            into.append(part.label);
            part.form.show(part.of(event), into);
        }
    }

    /** The event of a text; {@link IllegalArgumentException} for anything that {@link #write} didn't write. */
    public static CaseEvent read(String text) {
        int end = endOfValue(text, 0);
        Shape shape = BY_NAME.get(text.substring(0, end));
        if (shape == null) {
            throw new IllegalArgumentException("no event is called so");
        }
        Object[] values = new Object[shape.parts.length];
        for (int i = 0; i < values.length; i++) {
            Part part = shape.parts[i];
            if (!text.startsWith(part.label, end)) {
                throw new IllegalArgumentException(shape.name + " has no component " + (i + 1) + " of that name");
            }
            int start = end + part.label.length();
            end = endOfValue(text, start);
            values[i] = part.form.read(text.substring(start, end));
        }
        CaseEvent event = shape.create(values);
        // Values are read leniently, also 05 for 5, and what follows the last one was not looked at: this is what is
        // strict.
        if (!write(event).equals(text)) {
            throw new IllegalArgumentException(shape.name + " is not written as it would be here");
        }
        return event;
    }

    private static int endOfValue(String text, int start) {
        int end = text.indexOf('|', start);
        return end < 0 ? text.length() : end;
    }

    /** One type of event: its components, and how to make one of them. */
    private static final class Shape {
        final String name;
        final Part[] parts;
        final Constructor<?> constructor;

        Shape(Class<?> type) {
            name = type.getSimpleName();
            RecordComponent[] components = type.getRecordComponents();
            parts = Arrays.stream(components).map(Part::new).toArray(Part[]::new);
            try {
                constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record has a constructor of its components: " + name, e);
            }
        }

        CaseEvent create(Object[] values) {
            try {
                return (CaseEvent) constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException("not a valid " + name, e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record can be made of its components: " + name, e);
            }
        }
    }

    /** One component of a type of event. */
    private static final class Part {
        final String label;
        final EventTextForm form;
        final Method accessor;

        Part(RecordComponent component) {
            label = "|" + component.getName() + "=";
            form = EventTextForm.of(component.getType());
            accessor = component.getAccessor();
        }

        Object of(CaseEvent event) {
            try {
                return accessor.invoke(event);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's component can be read: " + label, e);
            }
        }
    }
}
