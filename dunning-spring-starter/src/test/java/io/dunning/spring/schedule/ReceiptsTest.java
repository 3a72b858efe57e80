package io.dunning.spring.schedule;

import static io.dunning.testkit.Given.aDebtor;
import static io.dunning.testkit.Given.aPolicy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.DunningEngine;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.testkit.Hospital;
import io.dunning.testkit.RecordingChannel;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

    private static final Instant AT = Instant.parse("2026-02-19T10:00:00Z");

    private final DunningEngine engine =
            Hospital.under(aPolicy()).givenDebtor(aDebtor()).engine();
    private final RecordingChannel letters = RecordingChannel.of(ChannelKind.LETTER);
    private final RecordingChannel texts = RecordingChannel.of(ChannelKind.SMS);

    @Test
    void a_receipt_for_nothing_that_was_planned_is_taken_off_the_channel() {
        letters.receipt("nobody's key", "r1", Receipt.Outcome.DELIVERED, AT);

        assertThat(new Receipts(engine, List.of(letters), 10).take()).isEqualTo(1);
        assertThat(letters.receipts(10)).isEmpty();
    }

    @Test
    void a_channel_that_cannot_be_asked_keeps_no_other_one_back() {
        texts.receipt("nobody's key", "r1", Receipt.Outcome.DELIVERED, AT);
        Receipts receipts = new Receipts(engine, List.of(new SilentSource(letters), texts), 10);

        assertThatThrownBy(receipts::take)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stay with their channels");
        assertThat(texts.receipts(10)).isEmpty();
    }
}
