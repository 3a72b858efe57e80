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
        answer(key, outcome + " " + key);
    }

    @Override
    public boolean provideGarbledReceipt() {
        answer("garbled", "LOST key");
        return true;
    }

    @Override
    public boolean provideReceiptAgain(String key, Receipt.Outcome outcome) {
        provideReceipt(key, outcome);
        return true;
    }

    private void answer(String name, String text) {
        try {
            Files.writeString(answers.resolve("answer-" + name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
