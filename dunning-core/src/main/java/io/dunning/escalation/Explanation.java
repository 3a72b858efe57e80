package io.dunning.escalation;

import io.dunning.contact.ContactPoint;
import io.dunning.escalation.guard.Guards;
import io.dunning.receivable.Amount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision is as it is: every rule's finding, the overruled ones too.
 *
 * @param kind what is to happen
 * @param rule the rule that was strictest
 * @param onCase the findings on case and step
 * @param onOptions the findings on each way to take the step; empty where no step is next
 * @param chosen the way that was chosen; {@code null} where nothing is sent
 */
public record Explanation(
        Decision.Kind kind,
        String rule,
        List<Finding> onCase,
        Map<StepOption, List<Finding>> onOptions,
        @Nullable StepOption chosen) {

    /** The reason of a decision, worked out from as few findings as it takes: most often that of one rule. */
    static String reasonOf(Decision decision) {
        Situation s = decision.situation();
        List<Finding> own = Stream.of(Guards.ON_CASE, Guards.ON_STEP, s.policy().rules())
                .flatMap(List::stream)
                .filter(r -> r.code().equals(decision.rule()))
                .map(r -> r.judge(s))
                .filter(f -> !f.allows())
                .toList();
        return own.isEmpty() ? of(decision).reason() : sentences(own.stream());
    }

    /** Nothing was judged, because nobody knows who the debtor is. */
    public static Explanation withoutDebtor(String why) {
        return new Explanation(
                Decision.Kind.BLOCKED,
                "debtor-known",
                List.of(new Finding("debtor-known", Verdict.FORBID, why)),
                Map.of(),
                null);
    }

    /** Why this situation is judged as it is, also where a rule of the host breaks on it. */
    public static Explanation of(Situation s) {
        try {
            return of(Decider.decide(s));
        } catch (RuntimeException e) {
            String broken = s.policy().rules().stream()
                    .filter(r -> judged(r, s).forbids())
                    .map(Rule::code)
                    .findFirst()
                    .orElseThrow(() -> e);
            return of(new Decision(
                    Decision.Kind.BLOCKED, s, broken, s.day() + s.policy().reviewDays()));
        }
    }

    /** A rule that breaks is told of as one that forbids: then the others' findings can be read all the same. */
    private static Finding judged(Rule rule, Situation s) {
        try {
            return rule.judge(s);
        } catch (RuntimeException e) {
            return new Finding(
                    rule.code(),
                    Verdict.FORBID,
                    "The rule could not judge: " + e.getClass().getSimpleName() + ".");
        }
    }

    static Explanation of(Decision decision) {
        Situation s = decision.situation();
        List<Finding> onCase = new ArrayList<>();
        Guards.ON_CASE.forEach(r -> onCase.add(r.judge(s)));
        Map<StepOption, List<Finding>> onOptions = new LinkedHashMap<>();
        Step step = s.stepOrNull();
        if (step != null) {
            Guards.ON_STEP.forEach(r -> onCase.add(r.judge(s)));
            s.policy().rules().forEach(r -> onCase.add(judged(r, s)));
            onCase.add(floor(s, step));
            step.options().forEach(o -> onOptions.put(o, onOption(s, step, o)));
            passedOver(s, step, onOptions);
        } else if (s.hasItems()) {
            onCase.add(new Finding(
                    Decider.LADDER_ENDED, Verdict.FORBID, "All steps were taken; a person decides how it goes on."));
        }
        StepOption chosen = decision.kind() == Decision.Kind.SEND ? decision.option() : null;
        return new Explanation(decision.kind(), decision.rule(), onCase, onOptions, chosen);
    }

    private static Finding floor(Situation s, Step step) {
        boolean enough = s.openMinor() >= step.minimumMinor() || step.mandatory();
        String minimum = new Amount(step.minimumMinor(), s.dunningCase().currency()).toString();
        return new Finding(
                Decider.FLOOR,
                enough ? Verdict.ALLOW : Verdict.FORBID,
                s.open() + " is open; the step " + step.code() + " is taken from " + minimum + " on.");
    }

    private static List<Finding> onOption(Situation s, Step step, StepOption option) {
        ContactPoint point = s.debtor().bestPoint(option.channel());
        if (point == null) {
            return List.of(new Finding(
                    Decider.REACHABLE,
                    Verdict.FORBID,
                    "No usable contact point for " + option.channel().words() + " is known."));
        }
        List<Finding> findings = new ArrayList<>();
        Guards.ON_CONTACT.forEach(r -> findings.add(r.judge(s, option, point)));
        StepOption companion = option.companion();
        if (companion != null) {
            onOption(s, step, companion).stream()
                    .filter(f -> !f.rule().equals(Worth.CODE))
                    .map(f -> ofCompanion(f, companion))
                    .forEach(findings::add);
        }
        if (Worth.costMinor(s, option) >= 0) {
            findings.add(Worth.finding(s, step, option));
        }
        return findings;
    }

    private static Finding ofCompanion(Finding finding, StepOption companion) {
        return new Finding(
                finding.rule(),
                finding.verdict(),
                "Along by " + companion.channel().words() + ": " + finding.sentence());
    }

    /** Adds what speaks against ways that the guards leave open, because one failed before or the debtor has wishes. */
    private static void passedOver(Situation s, Step step, Map<StepOption, List<Finding>> onOptions) {
        int open = 0;
        for (int i = 0; i < step.options().size(); i++) {
            List<Finding> findings = onOptions.getOrDefault(step.options().get(i), List.of());
            boolean allowed =
                    findings.stream().allMatch(f -> f.allows() || f.rule().equals(Worth.CODE));
            open |= allowed ? 1 << i : 0;
        }
        int left = open == 0 ? 0 : Ways.narrowed(s, step, open);
        for (int i = 0; i < step.options().size(); i++) {
            if ((open & ~left & 1 << i) != 0) {
                onOptions.computeIfPresent(step.options().get(i), (option, findings) -> {
                    List<Finding> more = new ArrayList<>(findings);
                    more.add(new Finding(
                            Ways.CODE,
                            Verdict.FORBID,
                            "Another way is taken than by " + option.channels()
                                    + ": the step did not arrive by it before, or the debtor wishes so."));
                    return more;
                });
            }
        }
    }

    /** The sentences that decided: those of the strictest rule, or for a notice that goes out its two numbers. */
    public String reason() {
        if (chosen != null) {
            return sentences(onOptions.getOrDefault(chosen, List.of()).stream().filter(this::isOfRule));
        }
        Stream<Finding> options = onOptions.values().stream()
                .flatMap(findings -> findings.stream().filter(f -> isOfRule(f) && !isMoot(f, findings)));
        return sentences(
                Stream.concat(onCase.stream().filter(this::isOfRule), options).filter(f -> !f.allows()));
    }

    private boolean isOfRule(Finding finding) {
        return finding.rule().equals(rule);
    }

    /** What an option is worth says nothing where the option is not open. */
    private static boolean isMoot(Finding finding, List<Finding> ofOption) {
        return finding.rule().equals(Worth.CODE)
                && ofOption.stream().anyMatch(f -> !f.allows() && !f.rule().equals(Worth.CODE));
    }

    private static String sentences(Stream<Finding> findings) {
        return findings.map(Finding::sentence).distinct().collect(Collectors.joining(" "));
    }

    /** All that spoke against a notice, the deciding ones and the overruled. */
    public List<Finding> objections() {
        return all().filter(f -> !f.allows()).toList();
    }

    private Stream<Finding> all() {
        return Stream.concat(onCase.stream(), onOptions.values().stream().flatMap(List::stream));
    }
}
