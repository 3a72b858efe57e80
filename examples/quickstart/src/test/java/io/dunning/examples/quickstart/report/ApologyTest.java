package io.dunning.examples.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseId;
import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.WrongNotice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.money.Monetary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApologyTest {

    private static final CreditorId CREDITOR = new CreditorId("demo", "sample-clinic");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 8);

    @ParameterizedTest
    @CsvSource({
        "IT, In data 8 gennaio 2026 Le abbiamo scritto",
        "FR, Nous vous avons écrit le 8 janvier 2026 au sujet",
        "NO, Vi skrev til deg 8. januar 2026 om en regning",
        "ES, El 8 de enero de 2026 le escribimos",
        "US, 'We wrote to you on January 8, 2026 about'"
    })
    void the_day_is_written_as_people_of_the_country_write_it(String country, String begins) {
        Apology apology =
                new Apology.Writer(scenario(country)).to(List.of(wrongNotice())).get(0);

        assertThat(apology.body()).startsWith(begins).contains("Sample Clinic", "000 000 000");
    }

    private static WrongNotice wrongNotice() {
        return new WrongNotice(
                new CaseId(CREDITOR, new PersonId("P1"), ClaimKind.COPAYMENT),
                new NoticeKey("0".repeat(32)),
                new ReceivableId("R1"),
                DAY,
                DAY.minusDays(1),
                DAY.plusDays(1),
                WrongNotice.Cause.LATE_POSTING);
    }

    private static Scenario scenario(String country) {
        return new Scenario(
                "A sample",
                CREDITOR,
                "Sample Clinic",
                "000 000 000",
                "clinic.example",
                country,
                Monetary.getCurrency("EUR"),
                ZoneOffset.UTC,
                DAY,
                DAY,
                "a-policy",
                1,
                List.of(),
                null);
    }
}
