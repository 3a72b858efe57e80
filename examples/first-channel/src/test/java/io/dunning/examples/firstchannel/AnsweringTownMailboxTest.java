package io.dunning.examples.firstchannel;

import io.dunning.channel.Channel;
import io.dunning.channel.Receipt;
import io.dunning.testkit.contract.ReceiptSourceContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class AnsweringTownMailboxTest extends TownMailboxTest implements ReceiptSourceContract {

    @TempDir
    private Path answers = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected Channel newChannel() {
        return new AnsweringTownMailbox(folder, answers);
    }

    @Override
    public int deliveries(String key) {
        return Town.filesFor("citizen-" + key, folder);
    }

    @Override
    public void provideReceipt(String key, Receipt.Outcome outcome) {
        try {
            Files.writeString(answers.resolve("answer-" + key), outcome + " " + key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
