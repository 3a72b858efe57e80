package io.dunning.cases;

import io.dunning.agreement.InstalmentPlan;
import io.dunning.agreement.Promise;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.contact.IdentityLevel;
import io.dunning.desk.Admission;
import io.dunning.desk.AdmissionScope;
import io.dunning.desk.CallWindow;
import io.dunning.desk.CallbackResult;
import io.dunning.desk.Caller;
import io.dunning.desk.Complaint;
import io.dunning.desk.ComplaintGround;
import io.dunning.desk.ComplaintOutcome;
import io.dunning.desk.Deadline;
import io.dunning.desk.DeskDuty;
import io.dunning.desk.Enquiry;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.EnquiryOutcome;
import io.dunning.desk.Forwarding;
import io.dunning.desk.IdentityCheck;
import io.dunning.desk.Medium;
import io.dunning.desk.Topic;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.Hold;
import io.dunning.hold.HoldReason;
import io.dunning.limitation.ClockEvent;
import io.dunning.limitation.ClockEventType;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import io.dunning.retention.ErasureCause;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What happened to a case, in the past tense. Together and in order the events are the case: replaying them gives it, to the
 * byte.
 *
 * <p>Every event names the business date on which it took effect. None holds a name, an address or a text.
 */
public sealed interface CaseEvent {

    /** The business date on which it took effect. */
    LocalDate on();

    /** Changes the case as this event did. */
    void applyTo(CaseDraft draft);

    /** A file was opened. */
    record CaseOpened(LocalDate on, CaseId caseId, String currency, PolicyVersion policy) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.policy = policy;
            draft.reviewAt(CaseDraft.NEVER);
        }
    }

    /** A receivable came in; {@code firstReviewOn} is the first day on which a step for it can be due. */
    record ReceivableAdded(
            LocalDate on,
            ReceivableId id,
            PersonId patient,
            LocalDate serviceOn,
            LocalDate dueOn,
            Amount billed,
            LocalDate firstReviewOn)
            implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.items.add(CaseItem.fresh(id, patient, serviceOn, dueOn, billed.minor(), draft.notices.size()));
            LocalDate first = firstReviewOn.isBefore(on) ? on : firstReviewOn;
            if (draft.reviewOn.isAfter(first) || draft.reviewOn.isBefore(on)) {
                draft.reviewAt(first);
            }
        }
    }

    /** The ledger says that something else is open. {@code valueOn} is when the money moved, {@code on} when we learnt. */
    record BalanceChanged(LocalDate on, ReceivableId id, Amount open, BalanceCause cause, LocalDate valueOn)
            implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            CaseItem item = draft.item(id);
            boolean lessOpen = open.minor() < item.openMinor();
            draft.replace(item.withOpen(open.minor()));
            draft.reviewAt(on);
            if (cause == BalanceCause.PAYMENT && lessOpen) {
                draft.clockEvents.add(new ClockEvent(ClockEventType.PART_PAYMENT, valueOn, EvidenceGrade.ACKNOWLEDGED));
            }
        }
    }

    /** The case rests. */
    record HoldPlaced(LocalDate on, Hold hold) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.place(hold);
        }
    }

    /** A rest ended; {@code suspendedDays} is how long the terms of the open items stood still for it. */
    record HoldReleased(LocalDate on, HoldReason reason, int suspendedDays) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.release(reason);
            draft.shiftTerms(suspendedDays);
            draft.reviewAt(on);
        }
    }

    /** The debtor promised to pay; the case rests until {@code restUntil}. */
    record Promised(LocalDate on, Promise promise, LocalDate restUntil) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.promise = promise;
            draft.place(new Hold(HoldReason.PROMISE, on, restUntil));
            draft.acknowledged(on);
        }
    }

    /** A promise was kept. */
    record PromiseKept(LocalDate on) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.promise = null;
            draft.release(HoldReason.PROMISE);
            draft.reviewAt(on);
        }
    }

    /** A promise was not kept. */
    record PromiseBroken(LocalDate on) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.promise = null;
            draft.release(HoldReason.PROMISE);
            draft.reviewAt(on);
        }
    }

    /**
     * Instalments were agreed, in the place of a promise if there was one; the case rests while they come, and looks again after
     * {@code restUntil}.
     */
    record PlanAgreed(LocalDate on, InstalmentPlan plan, LocalDate restUntil) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            if (draft.promise != null) {
                draft.promise = null;
                draft.release(HoldReason.PROMISE);
                draft.reviewAt(on);
            }
            draft.plan = plan;
            draft.place(new Hold(HoldReason.PLAN, on, restUntil));
            draft.acknowledged(on);
        }
    }

    /** All instalments that were due are in; it rests until the next one. */
    record InstalmentsInTime(LocalDate on, LocalDate restUntil) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.place(new Hold(HoldReason.PLAN, on, restUntil));
            draft.reviewAt(restUntil.plusDays(1));
        }
    }

    /** A plan ended, kept to the end or broken. */
    record PlanEnded(LocalDate on, boolean kept) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.plan = null;
            draft.release(HoldReason.PLAN);
            draft.reviewAt(on);
        }
    }

    /** The debtor objects; the case rests until it is decided. {@code answerBy} is when they shall have an answer. */
    record Disputed(LocalDate on, DisputeGround ground, LocalDate answerBy) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.dispute = ground;
            draft.place(new Hold(HoldReason.DISPUTE, on, null));
            draft.desk(draft.desk.objected(answerBy));
        }
    }

    /** The provider decided about an objection. */
    record DisputeDecided(LocalDate on, DisputeDecision decision, int suspendedDays) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.dispute = null;
            draft.desk(draft.desk.objectionDecided());
            draft.release(HoldReason.DISPUTE);
            draft.shiftTerms(suspendedDays);
            draft.reviewAt(on);
        }
    }

    /**
     * A step was decided and waits in the outbox.
     *
     * @param claimed what is open, without fees
     * @param fee zero for none
     * @param feeCode the kind of fee, empty for none
     * @param cost what the step costs the creditor, all that goes along with it included
     * @param expected what it is expected to bring
     * @param contentHash SHA-256 of the message, hexadecimal
     * @param nextReviewOn when the case is looked at again if nothing happens
     */
    record NoticePlanned(
            LocalDate on,
            NoticeKey key,
            String ladder,
            String step,
            int stepIndex,
            NoticeKind kind,
            ChannelKind channel,
            String text,
            List<ReceivableId> items,
            Amount claimed,
            Amount fee,
            String feeCode,
            LocalDate payBy,
            Amount cost,
            Amount expected,
            String contentHash,
            LocalDate nextReviewOn)
            implements CaseEvent {
        public NoticePlanned {
            items = List.copyOf(items);
        }

        @Override
        public void applyTo(CaseDraft draft) {
            draft.ladder = ladder;
            draft.notices.add(new NoticeRecord(
                    key,
                    ladder,
                    step,
                    stepIndex,
                    kind,
                    channel,
                    on,
                    payBy,
                    items,
                    feeCode,
                    fee.minor(),
                    EvidenceGrade.QUEUED,
                    on,
                    false,
                    false,
                    List.of()));
            draft.relevel();
            draft.reviewAt(nextReviewOn);
        }
    }

    /**
     * The same goes out by another channel along with the notice that was planned just before: one step, one contact, and a fee that is owed once.
     *
     * @param of the notice that it goes along with
     * @param contentHash SHA-256 of the message, hexadecimal
     */
    record CompanionPlanned(
            LocalDate on, NoticeKey key, NoticeKey of, ChannelKind channel, String text, String contentHash)
            implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            NoticeRecord main = draft.notices.isEmpty() ? null : draft.notices.get(draft.notices.size() - 1);
            if (main == null || !main.key().equals(of)) {
                throw new IllegalStateException("notice " + key + " goes along with none that was planned just before");
            }
            draft.notices.add(main.along(key, channel));
        }
    }

    /** A notice was stopped before it left. */
    record NoticeCancelled(LocalDate on, NoticeKey key, String rule) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.replace(draft.notice(key).asCancelled());
            draft.relevel();
            draft.reviewNextDay(on);
        }
    }

    /** A channel took a notice over. */
    record NoticeHandedOver(LocalDate on, NoticeKey key, String reference) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.prove(key, EvidenceGrade.HANDED_OVER, on);
        }
    }

    /** Whether a notice left is not known: it counts as a contact, proves nothing and is not repeated blindly. */
    record NoticeUnknown(LocalDate on, NoticeKey key) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.replace(draft.notice(key).asUnknown(on));
            draft.relevel();
        }
    }

    /** A channel refused a notice: nothing left. */
    record NoticeFailed(LocalDate on, NoticeKey key, boolean addressInvalid) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.fail(key, addressInvalid, on);
        }
    }

    /** News about a notice that left. {@code rawHash} is the SHA-256 of the receipt as received. */
    record ReceiptCounted(LocalDate on, NoticeKey key, String receiptId, Receipt.Outcome outcome, String rawHash)
            implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.replace(draft.notice(key).withReceipt(receiptId));
            switch (outcome) {
                case DELIVERED -> draft.prove(key, EvidenceGrade.DELIVERED, on);
                case ACKNOWLEDGED -> draft.prove(key, EvidenceGrade.ACKNOWLEDGED, on);
                case UNDELIVERED -> draft.fail(key, false, on);
                case ADDRESS_UNKNOWN -> draft.fail(key, true, on);
            }
        }
    }

    /** What a counted receipt says beyond its outcome. */
    record ReceiptDetailed(LocalDate on, NoticeKey key, String receiptId, Receipt.Detail detail) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.replace(draft.notice(key).saying(detail));
            draft.relevel();
        }
    }

    /** Law takes a notice as served from {@code effectiveOn}. */
    record ServiceEffective(LocalDate on, NoticeKey key, LocalDate effectiveOn) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.replace(draft.notice(key).effective(effectiveOn));
        }
    }

    /** A person looked at a notice whose receipts contradict each other. */
    record ContradictionDecided(LocalDate on, NoticeKey key, boolean arrived, String decidedBy) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.replace(draft.notice(key).decided(arrived));
            draft.relevel();
            draft.reviewAt(on);
        }
    }

    /** The debtor asked for a notice on paper: its step goes again. */
    record PaperAsked(LocalDate on, NoticeKey key) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.replace(draft.notice(key).asReplaced());
            draft.relevel();
            draft.reviewNextDay(on);
        }
    }

    /** A message of another case of the same debtor came back from where this channel leads. */
    record ContactPointFailed(LocalDate on, ChannelKind channel) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.die(channel, on);
        }
    }

    /**
     * The case was judged and nothing was sent.
     *
     * @param rule which rule said so
     * @param sentence why, with the numbers
     * @param until when it is looked at again
     */
    record ReviewDeferred(LocalDate on, String rule, String sentence, LocalDate until) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.reviewAt(until);
        }
    }

    /** A person is asked to decide; nothing goes out meanwhile. */
    record DecisionAsked(LocalDate on, Proposed proposed, Amount open, String sentence) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.become(CaseState.AWAITING_DECISION);
            draft.proposed = proposed;
        }
    }

    /** It was handed over to somebody else, by whose approval. */
    record Referred(LocalDate on, String to, String approvedBy) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.become(CaseState.REFERRED);
        }
    }

    /**
     * It is over.
     *
     * @param evidence a reference to what shows it; empty where the ledger does
     * @param approvedBy who approved it; empty where nobody had to
     */
    record Closed(LocalDate on, ClosingReason reason, String evidence, String approvedBy) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.become(CaseState.CLOSED);
            draft.closedFor = reason;
            if (reason != ClosingReason.PAID) {
                draft.withdrawItems();
            }
        }
    }

    /** It is followed up again, from a fresh start where {@code freshStart} says so. */
    record Reopened(LocalDate on, BalanceCause cause, boolean freshStart) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.become(CaseState.OPEN);
            draft.closedFor = null;
            if (freshStart) {
                draft.anchor(on);
            }
            draft.reviewAt(on);
        }
    }

    /** It goes on under another version of its policy. */
    record PolicyAdopted(LocalDate on, PolicyVersion policy) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.policy = policy;
            draft.reviewAt(on);
        }
    }

    /** Something that may start the limitation period anew. */
    record LimitationTouched(LocalDate on, ClockEvent event) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.clockEvents.add(event);
        }
    }

    // ---- at the desk ----

    /** Somebody turned to the desk, and shall have an answer by {@code answerBy}. */
    record EnquiryOpened(
            LocalDate on,
            EnquiryId enquiry,
            Medium medium,
            Caller caller,
            OffsetDateTime receivedAt,
            LocalDate answerBy)
            implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.desk(draft.desk.with(Enquiry.opened(enquiry, medium, caller, receivedAt, answerBy)));
        }
    }

    /** What an enquiry is about. A case of good faith bears no fee from then on, until somebody decides. */
    record EnquiryClassified(LocalDate on, EnquiryId enquiry, Topic topic) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.enquiry(enquiry, e -> e.about(topic));
        }
    }

    /** Who asks was checked by these factors, and reached {@code level} by all checks of the enquiry together. */
    record IdentityChecked(LocalDate on, EnquiryId enquiry, IdentityCheck check, IdentityLevel level)
            implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.enquiry(enquiry, e -> e.identified(check, level, on));
        }
    }

    /**
     * Somebody else may speak for a patient in this enquiry.
     *
     * @param reference where the document is kept; empty where the patient was present instead
     * @param until the last day
     */
    record ThirdPartyAdmitted(
            LocalDate on,
            EnquiryId enquiry,
            PersonId onBehalfOf,
            AdmissionScope scope,
            String reference,
            LocalDate until)
            implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            Admission admission = new Admission(onBehalfOf, scope, reference, until);
            draft.enquiry(enquiry, e -> e.admitting(admission));
        }
    }

    /** A question went to the provider, and is to be answered by {@code answerBy}. */
    record EnquiryForwarded(LocalDate on, EnquiryId enquiry, Forwarding how, LocalDate answerBy) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.enquiry(enquiry, e -> e.forwarded(how, answerBy));
        }
    }

    /** Somebody was promised a call. */
    record CallbackPromised(LocalDate on, EnquiryId enquiry, CallWindow window) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.enquiry(enquiry, e -> e.promised(window));
        }
    }

    /** A promised call was tried. */
    record CallbackTried(LocalDate on, EnquiryId enquiry, CallbackResult result, OffsetDateTime at)
            implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.desk(draft.desk.tried(draft.enquiry(enquiry), result, at.toInstant()));
        }
    }

    /** An enquiry ended. */
    record EnquiryClosed(LocalDate on, EnquiryId enquiry, EnquiryOutcome outcome) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.enquiry(enquiry, e -> e.closed(outcome));
        }
    }

    /** Somebody complained in this enquiry, and shall have an answer by {@code answerBy}. It stops nothing. */
    record ComplaintMade(LocalDate on, EnquiryId enquiry, ComplaintGround ground, LocalDate answerBy)
            implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.desk(draft.desk.with(new Complaint(enquiry, ground, new Deadline(answerBy, false), null)));
        }
    }

    /** A complaint was answered. */
    record ComplaintAnswered(LocalDate on, EnquiryId enquiry, ComplaintOutcome outcome, String answeredBy)
            implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.desk(draft.desk.answering(enquiry, outcome));
        }
    }

    /** A person decided about a case of good faith: from now on it may bear fees again. */
    record FeesAllowed(LocalDate on, String decidedBy) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.desk(draft.desk.feesDecided());
        }
    }

    /** The last day of what the desk owes somebody has come, and it wasn't done: somebody should look. */
    record DeskDeadlineReached(LocalDate on, EnquiryId enquiry, DeskDuty duty, LocalDate by) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.desk(draft.desk.told(enquiry, duty));
        }
    }

    /** The last day to decide about an objection has come, and nobody did: somebody should look. */
    record ObjectionDeadlineReached(LocalDate on, LocalDate by) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            draft.desk(draft.desk.objectionTold());
        }
    }

    /** Proceedings, by the host's key of them, need what was written: it is kept until they are over. The case itself goes on as it did. */
    record LegalHoldPlaced(LocalDate on, String reference, String decidedBy) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            // Tells how long things are kept, and nothing of the follow-up: io.dunning.retention.Keeping.
        }
    }

    /** Those proceedings are over. */
    record LegalHoldLifted(LocalDate on, String reference, String decidedBy) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            // As above.
        }
    }

    /** The content of all notices that were planned before was erased: {@code notices} of them. {@code basis} is the host's key of the decision behind it. */
    record ContentErased(LocalDate on, ErasureCause cause, String basis, int notices) implements CaseEvent {
        @Override
        public void applyTo(CaseDraft draft) {
            // The history stays as it is.
        }
    }
}
