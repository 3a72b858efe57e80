package io.dunning.insurer;

import io.dunning.payer.AdjustmentReason;
import io.dunning.payer.Liability;
import java.util.HashMap;
import java.util.Map;

/**
 * Claim adjustment group and reason codes in the neutral words of the core.
 *
 * <p>The codes are those of the list that X12 maintains (external code list 139). Assigned here are the ones that decide who is asked next; codes
 * that speak of clinical matters are taken together as missing or unfitting data. Every other code is {@link AdjustmentReason#OTHER}, which never
 * becomes the patient's by itself. The number is kept beside the word.
 */
final class Carc {

    private static final Map<String, AdjustmentReason> REASONS = new HashMap<>();

    static {
        // Deductible, coinsurance, copayment; blood deductible.
        all(AdjustmentReason.PATIENT_SHARE, "1", "2", "3", "66");
        all(AdjustmentReason.TARIFF, "45", "131");
        // Before, after or without cover.
        all(AdjustmentReason.NOT_INSURED, "26", "27", "31", "32", "33", "200");
        all(AdjustmentReason.NOT_COVERED, "49", "50", "96", "204", "256");
        all(AdjustmentReason.LIMIT_REACHED, "35", "119");
        all(AdjustmentReason.NO_AUTHORISATION, "15", "39", "197", "198", "243");
        all(AdjustmentReason.OTHER_PAYER, "19", "20", "21", "22", "23", "109");
        all(AdjustmentReason.LATE, "29");
        all(AdjustmentReason.DUPLICATE, "18");
        // 4 to 16: data that don't fit together, clinical ones among them.
        all(
                AdjustmentReason.INCOMPLETE,
                "4",
                "5",
                "6",
                "7",
                "8",
                "9",
                "10",
                "11",
                "12",
                "13",
                "14",
                "16",
                "226",
                "227");
        all(AdjustmentReason.INCOMPLETE, "250", "251", "252");
        all(AdjustmentReason.INCLUDED, "97", "231");
        all(AdjustmentReason.WITHHELD, "104", "105", "253");
    }

    private Carc() {}

    private static void all(AdjustmentReason reason, String... codes) {
        for (String code : codes) {
            REASONS.put(code, reason);
        }
    }

    static AdjustmentReason reason(String code) {
        return REASONS.getOrDefault(code, AdjustmentReason.OTHER);
    }

    /** PR is the patient's; CO is bound by contract and PI taken by the payer without one, and neither may be asked of the patient. */
    static Liability liability(String group) {
        return switch (group) {
            case "PR" -> Liability.PATIENT;
            case "CO", "PI" -> Liability.CREDITOR;
            default -> Liability.UNSTATED;
        };
    }
}
