package io.dunning.desk;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CallbackPromised;
import io.dunning.cases.CaseEvent.CallbackTried;
import io.dunning.cases.CaseEvent.ComplaintAnswered;
import io.dunning.cases.CaseEvent.ComplaintMade;
import io.dunning.cases.CaseEvent.DecisionAsked;
import io.dunning.cases.CaseEvent.EnquiryClassified;
import io.dunning.cases.CaseEvent.EnquiryClosed;
import io.dunning.cases.CaseEvent.EnquiryForwarded;
import io.dunning.cases.CaseEvent.EnquiryOpened;
import io.dunning.cases.CaseEvent.FeesAllowed;
import io.dunning.cases.CaseEvent.IdentityChecked;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.ThirdPartyAdmitted;
import io.dunning.cases.CaseState;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.Outcome;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Authority;
import io.dunning.contact.IdentityLevel;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.Policy;
import io.dunning.hold.HoldReason;
import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What people at the desk do to a case: {@code engine.act(id, clerk, c -> Desk.of(c, policy).open(…))}.
 *
 * <p>Immutable and pure, as the case is. Every act answers events to store, or a refusal that can be told to whoever asked; the same act
 * again changes nothing where it is known by its enquiry. Acts hold topics, grounds and names of factors from closed lists, and ids; no text.
 */
public final class Desk {

    /** So far ahead a call may be promised. */
    public static final int CALLBACK_DAYS_MAX = 30;

    /** A record without an end lets somebody speak for so long in one enquiry. */
    private static final int ADMISSION_DAYS_MAX = 365;

    /** A case in which more was asked is looked into by somebody else than the desk. */
    private static final int ENQUIRIES_MAX = 500;

    private final DunningCase dunningCase;
    private final DeskFile file;
    private final Policy policy;

    private Desk(DunningCase dunningCase, Policy policy) {
        this.dunningCase = dunningCase;
        this.file = dunningCase.desk();
        this.policy = policy;
    }

    /** The desk for a case, with the terms of its policy. */
    public static Desk of(DunningCase dunningCase, Policy policy) {
        return new Desk(Objects.requireNonNull(dunningCase, "dunningCase"), Objects.requireNonNull(policy, "policy"));
    }

    // ---- who asks what ----

    /**
     * Somebody turned to the desk. The same enquiry again changes nothing.
     *
     * @param receivedAt when, as clocks read where it came in: its day begins the term for the answer
     */
    public Outcome open(EnquiryId id, Medium medium, Caller caller, OffsetDateTime receivedAt, LocalDate on) {
        OffsetDateTime at = receivedAt.truncatedTo(ChronoUnit.SECONDS);
        var known = file.enquiry(id);
        if (known.isPresent()) {
            Enquiry same = known.get();
            return same.medium() == medium
                            && same.caller() == caller
                            && same.receivedAt().equals(at)
                    ? Outcome.of()
                    : Outcome.refused("differs", "Enquiry " + id + " is known with other content.");
        }
        if (at.toLocalDate().isAfter(on.plusDays(1))) {
            return Outcome.refused("received-day", "An enquiry comes in before it is taken down.");
        }
        if (file.enquiries().size() >= ENQUIRIES_MAX) {
            return Outcome.refused("too-many", "The case has " + ENQUIRIES_MAX + " enquiries already.");
        }
        return Outcome.of(new EnquiryOpened(
                on, id, medium, caller, at, lastDay(policy.answers().of(medium), at)));
    }

    /**
     * Says what an enquiry is about. A case of good faith bears no fee from now on, until {@link #allowFees}: what waits to go out with a fee
     * is stopped.
     */
    public Outcome classify(EnquiryId id, Topic topic, LocalDate on) {
        return ifOpen(id, enquiry -> {
            if (enquiry.topic() == topic) {
                return Outcome.of();
            }
            List<CaseEvent> events = new ArrayList<>(2);
            if (topic.isGoodFaith() && waitsWithFee()) {
                dunningCase.notices().stream()
                        .filter(NoticeRecord::isWaiting)
                        .forEach(n -> events.add(new NoticeCancelled(on, n.key(), "no-cost-in-doubt")));
            }
            events.add(new EnquiryClassified(on, id, topic));
            return new Outcome.Accepted(events);
        });
    }

    private boolean waitsWithFee() {
        return dunningCase.notices().stream().anyMatch(n -> n.isWaiting() && n.feeMinor() > 0);
    }

    /**
     * Who asks was checked. After {@link Identity#WRONG_MAX} wrong answers nothing more is asked in the same enquiry, and no facts in another
     * one about the case on that day: whoever guesses would begin anew. What proves more by itself, such as a code, may still be shown there.
     */
    public Outcome identify(EnquiryId id, IdentityCheck check, LocalDate on) {
        return ifOpen(
                id,
                enquiry ->
                        enquiry.identity().isRefused() || file.wrongOn(on) >= Identity.WRONG_MAX && check.asksForFacts()
                                ? Outcome.refused(
                                        "identity-refused",
                                        "Too much was wrong in this case today; no more facts are asked for.")
                                : Outcome.of(new IdentityChecked(
                                        on, id, check, enquiry.identityOn(on).levelAfter(check))));
    }

    /** Somebody who asks for another has a record that they may: a power of attorney, a guardian's mandate, a proof of heirship. */
    public Outcome admit(EnquiryId id, Authority authority, AdmissionScope scope, LocalDate on) {
        if (!authority.covers(authority.onBehalfOf(), on.toEpochDay())) {
            return Outcome.refused("authority-day", "The record does not hold on that day.");
        }
        LocalDate last = on.plusDays(ADMISSION_DAYS_MAX);
        LocalDate until = authority.until() == null || authority.until().isAfter(last) ? last : authority.until();
        return admit(id, authority.onBehalfOf(), scope, authority.reference(), until, on);
    }

    /** Somebody asks for a patient who is present and agrees; it holds for that day. */
    public Outcome patientPresent(EnquiryId id, PersonId patient, LocalDate on) {
        return admit(id, patient, AdmissionScope.EVERYTHING, "", on, on);
    }

    private Outcome admit(
            EnquiryId id, PersonId whom, AdmissionScope scope, String reference, LocalDate until, LocalDate on) {
        return ifOpen(id, enquiry -> {
            if (enquiry.caller() == Caller.DEBTOR) {
                return Outcome.refused("no-third-party", "Whoever asks says to be the debtor.");
            }
            boolean concerned = whom.equals(dunningCase.id().debtor())
                    || dunningCase.items().stream().anyMatch(i -> i.patient().equals(whom));
            return concerned
                    ? Outcome.of(new ThirdPartyAdmitted(on, id, whom, scope, reference, until))
                    : Outcome.refused("not-concerned", "The case is about nobody of that id.");
        });
    }

    // ---- to the provider, and back by phone ----

    /**
     * A question about the ground of the bill goes to the provider; so does what the desk can't settle while an objection is open. On the
     * patient's behalf it is to be answered within the term for objections, and the case rests.
     */
    public Outcome forward(EnquiryId id, Forwarding how, LocalDate on) {
        return ifOpen(id, enquiry -> {
            boolean ofGround = enquiry.topic() != null && enquiry.topic().route() == Route.PROVIDER;
            if (!ofGround && dunningCase.dispute().isEmpty()) {
                return Outcome.refused("desk-answers", "The desk answers what is about paying.");
            }
            if (enquiry.forwarding() == how) {
                return Outcome.of();
            }
            LocalDate answerBy = how == Forwarding.ON_BEHALF
                    ? lastDay(policy.answers().objection(), enquiry.receivedAt())
                    : enquiry.answer().by();
            return settled(new EnquiryForwarded(on, id, how, answerBy), on);
        });
    }

    /** Promises a call, within the hours in which people may be called. The case rests until they are spoken to. */
    public Outcome promiseCallback(EnquiryId id, CallWindow window, LocalDate on) {
        return ifOpen(
                id,
                enquiry -> enquiry.callback() != null && enquiry.callback().isPending()
                        ? Outcome.refused("callback-promised", "A call is promised already; move it.")
                        : promised(id, window, on, List.of()));
    }

    /** They would rather be called at another time. */
    public Outcome moveCallback(EnquiryId id, CallWindow window, OffsetDateTime at, LocalDate on) {
        return ifCalled(
                id, call -> promised(id, window, on, List.of(new CallbackTried(on, id, CallbackResult.MOVED, at))));
    }

    private Outcome promised(EnquiryId id, CallWindow window, LocalDate on, List<CaseEvent> before) {
        if (window.day().isBefore(on) || window.day().isAfter(on.plusDays(CALLBACK_DAYS_MAX))) {
            return Outcome.refused(
                    "callback-day", "A call is promised for today or one of the next " + CALLBACK_DAYS_MAX + " days.");
        }
        boolean mayRing = policy.contact().isOpen(ChannelKind.AGENT_CALL, window.opens(), window.zone())
                && policy.contact()
                        .isOpen(ChannelKind.AGENT_CALL, window.closes().minusSeconds(1), window.zone());
        if (!mayRing) {
            return Outcome.refused("callback-hours", "Nobody may be called at these hours.");
        }
        List<CaseEvent> events = new ArrayList<>(before);
        events.add(new CallbackPromised(on, id, window));
        return settled(events, on);
    }

    /** A promised call was tried; {@link #moveCallback} where they asked for another time. */
    public Outcome callbackTried(EnquiryId id, boolean reached, OffsetDateTime at, LocalDate on) {
        CallbackResult result = reached ? CallbackResult.REACHED : CallbackResult.NOT_REACHED;
        return ifCalled(id, call -> settled(new CallbackTried(on, id, result, at), on));
    }

    private Outcome ifCalled(EnquiryId id, Function<Callback, Outcome> act) {
        return ifOpen(id, enquiry -> {
            Callback call = enquiry.callback();
            return call == null || call.reached()
                    ? Outcome.refused("no-callback", "No call is promised in this enquiry.")
                    : act.apply(call);
        });
    }

    // ---- objections, complaints, the end ----

    /** They object to the claim. Nothing goes out until it is decided; the term for the answer began when they turned to the desk. */
    public Outcome object(EnquiryId id, DisputeGround ground, LocalDate on) {
        return ifOpen(
                id,
                enquiry -> enquiry.reaches(on).reaches(IdentityLevel.CLAIMED)
                        ? dunningCase.dispute(ground, lastDay(policy.answers().objection(), enquiry.receivedAt()), on)
                        : Outcome.refused("not-admitted", "Nobody objects for somebody else without a record."));
    }

    /**
     * An objection that the desk can't settle, and that is about less than following it up would be worth: crediting is proposed, and a
     * person decides. A larger one is decided by the provider alone.
     */
    public Outcome proposeCredit(LocalDate on) {
        if (dunningCase.dispute().isEmpty() || dunningCase.state() != CaseState.OPEN) {
            return Outcome.refused("not-disputed", "Crediting is proposed while an objection to an open case is open.");
        }
        long below = policy.economics().creditBelowMinor();
        if (dunningCase.openMinor() >= below) {
            return Outcome.refused("not-small", "The provider decides about objections to larger claims.");
        }
        Amount limit = new Amount(below, dunningCase.currency());
        String sentence = dunningCase.open() + " is open and objected to; below " + limit + " it is better credited.";
        return Outcome.of(new DecisionAsked(on, Proposed.CREDIT, dunningCase.open(), sentence));
    }

    /** They complain about how they were treated. It stops nothing, and anybody may. */
    public Outcome complain(EnquiryId id, ComplaintGround ground, LocalDate on) {
        return ifOpen(
                id,
                enquiry -> file.complaint(id).isPresent()
                        ? Outcome.refused("complained", "The complaint of this enquiry is on file.")
                        : Outcome.of(new ComplaintMade(
                                on, id, ground, lastDay(policy.answers().complaint(), enquiry.receivedAt()))));
    }

    /** A complaint is answered, also after its enquiry has ended. */
    public Outcome answerComplaint(EnquiryId id, ComplaintOutcome outcome, String answeredBy, LocalDate on) {
        if (answeredBy.isBlank()) {
            return Outcome.refused("answered-by", "Somebody answers it, and is named by an id.");
        }
        return file.complaint(id).filter(Complaint::isOpen).isPresent()
                ? Outcome.of(new ComplaintAnswered(on, id, outcome, answeredBy))
                : Outcome.refused("no-complaint", "No complaint of this enquiry is open.");
    }

    /** An enquiry ends. What is about the ground of the bill isn't answered by the desk alone. */
    public Outcome close(EnquiryId id, EnquiryOutcome outcome, LocalDate on) {
        return ifOpen(id, enquiry -> {
            boolean fits = switch (outcome) {
                case ANSWERED, AGREED ->
                    enquiry.topic() == null || enquiry.topic().route() == Route.DESK || enquiry.forwarding() != null;
                case OBJECTION_TAKEN -> dunningCase.dispute().isPresent();
                case COMPLAINT_TAKEN -> file.complaint(id).isPresent();
                case LEFT_TO_PROVIDER -> enquiry.forwarding() != null;
                case NOT_REACHED, WITHDRAWN, NOT_CONCERNED -> true;
            };
            return fits
                    ? settled(new EnquiryClosed(on, id, outcome), on)
                    : Outcome.refused("outcome", "The enquiry did not come to " + outcome + ".");
        });
    }

    /** A person looked at a case of good faith: it may bear fees again. */
    public Outcome allowFees(String decidedBy, LocalDate on) {
        if (decidedBy.isBlank()) {
            return Outcome.refused("decided-by", "Somebody decides it, and is named by an id.");
        }
        return file.feesInDoubt() ? Outcome.of(new FeesAllowed(on, decidedBy)) : Outcome.of();
    }

    // ---- what they have in common ----

    private Outcome ifOpen(EnquiryId id, Function<Enquiry, Outcome> act) {
        var enquiry = file.enquiry(id);
        if (enquiry.isEmpty()) {
            return Outcome.refused("unknown-enquiry", "The case has no enquiry " + id + ".");
        }
        return enquiry.get().isOpen()
                ? act.apply(enquiry.get())
                : Outcome.refused("enquiry-closed", "Enquiry " + id + " has ended.");
    }

    private LocalDate lastDay(AnswerTerm term, OffsetDateTime receivedAt) {
        return term.lastDay(receivedAt.toLocalDate(), policy.contact().calendar());
    }

    private Outcome settled(CaseEvent event, LocalDate on) {
        return settled(List.of(event), on);
    }

    /** With these events and the rest that they begin or end. */
    private Outcome settled(List<CaseEvent> events, LocalDate on) {
        List<CaseEvent> all = new ArrayList<>(events);
        boolean awaited = dunningCase.evolve(events).desk().isAwaited();
        boolean rests = dunningCase.holds().stream().anyMatch(h -> h.reason() == HoldReason.ENQUIRY);
        if (awaited && !rests && dunningCase.state() != CaseState.CLOSED) {
            all.addAll(accepted(dunningCase.hold(HoldReason.ENQUIRY, null, on)));
        } else if (!awaited && rests) {
            all.addAll(accepted(dunningCase.release(HoldReason.ENQUIRY, on)));
        }
        return new Outcome.Accepted(all);
    }

    private static List<CaseEvent> accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted.events();
        }
        throw new IllegalStateException("a case that may rest refused to: " + outcome);
    }
}
