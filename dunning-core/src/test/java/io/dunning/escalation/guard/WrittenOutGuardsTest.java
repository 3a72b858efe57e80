package io.dunning.escalation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.dunning.escalation.Verdict;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenOutGuardsTest {

    private static final JavaClass GUARDS = new ClassFileImporter().importClass(Guards.class);

    @Test
    void every_listed_guard_is_asked_once_and_in_the_order_of_its_list() {
        assertThat(asked("onCase")).isEqualTo(names(Guards.ON_CASE));
        assertThat(asked("onStep")).isEqualTo(names(Guards.ON_STEP));
        assertThat(asked("onContact")).isEqualTo(names(Guards.ON_CONTACT));
    }

    private static List<String> asked(String method) {
        return GUARDS.getMethodCallsFromSelf().stream()
                .filter(c ->
                        c.getOrigin().getName().equals(method) && c.getName().equals("verdict"))
                .sorted(Comparator.comparing(JavaMethodCall::getLineNumber))
                .map(c -> c.getTargetOwner().getSimpleName())
                .toList();
    }

    private static List<String> names(List<?> guards) {
        return guards.stream().map(g -> g.getClass().getSimpleName()).toList();
    }

    @Test
    void the_strictest_wins_and_the_first_of_equals() {
        long waits = Strictest.of(1, Verdict.deferUntil(20_000));
        long waitsLonger = Strictest.of(2, Verdict.deferUntil(20_001));
        long forbids = Strictest.of(4, Verdict.FORBID);
        long forbidsToo = Strictest.of(5, Verdict.FORBID);

        long strictest = Math.max(Math.max(waits, waitsLonger), Math.max(forbidsToo, forbids));

        assertThat(Strictest.verdict(strictest)).isEqualTo(Verdict.FORBID);
        assertThat(Strictest.place(strictest)).isEqualTo(4);
        assertThat(Strictest.place(Math.max(waits, waitsLonger))).isEqualTo(2);
        assertThat(Strictest.verdict(Strictest.of(3, Verdict.ALLOW))).isEqualTo(Verdict.ALLOW);
    }
}
