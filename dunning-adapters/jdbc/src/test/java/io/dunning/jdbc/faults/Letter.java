package io.dunning.jdbc.faults;

import io.dunning.channel.Message;
import io.dunning.notice.NoticeRequest;
import io.dunning.receivable.ReceivableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a message says, so that the world outside can hold it against the books.
 *
 * @param step the step it is sent for
 * @param fee in minor units
 * @param bills what it says is open, by bill, in minor units
 */
record Letter(String step, long fee, Map<ReceivableId, Long> bills) {

    private static final String SUBJECT = "About your bill";

    private static final String UNWRITABLE = "R-poison";

    static Message write(NoticeRequest request) {
        if (request.reference().equals(UNWRITABLE)) {
            throw new IllegalStateException("this text can't be written");
        }
        List<String> lines = new ArrayList<>();
        lines.add("step " + request.text());
        lines.add("fee " + request.fee().minor());
        request.lines()
                .forEach(
                        l -> lines.add("bill " + l.receivable() + " " + l.open().minor()));
        lines.add("pay " + request.total().minor() + " by " + request.payBy());
        return new Message("it", SUBJECT, String.join("\n", lines));
    }

    static Letter read(String body) {
        String step = "";
        long fee = 0;
        Map<ReceivableId, Long> bills = new TreeMap<>();
        for (String line : body.split("\n", -1)) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "step" -> step = words[1];
                case "fee" -> fee = Long.parseLong(words[1]);
                case "bill" -> bills.put(new ReceivableId(words[1]), Long.parseLong(words[2]));
                default -> {}
            }
        }
        return new Letter(step, fee, bills);
    }

    /** By which the script names what a provider does: the first bill and the step. */
    String billAndStep() {
        return bills.keySet().iterator().next() + "/" + step;
    }

    long claimed() {
        return bills.values().stream().mapToLong(Long::longValue).sum();
    }
}
