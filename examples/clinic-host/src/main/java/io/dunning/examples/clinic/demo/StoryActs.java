package io.dunning.examples.clinic.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dunning.agreement.InstalmentPlan;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.hold.HoldReason;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the desk of a folder's story did: a line of {@code acts.csv}. */
final class StoryActs {

    static final String DESK = "story-desk";
    private static final String SECOND = "story-second";
    private static final int ANSWER_DAYS = 30;

    private StoryActs() {}

    static Function<DunningCase, Outcome> of(NamedCsvRecord row, LocalDate on) {
        String value = row.getField("value");
        @Nullable LocalDate day = day(row.getField("value2"));
        return switch (row.getField("act")) {
            case "promise" -> c -> c.promise(Amount.of(value, c.currency().getCurrencyCode()), needed(day), on);
            case "plan" -> c -> plan(c, Integer.parseInt(value), needed(day), on);
            case "defer" -> c -> c.defer(LocalDate.parse(value), on);
            case "dispute" -> c -> c.dispute(DisputeGround.valueOf(word(value)), on.plusDays(ANSWER_DAYS), on);
            case "decide" -> c -> c.decideDispute(DisputeDecision.valueOf(word(value)), DESK, on);
            case "hold" -> c -> c.hold(HoldReason.valueOf(word(value)), day, on);
            case "release" -> c -> c.release(HoldReason.valueOf(word(value)), on);
            case "uncollectible" -> c -> c.excludeUncollectible(value, DESK, SECOND, on);
            default -> throw new IllegalArgumentException("no such act: line " + row.getStartingLineNumber());
        };
    }

    private static Outcome plan(DunningCase c, int parts, LocalDate first, LocalDate on) {
        return c.openMinor() < parts
                ? Outcome.refused("plan-total", "Less is open than the plan has parts.")
                : c.agree(InstalmentPlan.monthly(c.open(), parts, first), on);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static LocalDate needed(@Nullable LocalDate day) {
        if (day == null) {
            throw new IllegalArgumentException("an act of the story lacks its day");
        }
        return day;
    }

    private static String word(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
