package io.dunning.examples.quickstart.report;

import io.dunning.examples.quickstart.report.Grid.Link;
import io.dunning.examples.quickstart.year.BankYear;
import io.dunning.examples.quickstart.year.Played;
import io.dunning.notice.NoticeKey;
import io.dunning.reconcile.WrongNotice;
import io.dunning.reconcile.WrongNotice.Cause;
import io.dunning.reconcile.WrongNotices;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notices to somebody who had paid, with what caused each. */
final class WronglySent implements Figure {

    private static final int SHOWN_MAX = 40;

    /** A notice about a bill that had been paid. */
    private record Wrong(CaseStory story, WrongNotice notice) {
        long daysLate() {
            return ChronoUnit.DAYS.between(notice.paidOn(), notice.knownOn());
        }
    }

    private final Map<LocalDate, LocalDate> completeUpTo;
    private final @Nullable WrongNotices byBank;
    private final List<Wrong> all = new ArrayList<>();
    private long sent;

    WronglySent(Played played) {
        completeUpTo = played.completeUpTo();
        BankYear bank = played.bank();
        byBank = bank == null ? null : new WrongNotices(bank.reconciler());
    }

    /** The wrong notices of a case, each once, whichever of its bills had been paid. */
    List<WrongNotice> of(CaseStory story) {
        Map<NoticeKey, WrongNotice> once = new LinkedHashMap<>();
        (byBank == null ? WrongNotices.ofOwnLedger(story.history()) : byBank.in(story.history()))
                .forEach(wrong -> once.putIfAbsent(wrong.notice(), wrong));
        return List.copyOf(once.values());
    }

    @Override
    public void add(CaseStory story) {
        sent += story.notices().stream().filter(Notice::isSent).count();
        of(story).forEach(wrong -> all.add(new Wrong(story, wrong)));
    }

    int count() {
        return all.size();
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case CROSSED -> "the two crossed: the payment moved on the very day on which the notice left";
            case LATE_POSTING ->
                "late posting: the payment had moved, and was booked no sooner than on the day on which the notice left";
            case IMPORT_GAP -> "import gap: the bank had booked it, and its file had not come yet";
            case WRONG_REFERENCE -> "wrong reference: it was there, and a person had to say which bill it pays";
            case LATE_DETAILS -> "late details: it was there, and who paid what came to be known later";
        };
    }

    @Override
    public Section section() {
        Map<Cause, Long> causes = new EnumMap<>(Cause.class);
        all.forEach(w -> causes.merge(w.notice().cause(), 1L, Long::sum));
        String sentence = all.isEmpty()
                ? "No notice went to somebody who had paid."
                : Shown.capital(Shown.count(all.size(), "notice")) + " of " + Shown.count(sent)
                        + " went to somebody whose payment had left already (" + Shown.share(all.size(), sent)
                        + "). Books that are told sooner, or claim less, prevent them; no rule can see a payment that "
                        + "nobody has booked. The page of each case has a text that says sorry.";
        Grid byCause = Grid.of("What caused them", "Cause", "#Notices", "#Of all that were sent");
        causes.forEach((cause, count) ->
                byCause.row(Shown.capital(words(cause)), Shown.count(count), Shown.share(count, sent)));
        return new Section(
                "wrong", "Notices to somebody who had paid", List.of(sentence), List.of(), List.of(byCause, list()));
    }

    private Grid list() {
        String caption = all.size() > SHOWN_MAX ? "The " + SHOWN_MAX + " known latest" : "Each of them";
        Grid grid = Grid.of(
                caption,
                "Case",
                "Paid on (value day)",
                "Notice left on",
                "Books complete up to",
                "Payment in the books on",
                "Cause",
                "#Days late");
        all.stream()
                .sorted(Comparator.comparingLong((Wrong w) -> -w.daysLate())
                        .thenComparing(w -> w.story().id())
                        .thenComparing(w -> w.notice().leftOn()))
                .limit(SHOWN_MAX)
                .forEach(w -> grid.row(
                        new Link(w.story().shortId(), w.story().page()),
                        w.notice().paidOn().toString(),
                        w.notice().leftOn().toString(),
                        completeUpTo
                                .getOrDefault(w.notice().leftOn(), w.notice().leftOn())
                                .toString(),
                        w.notice().knownOn().toString(),
                        Shown.capital(Shown.words(w.notice().cause())),
                        Shown.count(w.daysLate())));
        return grid;
    }
}
