package io.dunning.payer;

import io.dunning.receivable.PersonId;
import java.util.Objects;
import java.util.Set;

/**
 * What creditor and insurer agreed on, as far as the follow-up depends on it. Days are calendar days.
 *
 * @param insurer with whom
 * @param payDays so many days after sending a claim is due
 * @param answerDays so many days after sending the insurer has to answer; then it is out of time
 * @param objectionDays so many days after a settlement the creditor may object to it
 * @param patientAnswersFor what the patient pays where the insurer doesn't say who does ({@link Liability#UNSTATED}); only reasons that {@link
 *     AdjustmentReason#mayBePatients may be the patient's}
 * @param patientPaysIfUnanswered whether the patient pays if the insurer never answers and a person gave the line up
 * @param patientDueDays so many days after the insurer's position is final the patient's share is due
 * @param source the contract this was taken from
 */
public record PayerContract(
        PersonId insurer,
        int payDays,
        int answerDays,
        int objectionDays,
        Set<AdjustmentReason> patientAnswersFor,
        boolean patientPaysIfUnanswered,
        int patientDueDays,
        String source) {

    private static final int DAYS_MAX = 3650;

    public PayerContract {
        Objects.requireNonNull(insurer, "insurer");
        days(payDays, "payDays");
        days(answerDays, "answerDays");
        days(objectionDays, "objectionDays");
        days(patientDueDays, "patientDueDays");
        patientAnswersFor = Set.copyOf(patientAnswersFor);
        for (AdjustmentReason reason : patientAnswersFor) {
            if (!reason.mayBePatients()) {
                throw new IllegalArgumentException(reason + " is never the patient's");
            }
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("the contract with " + insurer + " needs its source");
        }
    }

    private static void days(int value, String name) {
        if (value < 0 || value > DAYS_MAX) {
            throw new IllegalArgumentException(name + " lies in 0 to " + DAYS_MAX + ": " + value);
        }
    }

    /** This contract, if it is with that insurer; {@link IllegalArgumentException} otherwise. */
    PayerContract of(PersonId asked) {
        if (!asked.equals(insurer)) {
            throw new IllegalArgumentException("the contract is with " + insurer + ", not with " + asked);
        }
        return this;
    }
}
