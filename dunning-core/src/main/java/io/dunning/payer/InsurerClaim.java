package io.dunning.payer;

import io.dunning.payer.ClaimEvent.Acknowledged;
import io.dunning.payer.ClaimEvent.Answered;
import io.dunning.payer.ClaimEvent.Drafted;
import io.dunning.payer.ClaimEvent.GivenUp;
import io.dunning.payer.ClaimEvent.Objected;
import io.dunning.payer.ClaimEvent.Rejected;
import io.dunning.payer.ClaimEvent.Submitted;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One claim to an insurer: what was asked, whether it arrived, and what the insurer says line by line.
 *
 * <p>Immutable and pure. What people do to it are its methods; they answer a {@link ClaimOutcome}. {@link #evolve} applies an event. Reminders
 * and formal demands are not its own: {@link #receivable} hands it to the engine, where each step is kept with its proof.
 */
public final class InsurerClaim {

    /** More lines than this are several claims. */
    public static final int LINES_MAX = 10_000;

    private final ClaimId id;
    private final CreditorId creditor;
    private final PersonId insurer;
    private final List<LinePosition> lines;
    private final Stage stage;
    private final LocalDate draftedOn;
    private final @Nullable LocalDate firstSubmittedOn;
    private final @Nullable LocalDate submittedOn;
    private final List<String> errorCodes;

    /** How far its sending has come. */
    public enum Stage {
        /** Put together, not sent. */
        DRAFT,
        /** Sent; whether it arrived isn't known. */
        SUBMITTED,
        /** Not taken: to be mended and sent again. */
        REJECTED,
        /** The insurer has it. */
        ACKNOWLEDGED
    }

    private InsurerClaim(Drafted drafted) {
        this(
                drafted.claim(),
                drafted.creditor(),
                drafted.insurer(),
                drafted.lines().stream().map(LinePosition::unanswered).toList(),
                Stage.DRAFT,
                drafted.on(),
                null,
                null,
                List.of());
    }

    private InsurerClaim(
            ClaimId id,
            CreditorId creditor,
            PersonId insurer,
            List<LinePosition> lines,
            Stage stage,
            LocalDate draftedOn,
            @Nullable LocalDate firstSubmittedOn,
            @Nullable LocalDate submittedOn,
            List<String> errorCodes) {
        this.id = id;
        this.creditor = creditor;
        this.insurer = insurer;
        this.lines = List.copyOf(lines);
        this.stage = stage;
        this.draftedOn = draftedOn;
        this.firstSubmittedOn = firstSubmittedOn;
        this.submittedOn = submittedOn;
        this.errorCodes = errorCodes;
    }

    // ---- from history ----

    /** The event that begins a claim; {@link IllegalArgumentException} for lines that make no claim together. */
    public static Drafted draft(
            ClaimId id, CreditorId creditor, PersonId insurer, List<ClaimLine> lines, LocalDate on) {
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            throw new IllegalArgumentException("claim " + id + " has 1 to " + LINES_MAX + " lines");
        }
        Set<LineId> ids = new HashSet<>();
        for (ClaimLine line : lines) {
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException("claim " + id + " has line " + line.id() + " twice");
            }
            if (!line.billed().currency().equals(lines.get(0).billed().currency())) {
                throw new IllegalArgumentException("claim " + id + " mixes currencies");
            }
        }
        return new Drafted(on, id, creditor, insurer, lines);
    }

    /** The claim that these events tell of; the first one drafted it. */
    public static InsurerClaim replay(List<? extends ClaimEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof Drafted drafted)) {
            throw new IllegalArgumentException("the history of a claim begins with Drafted");
        }
        return new InsurerClaim(drafted).evolve(events.subList(1, events.size()));
    }

    /** The claim after these events. */
    public InsurerClaim evolve(List<? extends ClaimEvent> events) {
        InsurerClaim claim = this;
        for (ClaimEvent event : events) {
            claim = claim.evolve(event);
        }
        return claim;
    }

    /** The claim after one more event. */
    public InsurerClaim evolve(ClaimEvent event) {
        if (event instanceof Submitted submitted) {
            LocalDate first = firstSubmittedOn == null ? submitted.on() : firstSubmittedOn;
            return staged(Stage.SUBMITTED, first, submitted.on(), List.of());
        } else if (event instanceof Acknowledged) {
            return staged(Stage.ACKNOWLEDGED, firstSubmittedOn, submittedOn, List.of());
        } else if (event instanceof Rejected rejected) {
            return staged(Stage.REJECTED, firstSubmittedOn, submittedOn, rejected.errorCodes());
        } else if (event instanceof Answered answered) {
            return with(position(answered.line()).answered(answered));
        } else if (event instanceof Objected objected) {
            return with(position(objected.line()).objected(objected.on()));
        } else if (event instanceof GivenUp givenUp) {
            return with(position(givenUp.line()).givenUp(givenUp.on()));
        }
        throw new IllegalStateException("claim " + id + " was drafted already");
    }

    private InsurerClaim staged(
            Stage next, @Nullable LocalDate first, @Nullable LocalDate latest, List<String> errors) {
        return new InsurerClaim(id, creditor, insurer, lines, next, draftedOn, first, latest, errors);
    }

    private InsurerClaim with(LinePosition changed) {
        List<LinePosition> next = new ArrayList<>(lines);
        next.replaceAll(p -> p.line().id().equals(changed.line().id()) ? changed : p);
        // Who answers has it, whatever its portal said.
        Stage known = changed.answers().isEmpty() ? stage : Stage.ACKNOWLEDGED;
        return new InsurerClaim(
                id, creditor, insurer, next, known, draftedOn, firstSubmittedOn, submittedOn, errorCodes);
    }

    // ---- what is done to it ----

    /** It is sent, or sent again after it was rejected. */
    public ClaimOutcome submit(String reference, LocalDate on) {
        if (stage == Stage.SUBMITTED || stage == Stage.ACKNOWLEDGED) {
            return ClaimOutcome.refused("submitted", "The claim was sent already; ask for the answer instead.");
        }
        return ClaimOutcome.of(new Submitted(on, reference));
    }

    /** The insurer says that it has it. */
    public ClaimOutcome acknowledge(String reference, LocalDate on) {
        return switch (stage) {
            case SUBMITTED -> ClaimOutcome.of(new Acknowledged(on, reference));
            case ACKNOWLEDGED -> ClaimOutcome.of();
            case DRAFT, REJECTED -> notSent();
        };
    }

    /** The insurer or its portal doesn't take it. */
    public ClaimOutcome reject(List<String> codes, LocalDate on) {
        if (stage != Stage.SUBMITTED) {
            return notSent();
        }
        return ClaimOutcome.of(new Rejected(on, codes));
    }

    /** A settlement speaks of a line. The same place of the same settlement again changes nothing. */
    public ClaimOutcome answer(Settlement settlement, SettlementLine said, LineId line, LocalDate on) {
        if (stage == Stage.DRAFT) {
            return notSent();
        }
        Optional<LinePosition> position = find(line);
        if (position.isEmpty()) {
            return ClaimOutcome.refused("unknown-line", "The claim has no line " + line + ".");
        }
        if (!said.paid().currency().equals(currency())) {
            return ClaimOutcome.refused(
                    "other-currency", "The claim is kept in " + currency().getCurrencyCode() + ".");
        }
        AnswerRef ref = new AnswerRef(settlement.id(), said.position());
        if (position.get().knows(ref)) {
            return ClaimOutcome.of();
        }
        return switch (said.kind()) {
            case ESTIMATE -> ClaimOutcome.refused("estimate", "A word in advance is no answer.");
            case REVERSAL -> {
                if (position.get().answers().isEmpty()) {
                    yield ClaimOutcome.refused("nothing-to-reverse", "There is no answer to take back yet.");
                }
                yield ClaimOutcome.of(answered(settlement, said, line, ref, on));
            }
            case ANSWER -> ClaimOutcome.of(answered(settlement, said, line, ref, on));
        };
    }

    private static Answered answered(
            Settlement settlement, SettlementLine said, LineId line, AnswerRef ref, LocalDate on) {
        return new Answered(on, line, ref, settlement.paidOn(), said.kind(), said.paid(), said.adjustments());
    }

    /** The creditor tells the insurer that an answer isn't right. */
    public ClaimOutcome object(LineId line, String reference, LocalDate on) {
        Optional<LinePosition> position = find(line);
        if (position.isEmpty() || position.get().answers().isEmpty()) {
            return ClaimOutcome.refused("not-answered", "There is no answer to object to.");
        }
        return ClaimOutcome.of(new Objected(on, line, reference));
    }

    /** A person decides that no more is asked of the insurer for a line. */
    public ClaimOutcome giveUp(LineId line, String decidedBy, LocalDate on) {
        Optional<LinePosition> position = find(line);
        if (position.isEmpty()) {
            return ClaimOutcome.refused("unknown-line", "The claim has no line " + line + ".");
        }
        return position.get().givenUpOn() == null
                ? ClaimOutcome.of(new GivenUp(on, line, decidedBy))
                : ClaimOutcome.of();
    }

    private static ClaimOutcome notSent() {
        return ClaimOutcome.refused("not-sent", "The claim isn't with the insurer.");
    }

    // ---- as a debt of the insurer ----

    /**
     * The claim as a bill that the engine follows up, with the insurer as the debtor. The patients behind it don't go along: what the insurer
     * is told of them stands in the claim itself. Its amount is what the tariff says in all; what is open of it is {@link #open}.
     *
     * @throws IllegalStateException where it was never sent
     */
    public Receivable receivable(PayerContract contract) {
        if (firstSubmittedOn == null) {
            throw new IllegalStateException("claim " + id + " was never sent");
        }
        LocalDate earliest = lines.stream()
                .map(p -> p.line().serviceOn())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new Receivable(
                new ReceivableId(id.value()),
                creditor,
                contract.of(insurer).insurer(),
                insurer,
                ClaimKind.INSURER_SHARE,
                BillingCategory.UNSPECIFIED,
                earliest,
                firstSubmittedOn.plusDays(contract.payDays()),
                expected().toMoney(),
                "CLAIM-" + id,
                earliest.getYear());
    }

    /** What the tariff says the insurer pays for all lines. */
    public Amount expected() {
        return lines.stream().map(p -> p.line().expected()).reduce(Amount.zero(currency()), Amount::plus);
    }

    /** What is still asked of the insurer: the balance of {@link #receivable} for the ledger. Lines paid too much don't pay for others. */
    public Amount open() {
        return lines.stream().map(LinePosition::open).reduce(Amount.zero(currency()), Amount::plus);
    }

    // ---- asking the claim ----

    public ClaimId id() {
        return id;
    }

    public CreditorId creditor() {
        return creditor;
    }

    public PersonId insurer() {
        return insurer;
    }

    public CurrencyUnit currency() {
        return lines.get(0).line().billed().currency();
    }

    public Stage stage() {
        return stage;
    }

    public LocalDate draftedOn() {
        return draftedOn;
    }

    /** When it was last sent. */
    public Optional<LocalDate> submittedOn() {
        return Optional.ofNullable(submittedOn);
    }

    /** Why it was not taken, while it isn't. */
    public List<String> errorCodes() {
        return errorCodes;
    }

    public List<LinePosition> lines() {
        return lines;
    }

    public Optional<LinePosition> find(LineId line) {
        return lines.stream().filter(p -> p.line().id().equals(line)).findFirst();
    }

    /** The line of that key; {@link IllegalArgumentException} where the claim has none. */
    public LinePosition position(LineId line) {
        return find(line).orElseThrow(() -> new IllegalArgumentException("claim " + id + " has no line " + line));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InsurerClaim claim
                && id.equals(claim.id)
                && creditor.equals(claim.creditor)
                && insurer.equals(claim.insurer)
                && lines.equals(claim.lines)
                && stage == claim.stage
                && draftedOn.equals(claim.draftedOn)
                && Objects.equals(firstSubmittedOn, claim.firstSubmittedOn)
                && Objects.equals(submittedOn, claim.submittedOn)
                && errorCodes.equals(claim.errorCodes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, creditor, lines);
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "InsurerClaim[" + id + "]";
    }
}
