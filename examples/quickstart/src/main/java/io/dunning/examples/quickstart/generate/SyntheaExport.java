package io.dunning.examples.quickstart.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a billing follow-up may know of an export of the Synthea generator: who owes how much for which claim since when.
 *
 * <p>Three files are read, and of each only the columns named here. Diagnoses, procedures, notes, social security numbers, race and
 * addresses stand in other columns, are never read, and have no place in the records below.
 *
 * @param shares what falls to patients, one for each claim, in the order of the file
 * @param patients by their identifier
 * @param guardians times in which somebody else held a patient's plan
 */
record SyntheaExport(List<Share> shares, Map<String, Patient> patients, List<Guardian> guardians) {

    private static final Set<String> TRANSACTION_COLUMNS =
            Set.of("CLAIMID", "PATIENTID", "TYPE", "TRANSFERTYPE", "AMOUNT", "FROMDATE");
    private static final Set<String> PATIENT_COLUMNS = Set.of("Id", "BIRTHDATE", "DEATHDATE");
    private static final Set<String> TRANSITION_COLUMNS =
            Set.of("PATIENT", "START_DATE", "END_DATE", "PLAN_OWNERSHIP", "OWNER_NAME");

    SyntheaExport {
        shares = List.copyOf(shares);
        patients = Map.copyOf(patients);
        guardians = List.copyOf(guardians);
    }

    /**
     * What of a claim falls to the patient.
     *
     * @param kind a copayment where an insurer passed it on, a private fee where no insurer was asked
     */
    record Share(String claimId, String patientId, ClaimKind kind, LocalDate servedOn, long amountMinor) {

        Share plus(long minor, LocalDate on) {
            return new Share(claimId, patientId, kind, on.isBefore(servedOn) ? on : servedOn, amountMinor + minor);
        }
    }

    /**
     * A patient without a name.
     *
     * @param diedOn {@code null} while alive
     */
    record Patient(String id, LocalDate bornOn, @Nullable LocalDate diedOn) {}

    /**
     * A time in which a guardian held a patient's plan.
     *
     * @param until first day after it
     * @param holder tells one guardian from another, and is written nowhere
     */
    record Guardian(String patientId, LocalDate from, LocalDate until, String holder) {
        boolean covers(String patient, LocalDate day) {
            return patientId.equals(patient) && !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** Reads {@code claims_transactions.csv}, {@code patients.csv} and {@code payer_transitions.csv}. */
    static SyntheaExport read(Path folder) throws IOException {
        Map<String, Share> shares = new LinkedHashMap<>();
        AllowedColumns.read(folder.resolve("claims_transactions.csv"), TRANSACTION_COLUMNS, row -> add(shares, row));
        Map<String, Patient> patients = new LinkedHashMap<>();
        AllowedColumns.read(folder.resolve("patients.csv"), PATIENT_COLUMNS, row -> {
            LocalDate diedOn = row.text("DEATHDATE").isEmpty() ? null : row.day("DEATHDATE");
            patients.put(row.text("Id"), new Patient(row.text("Id"), row.day("BIRTHDATE"), diedOn));
        });
        List<Guardian> guardians = new ArrayList<>();
        AllowedColumns.read(folder.resolve("payer_transitions.csv"), TRANSITION_COLUMNS, row -> {
            if (row.text("PLAN_OWNERSHIP").equals("Guardian")) {
                guardians.add(new Guardian(
                        row.text("PATIENT"), row.day("START_DATE"), row.day("END_DATE"), row.text("OWNER_NAME")));
            }
        });
        List<Share> owed = shares.values().stream()
                .filter(share -> share.amountMinor() > 0)
                .toList();
        return new SyntheaExport(owed, patients, guardians);
    }

    /** An insurer's transfer to the patient, or a charge that goes to the patient at once; all else isn't a patient's share. */
    private static void add(Map<String, Share> shares, AllowedColumns.Row row) {
        boolean passedOn = row.text("TYPE").equals("TRANSFERIN");
        boolean charged = row.text("TYPE").equals("CHARGE");
        if (!row.text("TRANSFERTYPE").equals("p") || !(passedOn || charged)) {
            return;
        }
        long minor = row.minor("AMOUNT");
        LocalDate on = row.day("FROMDATE");
        ClaimKind kind = passedOn ? ClaimKind.COPAYMENT : ClaimKind.PRIVATE_FEE;
        String claim = row.text("CLAIMID");
        shares.merge(claim, new Share(claim, row.text("PATIENTID"), kind, on, minor), (a, b) -> a.plus(minor, on));
    }
}
