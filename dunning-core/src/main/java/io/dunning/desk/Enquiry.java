package io.dunning.desk;

import io.dunning.contact.IdentityLevel;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody turned to the desk about a case.
 *
 * @param id the host's key
 * @param medium by which way
 * @param caller who, as they say
 * @param receivedAt when, as clocks read where it came in
 * @param answer by when they shall have an answer
 * @param topic what it is about; {@code null} until it is classified
 * @param identity how sure it is who they are
 * @param admission what lets somebody else speak; {@code null} for none
 * @param forwarding how it came to the provider; {@code null} where it didn't
 * @param callback the latest promised call; {@code null} for none
 * @param outcome how it ended; {@code null} while it is open
 */
public record Enquiry(
        EnquiryId id,
        Medium medium,
        Caller caller,
        OffsetDateTime receivedAt,
        Deadline answer,
        @Nullable Topic topic,
        Identity identity,
        @Nullable Admission admission,
        @Nullable Forwarding forwarding,
        @Nullable Callback callback,
        @Nullable EnquiryOutcome outcome) {
    public Enquiry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(medium, "medium");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(identity, "identity");
    }

    /** One that has just come in. */
    public static Enquiry opened(
            EnquiryId id, Medium medium, Caller caller, OffsetDateTime receivedAt, LocalDate answerBy) {
        Identity identity = Identity.of(caller);
        return new Enquiry(
                id, medium, caller, receivedAt, Deadline.of(answerBy), null, identity, null, null, null, null);
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /** Whether the desk still owes them something that the case should rest for: a promised call, an answer of the provider. */
    public boolean isAwaited() {
        return isOpen() && (forwarding == Forwarding.ON_BEHALF || callback != null && !callback.reached());
    }

    /** What may be said to whoever asks on that day: for somebody else never more than what lets them speak. */
    public IdentityLevel reaches(LocalDate on) {
        IdentityLevel level = identityOn(on).level();
        if (caller == Caller.DEBTOR) {
            return level;
        }
        if (admission == null || !admission.holdsOn(on)) {
            return IdentityLevel.UNKNOWN;
        }
        IdentityLevel limit = admission.scope().limit();
        return limit.reaches(level) ? level : limit;
    }

    /** How sure it is who they are on that day: by phone and at the counter it is found out again every day. */
    public Identity identityOn(LocalDate on) {
        boolean over = medium.isConversation()
                && identity.checkedOn() != null
                && !identity.checkedOn().equals(on);
        return over ? identity.anew(caller) : identity;
    }

    public Enquiry about(Topic found) {
        return copy(answer, found, identity, admission, forwarding, callback, outcome);
    }

    public Enquiry identified(IdentityCheck check, IdentityLevel level, LocalDate on) {
        return copy(answer, topic, identityOn(on).with(check, level, on), admission, forwarding, callback, outcome);
    }

    public Enquiry admitting(Admission admitted) {
        return copy(answer, topic, identity, admitted, forwarding, callback, outcome);
    }

    /** With the provider now, and to be answered by that day. */
    public Enquiry forwarded(Forwarding how, LocalDate answerBy) {
        Deadline deadline = answerBy.equals(answer.by()) ? answer : Deadline.of(answerBy);
        return copy(deadline, topic, identity, admission, how, callback, outcome);
    }

    /** With a call to come: that is the answer then, and may be later than one was due. */
    public Enquiry promised(CallWindow window) {
        Deadline deadline = window.day().isAfter(answer.by()) ? Deadline.of(window.day()) : answer;
        return copy(deadline, topic, identity, admission, forwarding, Callback.promised(window), outcome);
    }

    public Enquiry closed(EnquiryOutcome how) {
        return copy(answer, topic, identity, admission, forwarding, callback, how);
    }

    /** Whoever picks up the phone is to be identified anew, and a patient who was present before need not be now. */
    Enquiry called(Callback after) {
        if (!after.reached()) {
            return copy(answer, topic, identity, admission, forwarding, after, outcome);
        }
        Admission written = admission == null || admission.reference().isEmpty() ? null : admission;
        return copy(answer, topic, identity.anew(caller), written, forwarding, after, outcome);
    }

    Enquiry missed(Callback told) {
        return copy(answer, topic, identity, admission, forwarding, told, outcome);
    }

    Enquiry asTold() {
        return copy(answer.asTold(), topic, identity, admission, forwarding, callback, outcome);
    }

    private Enquiry copy(
            Deadline newAnswer,
            @Nullable Topic newTopic,
            Identity newIdentity,
            @Nullable Admission newAdmission,
            @Nullable Forwarding newForwarding,
            @Nullable Callback newCallback,
            @Nullable EnquiryOutcome newOutcome) {
        return new Enquiry(
                id,
                medium,
                caller,
                receivedAt,
                newAnswer,
                newTopic,
                newIdentity,
                newAdmission,
                newForwarding,
                newCallback,
                newOutcome);
    }
}
