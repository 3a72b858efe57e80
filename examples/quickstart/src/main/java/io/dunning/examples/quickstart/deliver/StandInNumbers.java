package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.KeyQuery;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import io.dunning.sms.PhoneNumbers;
import io.dunning.sms.SmppChannel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A channel for texts to invented numbers. Numbers that nobody can have are refused by the adapter, as they should be; so they are
 * replaced by numbers that are kept free for films and the like, 555-0100 to 555-0199 in any area of the North American plan, which
 * follow from their own last four digits.
 */
final class StandInNumbers implements ReceiptSource, KeyQuery {

    /** Where the stand-ins live. */
    static final String COUNTRY = "US";

    private static final int DIGITS = 4;
    private static final int IN_AN_AREA = 100;

    private static final List<Integer> AREAS = areas();

    private final SmppChannel channel;
    private final PhoneNumbers possible;

    StandInNumbers(SmppChannel channel, PhoneNumbers possible) {
        this.channel = channel;
        this.possible = possible;
    }

    private static List<Integer> areas() {
        PhoneNumbers there = PhoneNumbers.mobilesOf(COUNTRY);
        return IntStream.range(201, 990)
                .filter(area -> there.standing("+1" + area + "5550100") == PhoneNumbers.Standing.ALLOWED)
                .limit(IN_AN_AREA)
                .boxed()
                .toList();
    }

    /** The number itself where somebody could have it, and else one that nobody will get. */
    static String of(String number, PhoneNumbers possible) {
        String digits = number.replaceAll("[^0-9]", "");
        if (possible.standing(number) != PhoneNumbers.Standing.INVALID || digits.length() < DIGITS) {
            return number;
        }
        int last = Integer.parseInt(digits.substring(digits.length() - DIGITS));
        return "+1%d55501%02d".formatted(AREAS.get(last / IN_AN_AREA), last % IN_AN_AREA);
    }

    @Override
    public ChannelKind kind() {
        return channel.kind();
    }

    @Override
    public DeliveryContract contract() {
        return channel.contract();
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        Address to = dispatch.to();
        Address standIn = new Address(to.kind(), to.recipient(), of(to.value(), possible));
        return channel.dispatch(new Dispatch(dispatch.key(), standIn, dispatch.message()));
    }

    @Override
    public Optional<Handover.Accepted> find(String key) {
        return channel.find(key);
    }

    @Override
    public List<Receipt> receipts(int limit) {
        return channel.receipts(limit);
    }

    @Override
    public void acknowledge(List<Receipt> receipts) {
        channel.acknowledge(receipts);
    }
}
