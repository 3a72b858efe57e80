package io.dunning.cases;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notices of a case in its snapshot. What is as with nearly every notice takes a mark instead of its bytes. */
final class CaseSnapshotNotices {

    private static final int SAME_LADDER = 1;
    private static final int ITEMS_OF_CASE = 1 << 1;
    private static final int CANCELLED = 1 << 2;
    private static final int FAILED = 1 << 3;
    private static final int HAS_FEE = 1 << 4;
    private static final int HAS_RECEIPTS = 1 << 5;
    private static final int HAS_DETAIL = 1 << 6;
    private static final int HAS_EFFECT = 1 << 7;
    private static final int REPLACED = 1 << 8;
    private static final int COMPANION = 1 << 9;
    private static final int ALL = (1 << 10) - 1;

    private static final NoticeKind[] KINDS = NoticeKind.values();
    private static final ChannelKind[] CHANNELS = ChannelKind.values();
    private static final EvidenceGrade[] GRADES = EvidenceGrade.values();
    private static final Receipt.Detail[] DETAILS = Receipt.Detail.values();

    private CaseSnapshotNotices() {}

    static void write(DunningCase dunningCase, CaseSnapshotBytes out) {
        String ladder = dunningCase.ladderOrNull();
        out.number(dunningCase.notices().size());
        for (NoticeRecord notice : dunningCase.notices()) {
            write(notice, ladder, dunningCase.items(), out);
            ladder = notice.ladder();
        }
    }

    static void read(CaseSnapshotCursor in, CaseDraft draft) {
        String ladder = draft.ladder;
        for (int left = in.count(); left > 0; left--) {
            NoticeRecord notice = read(in, ladder, draft.items);
            draft.notices.add(notice);
            ladder = notice.ladder();
        }
    }

    /** @param ladder of the notice before, or of the case for the first one */
    private static void write(
            NoticeRecord notice, @Nullable String ladder, List<CaseItem> items, CaseSnapshotBytes out) {
        int[] places = places(notice.items(), items);
        int marks = marks(notice, ladder, places);
        out.number(marks);
        out.key(notice.key());
        if ((marks & SAME_LADDER) == 0) {
            out.text(notice.ladder());
        }
        out.text(notice.step());
        out.number(notice.stepIndex());
        out.constant(notice.kind());
        out.constant(notice.channel());
        out.day(notice.plannedOn());
        out.day(notice.payBy());
        writeItems(notice.items(), places, out);
        if ((marks & HAS_FEE) != 0) {
            out.text(notice.feeCode());
            out.signed(notice.feeMinor());
        }
        out.constant(notice.grade());
        out.day(notice.gradedOn());
        if ((marks & HAS_RECEIPTS) != 0) {
            out.number(notice.receipts().size());
            notice.receipts().forEach(out::text);
        }
        if ((marks & HAS_DETAIL) != 0) {
            out.constant(notice.detail());
        }
        LocalDate effectiveOn = notice.effectiveOn();
        if (effectiveOn != null) {
            out.day(effectiveOn);
        }
    }

    private static NoticeRecord read(CaseSnapshotCursor in, @Nullable String ladder, List<CaseItem> items) {
        int marks = in.marks(ALL);
        boolean fee = (marks & HAS_FEE) != 0;
        NoticeKey key = in.key();
        String own = (marks & SAME_LADDER) == 0 ? in.text() : ladder;
        if (own == null) {
            throw new IllegalArgumentException("a notice without ladder");
        }
        String step = in.text();
        int stepIndex = in.wholeNumber();
        NoticeKind kind = in.constant(KINDS);
        ChannelKind channel = in.constant(CHANNELS);
        LocalDate plannedOn = in.day();
        LocalDate payBy = in.day();
        return new NoticeRecord(
                key,
                own,
                step,
                stepIndex,
                kind,
                channel,
                plannedOn,
                payBy,
                (marks & ITEMS_OF_CASE) == 0 ? readItems(in) : readPlaces(in, items),
                fee ? in.text() : "",
                fee ? in.signed() : 0,
                in.constant(GRADES),
                in.day(),
                (marks & CANCELLED) != 0,
                (marks & FAILED) != 0,
                (marks & HAS_RECEIPTS) == 0 ? List.of() : readReceipts(in),
                (marks & HAS_DETAIL) == 0 ? Receipt.Detail.NONE : in.constant(DETAILS),
                (marks & HAS_EFFECT) == 0 ? null : in.day(),
                (marks & REPLACED) != 0,
                (marks & COMPANION) != 0);
    }

    private static int marks(NoticeRecord notice, @Nullable String ladder, int @Nullable [] places) {
        boolean fee = notice.feeMinor() != 0 || !notice.feeCode().isEmpty();
        return (notice.ladder().equals(ladder) ? SAME_LADDER : 0)
                | (places != null ? ITEMS_OF_CASE : 0)
                | (notice.cancelled() ? CANCELLED : 0)
                | (notice.failed() ? FAILED : 0)
                | (fee ? HAS_FEE : 0)
                | (notice.receipts().isEmpty() ? 0 : HAS_RECEIPTS)
                | (notice.detail() == Receipt.Detail.NONE ? 0 : HAS_DETAIL)
                | (notice.effectiveOn() == null ? 0 : HAS_EFFECT)
                | (notice.replaced() ? REPLACED : 0)
                | (notice.companion() ? COMPANION : 0);
    }

    private static void writeItems(List<ReceivableId> covered, int @Nullable [] places, CaseSnapshotBytes out) {
        out.number(covered.size());
        if (places == null) {
            covered.forEach(id -> out.text(id.value()));
        } else {
            for (int place : places) {
                out.number(place);
            }
        }
    }

    private static List<ReceivableId> readItems(CaseSnapshotCursor in) {
        int count = in.count();
        List<ReceivableId> covered = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            covered.add(new ReceivableId(in.text()));
        }
        return covered;
    }

    private static List<ReceivableId> readPlaces(CaseSnapshotCursor in, List<CaseItem> items) {
        int count = in.count();
        List<ReceivableId> covered = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            covered.add(items.get(in.place(items.size())).id());
        }
        return covered;
    }

    private static List<String> readReceipts(CaseSnapshotCursor in) {
        int count = in.count();
        List<String> receipts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            receipts.add(in.text());
        }
        return receipts;
    }

    /** Where the covered items stand among those of the case; {@code null} where one of them isn't there. */
    private static int @Nullable [] places(List<ReceivableId> covered, List<CaseItem> items) {
        int[] places = new int[covered.size()];
        int next = 0;
        for (int i = 0; i < places.length; i++) {
            int place = placeFrom(next, covered.get(i), items);
            if (place < 0) {
                return null;
            }
            places[i] = place;
            next = place + 1;
        }
        return places;
    }

    /** A notice mostly covers items in the order of the case: looking on after the last one found keeps long cases quick. */
    private static int placeFrom(int start, ReceivableId id, List<CaseItem> items) {
        int size = items.size();
        for (int i = 0; i < size; i++) {
            int place = (start + i) % size;
            if (items.get(place).id().equals(id)) {
                return place;
            }
        }
        return -1;
    }
}
