package io.dunning.letter;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import java.util.List;

/** Messages to an invented person. */
final class LetterDispatches {

    static final List<LetterPaper> PAPERS =
            Letters.LANGUAGES.stream().map(Letters::paper).toList();

    private LetterDispatches() {}

    static Dispatch to(ChannelKind kind, String key) {
        return to(kind, key, "Prova Esempio");
    }

    static Dispatch to(ChannelKind kind, String key, String name) {
        return new Dispatch(
                key,
                new Address(kind, name, "Via Inventata 1\n00000 Esempiopoli"),
                new Message(
                        "it", "Promemoria", "Gentile " + name + ",\n\nla preghiamo di chiamarci.\n\nCordiali saluti"));
    }
}
