package io.dunning.reconcile;

import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A bank line as all files together tell of it.
 *
 * <p>Merging is the same in any order and any number: the day and kind are those of a statement where one told of the line, the details
 * those of whoever told more of them, and it was told of on the first of the days.
 *
 * @param line what is known
 * @param inStatement whether a statement told of it
 * @param toldOn the day on which the house first heard of it
 */
public record BookedLine(BankLine line, boolean inStatement, LocalDate toldOn) {

    private static final int DAYS_APART_MAX = 7;

    /** Statements before advices; the rest only decides between files that contradict each other, always in the same way. */
    private static final Comparator<BookedLine> BETTER_HEAD = Comparator.comparing((BookedLine b) -> !b.inStatement)
            .thenComparing(b -> b.line.kind())
            .thenComparing(b -> b.line.bookedOn())
            .thenComparing(b -> b.line.valueOn());

    private static final Comparator<List<BankDetail>> BETTER_DETAILS = Comparator.comparing(
                    (List<BankDetail> d) -> -d.size())
            .thenComparing(
                    d -> -d.stream().mapToInt(x -> x.paymentReferences().size()).sum())
            .thenComparing(d -> -d.stream().filter(x -> x.returned() != null).count())
            .thenComparing(d -> -d.stream().mapToInt(x -> x.text().length()).sum())
            .thenComparing(List::toString);

    public BookedLine {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(toldOn, "toldOn");
    }

    /**
     * The line as both tell of it.
     *
     * @throws IllegalArgumentException where they differ in the amount, two statements in the day, or an advice and a statement by more than
     *     {@value #DAYS_APART_MAX} days: that is no line told twice, and merging the two would lose one
     */
    public BookedLine with(BookedLine other) {
        long apart = Math.abs(ChronoUnit.DAYS.between(line.bookedOn(), other.line.bookedOn()));
        if (apart > (inStatement && other.inStatement ? 0 : DAYS_APART_MAX)) {
            throw new IllegalArgumentException("line " + line.reference() + " is known with another day of booking: the"
                    + " bank uses a reference twice, or one of the two is wrong");
        }
        if (!line.amount().equals(other.line.amount())) {
            throw new IllegalArgumentException(
                    "line " + line.reference() + " is known with another amount: one of the two is wrong");
        }
        BankLine head = BETTER_HEAD.compare(this, other) <= 0 ? line : other.line;
        List<BankDetail> details = BETTER_DETAILS.compare(line.details(), other.line.details()) <= 0
                ? line.details()
                : other.line.details();
        return new BookedLine(
                new BankLine(line.reference(), head.kind(), head.bookedOn(), head.valueOn(), line.amount(), details),
                inStatement || other.inStatement,
                toldOn.isBefore(other.toldOn) ? toldOn : other.toldOn);
    }

    /** The payments that it is made of. */
    public List<Payment> payments(BankAccountId account, CreditorId creditor) {
        if (line.details().isEmpty()) {
            BankDetail whole = new BankDetail("whole", line.amount(), List.of(), "", "", "", null);
            return List.of(payment(account, creditor, "", whole));
        }
        return line.details().stream()
                .map(d -> payment(account, creditor, d.reference(), d))
                .toList();
    }

    private Payment payment(BankAccountId account, CreditorId creditor, String reference, BankDetail detail) {
        return new Payment(
                new PaymentId(account, line.reference(), reference),
                creditor,
                line.kind(),
                line.bookedOn(),
                line.valueOn(),
                detail.amount(),
                detail.paymentReferences(),
                detail.text(),
                detail.payerName(),
                detail.payerAccount(),
                detail.returned(),
                toldOn,
                inStatement,
                false);
    }
}
