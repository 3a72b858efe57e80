package io.dunning.letter;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Recall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Ordinary post: puts each message as a letter into a {@link PrintSpool}, from which it can be recalled until the cut-off.
 *
 * <p>The first line of the recipient is their name, the others are the lines of the address. Empty lines of the body part its paragraphs.
 * The payment slips of the message follow its text. The reference of the letter is the key of the dispatch, so that a letter that comes back, or a person who calls, leads to its history.
 *
 * <p>Safe for any thread.
 */
public sealed class LetterChannel implements Channel, Recall permits RegisteredLetterChannel {

    private final ChannelKind kind;
    private final PrintSpool spool;
    private final Map<String, LetterPaper> papers = new HashMap<>();

    /**
     * Ordinary letters.
     *
     * @param papers one per language; a message in another language is rejected
     */
    public LetterChannel(PrintSpool spool, List<LetterPaper> papers) {
        this(ChannelKind.LETTER, spool, papers);
    }

    LetterChannel(ChannelKind kind, PrintSpool spool, List<LetterPaper> papers) {
        this.kind = kind;
        this.spool = Objects.requireNonNull(spool, "spool");
        for (LetterPaper paper : papers) {
            if (this.papers.put(language(paper.language()), paper) != null) {
                throw new IllegalArgumentException("two papers in one language: " + paper.language());
            }
        }
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public DeliveryContract contract() {
        return new DeliveryContract.Idempotent(spool.settings().memory());
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        LetterPaper paper = papers.get(language(dispatch.message().language()));
        if (dispatch.to().kind() != kind) {
            return rejected("the address is of kind " + dispatch.to().kind());
        }
        if (paper == null) {
            return rejected("no paper in the language " + dispatch.message().language());
        }
        Letter letter;
        try {
            letter = letter(dispatch, paper);
        } catch (IllegalArgumentException | LetterRefused e) {
            return rejected(String.valueOf(e.getMessage()));
        }
        try {
            Optional<String> reference = spool.handOver(dispatch.key(), letter);
            return reference.<Handover>map(Handover.Accepted::new).orElseGet(() -> rejected("it was recalled before"));
        } catch (LetterRefused e) {
            return rejected(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean recall(String key) {
        return spool.recall(key);
    }

    private Letter letter(Dispatch dispatch, LetterPaper paper) {
        List<String> recipient = new ArrayList<>(dispatch.to().value().lines().toList());
        String name = dispatch.to().recipient();
        if (!name.isBlank() && !recipient.get(0).equals(name)) {
            recipient.add(0, name);
        }
        LocalDate today =
                LocalDate.ofInstant(spool.clock().instant(), spool.settings().zone());
        List<String> paragraphs = List.of(dispatch.message().body().strip().split("\n(?: *\n)+"));
        List<LetterSlip> slips =
                dispatch.message().slips().stream().map(LetterSlip::of).toList();
        return new Letter(
                paper, recipient, today, dispatch.key(), dispatch.message().subject(), paragraphs, slips);
    }

    /** Nothing was kept, and the address isn't to blame: another printer may have the letters for it. */
    private static Handover rejected(String reason) {
        return new Handover.Rejected(reason, false);
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
