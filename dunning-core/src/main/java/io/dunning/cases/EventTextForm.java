package io.dunning.cases;

import io.dunning.agreement.Instalment;
import io.dunning.agreement.InstalmentPlan;
import io.dunning.agreement.Promise;
import io.dunning.desk.CallWindow;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.IdentityCheck;
import io.dunning.desk.IdentityFactor;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How values of one type stand in the text of an event. Reading gives the value back from what showing wrote; what showing would
 * never write may be read too, as something else: {@link EventText#read} shows it again and compares.
 */
final class EventTextForm {

    private static final Map<Class<?>, EventTextForm> FORMS = new HashMap<>();

    /** By number of decimals, how many minor units make one unit. */
    private static final int[] MINOR_PER_UNIT = {1, 10, 100, 1_000, 10_000};

    static {
        form(LocalDate.class, EventTextForm::show, EventTextForm::date);
        form(String.class, EventTextForm::escape, EventTextForm::unescape);
        form(int.class, (value, into) -> into.append((int) value), Integer::valueOf);
        form(boolean.class, (value, into) -> into.append((boolean) value), Boolean::valueOf);
        form(CaseId.class, (id, into) -> into.append(id), CaseId::parse);
        form(PolicyVersion.class, (policy, into) -> into.append(policy), SharedParts::policy);
        form(ReceivableId.class, (id, into) -> into.append(id.value()), ReceivableId::new);
        form(PersonId.class, (id, into) -> into.append(id.value()), PersonId::new);
        form(NoticeKey.class, (key, into) -> into.append(key.value()), NoticeKey::new);
        form(Amount.class, EventTextForm::show, EventTextForm::amount);
        form(Hold.class, EventTextForm::show, EventTextForm::hold);
        form(Promise.class, EventTextForm::show, EventTextForm::promise);
        form(InstalmentPlan.class, EventTextForm::show, EventTextForm::plan);
        form(ClockEvent.class, EventTextForm::show, EventTextForm::clockEvent);
        form(OffsetDateTime.class, (at, into) -> into.append(at), OffsetDateTime::parse);
        form(EnquiryId.class, (id, into) -> into.append(id.value()), EnquiryId::new);
        form(CallWindow.class, EventTextForm::show, EventTextForm::window);
        form(IdentityCheck.class, EventTextForm::show, EventTextForm::check);
        form(List.class, EventTextForm::show, EventTextForm::receivables);
    }

    private final BiConsumer<Object, StringBuilder> show;
    private final Function<String, ?> read;

    private EventTextForm(BiConsumer<Object, StringBuilder> show, Function<String, ?> read) {
        this.show = show;
        this.read = read;
    }

    /** The form of a type; {@link IllegalStateException} where it has none. */
    static EventTextForm of(Class<?> type) {
        if (type.isEnum()) {
            return ofEnum(type);
        }
        EventTextForm form = FORMS.get(type);
        if (form == null) {
            throw new IllegalStateException("no text form for " + type.getName());
        }
        return form;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static EventTextForm ofEnum(Class<?> type) {
        return new EventTextForm(
                (value, into) -> into.append(((Enum<?>) value).name()), text -> Enum.valueOf((Class<Enum>) type, text));
    }

    @SuppressWarnings("unchecked")
    private static <T> void form(Class<T> type, BiConsumer<T, StringBuilder> show, Function<String, T> read) {
        FORMS.put(type, new EventTextForm((BiConsumer<Object, StringBuilder>) show, read));
    }

    /** Adds the text of a value. */
    void show(Object value, StringBuilder into) {
        show.accept(value, into);
    }

    /** The value of a text; {@link IllegalArgumentException} where it has none. */
    Object read(String text) {
        try {
            return read.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a value of its component", e);
        }
    }

    // ---- days ----

    private static void show(LocalDate date, StringBuilder into) {
        int year = date.getYear();
        if (year < 1_000 || year > 9_999) {
            into.append(date);
            return;
        }
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        into.append(year).append(month < 10 ? "-0" : "-").append(month);
        into.append(day < 10 ? "-0" : "-").append(day);
    }

    private static LocalDate date(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return LocalDate.parse(text);
        }
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    // ---- money ----

    private static void show(Amount amount, StringBuilder into) {
        int digits = amount.currency().getDefaultFractionDigits();
        if (digits >= MINOR_PER_UNIT.length) {
            into.append(amount.decimal().toPlainString());
        } else {
            showDecimal(amount.minor(), MINOR_PER_UNIT[digits], into);
        }
        escape(amount.currency().getCurrencyCode(), into.append(' '));
    }

    private static void showDecimal(long minor, int minorPerUnit, StringBuilder into) {
        long units = minor / minorPerUnit;
        if (minor < 0 && units == 0) {
            into.append('-');
        }
        into.append(units);
        if (minorPerUnit > 1) {
            // A 1 in front keeps the noughts behind the point; it gives its place to the point.
            int point = into.length();
            into.append(minorPerUnit + Math.abs(minor % minorPerUnit)).setCharAt(point, '.');
        }
    }

    private static Amount amount(String text) {
        String[] words = words(text, 2);
        return amount(words[0], words[1]);
    }

    private static Amount amount(String decimal, String currency) {
        int point = decimal.indexOf('.');
        String digits = point < 0 ? decimal : decimal.substring(0, point).concat(decimal.substring(point + 1));
        return new Amount(Long.parseLong(digits), SharedParts.currency(currency));
    }

    // ---- what a case remembers ----

    private static void show(Hold hold, StringBuilder into) {
        show(hold.from(), into.append(hold.reason().name()).append(' '));
        LocalDate until = hold.until();
        if (until == null) {
            into.append(" -");
        } else {
            show(until, into.append(' '));
        }
    }

    private static Hold hold(String text) {
        String[] words = words(text, 3);
        return new Hold(HoldReason.valueOf(words[0]), date(words[1]), words[2].equals("-") ? null : date(words[2]));
    }

    private static void show(Promise promise, StringBuilder into) {
        show(promise.amount(), into);
        show(promise.by(), into.append(' '));
        show(promise.openWhenMade(), into.append(' '));
    }

    private static Promise promise(String text) {
        String[] words = words(text, 5);
        return new Promise(amount(words[0], words[1]), date(words[2]), amount(words[3], words[4]));
    }

    private static void show(InstalmentPlan plan, StringBuilder into) {
        String between = "";
        for (Instalment instalment : plan.instalments()) {
            show(instalment.by(), into.append(between));
            show(instalment.amount(), into.append(' '));
            between = ",";
        }
    }

    private static InstalmentPlan plan(String text) {
        List<Instalment> instalments = new ArrayList<>();
        for (String part : text.split(",")) {
            String[] words = words(part, 3);
            instalments.add(new Instalment(date(words[0]), amount(words[1], words[2])));
        }
        return new InstalmentPlan(instalments);
    }

    private static void show(ClockEvent event, StringBuilder into) {
        show(event.on(), into.append(event.type().name()).append(' '));
        into.append(' ').append(event.evidence().name());
    }

    private static ClockEvent clockEvent(String text) {
        String[] words = words(text, 3);
        return new ClockEvent(ClockEventType.valueOf(words[0]), date(words[1]), EvidenceGrade.valueOf(words[2]));
    }

    private static void show(CallWindow window, StringBuilder into) {
        show(window.day(), into);
        into.append(' ').append(window.from()).append(' ').append(window.to());
        into.append(' ').append(window.zone().getId());
    }

    private static CallWindow window(String text) {
        String[] words = words(text, 4);
        return new CallWindow(
                date(words[0]), LocalTime.parse(words[1]), LocalTime.parse(words[2]), ZoneId.of(words[3]));
    }

    private static void show(IdentityCheck check, StringBuilder into) {
        show(check.matched(), into);
        show(check.failed(), into.append(' '));
    }

    private static void show(Set<IdentityFactor> factors, StringBuilder into) {
        into.append(factors.isEmpty() ? "-" : factors.stream().map(Enum::name).collect(Collectors.joining(",")));
    }

    private static IdentityCheck check(String text) {
        String[] words = words(text, 2);
        return new IdentityCheck(factors(words[0]), factors(words[1]));
    }

    private static Set<IdentityFactor> factors(String text) {
        return text.equals("-")
                ? Set.of()
                : Arrays.stream(text.split(",")).map(IdentityFactor::valueOf).collect(Collectors.toSet());
    }

    private static void show(List<?> receivables, StringBuilder into) {
        String between = "";
        for (Object receivable : receivables) {
            into.append(between).append(receivable);
            between = ",";
        }
    }

    private static List<ReceivableId> receivables(String text) {
        List<ReceivableId> receivables = new ArrayList<>(1);
        for (String id : text.split(",")) {
            receivables.add(new ReceivableId(id));
        }
        return receivables;
    }

    private static String[] words(String text, int count) {
        String[] words = text.split(" ");
        if (words.length != count) {
            throw new IllegalArgumentException("expected " + count + " words");
        }
        return words;
    }

    // ---- free text ----

    private static void escape(String value, StringBuilder into) {
        int plain = plainStart(value);
        into.append(value, 0, plain);
        for (int i = plain; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isPlain(c)) {
                into.append(c);
            } else {
                into.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
    }

    /** How many characters at the beginning stand for themselves: mostly all of them. */
    private static int plainStart(String value) {
        int i = 0;
        while (i < value.length() && isPlain(value.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '|' && c != '%' && c != 127;
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
}
