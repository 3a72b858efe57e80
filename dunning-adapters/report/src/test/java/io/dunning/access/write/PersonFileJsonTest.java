package io.dunning.access.write;

import static io.dunning.testkit.Given.DEBTOR;
import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aDebtor;
import static io.dunning.testkit.Given.aPolicy;
import static io.dunning.testkit.Given.aStep;
import static io.dunning.testkit.Given.money;
import static io.dunning.testkit.Given.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.access.HeldCase;
import io.dunning.access.HeldNotice;
import io.dunning.access.PersonFile;
import io.dunning.agreement.InstalmentPlan;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseId;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.channel.PaymentSlip;
import io.dunning.channel.PaymentSlip.Symbology;
import io.dunning.contact.Provenance;
import io.dunning.desk.CallWindow;
import io.dunning.desk.Caller;
import io.dunning.desk.ComplaintGround;
import io.dunning.desk.Desk;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.IdentityCheck;
import io.dunning.desk.IdentityFactor;
import io.dunning.desk.Medium;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.testkit.Hospital;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The copy that somebody gets who asks what is held about them. */
class PersonFileJsonTest {

    private static final JsonMapper PARSER = JsonMapper.builder().build();
    private static final CreditorId CLINIC = new CreditorId("region", "clinic");
    private static final int DAYS = 60;

    /** What tears a document that is put together by hand: quotes, right to left, a bell, a tab, line ends of all sorts, a pair. */
    private static final String BODY =
            "\"Please\" pay \\ now\n\u0634\u0643\u0631\u0627\u064b \u202E\u05E9\u05DC\u05D5\u05DD\u0007\t\u2028\u0085\uD83D\uDCE8 </script>";

    private final Hospital hospital = Hospital.under(aPolicy()
                    .withSteps(
                            aStep("first").daysAfterDue(10).by(ChannelKind.SMS),
                            aStep("second").daysAfterDue(40).by(ChannelKind.LETTER))
                    .withoutCaps())
            .givenRenderer(request -> new Message("ar", "\"A\" \\ subject", BODY)
                    .with(List.of(new PaymentSlip(Symbology.QR, "BCD\n001", "How to pay", List.of("IBAN", "12.00")))))
            .givenDebtor(aDebtor()
                    .reachedBy(ChannelKind.SMS, Provenance.CONFIRMED)
                    .reachedBy(ChannelKind.LETTER, Provenance.REGISTER))
            .givenBill(aBill("R1").of("80 EUR"))
            .givenBill(aBill("R2").of("50 EUR").owedTo(CLINIC));

    @Test
    void all_cases_are_in_it_with_bills_agreements_and_the_whole_history() {
        muchHappens();
        PersonFile file = hospital.engine().personFile("region", DEBTOR);

        JsonNode read = read(file);

        assertThat(text(read, "document")).isEqualTo("person-1");
        assertThat(text(read, "person")).isEqualTo("P1");
        assertThat(text(read, "at")).isEqualTo(file.at().toString());
        assertThat(read.get("cases")).hasSize(2);
        for (int i = 0; i < 2; i++) {
            HeldCase held = file.cases().get(i);
            JsonNode written = read.get("cases").get(i);
            assertThat(text(written, "case")).isEqualTo(held.id().toString());
            assertThat(text(written.get("open"), "amount"))
                    .isEqualTo(held.now().open().decimal().toPlainString());
            assertThat(written.get("history")).hasSameSizeAs(hospital.engine().history(held.id()));
            for (int e = 0; e < held.history().size(); e++) {
                thenSame(written.get("history").get(e), held.history().get(e));
            }
        }
        JsonNode atHospital = read.get("cases").get(1);
        assertThat(text(atHospital, "objection")).isEqualTo("AMOUNT");
        assertThat(text(atHospital.get("bills").get(0).get("open"), "amount")).isEqualTo("55.00");
        assertThat(text(atHospital.get("enquiries").get(0).get("callback").get("window"), "zone"))
                .isEqualTo("Europe/Rome");
        assertThat(text(atHospital.get("complaints").get(0), "ground")).isEqualTo("TONE");
        assertThat(read.get("cases").get(0).get("plan").get("instalments")).hasSize(2);
        assertThat(read.get("cases").get(0).get("promise").isNull()).isTrue();
    }

    private static void thenSame(JsonNode written, RecordedEvent recorded) {
        CaseEvent event = recorded.event();
        assertThat(List.of(
                        text(written, "seq"),
                        text(written, "at"),
                        text(written, "actor"),
                        text(written, "policy"),
                        text(written, "event"),
                        text(written, "hash")))
                .containsExactly(
                        Long.toString(recorded.seq()),
                        recorded.at().toString(),
                        recorded.actor().toString(),
                        recorded.policy().toString(),
                        event.getClass().getSimpleName(),
                        recorded.hash().toString());
        assertThat(text(written.get("facts"), "on")).isEqualTo(event.on().toString());
        assertThat(written.get("facts").propertyNames())
                .as("facts of %s", event.getClass())
                .map(name -> name.replace("-", ""))
                .containsExactlyElementsOf(Arrays.stream(event.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void each_notice_says_by_which_way_to_whom_when_what_and_what_became_of_it() {
        hospital.whenDaysPass(DAYS);
        PersonFile file = hospital.engine().personFile("region", DEBTOR);

        JsonNode written = read(file).get("cases").get(1).get("notices");

        List<HeldNotice> notices = file.cases().get(1).notices();
        assertThat(written).extracting(n -> text(n, "channel")).containsExactly("SMS", "LETTER");
        for (int i = 0; i < 2; i++) {
            JsonNode notice = written.get(i);
            Dispatch dispatch = hospital.sent().stream()
                    .filter(d -> d.key().equals(text(notice, "notice")))
                    .findFirst()
                    .orElseThrow();
            assertThat(text(notice, "planned-on"))
                    .isEqualTo(notices.get(i).notice().plannedOn().toString());
            assertThat(text(notice.get("outcome"), "result")).isEqualTo("HANDED_OVER");
            assertThat(text(notice, "content-kept")).isEqualTo("true");
            JsonNode content = notice.get("content");
            assertThat(text(content, "recipient")).isEqualTo(dispatch.to().recipient());
            assertThat(text(content, "address")).isEqualTo(dispatch.to().value());
            assertThat(text(content, "subject")).isEqualTo("\"A\" \\ subject");
            assertThat(text(content, "body")).isEqualTo(BODY);
            assertThat(text(content.get("slips").get(0), "payload")).isEqualTo("BCD\n001");
        }
    }

    @Test
    void what_is_no_longer_kept_is_said_so_and_the_rest_stays() {
        hospital.whenDaysPass(DAYS);
        List<RecordedEvent> history = hospital.engine().history(theCase());
        HeldCase erased = HeldCase.of(history, key -> Optional.empty());

        JsonNode notice = read(new PersonFile("region", DEBTOR, hospital.clock().instant(), List.of(erased)))
                .get("cases")
                .get(0)
                .get("notices")
                .get(0);

        assertThat(text(notice, "content-kept")).isEqualTo("false");
        assertThat(notice.get("content").isNull()).isTrue();
        assertThat(text(notice, "channel")).isEqualTo("SMS");
    }

    @Test
    void nothing_of_another_person_is_in_it() {
        hospital.givenDebtor(aDebtor("P77").reachedBy(ChannelKind.SMS, Provenance.CONFIRMED))
                .givenBill(aBill("R77").of("70 EUR").owedBy(new PersonId("P77")))
                .whenDaysPass(DAYS);

        assertThat(json(hospital.engine().personFile("region", DEBTOR)))
                .contains("R1", "R2")
                .doesNotContain("P77", "R77");
        assertThat(json(hospital.engine().personFile("region", new PersonId("P77"))))
                .contains("R77")
                .doesNotContain("\"R1\"");
        assertThat(read(hospital.engine().personFile("region", new PersonId("P78")))
                        .get("cases"))
                .isEmpty();
    }

    @Test
    void the_order_of_properties_is_fixed_and_the_same_file_gives_the_same_text() {
        muchHappens();
        PersonFile file = hospital.engine().personFile("region", DEBTOR);

        JsonNode held = read(file).get("cases").get(1);

        assertThat(json(hospital.restarted().engine().personFile("region", DEBTOR)))
                .isEqualTo(json(file));
        assertThat(String.join(" ", held.propertyNames()))
                .isEqualTo("case creditor kind policy state closed-for proposed opened-on review-on open bills holds"
                        + " promise plan objection objection-answer enquiries complaints fees-in-doubt wrong-addresses"
                        + " limitation notices history");
        assertThat(String.join(" ", held.get("bills").get(0).propertyNames()))
                .isEqualTo("bill patient service-on due-on billed open level withdrawn");
        assertThat(String.join(" ", held.get("notices").get(0).propertyNames()))
                .isEqualTo("notice goes-with kind ladder step channel planned-on pay-by bills fee-code fee proof"
                        + " proof-on stopped asked-for-on-paper receipts outcome content-kept content");
        assertThat(String.join(" ", held.get("enquiries").get(0).propertyNames()))
                .isEqualTo("id medium caller received-at answer topic identity admission forwarding callback outcome");
    }

    @Test
    void the_example_of_the_readme_runs() throws IOException {
        var engine = hospital.engine();
        var person = DEBTOR;
        var json = new StringWriter();

        PersonFileJson.write(engine.personFile("region", person), json);

        assertThat(json.toString()).startsWith("{\"document\":\"person-1\",\"tenant\":\"region\",\"person\":\"P1\"");
        assertThat(Files.readString(Path.of("README.md")))
                .contains("PersonFileJson.write(engine.personFile(\"region\", person), json);");
    }

    @Test
    void every_value_is_a_string_or_is_not_known() {
        muchHappens();

        List<JsonNode> values = new ArrayList<>();
        gather(read(hospital.engine().personFile("region", DEBTOR)), values);

        assertThat(values).hasSizeGreaterThan(200).allMatch(v -> v.isString() || v.isNull());
    }

    private static void gather(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            node.forEach(each -> gather(each, into));
        } else {
            into.add(node);
        }
    }

    @Test
    void it_is_written_piece_by_piece_and_the_writer_stays_open() {
        hospital.whenDaysPass(DAYS);
        List<Integer> pieces = new ArrayList<>();
        Writer counting = new Writer() {
            @Override
            public void write(char[] text, int from, int count) {
                pieces.add(count);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {
                throw new IllegalStateException("not ours to close");
            }
        };

        write(hospital.engine().personFile("region", DEBTOR), counting);

        assertThat(pieces).hasSizeGreaterThan(3);
    }

    /** Notices by two ways, a payment, an objection, an enquiry with a promised call, a complaint, instalments. */
    private void muchHappens() {
        CaseId atClinic = aBill("R2").of("50 EUR").owedTo(CLINIC).caseId();
        hospital.whenDaysPass(DAYS);
        LocalDate today = hospital.today();
        hospital.whenPaid("R1", "25 EUR").engine().absorb(today);
        hospital.whenActing(
                atClinic, c -> c.agree(InstalmentPlan.monthly(money("50 EUR"), 2, today.plusDays(5)), today));
        EnquiryId call = new EnquiryId("call-1");
        act(d -> d.open(call, Medium.PHONE, Caller.DEBTOR, today.atTime(9, 0).atOffset(ZoneOffset.UTC), today));
        act(d -> d.identify(call, IdentityCheck.right(IdentityFactor.ONE_TIME_CODE), today));
        act(d -> d.promiseCallback(
                call,
                new CallWindow(today.plusDays(1), LocalTime.of(9, 0), LocalTime.of(12, 0), ZoneId.of("Europe/Rome")),
                today));
        act(d -> d.complain(call, ComplaintGround.TONE, today));
        hospital.whenActing(theCase(), c -> c.dispute(DisputeGround.AMOUNT, today.plusDays(20), today));
        assertThat(hospital.dunningCase(new CaseId(HOSPITAL, DEBTOR, theCase().kind()))
                        .dispute())
                .isPresent();
    }

    private void act(Function<Desk, Outcome> act) {
        assertThat(hospital.whenActing(theCase(), c -> act.apply(Desk.of(c, hospital.policy()))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private static JsonNode read(PersonFile file) {
        return PARSER.readTree(json(file));
    }

    private static String json(PersonFile file) {
        StringWriter out = new StringWriter();
        write(file, out);
        return out.toString();
    }

    private static void write(PersonFile file, Writer out) {
        try {
            PersonFileJson.write(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode object, String name) {
        return object.get(name).asString();
    }
}
