package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
import io.dunning.CaseStore.Change;
import io.dunning.EvidenceLog;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.Channel;
import io.dunning.evidence.Actor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts boundaries around every call of a port. */
final class Numbered {

    /** Constant for the life of a port: no effects. */
    private static final Set<String> CONSTANT =
            Set.of("kind", "contract", "partitions", "toString", "hashCode", "equals", "origin");

    private Numbered() {}

    static <T> T port(Class<T> type, T port, Boundaries boundaries) {
        return type.cast(proxy(new Class<?>[] {type}, port, boundaries));
    }

    /** A store that is a log of evidence, too. */
    static CaseStore store(CaseStore store, Boundaries boundaries) {
        return (CaseStore) proxy(new Class<?>[] {CaseStore.class, EvidenceLog.class}, store, boundaries);
    }

    /** A channel keeps all its abilities. */
    static Channel channel(Channel channel, Boundaries boundaries) {
        return (Channel) proxy(channel.getClass().getInterfaces(), channel, boundaries);
    }

    private static Object proxy(Class<?>[] types, Object port, Boundaries boundaries) {
        return Proxy.newProxyInstance(Numbered.class.getClassLoader(), types, (self, method, arguments) -> {
            if (CONSTANT.contains(method.getName())) {
                return call(port, method, arguments);
            }
            return boundaries.cross(action(port, method, arguments), () -> call(port, method, arguments));
        });
    }

    private static Object call(Object port, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    // ---- naming it ----

    private static String action(Object port, Method method, Object[] arguments) {
        if (method.getName().equals("commit") && arguments[0] instanceof Change change) {
            return "commit: " + commit(change);
        }
        if (port instanceof Channel channel) {
            return switch (method.getName()) {
                        case "dispatch" -> "channel: hand over by ";
                        case "find" -> "channel: ask ";
                        case "recall" -> "channel: call back from ";
                        case "receipts" -> "channel: receipts of ";
                        default -> "channel: acknowledge to ";
                    }
                    + channel.kind();
        }
        return switch (method.getDeclaringClass().getSimpleName()) {
                    case "CaseStore" -> "store: ";
                    case "EvidenceLog" -> "evidence: ";
                    case "DunningListener" -> "listener: ";
                    case "NoticeRenderer" -> "texts: ";
                    default -> method.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + ": ";
                }
                + method.getName();
    }

    /** What sort of commit this is. */
    static String commit(Change change) {
        if (!change.closes().isEmpty()) {
            return "close a date";
        }
        if (!change.cursors().isEmpty()) {
            return "movements";
        }
        if (!change.recalled().isEmpty()) {
            return "recall";
        }
        if (!change.attempts().isEmpty()) {
            return change.attempts().get(0).number() > 1 ? "attempt again" : "attempts";
        }
        List<RecordedEvent> events =
                change.cases().stream().flatMap(c -> c.events().stream()).toList();
        if (!change.resolved().isEmpty()) {
            return all(events, NoticeUnknown.class) ? "results, unknown" : "results";
        }
        if (events.isEmpty()) {
            return "renewal";
        }
        if (!change.notices().isEmpty()) {
            return "run, with notices";
        }
        if (any(events, ReceivableAdded.class)) {
            return "intake";
        }
        if (any(events, ReceiptCounted.class)) {
            return "receipt";
        }
        return events.stream()
                .filter(e -> e.actor().kind() == Actor.Kind.PERSON && !(e.event() instanceof NoticeCancelled))
                .findFirst()
                .map(e -> "act, " + e.event().getClass().getSimpleName())
                .orElseGet(() -> any(events, NoticeCancelled.class) ? "last look" : "run, without notices");
    }

    private static boolean any(List<RecordedEvent> events, Class<? extends CaseEvent> type) {
        return events.stream().anyMatch(e -> type.isInstance(e.event()));
    }

    private static boolean all(List<RecordedEvent> events, Class<? extends CaseEvent> type) {
        return events.stream().allMatch(e -> type.isInstance(e.event()));
    }
}
