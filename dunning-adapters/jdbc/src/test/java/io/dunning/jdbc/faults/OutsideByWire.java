package io.dunning.jdbc.faults;

import io.dunning.Ledger;
import io.dunning.cases.BalanceCause;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.money.MonetaryAmount;

/** What lies outside of a process, asked for over a {@link Wire}; the other end is {@link WorldServer}. */
final class OutsideByWire implements Outside {

    static final String TROUBLE = "!";

    private final Wire wire;

    OutsideByWire(Wire wire) {
        this.wire = wire;
    }

    private List<String> ask(String... words) {
        return ask(List.of(words));
    }

    private List<String> ask(List<String> words) {
        List<String> answer = wire.ask(words);
        if (!answer.isEmpty() && answer.get(0).equals(TROUBLE)) {
            throw new IllegalStateException(answer.get(1));
        }
        return answer;
    }

    private static List<String> words(List<String> first, Collection<?> more) {
        List<String> words = new ArrayList<>(first);
        more.forEach(each -> words.add(each.toString()));
        return words;
    }

    @Override
    public Instant reach(Instant at) {
        return Instant.parse(ask("reach", at.toString()).get(0));
    }

    @Override
    public void book(Happening.Booking booking) {
        ask("book", booking.id());
    }

    @Override
    public Ledger.Balances balances(CreditorId creditor, Collection<ReceivableId> receivables) {
        Iterator<String> answer = ask(words(List.of("balances", creditor.tenant(), creditor.creditor()), receivables))
                .iterator();
        LocalDate completeUpTo = LocalDate.parse(answer.next());
        Map<ReceivableId, MonetaryAmount> open = new HashMap<>();
        while (answer.hasNext()) {
            open.put(
                    new ReceivableId(answer.next()),
                    Amount.of(answer.next(), answer.next()).toMoney());
        }
        return new Ledger.Balances(completeUpTo, open);
    }

    @Override
    public List<Ledger.Movement> movements(CreditorId creditor, long after, int limit) {
        Iterator<String> answer = ask(
                        "movements",
                        creditor.tenant(),
                        creditor.creditor(),
                        Long.toString(after),
                        Integer.toString(limit))
                .iterator();
        List<Ledger.Movement> movements = new ArrayList<>();
        while (answer.hasNext()) {
            movements.add(new Ledger.Movement(
                    Long.parseLong(answer.next()),
                    new ReceivableId(answer.next()),
                    BalanceCause.valueOf(answer.next()),
                    LocalDate.parse(answer.next())));
        }
        return movements;
    }

    @Override
    public Answer handOver(ChannelKind kind, Dispatch dispatch) {
        Iterator<String> answer = ask(
                        "handOver",
                        kind.name(),
                        dispatch.key(),
                        dispatch.to().kind().name(),
                        dispatch.to().recipient(),
                        dispatch.to().value(),
                        dispatch.message().language(),
                        dispatch.message().subject(),
                        dispatch.message().body())
                .iterator();
        return new Answer(Answer.Word.valueOf(answer.next()), answer.next(), receipts(answer));
    }

    @Override
    public String find(ChannelKind kind, String key) {
        return ask("find", kind.name(), key).get(0);
    }

    @Override
    public boolean recall(ChannelKind kind, String key) {
        return Boolean.parseBoolean(ask("recall", kind.name(), key).get(0));
    }

    @Override
    public List<Receipt> receipts(ChannelKind kind, int limit) {
        return receipts(ask("receipts", kind.name(), Integer.toString(limit)).iterator());
    }

    private static List<Receipt> receipts(Iterator<String> words) {
        List<Receipt> receipts = new ArrayList<>();
        while (words.hasNext()) {
            Receipt said = new Receipt(
                            words.next(),
                            words.next(),
                            Receipt.Outcome.valueOf(words.next()),
                            Instant.parse(words.next()),
                            HexFormat.of().parseHex(words.next()))
                    .saying(Receipt.Detail.valueOf(words.next()));
            String effectiveOn = words.next();
            receipts.add(effectiveOn.isEmpty() ? said : said.effective(LocalDate.parse(effectiveOn)));
        }
        return receipts;
    }

    @Override
    public void acknowledge(ChannelKind kind, List<String> receiptIds) {
        ask(words(List.of("acknowledge", kind.name()), receiptIds));
    }

    @Override
    public void heard(List<String> events) {
        ask(words(List.of("heard"), events));
    }
}
