package io.dunning.examples.quickstart.scenario;

import io.dunning.agreement.InstalmentPlan;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.hold.HoldReason;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code acts.csv}: what somebody at the desk does to a case.
 *
 * @param line where it stands
 * @param on the business date
 * @param debtor whose case
 * @param kind which of their cases
 * @param name what it is called in the file
 * @param doing what it does
 */
public record DeskAct(
        long line, LocalDate on, PersonId debtor, ClaimKind kind, String name, Function<DunningCase, Outcome> doing) {

    static final List<String> COLUMNS = List.of("on", "debtor_id", "claim_kind", "act", "value", "value2");

    private static final String CLERK = "desk-1";
    private static final String SECOND_CLERK = "desk-2";
    private static final int ANSWER_DAYS = 30;
    private static final int PARTS_MAX = 60;

    private static final Map<String, DisputeGround> GROUNDS = Line.words(DisputeGround.values());
    private static final Map<String, DisputeDecision> DECISIONS = Line.words(DisputeDecision.values());
    private static final Map<String, HoldReason> REASONS = Line.words(HoldReason.values());

    static DeskAct of(Line line, String currency) {
        Line.checkAll(
                () -> line.day("on"),
                () -> line.id("debtor_id", PersonId::new),
                line::claimKind,
                () -> doing(line, LocalDate.EPOCH, currency));
        LocalDate on = line.day("on");
        return new DeskAct(
                line.number(),
                on,
                line.id("debtor_id", PersonId::new),
                line.claimKind(),
                line.text("act"),
                doing(line, on, currency));
    }

    private static Function<DunningCase, Outcome> doing(Line line, LocalDate on, String currency) {
        String value = line.text("value");
        return switch (line.text("act")) {
            case "promise" -> promise(Line.amount("value", value, currency), line.day("value2"), on);
            case "plan" -> plan(parts(value), line.day("value2"), on);
            case "defer" -> defer(line.day("value"), on);
            case "dispute" -> dispute(Line.word("value", value, GROUNDS), on);
            case "decide" -> decide(Line.word("value", value, DECISIONS), on);
            case "hold" -> hold(Line.word("value", value, REASONS), until(line), on);
            case "release" -> release(Line.word("value", value, REASONS), on);
            case "uncollectible" -> uncollectible(value, on);
            default ->
                throw new BadCell(
                        "act must be one of promise, plan, defer, dispute, decide, hold, release, uncollectible");
        };
    }

    private static Function<DunningCase, Outcome> promise(Amount amount, LocalDate by, LocalDate on) {
        return c -> c.promise(amount, by, on);
    }

    private static Function<DunningCase, Outcome> plan(int parts, LocalDate first, LocalDate on) {
        return c -> c.openMinor() < parts
                ? Outcome.refused("plan-total", "Less is open than the plan has parts.")
                : c.agree(InstalmentPlan.monthly(c.open(), parts, first), on);
    }

    private static Function<DunningCase, Outcome> defer(LocalDate until, LocalDate on) {
        return c -> c.defer(until, on);
    }

    private static Function<DunningCase, Outcome> dispute(DisputeGround ground, LocalDate on) {
        return c -> c.dispute(ground, on.plusDays(ANSWER_DAYS), on);
    }

    private static Function<DunningCase, Outcome> decide(DisputeDecision decision, LocalDate on) {
        return c -> c.decideDispute(decision, CLERK, on);
    }

    private static Function<DunningCase, Outcome> hold(HoldReason reason, @Nullable LocalDate until, LocalDate on) {
        return c -> c.hold(reason, until, on);
    }

    private static Function<DunningCase, Outcome> release(HoldReason reason, LocalDate on) {
        return c -> c.release(reason, on);
    }

    private static Function<DunningCase, Outcome> uncollectible(String evidence, LocalDate on) {
        if (!evidence.matches("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}")) {
            throw new BadCell("value must be the reference of what shows it: 1 to 100 of a-z, A-Z, 0-9 and . _ : / -");
        }
        return c -> c.excludeUncollectible(evidence, CLERK, SECOND_CLERK, on);
    }

    private static int parts(String text) {
        if (!text.matches("[1-9][0-9]?") || Integer.parseInt(text) > PARTS_MAX) {
            throw new BadCell("value must be the number of instalments, 1 to " + PARTS_MAX);
        }
        return Integer.parseInt(text);
    }

    private static @Nullable LocalDate until(Line line) {
        return line.text("value2").isEmpty() ? null : line.day("value2");
    }
}
