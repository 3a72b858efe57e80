package io.dunning.examples.firstchannel;

import io.dunning.channel.Address;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.testkit.contract.ChannelContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class TownMailboxTest extends ChannelContract {

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected Channel newChannel() {
        return new TownMailbox(folder);
    }

    @Override
    public Dispatch dispatch(String key) {
        return new Dispatch(
                key,
                new Address(ChannelKind.DIGITAL_MAILBOX, "Prova Esempio", "citizen-" + key),
                new Message("it", "Un avviso", "Gentile Prova Esempio, c'è un avviso per Lei."));
    }

    @Override
    public int deliveries(String key) {
        return Town.filesFor("citizen-" + key, folder);
    }
}
