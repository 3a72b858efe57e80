package io.dunning.examples.quickstart;

import io.dunning.examples.quickstart.year.Progress;
import java.io.PrintWriter;
import java.time.LocalDate;

/** Progress for a person: on a terminal one line that is written anew, otherwise one line a month. */
final class ProgressLine implements Progress {

    private final PrintWriter out;
    private final boolean rewriting;

    ProgressLine(PrintWriter out, boolean rewriting) {
        this.out = out;
        this.rewriting = rewriting;
    }

    @Override
    public void played(State state) {
        boolean monthEnds = state.on().plusDays(1).getDayOfMonth() == 1;
        if (rewriting) {
            out.print("\r" + line(state) + (state.last() ? System.lineSeparator() : "   "));
            out.flush();
        } else if (monthEnds || state.last()) {
            out.println(line(state));
            out.flush();
        }
    }

    @Override
    public void goesOn(LocalDate on, long done, long all) {
        out.println(
                done == all
                        ? "all " + all + " dates were done; only the report is written"
                        : "going on at " + on + ", " + done + " of " + all + " dates were done");
        out.flush();
    }

    private static String line(State state) {
        return state.on() + "  cases open " + state.casesOpen() + ", sent " + state.sent() + ", held back "
                + state.heldBack() + ", paid " + state.paid();
    }
}
