package io.dunning.cases;

import io.dunning.agreement.Instalment;
import io.dunning.agreement.InstalmentPlan;
import io.dunning.agreement.Promise;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.Hold;
import io.dunning.hold.HoldReason;
import io.dunning.limitation.ClockEvent;
import io.dunning.limitation.ClockEventType;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.money.MonetaryException;

/**
 * The canonical text of an event: one line, the same on every machine and in every locale. It is what is hashed and what stores
 * keep.
 *
 * <p>{@code HoldPlaced|on=2026-03-02|hold=MANUAL 2026-03-02 2026-04-01}: the type, then every component in its declared order.
 * In values {@code %}, {@code |} and control characters are written as {@code %xx} of their code. A component that is renamed or moved changes the text: a test with texts of every released version guards it.
 */
public final class EventText {

    private static final Map<Class<?>, Function<String, Object>> READERS = new HashMap<>();
    private static final Map<String, Shape> SHAPES = new HashMap<>();
    private static final Map<Class<?>, Shape> BY_TYPE = new HashMap<>();

    static {
        READERS.put(LocalDate.class, EventText::readDate);
        READERS.put(String.class, s -> s);
        READERS.put(int.class, Integer::valueOf);
        READERS.put(boolean.class, EventText::readBoolean);
        READERS.put(CaseId.class, CaseId::parse);
        READERS.put(PolicyVersion.class, PolicyVersion::parse);
        READERS.put(ReceivableId.class, ReceivableId::new);
        READERS.put(PersonId.class, PersonId::new);
        READERS.put(NoticeKey.class, NoticeKey::new);
        READERS.put(Amount.class, EventText::readAmount);
        READERS.put(Hold.class, EventText::readHold);
        READERS.put(Promise.class, EventText::readPromise);
        READERS.put(InstalmentPlan.class, EventText::readPlan);
        READERS.put(ClockEvent.class, EventText::readClockEvent);
        READERS.put(
                List.class,
                s -> Arrays.stream(s.split(",")).map(ReceivableId::new).toList());
        for (Class<?> type : CaseEvent.class.getPermittedSubclasses()) {
            Shape shape = new Shape(type);
            SHAPES.put(shape.name, shape);
            BY_TYPE.put(type, shape);
        }
    }

    private EventText() {}

    /** The text of an event. */
    public static String write(CaseEvent event) {
        Shape shape = Objects.requireNonNull(BY_TYPE.get(event.getClass()));
        StringBuilder text = new StringBuilder(400).append(shape.name);
        for (int i = 0; i < shape.accessors.length; i++) {
            text.append(shape.labels[i]);
            escape(show(shape.value(i, event)), text);
        }
        return text.toString();
    }

    /** The event of a text; {@link IllegalArgumentException} for anything that {@link #write} didn't write. */
    public static CaseEvent read(String text) {
        String[] parts = text.split("\\|", -1);
        Shape shape = SHAPES.get(parts[0]);
        if (shape == null) {
            throw new IllegalArgumentException("no event is called so");
        }
        if (parts.length != shape.components.length + 1) {
            throw new IllegalArgumentException(shape.name + " has " + shape.components.length + " components");
        }
        Object[] values = new Object[shape.components.length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components[i];
            String part = parts[i + 1];
            if (!part.startsWith(component.getName() + "=")) {
                throw new IllegalArgumentException(shape.name + " has no component " + (i + 1) + " of that name");
            }
            String value = unescape(part.substring(component.getName().length() + 1));
            values[i] = reader(component.getType()).apply(value);
        }
        CaseEvent event = shape.create(values);
        if (!write(event).equals(text)) {
            throw new IllegalArgumentException(shape.name + " is not written as it would be here");
        }
        return event;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Function<String, Object> reader(Class<?> type) {
        if (type.isEnum()) {
            return s -> Enum.valueOf((Class<Enum>) type, s);
        }
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException("no text form for " + type.getName());
        }
        return reader;
    }

    private static String show(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Hold hold) {
            return hold.reason() + " " + hold.from() + " " + (hold.until() == null ? "-" : hold.until());
        }
        if (value instanceof Promise promise) {
            return promise.amount() + " " + promise.by() + " " + promise.openWhenMade();
        }
        if (value instanceof InstalmentPlan plan) {
            List<String> parts = new ArrayList<>();
            plan.instalments().forEach(i -> parts.add(i.by() + " " + i.amount()));
            return String.join(",", parts);
        }
        if (value instanceof ClockEvent event) {
            return event.type() + " " + event.on() + " " + event.evidence();
        }
        if (value instanceof List<?> list) {
            return String.join(",", list.stream().map(Object::toString).toList());
        }
        return value.toString();
    }

    private static LocalDate readDate(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a date", e);
        }
    }

    private static Object readBoolean(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return text.equals("true");
    }

    private static Amount readAmount(String text) {
        String[] words = words(text, 2);
        return readAmount(words[0], words[1]);
    }

    private static Amount readAmount(String decimal, String currency) {
        try {
            return Amount.of(decimal, currency);
        } catch (MonetaryException | ArithmeticException e) {
            throw new IllegalArgumentException("not an amount", e);
        }
    }

    private static Hold readHold(String text) {
        String[] words = words(text, 3);
        return new Hold(
                HoldReason.valueOf(words[0]), readDate(words[1]), words[2].equals("-") ? null : readDate(words[2]));
    }

    private static Promise readPromise(String text) {
        String[] words = words(text, 5);
        return new Promise(readAmount(words[0], words[1]), readDate(words[2]), readAmount(words[3], words[4]));
    }

    private static InstalmentPlan readPlan(String text) {
        List<Instalment> instalments = new ArrayList<>();
        for (String part : text.split(",")) {
            String[] words = words(part, 3);
            instalments.add(new Instalment(readDate(words[0]), readAmount(words[1], words[2])));
        }
        return new InstalmentPlan(instalments);
    }

    private static ClockEvent readClockEvent(String text) {
        String[] words = words(text, 3);
        return new ClockEvent(ClockEventType.valueOf(words[0]), readDate(words[1]), EvidenceGrade.valueOf(words[2]));
    }

    private static String[] words(String text, int count) {
        String[] words = text.split(" ");
        if (words.length != count) {
            throw new IllegalArgumentException("expected " + count + " words");
        }
        return words;
    }

    private static void escape(String value, StringBuilder into) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '|' || c == '%' || c < ' ' || c == 127) {
                into.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                into.append(c);
            }
        }
    }

    private static String unescape(String value) {
        int at = value.indexOf('%');
        if (at < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%') {
                if (i + 3 > value.length()) {
                    throw new IllegalArgumentException("a text ends within an escape");
                }
                text.append((char) Integer.parseInt(value, i + 1, i + 3, 16));
                i += 2;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** The components of one type of event and how to make one. */
    private static final class Shape {
        final String name;
        final RecordComponent[] components;
        final Method[] accessors;
        final String[] labels;
        final Constructor<?> constructor;

        Shape(Class<?> type) {
            name = type.getSimpleName();
            components = type.getRecordComponents();
            accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
            labels = Arrays.stream(components).map(c -> "|" + c.getName() + "=").toArray(String[]::new);
            try {
                constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record has a constructor of its components: " + name, e);
            }
        }

        Object value(int component, CaseEvent event) {
            try {
                return accessors[component].invoke(event);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's component can be read: " + name, e);
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
}
