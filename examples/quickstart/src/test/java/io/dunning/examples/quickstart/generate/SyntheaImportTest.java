package io.dunning.examples.quickstart.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheaImportTest {

    /** Stands in every column that isn't allowed. */
    private static final String CANARY = "CANARY";

    private static final String TRANSACTIONS = """
            ID,CLAIMID,CHARGEID,PATIENTID,TYPE,AMOUNT,METHOD,FROMDATE,PROCEDURECODE,DIAGNOSISREF1,NOTES,TRANSFERTYPE,LINENOTE
            CANARY-1,c-1,1,p-adult,CHARGE,100.00,,2026-01-10T09:00:00Z,CANARY-2,CANARY-3,CANARY-4,1,CANARY-5
            CANARY-1,c-1,2,p-adult,TRANSFERIN,30.10,,2026-01-10T09:00:00Z,CANARY-2,CANARY-3,CANARY-4,p,CANARY-5
            CANARY-1,c-1,3,p-adult,TRANSFERIN,9.90,,2026-01-10T09:00:00Z,CANARY-2,CANARY-3,CANARY-4,p,CANARY-5
            CANARY-1,c-1,4,p-adult,PAYMENT,,CANARY-6,2026-01-10T09:00:00Z,CANARY-2,CANARY-3,CANARY-4,,CANARY-5
            CANARY-1,c-2,5,p-child,TRANSFERIN,12.00,,2026-02-01T09:00:00Z,CANARY-2,CANARY-3,CANARY-4,p,CANARY-5
            CANARY-1,c-3,6,p-sibling,TRANSFERIN,15.00,,2026-02-02T09:00:00Z,CANARY-2,CANARY-3,CANARY-4,p,CANARY-5
            CANARY-1,c-4,7,p-dead,CHARGE,80.00,,2026-03-01T09:00:00Z,CANARY-2,CANARY-3,CANARY-4,p,CANARY-5
            CANARY-1,c-5,8,p-adult,TRANSFERIN,0.00,,2026-03-01T09:00:00Z,CANARY-2,CANARY-3,CANARY-4,p,CANARY-5
            CANARY-1,c-6,9,p-adult,TRANSFERIN,50.00,,2026-12-20T09:00:00Z,CANARY-2,CANARY-3,CANARY-4,p,CANARY-5
            CANARY-1,c-7,9,p-orphan,TRANSFERIN,50.00,,2026-04-20T09:00:00Z,CANARY-2,CANARY-3,CANARY-4,p,CANARY-5
            """;

    private static final String PATIENTS = """
            Id,BIRTHDATE,DEATHDATE,SSN,FIRST,LAST,RACE,ADDRESS
            p-adult,1980-05-01,,CANARY-7,CANARY-8,CANARY-9,CANARY-10,CANARY-11
            p-child,2015-05-01,,CANARY-7,CANARY-8,CANARY-9,CANARY-10,CANARY-11
            p-sibling,2018-05-01,,CANARY-7,CANARY-8,CANARY-9,CANARY-10,CANARY-11
            p-dead,1940-05-01,2026-03-05T10:00:00Z,CANARY-7,CANARY-8,CANARY-9,CANARY-10,CANARY-11
            p-orphan,2016-05-01,,CANARY-7,CANARY-8,CANARY-9,CANARY-10,CANARY-11
            """;

    private static final String TRANSITIONS = """
            PATIENT,MEMBERID,START_DATE,END_DATE,PAYER,SECONDARY_PAYER,PLAN_OWNERSHIP,OWNER_NAME
            p-child,CANARY-12,2025-06-01T00:00:00Z,2026-06-01T00:00:00Z,CANARY-13,,Guardian,CANARY-14
            p-sibling,CANARY-12,2025-06-01T00:00:00Z,2026-06-01T00:00:00Z,CANARY-13,,Guardian,CANARY-14
            p-adult,CANARY-12,2025-06-01T00:00:00Z,2026-06-01T00:00:00Z,CANARY-13,,Self,CANARY-15
            """;

    @TempDir
    private Path export;

    @TempDir
    private Path target;

    @BeforeEach
    void writeExport() throws IOException {
        write("claims_transactions.csv", TRANSACTIONS);
        write("patients.csv", PATIENTS);
        write("payer_transitions.csv", TRANSITIONS);
    }

    @Test
    void nothing_but_the_allowed_columns_reaches_any_output() throws IOException {
        SyntheaImport.main(new String[] {export.toString(), target.toString()});

        List<Path> files = new Folder(target.resolve("outside")).files();
        assertThat(files).hasSizeGreaterThan(4);
        for (Path file : files) {
            assertThat(Files.readString(file, StandardCharsets.UTF_8))
                    .doesNotContain(CANARY)
                    .doesNotContain("p-adult")
                    .doesNotContain("p-child");
        }
    }

    @Test
    void not_even_what_is_read_holds_more_than_the_allowed_columns() throws IOException {
        SyntheaExport read = SyntheaExport.read(export);

        // A guardian's name tells one guardian from another in memory, and is the only such cell.
        assertThat(read.shares().toString() + read.patients()).doesNotContain(CANARY);
        assertThat(read.guardians())
                .hasSize(2)
                .extracting(SyntheaExport.Guardian::holder)
                .containsOnly("CANARY-14");
    }

    @Test
    void a_claim_is_the_sum_of_what_was_passed_on_to_the_patient() throws IOException {
        Bill bill = bill("c-1");

        assertThat(bill.amountMinor()).isEqualTo(4_000);
        assertThat(bill.kind()).isEqualTo(ClaimKind.COPAYMENT);
        assertThat(bill.category()).isEqualTo(Category.UNSPECIFIED);
        assertThat(bill.serviceOn()).isEqualTo(LocalDate.of(2026, 1, 10));
        assertThat(bill.listedOn()).isEqualTo(LocalDate.of(2026, 2, 2));
    }

    @Test
    void a_charge_without_an_insurer_is_a_private_fee() throws IOException {
        assertThat(bill("c-4").kind()).isEqualTo(ClaimKind.PRIVATE_FEE);
    }

    @Test
    void children_of_one_guardian_have_one_debtor_and_a_document_each() throws IOException {
        Payer child = bill("c-2").payer();
        Payer sibling = bill("c-3").payer();

        assertThat(child.capacity()).isEqualTo(Capacity.GUARDIAN);
        assertThat(child.person()).isEqualTo(sibling.person());
        assertThat(child.patientId()).isNotEqualTo(sibling.patientId());
        assertThat(child.authorityRef()).isNotEqualTo(sibling.authorityRef());
    }

    @Test
    void a_child_without_a_guardian_is_listed_as_the_export_has_it() throws IOException {
        Payer orphan = bill("c-7").payer();

        assertThat(orphan.capacity()).isEqualTo(Capacity.SELF);
        assertThat(orphan.person().bornOn()).isEqualTo(LocalDate.of(2016, 5, 1));
    }

    @Test
    void a_death_before_the_list_shows_on_it() throws IOException {
        assertThat(bill("c-4").payer().person().diedOn()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void empty_shares_and_what_would_be_listed_too_late_are_left_out() throws IOException {
        assertThat(SyntheaImport.scenario(export).bills())
                .extracting(Bill::sourceDocument)
                .containsExactly("c-1", "c-2", "c-3", "c-4", "c-7");
    }

    @Test
    void the_same_export_gives_the_same_scenario() throws IOException {
        assertThat(SyntheaImport.scenario(export).bills())
                .isEqualTo(SyntheaImport.scenario(export).bills());
        assertThat(SyntheaImport.scenario(export).entries())
                .isEqualTo(SyntheaImport.scenario(export).entries());
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        write("patients.csv", "Id,BIRTHDATE\np-adult,1980-05-01\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheaExport.read(export))
                .withMessageContaining("patients.csv, line 2: no column DEATHDATE");
    }

    @Test
    void a_bad_cell_is_named_by_its_place_and_never_quoted() throws IOException {
        write("patients.csv", PATIENTS.replace("1980-05-01", "CANARY-16"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheaExport.read(export))
                .withMessage("patients.csv, line 2: BIRTHDATE is no date");
    }

    @Test
    void a_claim_of_an_unknown_patient_is_refused() throws IOException {
        write("patients.csv", "Id,BIRTHDATE,DEATHDATE\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheaImport.scenario(export))
                .withMessageContaining("c-1");
    }

    private Bill bill(String claim) throws IOException {
        return SyntheaImport.scenario(export).bills().stream()
                .filter(bill -> bill.sourceDocument().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(export.resolve(file), content, StandardCharsets.UTF_8);
    }
}
