package io.dunning.payer;

import io.dunning.receivable.Amount;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A part of what was billed that an insurer doesn't pay, with its reason.
 *
 * @param reason in neutral words
 * @param liability whom the insurer leaves it to
 * @param amount positive where less is paid than billed; negative in reversals, and where more is paid
 * @param insurerGroup the insurer's group code as it stood in the file, or empty
 * @param insurerCode the insurer's reason code as it stood in the file (X12: the CARC number), or empty
 */
public record Adjustment(
        AdjustmentReason reason, Liability liability, Amount amount, String insurerGroup, String insurerCode) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{0,20}");

    public Adjustment {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(liability, "liability");
        Objects.requireNonNull(amount, "amount");
        if (!isCode(insurerGroup) || !isCode(insurerCode)) {
            throw new IllegalArgumentException("codes of an insurer have up to 20 of a-z, A-Z, 0-9 and - _ .");
        }
    }

    /** Whether a text from outside can stand as an insurer's code. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /**
     * Whether the patient owes it by the insurer's word. The word doesn't reach further than {@link AdjustmentReason#mayBePatients}: with any other
     * reason it stays between insurer and creditor until a person looks at it.
     */
    public boolean isLeftToPatient() {
        return liability == Liability.PATIENT && reason.mayBePatients();
    }

    Adjustment plus(Amount more) {
        return new Adjustment(reason, liability, amount.plus(more), insurerGroup, insurerCode);
    }

    /** Whether both name the same part: only their amounts may differ. */
    boolean isOfTheSame(Adjustment other) {
        return reason == other.reason
                && liability == other.liability
                && insurerGroup.equals(other.insurerGroup)
                && insurerCode.equals(other.insurerCode);
    }
}
