package io.dunning.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exception in words without those that it says itself: they may quote a mail, and with it a person. */
final class Trouble {

    /** What has more causes repeats itself, or goes in a circle. */
    private static final int CAUSES_MAX = 5;

    private Trouble() {}

    /** Kinds and places, from what was thrown to its deepest cause. */
    static String of(Throwable thrown) {
        List<String> told = new ArrayList<>();
        for (@Nullable Throwable each = thrown; each != null && told.size() < CAUSES_MAX; each = each.getCause()) {
            StackTraceElement[] trace = each.getStackTrace();
            told.add(each.getClass().getName() + (trace.length == 0 ? "" : " at " + place(trace[0])));
        }
        return String.join(", caused by ", told);
    }

    private static String place(StackTraceElement element) {
        return element.getClassName() + "." + element.getMethodName() + ":" + element.getLineNumber();
    }
}
