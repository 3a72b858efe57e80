package io.dunning.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.dunning.cases.NoticeRecord;
import io.dunning.channel.ChannelKind;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.evidence.Hash;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.payer.WorkItem;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FhirWriterTest {

    private static final FhirWriter WRITER = new FhirWriter(
            "https://clinic.example/notice",
            "https://clinic.example/task",
            FhirWriter.byResourceId(),
            Map.of(WorkItem.Party.INSURER, "Organization/9"));
    private static final FhirValidator VALIDATOR = validator();
    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);

    private static FhirValidator validator() {
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(Samples.HAPI),
                new InMemoryTerminologyServerValidationSupport(Samples.HAPI),
                new CommonCodeSystemsTerminologyService(Samples.HAPI));
        return Samples.HAPI.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    private static SentNotice sent(
            NoticeKind kind, ChannelKind channel, EvidenceGrade grade, boolean cancelled, boolean failed) {
        NoticeRecord notice = new NoticeRecord(
                new NoticeKey("0123456789abcdef0123456789abcdef"),
                "standard",
                "first",
                0,
                kind,
                channel,
                DAY,
                DAY.plusDays(14),
                List.of(new ReceivableId("i1"), new ReceivableId("i2")),
                "",
                0,
                grade,
                DAY.plusDays(1),
                cancelled,
                failed,
                List.of());
        return new SentNotice(
                notice,
                Hash.of("a text that stays at home").toString(),
                new PersonId("Patient.p1"),
                new PersonId("RelatedPerson.r1"),
                Instant.parse("2026-04-07T08:30:00.123456Z"));
    }

    private static void assertValid(String json) {
        Stream<SingleValidationMessage> errors = VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(m -> m.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal());
        assertThat(errors).as(json).isEmpty();
    }

    @Test
    void the_validator_finds_what_is_wrong() {
        String wrong = WRITER.communication(
                        sent(NoticeKind.REMINDER, ChannelKind.SMS, EvidenceGrade.DELIVERED, false, false))
                .replace("\"completed\"", "\"finished\"");

        assertThatThrownBy(() -> assertValid(wrong)).isInstanceOf(AssertionError.class);
    }

    @Test
    void every_communication_is_valid_R4_and_reads_back() {
        for (ChannelKind channel : ChannelKind.values()) {
            NoticeKind kind = NoticeKind.values()[channel.ordinal() % NoticeKind.values().length];
            assertValid(WRITER.communication(sent(kind, channel, EvidenceGrade.DELIVERED, false, false)));
        }
        Communication read = Samples.HAPI
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(
                        Communication.class,
                        WRITER.communication(
                                sent(NoticeKind.REMINDER, ChannelKind.SMS, EvidenceGrade.DELIVERED, false, false)));
        assertThat(read.getStatus()).isEqualTo(Communication.CommunicationStatus.COMPLETED);
        assertThat(read.getSubject().getReference()).isEqualTo("Patient/p1");
        assertThat(read.getRecipientFirstRep().getReference()).isEqualTo("RelatedPerson/r1");
        assertThat(read.getSentElement().getValueAsString()).isEqualTo("2026-04-07T08:30:00Z");
        assertThat(read.getReceivedElement().getValueAsString()).isEqualTo("2026-04-08");
        assertThat(read.getAbout()).hasSize(2);
        assertThat(read.getPayload()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, false, false, unknown",
        "QUEUED, false, false, preparation",
        "QUEUED, true, false, not-done",
        "HANDED_OVER, false, false, in-progress",
        "HANDED_OVER, false, true, stopped",
        "DELIVERED, false, false, completed",
        "ACKNOWLEDGED, false, false, completed",
        "DELIVERED, false, true, unknown",
    })
    void the_status_says_what_is_proved(EvidenceGrade grade, boolean cancelled, boolean failed, String status) {
        String json =
                WRITER.communication(sent(NoticeKind.FORMAL_NOTICE, ChannelKind.LETTER, grade, cancelled, failed));

        assertThat(json).contains("\"status\":\"" + status + "\"");
        assertValid(json);
    }

    @Test
    void every_task_is_valid_R4_and_reads_back() {
        for (WorkItem.Kind kind : WorkItem.Kind.values()) {
            assertValid(WRITER.task(item(kind, true), new PersonId("Patient.p1"), DAY));
            assertValid(WRITER.task(item(kind, false), null, DAY));
        }
        Task read = Samples.HAPI
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(
                        Task.class,
                        WRITER.task(item(WorkItem.Kind.CHASE_ANSWER, true), new PersonId("Patient.p1"), DAY));
        assertThat(read.getCode().getText()).isEqualTo("Ask the insurer for its answer");
        assertThat(read.getOwner().getReference()).isEqualTo("Organization/9");
        assertThat(read.getFor().getReference()).isEqualTo("Patient/p1");
        assertThat(read.getRestriction().getPeriod().getEndElement().getValueAsString())
                .isEqualTo("2026-05-07");
    }

    private static WorkItem item(WorkItem.Kind kind, boolean escalated) {
        return new WorkItem(
                kind,
                "C1",
                new PersonId("Organization.9"),
                WorkItem.Party.INSURER,
                DAY.plusDays(30),
                escalated,
                "CANARY: codes of an insurer");
    }

    @Test
    void no_sentence_of_a_work_item_leaves() {
        assertThat(WRITER.task(item(WorkItem.Kind.CORRECT, true), null, DAY)).doesNotContain("CANARY");
    }

    @Test
    void a_reference_that_is_none_is_refused() {
        FhirWriter careless = new FhirWriter("urn:a", "urn:b", person -> "Ada, 5 Any Street", Map.of());

        assertThatThrownBy(() -> careless.communication(
                        sent(NoticeKind.REMINDER, ChannelKind.SMS, EvidenceGrade.DELIVERED, false, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Ada");
    }
}
