package io.dunning.examples.quickstart.report;

import io.dunning.loadlist.OutcomesFile;
import io.dunning.outcome.AttemptOutcome;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** What goes back to whoever sent the bills: each attempt once, with what became of it, in two forms. */
final class Outcomes implements Closeable {

    private final OutcomesFile csv;
    private final OutcomesFile json;
    private long count;

    Outcomes(Path folder) throws IOException {
        csv = OutcomesFile.csv(folder.resolve("outcomes.csv"));
        json = OutcomesFile.json(folder.resolve("outcomes.json"));
    }

    /** A host asks {@code engine.outcomes(...)}; here the history has just been read. */
    void add(CaseStory story) {
        for (AttemptOutcome outcome : AttemptOutcome.in(story.history())) {
            csv.accept(outcome);
            json.accept(outcome);
            count++;
        }
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        try (csv) {
            json.close();
        }
    }
}
