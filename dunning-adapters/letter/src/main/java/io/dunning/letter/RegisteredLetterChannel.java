package io.dunning.letter;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import java.util.List;
import java.util.Objects;

/**
 * Registered post: letters go out as with {@link LetterChannel}, in a spool of their own, and the operator's return files tell what became
 * of them, with the day from which law takes a letter as served if the returns were told to ({@link PostalReturns#withLegalEffects}).
 */
public final class RegisteredLetterChannel extends LetterChannel implements ReceiptSource {

    private final PostalReturns returns;

    /** Letters that go out of a spool and come back in a folder of return files. */
    public RegisteredLetterChannel(PrintSpool spool, List<LetterPaper> papers, PostalReturns returns) {
        this(ChannelKind.REGISTERED_LETTER, spool, papers, returns);
    }

    /** The same for documents that the post serves as a court would, such as by L. 890/1982 in Italy ({@link RegisteredPost#ITALY_890}). */
    public static RegisteredLetterChannel judicialService(
            PrintSpool spool, List<LetterPaper> papers, PostalReturns returns) {
        return new RegisteredLetterChannel(ChannelKind.JUDICIAL_SERVICE, spool, papers, returns);
    }

    private RegisteredLetterChannel(
            ChannelKind kind, PrintSpool spool, List<LetterPaper> papers, PostalReturns returns) {
        super(kind, spool, papers);
        this.returns = Objects.requireNonNull(returns, "returns");
    }

    @Override
    public List<Receipt> receipts(int limit) {
        return returns.receipts(limit);
    }

    @Override
    public void acknowledge(List<Receipt> receipts) {
        returns.acknowledge(receipts);
    }
}
