package io.dunning.loadlist;

import static io.dunning.loadlist.SampleList.CREDITOR;
import static io.dunning.loadlist.SampleList.aList;
import static io.dunning.loadlist.SampleList.delivery;
import static io.dunning.loadlist.SampleList.load;
import static io.dunning.loadlist.SampleList.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Authority;
import io.dunning.contact.Capacity;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.Provenance;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadListTest {

    private final List<LoadedClaim> claims = new ArrayList<>();

    @Test
    void a_row_with_the_required_cells_takes_its_defaults_from_the_loader_and_the_service() {
        LoadReport report = load(aList().row().csv(), LoadMode.ALL_OR_NOTHING, claims);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.LOADED);
        PersonId debtor = new PersonId("D1");
        assertThat(claims)
                .containsExactly(new LoadedClaim(
                        2,
                        new Receivable(
                                new ReceivableId("R1"),
                                CREDITOR,
                                debtor,
                                debtor,
                                ClaimKind.COPAYMENT,
                                BillingCategory.UNSPECIFIED,
                                LocalDate.of(2026, 5, 4),
                                LocalDate.of(2026, 6, 4),
                                Amount.of("36.15", "EUR").toMoney(),
                                "INV-1",
                                2026),
                        Debtor.adult(debtor, "Ada Invented", "it", ZoneId.of("Europe/Rome"), List.of()),
                        CoverStatus.NONE,
                        0));
    }

    @Test
    void a_row_with_every_cell_filled_is_taken_as_it_stands() {
        String csv = aList().row(
                        "receivable_id", "R1",
                        "claim_kind", "no_show_sanction",
                        "patient_id", "P1",
                        "creditor", "island-clinic",
                        "category", "visit",
                        "competence_year", "2025",
                        "debtor_kind", "public_body",
                        "debtor_capacity", "representative",
                        "debtor_zone", "Europe/Oslo",
                        "debtor_born_on", "1950-02-28",
                        "debtor_died_on", "2027-01-31",
                        "authority_ref", "folder 7/2026",
                        "cover_status", "pending",
                        "prior_notices", "2",
                        "digital_mailbox", "ada.invented#12AB",
                        "digital_mailbox_source", "register",
                        "digital_mailbox_seen_on", "2026-12-24")
                .csv();

        load(csv, LoadMode.ALL_OR_NOTHING, claims);

        LoadedClaim claim = claims.get(0);
        assertThat(claim.cover()).isEqualTo(CoverStatus.PENDING);
        assertThat(claim.priorNotices()).isEqualTo(2);
        assertThat(claim.receivable().creditor()).isEqualTo(new CreditorId("coast", "island-clinic"));
        assertThat(claim.receivable().kind()).isEqualTo(ClaimKind.NO_SHOW_SANCTION);
        assertThat(claim.receivable().category()).isEqualTo(BillingCategory.VISIT);
        assertThat(claim.receivable().competenceYear()).isEqualTo(2025);
        assertThat(claim.debtor())
                .isEqualTo(new Debtor(
                        new PersonId("D1"),
                        DebtorKind.PUBLIC_BODY,
                        Capacity.REPRESENTATIVE,
                        "Ada Invented",
                        "it",
                        ZoneId.of("Europe/Oslo"),
                        LocalDate.of(1950, 2, 28),
                        LocalDate.of(2027, 1, 31),
                        List.of(new ContactPoint(
                                new Address(ChannelKind.DIGITAL_MAILBOX, "Ada Invented", "ada.invented#12AB"),
                                Provenance.REGISTER,
                                LocalDate.of(2026, 12, 24))),
                        List.of(new Authority(new PersonId("P1"), "folder 7/2026", LocalDate.of(2026, 5, 4), null))));
    }

    @Test
    void a_postal_address_reaches_every_kind_of_post_and_a_mobile_number_every_kind_of_call() {
        load(
                aList().row("post_address", "Via Inventata 1|20100 Milano", "mobile", "+393331234567")
                        .csv(),
                LoadMode.ALL_OR_NOTHING,
                claims);

        assertThat(claims.get(0).debtor().contactPoints())
                .extracting(ContactPoint::channel)
                .containsExactly(
                        ChannelKind.LETTER,
                        ChannelKind.REGISTERED_LETTER,
                        ChannelKind.JUDICIAL_SERVICE,
                        ChannelKind.SMS,
                        ChannelKind.VOICE,
                        ChannelKind.AGENT_CALL);
        assertThat(claims.get(0).debtor().contactPoints().get(0).address().value())
                .isEqualTo("Via Inventata 1\n20100 Milano");
    }

    @Test
    void a_contact_point_without_source_and_day_came_with_the_list_and_was_seen_at_the_service() {
        load(aList().row("email", "ada@example.org").csv(), LoadMode.ALL_OR_NOTHING, claims);

        ContactPoint point = claims.get(0).debtor().contactPoints().get(0);
        assertThat(point.provenance()).isEqualTo(Provenance.LIST);
        assertThat(point.seenOn()).isEqualTo(LocalDate.of(2026, 5, 4));
    }

    @Test
    void a_contact_point_of_a_service_yet_to_come_was_seen_when_the_list_came() {
        load(
                aList().row("email", "ada@example.org", "service_on", "2027-09-01", "due_on", "2027-09-01")
                        .csv(),
                LoadMode.ALL_OR_NOTHING,
                claims);

        assertThat(claims.get(0).debtor().contactPoints().get(0).seenOn()).isEqualTo(SampleList.TODAY);
    }

    @Test
    void a_source_without_an_address_is_rejected_because_the_address_may_have_been_lost() {
        LoadReport report = load(aList().row("email_source", "booking").csv(), LoadMode.QUARANTINE, claims);

        assertThat(report.rejects()).extracting(Reject::reason).containsExactly(RejectReason.CONTACT_WITHOUT_ADDRESS);
    }

    @Test
    void columns_may_stand_in_any_order() {
        String header = "patient_id,debtor_language,debtor_name,debtor_id,source_document,currency,amount,due_on,"
                + "service_on,claim_kind,receivable_id";

        LoadReport report = load(
                header + "\nD1,it,Ada Invented,D1,INV-1,EUR,36.15,2026-06-04,2026-05-04,copayment,R1\n",
                LoadMode.ALL_OR_NOTHING,
                claims);

        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void a_list_may_be_separated_by_semicolons_if_the_loader_says_so() {
        String csv = aList().row().csv().replace(',', ';');

        LoadReport report = settings(new InMemoryLoadRegister())
                .separator(';')
                .build()
                .load(delivery(csv), LoadMode.ALL_OR_NOTHING, claims::add);

        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void one_bad_row_refuses_an_all_or_nothing_list_and_all_its_faults_are_told() {
        String csv = aList().row()
                .row("amount", "x", "due_on", "soon", "debtor_name", "")
                .row("currency", "EURO", "amount", "")
                .csv();

        LoadReport report = load(csv, LoadMode.ALL_OR_NOTHING, claims);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.REFUSED);
        assertThat(claims).isEmpty();
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.handedOver()).isZero();
        assertThat(report.faults()).extracting(FileFault::reason).containsExactly(FileFault.Reason.ROWS_REJECTED);
        assertThat(report.rejects())
                .extracting(Reject::row, Reject::column)
                .containsExactlyInAnyOrder(
                        tuple(3L, "amount"),
                        tuple(3L, "due_on"),
                        tuple(3L, "debtor_name"),
                        tuple(4L, "currency"),
                        tuple(4L, "amount"));
    }

    @Test
    void in_quarantine_mode_the_good_rows_go_on() {
        LoadReport report = load(aList().row().row("amount", "x").row().csv(), LoadMode.QUARANTINE, claims);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.LOADED);
        assertThat(claims).extracting(LoadedClaim::row).containsExactly(2L, 4L);
        assertThat(report.sums()).containsExactly(Map.entry("EUR", Amount.of("72.30", "EUR")));
    }

    @Test
    void a_row_with_a_cell_too_many_or_too_few_is_rejected() {
        SampleList list = aList().row();

        LoadReport report =
                load(list.csv() + list.csv().split("\n")[1] + ",more\nR9,copayment\n", LoadMode.QUARANTINE, claims);

        assertThat(report.rejects())
                .extracting(Reject::reason)
                .containsExactly(RejectReason.WRONG_CELL_COUNT, RejectReason.WRONG_CELL_COUNT);
        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void a_report_keeps_so_many_rejects_but_counts_and_passes_on_all() {
        SampleList list = aList();
        for (int i = 0; i < 10; i++) {
            list.row("amount", "x");
        }
        List<Reject> all = new ArrayList<>();

        LoadReport report = settings(new InMemoryLoadRegister())
                .rejectsKept(3)
                .onReject(all::add)
                .build()
                .load(delivery(list.csv()), LoadMode.ALL_OR_NOTHING, claims::add);

        assertThat(report.rejects()).hasSize(3);
        assertThat(report.rejected()).isEqualTo(10);
        assertThat(all).hasSize(10);
    }

    @Test
    void control_totals_that_fit_are_accepted() {
        LoadReport report = settings(new InMemoryLoadRegister())
                .build()
                .load(
                        delivery(aList().rows(3).csv()).stating(ControlTotals.of(3, Amount.of("108.45", "EUR"))),
                        LoadMode.ALL_OR_NOTHING,
                        claims::add);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.LOADED);
        assertThat(report.faults()).isEmpty();
    }

    @Test
    void control_totals_that_differ_refuse_an_all_or_nothing_list() {
        ControlTotals stated = ControlTotals.of(4, Amount.of("144.60", "EUR"), Amount.of("1", "NOK"));

        LoadReport report = settings(new InMemoryLoadRegister())
                .build()
                .load(delivery(aList().rows(3).csv()).stating(stated), LoadMode.ALL_OR_NOTHING, claims::add);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.REFUSED);
        assertThat(claims).isEmpty();
        assertThat(report.faults())
                .extracting(FileFault::sentence)
                .containsExactly(
                        "the sender states 4 rows, the list has 3; ask for it again",
                        "the sum that the sender states differs from the list's in EUR, NOK; ask for it again");
    }

    @Test
    void control_totals_that_differ_are_reported_in_quarantine_mode() {
        LoadReport report = settings(new InMemoryLoadRegister())
                .build()
                .load(delivery(aList().rows(3).csv()).stating(ControlTotals.of(4)), LoadMode.QUARANTINE, claims::add);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.LOADED);
        assertThat(claims).hasSize(3);
        assertThat(report.faults()).extracting(FileFault::reason).containsOnly(FileFault.Reason.TOTALS_DIFFER);
    }

    @Test
    void a_document_number_is_taken_as_books_write_it() {
        load(aList().row("source_document", "2026/117").csv(), LoadMode.ALL_OR_NOTHING, claims);

        assertThat(claims.get(0).receivable().sourceDocument()).isEqualTo("2026/117");
    }

    @Test
    void control_totals_count_bad_rows_and_duplicates_too() {
        String csv = aList().row()
                .row("receivable_id", "R1", "source_document", "INV-1", "debtor_id", "D1", "patient_id", "D1")
                .row("debtor_name", "")
                .csv();

        LoadReport report = settings(new InMemoryLoadRegister())
                .build()
                .load(
                        delivery(csv).stating(ControlTotals.of(3, Amount.of("108.45", "EUR"))),
                        LoadMode.QUARANTINE,
                        claims::add);

        assertThat(report.faults()).isEmpty();
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.sums()).containsExactly(Map.entry("EUR", Amount.of("36.15", "EUR")));
    }

    @Test
    void a_file_is_loaded_and_its_fingerprint_reported(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), aList().row().csv());

        LoadReport report = settings(new InMemoryLoadRegister())
                .build()
                .load(Delivery.of(file, SampleList.TODAY), LoadMode.ALL_OR_NOTHING, claims::add);

        assertThat(report.sha256())
                .isEqualTo(HexFormat.of().formatHex(RowHash.sha256().digest(Files.readAllBytes(file))));
        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void a_missing_file_is_unreadable(@TempDir Path folder) {
        LoadList list = settings(new InMemoryLoadRegister()).build();
        Delivery delivery = Delivery.of(folder.resolve("none.csv"), SampleList.TODAY);

        assertThatThrownBy(() -> list.load(delivery, LoadMode.QUARANTINE, claims::add))
                .isInstanceOf(UnreadableList.class)
                .hasMessage("a list of coast/fjord-clinic cannot be read; load it again");
    }

    @Test
    void a_list_that_changes_between_the_passes_is_given_up_before_anything_is_handed_over() {
        byte[] first = aList().rows(2).csv().getBytes(StandardCharsets.UTF_8);
        byte[] later = aList().rows(3).csv().getBytes(StandardCharsets.UTF_8);
        AtomicInteger opened = new AtomicInteger();
        Delivery delivery = Delivery.of(
                () -> new ByteArrayInputStream(opened.getAndIncrement() == 0 ? first : later), SampleList.TODAY);

        assertThatThrownBy(() ->
                        settings(new InMemoryLoadRegister()).build().load(delivery, LoadMode.QUARANTINE, claims::add))
                .isInstanceOf(UnreadableList.class)
                .hasMessageContaining("changed while it was read");
        assertThat(claims).isEmpty();
    }

    @Test
    void what_the_target_throws_reaches_the_caller_untouched() {
        UncheckedIOException trouble = new UncheckedIOException(new IOException("the store is down"));

        assertThatThrownBy(() -> settings(new InMemoryLoadRegister())
                        .build()
                        .load(delivery(aList().row().csv()), LoadMode.QUARANTINE, claim -> {
                            throw trouble;
                        }))
                .isSameAs(trouble);
    }

    @Test
    void settings_changed_after_build_leave_the_loader_as_it_is() {
        LoadList.Settings settings = settings(new InMemoryLoadRegister());
        LoadList list = settings.build();
        settings.currencies("NOK").rowsMax(1);

        LoadReport report = list.load(delivery(aList().rows(2).csv()), LoadMode.ALL_OR_NOTHING, claims::add);

        assertThat(report.accepted()).isEqualTo(2);
    }

    @Test
    void settings_out_of_range_are_refused() {
        LoadList.Settings settings = settings(new InMemoryLoadRegister());

        assertThatIllegalArgumentException().isThrownBy(() -> settings.rowsMax(0));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.rejectsKept(0));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.fullListsKeeping(101));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.separator('|'));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.phonePrefixes("0039"));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.currencies("DEM"));
    }

    @Test
    void a_claim_and_a_report_print_ids_and_counts_only() {
        LoadReport report = load(aList().row().csv(), LoadMode.ALL_OR_NOTHING, claims);

        assertThat(claims.get(0)).hasToString("LoadedClaim[row 2, R1]");
        assertThat(report.toString()).doesNotContain("36.15").contains("handed over 1");
    }
}
