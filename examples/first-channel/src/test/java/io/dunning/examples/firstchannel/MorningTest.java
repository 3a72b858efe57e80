package io.dunning.examples.firstchannel;

import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aDebtor;
import static io.dunning.testkit.Given.aPolicy;
import static io.dunning.testkit.Given.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.cases.Outcome;
import io.dunning.channel.Receipt;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.testkit.Hospital;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host does with the answers of the town. */
class MorningTest {

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path answers = Path.of("");

    private final Hospital hospital = Hospital.under(aPolicy())
            .givenDebtor(aDebtor())
            .givenBill(aBill("R1").of("80 EUR"));

    @BeforeEach
    void begin() {
        hospital.whenDaysPass(20).thenSent(1);
    }

    @Test
    void the_answer_of_the_town_stands_in_the_history() throws IOException {
        Files.writeString(
                answers.resolve("1"), "DELIVERED " + hospital.sent().get(0).key() + "\n");

        assertThat(readAnswers()).isEmpty();

        assertThat(hospital.dunningCase(theCase()).notices())
                .singleElement()
                .matches(notice -> notice.isProved(EvidenceGrade.DELIVERED));
        assertThat(answers).isEmptyDirectory();
    }

    @Test
    void an_answer_about_nothing_of_ours_is_told_and_changes_nothing() throws IOException {
        Files.writeString(answers.resolve("1"), "DELIVERED somebody-elses-key");

        assertThat(readAnswers()).containsExactly("1: unknown-notice");

        assertThat(hospital.dunningCase(theCase()).notices())
                .singleElement()
                .matches(notice -> !notice.isProved(EvidenceGrade.DELIVERED));
    }

    @Test
    void what_is_no_answer_stays_for_people_and_holds_up_no_other() throws IOException {
        for (String rubbish : List.of("", "DELIVERED", "LOST key", "delivered key", "DELIVERED one two")) {
            Files.writeString(answers.resolve("0" + rubbish.hashCode()), rubbish);
        }
        Files.createDirectory(answers.resolve("01"));
        Files.writeString(
                answers.resolve("1"), "UNDELIVERED " + hospital.sent().get(0).key());

        assertThat(new AnsweringTownMailbox(folder, answers).receipts(1))
                .extracting(Receipt::outcome)
                .containsExactly(Receipt.Outcome.UNDELIVERED);
        assertThat(readAnswers()).isEmpty();
        assertThat(answers.resolve("1")).doesNotExist();
        assertThat(answers.resolve("0" + "LOST key".hashCode())).exists();
    }

    private List<String> readAnswers() {
        DunningEngine engine = hospital.engine();
        AnsweringTownMailbox town = new AnsweringTownMailbox(folder, answers);
        List<String> forPeople = new ArrayList<>();

        List<Receipt> receipts = town.receipts(100);
        for (Receipt receipt : receipts) {
            if (engine.receive(receipt) instanceof Outcome.Refused refused) {
                forPeople.add(receipt.receiptId() + ": " + refused.code());
            }
        }
        town.acknowledge(receipts);

        return forPeople;
    }
}
