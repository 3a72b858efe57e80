package io.dunning.examples.clinic.reports;

import io.dunning.cases.DisputeGround;
import io.dunning.examples.clinic.web.Shown;
import io.dunning.report.AgendaKind;
import io.dunning.report.AgendaLine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A line of an agenda in words, for whoever chooses one: what sort of thing, whose, what about, how much, since when. */
@Component
class LineWords {

    private final Shown shown;

    LineWords(Shown shown) {
        this.shown = shown;
    }

    /** Such as "Objection to decide · D00012 · has paid already · 43.20 EUR · 3 Mar 2026". */
    String of(AgendaLine line) {
        List<String> words = new ArrayList<>();
        words.add(shown.word(line.kind()));
        if (line.caseId() != null) {
            words.add(line.caseId().debtor().value());
        }
        about(line, words);
        if (line.open() != null) {
            words.add(shown.money(line.open()));
        }
        words.add(shown.day(line.since()));
        return String.join(" · ", words);
    }

    /** Bills by their numbers and objections by their grounds; keys of notices and enquiries tell nobody anything. */
    private void about(AgendaLine line, List<String> words) {
        if (line.kind() == AgendaKind.EXPIRED || line.kind() == AgendaKind.EXPIRING) {
            words.add(line.about());
        } else if (line.kind() == AgendaKind.OBJECTION && !line.about().isEmpty()) {
            words.add(shown.word(DisputeGround.valueOf(line.about())));
        }
    }
}
