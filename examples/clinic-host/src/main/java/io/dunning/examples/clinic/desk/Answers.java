package io.dunning.examples.clinic.desk;

import io.dunning.DunningEngine;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.examples.clinic.file.EventWords;
import io.dunning.spring.desk.DeskAnswer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What somebody sees after an act: the page again if it was done, else why not, with what happened meanwhile. */
@Component
public class Answers {

    /** The code of the refusal of an approval of lines that are no longer those that were shown. */
    public static final String OTHER_LINES = "other-lines";

    private final DunningEngine engine;
    private final EventWords words;

    public Answers(DunningEngine engine, EventWords words) {
        this.engine = engine;
        this.words = words;
    }

    /**
     * The answer to an act on a case.
     *
     * @param back the page on which the form stood
     * @param mayReadHistory whether who acts is shown what happened since, and not only that something did
     */
    public ModelAndView of(DeskAnswer answer, CaseId id, FormToken token, String back, boolean mayReadHistory) {
        if (answer.isAccepted()) {
            return new ModelAndView("redirect:" + back + "?done");
        }
        ModelAndView page = refused(answer, back);
        if (mayReadHistory && answer.code().equals(Acting.STALE)) {
            List<RecordedEvent> history = engine.history(id);
            page.addObject(
                    "since",
                    history.stream()
                            .filter(recorded -> recorded.seq() > token.version())
                            .map(recorded -> words.of(recorded.event()))
                            .toList());
        }
        return page;
    }

    /** The answer to an act on no case. */
    public ModelAndView of(DeskAnswer answer, String back) {
        return answer.isAccepted() ? new ModelAndView("redirect:" + back + "?done") : refused(answer, back);
    }

    /** Whether a rule said no to what was entered, so that other entries could be accepted. */
    public static boolean isUpToEntries(DeskAnswer answer) {
        return !answer.isAccepted() && status(answer) == HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ModelAndView refused(DeskAnswer answer, String back) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(status(answer));
        page.addObject("answer", answer);
        page.addObject("back", back);
        page.addObject("since", List.of());
        return page;
    }

    private static HttpStatus status(DeskAnswer answer) {
        return switch (answer.code()) {
            case Acting.STALE, OTHER_LINES, DeskAnswer.OTHER_CONTENT -> HttpStatus.CONFLICT;
            case "not-allowed", "four-eyes", "another-act", "level" -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
