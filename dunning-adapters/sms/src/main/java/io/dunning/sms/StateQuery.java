package io.dunning.sms;

import io.dunning.sms.SmppLink.NotConnected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.QuerySmResult;

/** Asks a message centre what became of a segment ({@code query_sm}). */
record StateQuery(SmppSettings settings, SmppLink link) {

    /** The last word on a segment; empty where there is none yet, or the centre doesn't know it. */
    Optional<SegmentReport> ask(String id) {
        try {
            QuerySmResult result = link.session()
                    .queryShortMessage(id, settings.senderType(), settings.senderPlan(), settings.sender.value());
            return report(id, result);
        } catch (NegativeResponseException unknownThere) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (NotConnected | PDUException | ResponseTimeoutException | InvalidResponseException | IOException e) {
            throw new IllegalStateException("the message centre could not be asked", e);
        }
    }

    private Optional<SegmentReport> report(String id, QuerySmResult result) {
        String said = String.format(
                Locale.ROOT,
                "query_sm_resp id:%s state:%s error:%d final_date:%s",
                id,
                result.getMessageState(),
                result.getErrorCode(),
                result.getFinalDate());
        return Optional.ofNullable(
                        DeliveryReader.outcome(result.getMessageState().value()))
                .map(outcome -> new SegmentReport(
                        DeliveryReader.normal(id),
                        outcome,
                        settings.clock.instant(),
                        said.getBytes(StandardCharsets.UTF_8)));
    }
}
