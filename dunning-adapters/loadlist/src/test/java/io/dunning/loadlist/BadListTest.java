package io.dunning.loadlist;

import static io.dunning.loadlist.SampleList.TODAY;
import static io.dunning.loadlist.SampleList.aList;
import static io.dunning.loadlist.SampleList.delivery;
import static io.dunning.loadlist.SampleList.load;
import static io.dunning.loadlist.SampleList.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dunning.loadlist.FileFault.Reason;
import io.dunning.receivable.Amount;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What senders, attackers and spreadsheets do to lists. Each must end in a named reason, with nothing half-applied. */
class BadListTest {

    private final List<LoadedClaim> claims = new ArrayList<>();

    // ---- text

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\",\"y\")", "+Ada", "-Ada", "@Ada"})
    void a_name_that_looks_like_a_formula_is_stored_as_text(String name) {
        load(aList().row("debtor_name", name).csv(), LoadMode.ALL_OR_NOTHING, claims);

        assertThat(claims.get(0).debtor().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Null", "null", "true", "--", "';DROP TABLE person", "../../etc", "{{7*7}}", "<b>Ada</b>"})
    void a_name_that_looks_like_a_command_is_plain_text(String name) {
        load(aList().row("debtor_name", name).csv(), LoadMode.ALL_OR_NOTHING, claims);

        assertThat(claims.get(0).debtor().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\0", "\tAda", "\rAda", "Ada\nInvented", "Ada\u001b[31m", "Ada\u0085", "Ada\u2028"})
    void a_name_with_a_control_character_is_rejected(String name) {
        assertRejected("debtor_name", name, RejectReason.FORBIDDEN_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\u202Efdp", "Ada\u200B", "\u2066Ada", "A\u00ADda", "Ad\uFFFDa", "Ada\uE000"})
    void a_name_that_hides_or_turns_what_one_reads_is_rejected(String name) {
        assertRejected("debtor_name", name, RejectReason.FORBIDDEN_CHARACTER);
    }

    @Test
    void a_name_piled_with_marks_or_too_long_is_rejected() {
        assertRejected("debtor_name", "Z" + "\u0335".repeat(10), RejectReason.TEXT_TOO_LONG);
        assertRejected("debtor_name", "Z" + "\u0335".repeat(10_000), RejectReason.TEXT_TOO_LONG);
        assertRejected("debtor_name", "x".repeat(201), RejectReason.TEXT_TOO_LONG);
    }

    @Test
    void a_decomposed_name_is_stored_composed() {
        load(aList().row("debtor_name", "Rene\u0301 Invente\u0301").csv(), LoadMode.ALL_OR_NOTHING, claims);

        assertThat(claims.get(0).debtor().name()).isEqualTo("René Inventé");
    }

    @Test
    void a_blank_name_is_missing() {
        assertRejected("debtor_name", "  ", RejectReason.MISSING);
        assertRejected("debtor_name", "", RejectReason.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R 1", "R/1", "Ŕ1", "R1\n", "' OR 1=1"})
    void an_id_with_other_characters_than_ids_have_is_rejected(String id) {
        assertRejected("receivable_id", id, id.isEmpty() ? RejectReason.MISSING : RejectReason.BAD_ID);
    }

    @Test
    void a_reject_never_repeats_what_the_cell_holds() {
        String marker = "Zyxwvu123";
        SampleList list = aList();
        for (String column : aList().row().header().split(",")) {
            list.row(column, marker + "\u202E<script>");
        }

        LoadReport report = load(list.csv() + "\"" + marker + "\"" + marker, LoadMode.QUARANTINE, claims);
        LoadReport rows = load(list.csv(), LoadMode.QUARANTINE, claims);

        assertThat(report.faults().toString() + rows.rejects())
                .doesNotContain(marker)
                .doesNotContain("script");
        assertThat(rows.rejects()).hasSizeGreaterThanOrEqualTo(11);
    }

    // ---- the file as a whole

    @Test
    void a_quote_that_is_never_closed_refuses_the_list_at_its_line() {
        String csv = aList().rows(2).csv() + "\"R9,and the rest of the file\n" + "x\n".repeat(1_000);

        assertRefused(csv, Reason.BROKEN_QUOTES, 4);
    }

    @Test
    void a_quote_that_swallows_a_huge_file_is_noticed_early() {
        String csv = aList().rows(2).csv() + "\"R9" + "x\n".repeat(600_000);

        assertRefused(csv, Reason.BROKEN_QUOTES, 4);
    }

    @Test
    void text_after_a_closing_quote_refuses_the_list() {
        assertRefused(aList().row().csv() + "\"R9\"x,\n", Reason.BROKEN_QUOTES, 3);
    }

    @Test
    void a_line_break_within_quotes_is_data_and_line_numbers_stay_right() {
        LoadReport report = load(
                aList().row("post_address", "Via Inventata 1\r\n20100 Milano")
                        .row("amount", "x")
                        .csv(),
                LoadMode.QUARANTINE,
                claims);

        assertThat(claims.get(0).debtor().contactPoints().get(0).address().value())
                .isEqualTo("Via Inventata 1\n20100 Milano");
        assertThat(report.rejects()).extracting(Reject::row).containsExactly(4L);
    }

    @Test
    void a_line_without_end_is_refused_after_a_bounded_part_of_it() {
        AtomicLong read = new AtomicLong();
        Delivery endless = Delivery.of(() -> endless(read), TODAY);

        LoadReport report =
                settings(new InMemoryLoadRegister()).build().load(endless, LoadMode.QUARANTINE, claims::add);

        assertThat(report.faults()).extracting(FileFault::reason).containsExactly(Reason.LINE_TOO_LONG);
        assertThat(report.sha256()).isEmpty();
        assertThat(read).hasValueLessThan(1_000_000);
    }

    private static InputStream endless(AtomicLong read) {
        return new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) 'x');
                read.addAndGet(length);
                return length;
            }
        };
    }

    @Test
    void ten_million_columns_are_refused_in_constant_memory() {
        assertRefused(aList().row().csv() + ",".repeat(10_000_000), Reason.LINE_TOO_LONG, 3);
    }

    @Test
    void more_than_two_hundred_columns_are_refused() {
        assertRefused(aList().row().csv() + ",".repeat(200) + "\n", Reason.TOO_MANY_COLUMNS, 3);
    }

    @Test
    void a_cell_above_64_kB_is_refused() {
        assertRefused(aList().row("debtor_name", "x".repeat(65_537)).csv(), Reason.CELL_TOO_LONG, 2);
    }

    @Test
    void a_cell_of_64_kB_is_only_a_bad_cell() {
        assertRejected("debtor_name", "x".repeat(65_536), RejectReason.TEXT_TOO_LONG);
    }

    @Test
    void more_rows_or_bytes_than_the_loader_takes_are_refused() {
        LoadList fewRows = settings(new InMemoryLoadRegister()).rowsMax(2).build();
        LoadList fewBytes = settings(new InMemoryLoadRegister()).bytesMax(200).build();
        Delivery threeRows = delivery(aList().rows(3).csv());

        assertThat(fewRows.load(threeRows, LoadMode.QUARANTINE, claims::add).faults())
                .extracting(FileFault::reason)
                .containsExactly(Reason.TOO_MANY_ROWS);
        assertThat(fewBytes.load(threeRows, LoadMode.QUARANTINE, claims::add).faults())
                .extracting(FileFault::reason)
                .containsExactly(Reason.FILE_TOO_LARGE);
        assertThat(claims).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_header() {
        LoadReport report = load("\uFEFF" + aList().row().csv(), LoadMode.ALL_OR_NOTHING, claims);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.LOADED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf_16_is_refused_unless_it_was_declared(String charset) {
        byte[] bytes = aList().row().csv().getBytes(Charset.forName(charset));

        assertRefused(bytes, Reason.WRONG_ENCODING, 1);
        assertThat(settings(new InMemoryLoadRegister())
                        .charset(Charset.forName(charset))
                        .build()
                        .load(delivery(bytes), LoadMode.ALL_OR_NOTHING, claims::add)
                        .outcome())
                .isEqualTo(LoadOutcome.LOADED);
    }

    @Test
    void latin_1_is_refused_at_its_line_unless_it_was_declared() {
        byte[] bytes = aList().row().row("debtor_name", "René Inventé").csv().getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(bytes, Reason.WRONG_ENCODING, 3);
        settings(new InMemoryLoadRegister())
                .charset(StandardCharsets.ISO_8859_1)
                .build()
                .load(delivery(bytes), LoadMode.ALL_OR_NOTHING, claims::add);
        assertThat(claims.get(1).debtor().name()).isEqualTo("René Inventé");
    }

    @Test
    void overlong_and_cut_utf_8_is_refused() {
        byte[] good = aList().row().csv().getBytes(StandardCharsets.UTF_8);

        assertRefused(with(good, 0xC0, 0xAF), Reason.WRONG_ENCODING, 3);
        assertRefused(with(good, 0xED, 0xA0, 0x80), Reason.WRONG_ENCODING, 3);
        assertRefused(with(good, 0xE2, 0x82), Reason.WRONG_ENCODING, 3);
    }

    private static byte[] with(byte[] bytes, int... more) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        for (int i = 0; i < more.length; i++) {
            all[bytes.length + i] = (byte) more[i];
        }
        return all;
    }

    @Test
    void an_empty_file_is_refused() {
        assertRefused("", Reason.EMPTY, 0);
        assertRefused("\n\n", Reason.EMPTY, 0);
    }

    @Test
    void a_list_of_headers_only_is_an_empty_list() {
        LoadReport report = load(aList().row().header(), LoadMode.ALL_OR_NOTHING, claims);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.LOADED);
        assertThat(report.rows()).isZero();
    }

    @Test
    void a_missing_header_is_refused_with_the_headers_expected() {
        LoadReport report = assertRefused(aList().row().csv().replace(",currency", ""), Reason.MISSING_HEADER, 1);

        assertThat(report.faults().get(0).sentence())
                .startsWith("currency is missing. Expected, in any order: receivable_id, claim_kind, service_on,")
                .contains("digital_mailbox_seen_on");
    }

    @Test
    void a_header_that_stands_there_twice_is_refused() {
        assertRefused(aList().row().header() + ",amount\n", Reason.DUPLICATE_HEADER, 1);
    }

    @Test
    void an_unknown_header_is_refused_rather_than_ignored() {
        assertRefused(aList().row("amuont_paid", "1").csv(), Reason.UNKNOWN_HEADER, 1);
        assertRefused(aList().row("Email", "a@example.org").csv(), Reason.UNKNOWN_HEADER, 1);
    }

    @Test
    void a_header_with_a_look_alike_letter_is_refused() {
        LoadReport report = load(aList().row().csv().replace("amount", "\u0430mount"), LoadMode.QUARANTINE, claims);

        assertThat(report.faults())
                .extracting(FileFault::reason)
                .containsExactly(Reason.UNKNOWN_HEADER, Reason.MISSING_HEADER);
        assertThat(report.faults().get(0).sentence()).contains("column 5").contains("outside ASCII");
    }

    // ---- the same receivable twice in one list

    @Test
    void the_same_row_twice_is_one_receivable_and_is_reported() {
        String csv = aList().rows(2).csv();
        String secondRow = csv.split("\n")[2] + "\n";

        LoadReport report = load(csv + secondRow, LoadMode.ALL_OR_NOTHING, claims);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.LOADED);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(claims).hasSize(2);
    }

    @Test
    void the_same_receivable_with_two_contents_is_set_aside_both_times() {
        String csv = aList().row()
                .row()
                .row("receivable_id", "R1", "amount", "99.00")
                .csv();

        LoadReport report = load(csv, LoadMode.QUARANTINE, claims);

        assertThat(report.rejects())
                .extracting(Reject::row, Reject::reason)
                .containsExactly(tuple(2L, RejectReason.CONTENT_DIFFERS), tuple(4L, RejectReason.CONTENT_DIFFERS));
        assertThat(claims).extracting(LoadedClaim::row).containsExactly(3L);
    }

    @Test
    void a_bad_row_casts_doubt_on_a_good_one_of_the_same_receivable() {
        String csv = aList().row().row("receivable_id", "R1", "amount", "x").csv();

        assertThat(load(csv, LoadMode.QUARANTINE, claims).rejected()).isEqualTo(2);
    }

    // ---- money

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "1e309",
                "1E2",
                "0x10",
                "1_000",
                "١٢٣",
                "１２",
                "+5",
                "5.",
                ".5",
                " 5",
                "5 EUR",
                "1.234,56",
                "1,234.56",
                "1,5",
                "1'234.50",
                "--5",
                "1.2.3"
            })
    void an_amount_that_is_not_plain_digits_is_rejected(String amount) {
        assertRejected("amount", amount, RejectReason.BAD_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({"EUR,10.005", "EUR,1.234", "JPY,10.5", "KWD,1.2345", "NOK,1.000"})
    void an_amount_finer_than_its_currency_is_rejected_and_never_rounded(String currency, String amount) {
        LoadReport report =
                load(aList().row("currency", currency, "amount", amount).csv(), LoadMode.QUARANTINE, claims);

        assertThat(report.rejects()).extracting(Reject::reason).containsExactly(RejectReason.BAD_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({"EUR,10.5,1050", "JPY,1050,1050", "KWD,1.234,1234", "NOK,007.00,700"})
    void an_amount_is_read_in_the_minor_units_of_its_currency(String currency, String amount, long minor) {
        load(aList().row("currency", currency, "amount", amount).csv(), LoadMode.ALL_OR_NOTHING, claims);

        assertThat(Amount.of(claims.get(0).receivable().amount()).minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-10.00", "0.00", "-0", "0"})
    void an_amount_that_is_not_above_zero_is_never_followed_up(String amount) {
        assertRejected("amount", amount, RejectReason.AMOUNT_NOT_POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999.99", "99999999999999999999", "999999999999999.99", "9223372036.86"})
    void an_amount_that_could_overflow_a_sum_is_rejected(String amount) {
        assertRejected("amount", amount, RejectReason.AMOUNT_TOO_LARGE);
    }

    @Test
    void the_largest_amount_is_accepted() {
        load(aList().row("amount", "9223372036.85").csv(), LoadMode.ALL_OR_NOTHING, claims);

        assertThat(claims).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU", "EURO", "XXX", "XTS", "XAU", "DEM", "ITL", "eur", "€", "978"})
    void a_currency_nobody_pays_with_today_is_rejected(String currency) {
        assertRejected("currency", currency, RejectReason.BAD_CURRENCY);
    }

    @Test
    void a_currency_this_loader_does_not_take_is_rejected() {
        LoadReport report = settings(new InMemoryLoadRegister())
                .currencies("NOK")
                .build()
                .load(delivery(aList().row().csv()), LoadMode.QUARANTINE, claims::add);

        assertThat(report.rejects()).extracting(Reject::reason).containsExactly(RejectReason.BAD_CURRENCY);
    }

    @Test
    void two_currencies_of_one_debtor_stay_two_receivables_and_two_sums() {
        LoadReport report = load(
                aList().row("debtor_id", "D9")
                        .row("debtor_id", "D9", "currency", "CHF")
                        .csv(),
                LoadMode.ALL_OR_NOTHING,
                claims);

        assertThat(claims).hasSize(2);
        assertThat(report.sums()).isEqualTo(Map.of("EUR", Amount.of("36.15", "EUR"), "CHF", Amount.of("36.15", "CHF")));
    }

    // ---- days

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "2026-02-31",
                "2026-13-01",
                "0000-00-00",
                "2026-2-3",
                "26-02-03",
                "2027-02-29",
                "+2026-02-03",
                "-2026-02-03",
                "２０２６-02-03",
                "20260203",
                "46056",
                "now"
            })
    void a_day_that_no_calendar_has_is_rejected(String day) {
        assertRejected("due_on", day, RejectReason.BAD_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T02:30:00", "2026-03-29 02:30", "2026-03-29T02:30:00+01:00"})
    void a_local_time_that_may_not_exist_is_rejected_because_only_days_count(String time) {
        assertRejected("service_on", time, RejectReason.BAD_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1989-12-31", "2101-01-01", "2999-01-01"})
    void a_due_day_of_another_century_is_rejected(String day) {
        assertRejected("due_on", day, RejectReason.IMPLAUSIBLE_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "debtor_born_on,2027-03-02",
        "debtor_born_on,1869-12-31",
        "debtor_died_on,2027-03-02",
        "email_seen_on,2027-03-02"
    })
    void a_birth_a_death_or_a_sign_of_life_in_the_future_is_rejected(String column, String day) {
        LoadReport report =
                load(aList().row("email", "ada@example.org", column, day).csv(), LoadMode.QUARANTINE, claims);

        assertThat(report.rejects())
                .extracting(Reject::column, Reject::reason)
                .containsExactly(tuple(column, RejectReason.IMPLAUSIBLE_DATE));
    }

    @Test
    void a_death_before_the_birth_is_rejected() {
        LoadReport report = load(
                aList().row("debtor_born_on", "2000-01-02", "debtor_died_on", "2000-01-01")
                        .csv(),
                LoadMode.QUARANTINE,
                claims);

        assertThat(report.rejects()).extracting(Reject::column).containsExactly("debtor_died_on");
    }

    @Test
    void a_minor_is_loaded_with_the_birth_date_that_keeps_messages_from_them() {
        load(aList().row("debtor_born_on", "2015-01-01").csv(), LoadMode.ALL_OR_NOTHING, claims);

        assertThat(claims.get(0).debtor().isMinor(TODAY)).isTrue();
    }

    // ---- other cells

    @ParameterizedTest
    @CsvSource({
        "claim_kind,COPAYMENT,UNKNOWN_WORD",
        "claim_kind,insurer share,UNKNOWN_WORD",
        "category,cardiology,UNKNOWN_WORD",
        "cover_status,maybe,UNKNOWN_WORD",
        "debtor_kind,consumers,UNKNOWN_WORD",
        "debtor_capacity,heir,UNKNOWN_WORD",
        "debtor_language,Italiano,BAD_LANGUAGE",
        "debtor_language,it_IT,BAD_LANGUAGE",
        "debtor_zone,CET,BAD_ZONE",
        "debtor_zone,+01:00,BAD_ZONE",
        "debtor_zone,Europe/Atlantis,BAD_ZONE",
        "prior_notices,-1,BAD_NUMBER",
        "prior_notices,100,BAD_NUMBER",
        "prior_notices,1.0,BAD_NUMBER",
        "competence_year,26,BAD_NUMBER",
        "competence_year,1989,BAD_NUMBER",
        "source_document,2026\\7,BAD_ID",
        "creditor,fjord clinic,BAD_ID"
    })
    void a_cell_with_a_word_its_column_does_not_know_is_rejected(String column, String cell, RejectReason reason) {
        assertRejected(column, cell, reason);
    }

    @Test
    void turkish_hosts_read_the_same_words() {
        load(
                aList().row("claim_kind", "private_fee", "category", "administration", "debtor_kind", "public_body")
                        .csv(),
                LoadMode.ALL_OR_NOTHING,
                claims);

        assertThat(claims).hasSize(1);
    }

    // ---- contact points

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b@c.org", "\"x\r\nBcc:v@e\"@d.org", "ada@\u0435xample.org", "adà@example.org", "@example.org",
                        "ada@",
                "ada", "ada@example", "a..b@example.org", ".a@example.org", "a b@example.org", "ada@-example.org",
                "ada@example.org ", "ada@example..org", "<ada@example.org>", "ada@[127.0.0.1]"
            })
    void an_email_address_that_is_none_is_rejected(String email) {
        assertRejected("email", email, RejectReason.BAD_EMAIL);
        assertRejected("certified_mail", email, RejectReason.BAD_EMAIL);
    }

    @Test
    void an_email_address_longer_than_mail_can_carry_is_rejected() {
        assertRejected("email", "a@" + "x.".repeat(160) + "org", RejectReason.BAD_EMAIL);
        assertRejected("email", "a".repeat(65) + "@example.org", RejectReason.BAD_EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada+bills@example.org", "o'neil@xn--exmple-cua.org", "a_b@mail.example.org"})
    void an_email_address_in_ascii_is_accepted(String email) {
        load(aList().row("email", email).csv(), LoadMode.ALL_OR_NOTHING, claims);

        assertThat(claims.get(0).debtor().contactPoints().get(0).address().value())
                .isEqualTo(email);
    }

    @ParameterizedTest
    @CsvSource({
        "+39+393331234567,BAD_PHONE",
        "3331234567,BAD_PHONE",
        "00393331234567,BAD_PHONE",
        "+39 333 1234567,BAD_PHONE",
        "+3933312345678901,BAD_PHONE",
        "48444,BAD_PHONE",
        "+٣٩٣٣٣١٢٣٤٥٦٧,BAD_PHONE",
        "+39899123456,PHONE_NOT_ALLOWED",
        "+390212345678,PHONE_NOT_ALLOWED",
        "+33612345678,PHONE_NOT_ALLOWED"
    })
    void a_phone_number_outside_the_allowed_prefixes_is_rejected(String mobile, RejectReason reason) {
        assertRejected("mobile", mobile, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "333 123 4567,+393331234567",
        "0039 333 1234567,+393331234567",
        "+39 333-123.45 67,+393331234567",
        "+47 406 12 345,+4740612345"
    })
    void a_mobile_number_as_people_write_it_becomes_an_international_one(String written, String international) {
        LoadReport report = byPlan(written);

        assertThat(report.rejects()).isEmpty();
        assertThat(claims.get(0).debtor().contactPoints().get(0).address().value())
                .isEqualTo(international);
    }

    @ParameterizedTest
    @CsvSource({
        "+39+393331234567,BAD_PHONE",
        "333 123 4567 / 333 123 4568,BAD_PHONE",
        "333123456789012,BAD_PHONE",
        "333 CALL ME,BAD_PHONE",
        "333 1234567 ext. 5,BAD_PHONE",
        "48444,BAD_PHONE",
        "+٣٩٣٣٣١٢٣٤٥٦٧,BAD_PHONE",
        "899 123 456,PHONE_NOT_ALLOWED",
        "02 1234 5678,PHONE_NOT_ALLOWED",
        "+33 6 12 34 56 78,PHONE_NOT_ALLOWED"
    })
    void a_number_that_is_none_of_a_mobile_phone_sets_its_row_aside(String written, RejectReason reason) {
        assertThat(byPlan(written).rejects()).extracting(Reject::reason).containsExactly(reason);
    }

    @Test
    void a_country_without_phone_numbers_is_refused() {
        LoadList.Settings settings = SampleList.settings(new InMemoryLoadRegister());

        assertThatIllegalArgumentException().isThrownBy(() -> settings.phoneCountry("XX"));
    }

    private LoadReport byPlan(String mobile) {
        return SampleList.settings(new InMemoryLoadRegister())
                .phoneCountry("IT")
                .build()
                .load(delivery(aList().row("mobile", mobile).csv()), LoadMode.QUARANTINE, claims::add);
    }

    @Test
    void no_phone_number_is_allowed_where_no_prefix_was_set() {
        LoadReport report = LoadList.settings(SampleList.CREDITOR, SampleList.ZONE, new InMemoryLoadRegister())
                .build()
                .load(delivery(aList().row("mobile", "+393331234567").csv()), LoadMode.QUARANTINE, claims::add);

        assertThat(report.rejects()).extracting(Reject::reason).containsExactly(RejectReason.PHONE_NOT_ALLOWED);
    }

    @Test
    void a_postal_address_with_empty_hidden_or_too_many_lines_is_rejected() {
        assertRejected("post_address", "Via Inventata 1||Milano", RejectReason.BAD_POSTAL_ADDRESS);
        assertRejected("post_address", "|", RejectReason.BAD_POSTAL_ADDRESS);
        assertRejected("post_address", "x" + "|x".repeat(10), RejectReason.BAD_POSTAL_ADDRESS);
        assertRejected("post_address", "Via\u202E Inventata", RejectReason.FORBIDDEN_CHARACTER);
        assertRejected("post_address", "x".repeat(101), RejectReason.TEXT_TOO_LONG);
    }

    @Test
    void a_digital_mailbox_with_blanks_is_rejected() {
        assertRejected("digital_mailbox", "ada invented", RejectReason.FORBIDDEN_CHARACTER);
    }

    private void assertRejected(String column, String cell, RejectReason reason) {
        LoadReport report = load(aList().row(column, cell).csv(), LoadMode.QUARANTINE, claims);

        assertThat(report.rejects())
                .extracting(Reject::row, Reject::column, Reject::reason)
                .containsExactly(tuple(2L, column, reason));
        assertThat(claims).isEmpty();
    }

    private LoadReport assertRefused(String csv, Reason reason, long line) {
        return assertRefused(csv.getBytes(StandardCharsets.UTF_8), reason, line);
    }

    private LoadReport assertRefused(byte[] bytes, Reason reason, long line) {
        LoadReport report = load(bytes, LoadMode.QUARANTINE, claims);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.REFUSED);
        assertThat(report.faults())
                .extracting(FileFault::reason, FileFault::row)
                .containsExactly(tuple(reason, line));
        assertThat(claims).isEmpty();
        return report;
    }

    @Test
    void a_list_that_breaks_off_while_it_is_read_is_unreadable() {
        Delivery broken = Delivery.of(
                () -> {
                    throw new IOException("connection reset");
                },
                TODAY);
        LoadList list = settings(new InMemoryLoadRegister()).build();

        assertThatThrownBy(() -> list.load(broken, LoadMode.QUARANTINE, claims::add))
                .isInstanceOf(UnreadableList.class)
                .hasRootCauseMessage("connection reset");
    }
}
