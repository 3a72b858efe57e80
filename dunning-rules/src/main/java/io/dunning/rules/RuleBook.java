package io.dunning.rules;

import io.dunning.escalation.Rule;
import io.dunning.rules.builtin.BusinessDaysOnly;
import io.dunning.rules.builtin.CapacityNeedsPerson;
import io.dunning.rules.builtin.MinimumAgeOfDebt;
import io.dunning.rules.builtin.NearLimitationNeedsPerson;
import io.dunning.rules.builtin.NoContactPeriod;
import io.dunning.rules.builtin.OldServiceNeedsPerson;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules that policy files can name: the built-in ones, which take settings, and the host's own, which take none. */
final class RuleBook {

    private static final Map<String, Class<? extends Rule>> BUILT_IN = new TreeMap<>(Map.of(
            NoContactPeriod.CODE, NoContactPeriod.class,
            MinimumAgeOfDebt.CODE, MinimumAgeOfDebt.class,
            OldServiceNeedsPerson.CODE, OldServiceNeedsPerson.class,
            NearLimitationNeedsPerson.CODE, NearLimitationNeedsPerson.class,
            BusinessDaysOnly.CODE, BusinessDaysOnly.class,
            CapacityNeedsPerson.CODE, CapacityNeedsPerson.class));

    private final Map<String, Rule> own;

    RuleBook() {
        this(Map.of());
    }

    private RuleBook(Map<String, Rule> own) {
        this.own = Map.copyOf(own);
    }

    RuleBook with(Rule rule) {
        if (BUILT_IN.containsKey(rule.code())) {
            throw new IllegalArgumentException("a built-in rule has this code already: " + rule.code());
        }
        Map<String, Rule> more = new HashMap<>(own);
        if (more.put(rule.code(), rule) != null) {
            throw new IllegalArgumentException("two rules have the code " + rule.code());
        }
        return new RuleBook(more);
    }

    Set<String> codes() {
        Set<String> codes = new TreeSet<>(own.keySet());
        codes.addAll(BUILT_IN.keySet());
        return codes;
    }

    static Map<String, Class<? extends Rule>> builtIn() {
        return Collections.unmodifiableMap(BUILT_IN);
    }

    /** The rule as the file sets it; {@code null} after a fault. */
    @Nullable
    Rule rule(PolicyFile.RuleFile file, String path, Binder binder, Faults faults) {
        Rule mine = own.get(file.use());
        if (mine != null) {
            if (file.with() != null) {
                faults.add(path + ".with", "this rule takes no settings");
            }
            return mine;
        }
        Class<? extends Rule> type = BUILT_IN.get(file.use());
        if (type == null) {
            faults.add(path + ".use", "no rule has this code", file.use(), codes());
            return null;
        }
        if (file.with() == null) {
            faults.add(path + ".with", PolicyFile.MISSING);
            return null;
        }
        return binder.bind(file.with(), type, path + ".with");
    }
}
