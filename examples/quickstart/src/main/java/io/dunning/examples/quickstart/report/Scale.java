package io.dunning.examples.quickstart.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A vertical axis from zero with round steps.
 *
 * @param step the distance of two lines
 * @param steps how many lines lie above zero
 */
record Scale(long step, int steps) {

    private static final int STEPS_WANTED = 4;

    static Scale upTo(long max) {
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

    long top() {
        return step * steps;
    }

    List<Long> lines() {
        List<Long> lines = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            lines.add(i * step);
        }
        return lines;
    }
}
