package io.dunning.examples.benchmarks;

import io.dunning.channel.Message;
import io.dunning.notice.NoticeRequest;

/** The text of every notice of the night, some 300 bytes of it. It stands once more in {@code judge.sql}. */
final class Letter {

    private Letter() {}

    static Message render(NoticeRequest request) {
        NoticeRequest.Line line = request.lines().get(0);
        return new Message(
                request.debtor().language(),
                "Reference " + request.reference(),
                "Dear patient, our books show that your bill " + line.receivable() + " over " + request.total()
                        + ", payable by " + line.dueOn() + ", is still open. Please pay it by " + request.payBy()
                        + " at any bank, pharmacy or counter of the hospital, or on our web site. If you have paid within the"
                        + " last days, you need do nothing. If you cannot pay at once, call us: we will agree on"
                        + " instalments.");
    }
}
