package io.dunning.report.write.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A vertical axis from zero with round steps.
 *
 * @param step the distance of two lines
 * @param steps how many lines lie above zero
 */
public record Scale(long step, int steps) {

    private static final int STEPS_WANTED = 4;

    /** One that reaches up to a number. */
    public static Scale upTo(long max) {
        long least = Math.max(1, (max + STEPS_WANTED - 1) / STEPS_WANTED);
        long power = 1;
        while (power * 10 <= least) {
            power *= 10;
        }
        long step = power;
        for (int factor : new int[] {1, 2, 5, 10}) {
            step = power * factor;
            if (step >= least) {
                break;
            }
        }
        return new Scale(step, (int) Math.max(1, (max + step - 1) / step));
    }

    /** The uppermost line. */
    public long top() {
        return step * steps;
    }

    /** All lines from zero up. */
    public List<Long> lines() {
        List<Long> lines = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            lines.add(i * step);
        }
        return lines;
    }
}
