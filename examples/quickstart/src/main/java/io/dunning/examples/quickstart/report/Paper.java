package io.dunning.examples.quickstart.report;

import io.dunning.Debtors;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Debtor;
import io.dunning.economics.CostTable;
import java.time.LocalDate;
import java.util.List;

/** Paper that was not used: notices that went to a screen instead of a letter box. */
final class Paper implements Figure {

    private final CostTable costs;
    private final Debtors debtors;
    private int digital;
    private int post;
    private int avoided;
    private long savedMinor;

    Paper(CostTable costs, Debtors debtors) {
        this.costs = costs;
        this.debtors = debtors;
    }

    @Override
    public void add(CaseStory story) {
        Debtor debtor = debtors.find(
                        story.id().creditor().tenant(), List.of(story.id().debtor()))
                .get(story.id().debtor());
        boolean hasLetterBox = debtor != null && debtor.bestPoint(ChannelKind.LETTER) != null;
        for (Notice notice : story.notices()) {
            LocalDate handedOn = notice.handedOn();
            if (handedOn != null) {
                add(notice, handedOn, hasLetterBox);
            }
        }
    }

    private void add(Notice notice, LocalDate handedOn, boolean hasLetterBox) {
        ChannelKind channel = notice.planned().channel();
        post += channel.isPostal() ? 1 : 0;
        if (channel.isDigital()) {
            digital++;
            long letter = costs.wholeMinor(ChannelKind.LETTER, handedOn.toEpochDay());
            if (hasLetterBox && letter >= 0) {
                avoided++;
                savedMinor += letter - notice.planned().cost().minor();
            }
        }
    }

    int digital() {
        return digital;
    }

    int post() {
        return post;
    }

    @Override
    public Section section() {
        String sentence = Shown.count(digital, "notice") + " reached a screen, " + Shown.count(post) + " went by post: "
                + Shown.share(digital, (long) digital + post) + " without paper.";
        String saved = avoided == 0
                ? ""
                : " " + Shown.capital(Shown.count(avoided))
                        + " of them replaced a letter to a known address, which would have " + "cost "
                        + Shown.money(savedMinor, costs.currency()) + " more.";
        return new Section("paper", "Paper avoided", List.of(Shown.capital(sentence) + saved), List.of(), List.of());
    }
}
