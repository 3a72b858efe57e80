package io.dunning.rules;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.ContactCap;
import io.dunning.contact.ContactRules;
import io.dunning.contact.ContactWindow;
import io.dunning.desk.AnswerTerm;
import io.dunning.desk.AnswerTerms;
import io.dunning.economics.CostTable;
import io.dunning.economics.Economics;
import io.dunning.economics.RecoveryRow;
import io.dunning.economics.RecoveryTable;
import io.dunning.economics.UnitCost;
import io.dunning.escalation.Ladder;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Track;
import io.dunning.limitation.LimitationRule;
import io.dunning.notice.FeeRule;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.rules.PolicyFile.EconomicsFile;
import io.dunning.rules.PolicyFile.FeeFile;
import io.dunning.rules.PolicyFile.LadderFile;
import io.dunning.rules.PolicyFile.LimitationFile;
import io.dunning.rules.PolicyFile.OptionFile;
import io.dunning.rules.PolicyFile.PriceFile;
import io.dunning.rules.PolicyFile.ReviewFile;
import io.dunning.rules.PolicyFile.StepFile;
import io.dunning.rules.PolicyFile.TextFile;
import io.dunning.rules.PolicyFile.TrackFile;
import io.dunning.rules.PolicyFile.VariantFile;
import io.dunning.rules.builtin.ReviewedThrough;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.jspecify.annotations.Nullable;

/** Turns a policy file without faults into what the engine follows. */
final class Compilation {

    private final PolicyFile file;
    private final CurrencyUnit currency;
    private final int digits;

    Compilation(PolicyFile file) {
        this.file = file;
        this.currency = Monetary.getCurrency(file.currency());
        this.digits = currency.getDefaultFractionDigits();
    }

    PolicyPack pack(List<Rule> rules, String sha256) {
        Policy policy = new Policy(
                new PolicyVersion(file.policy(), file.version()),
                file.country(),
                currency,
                file.ledgerAgeDaysMax(),
                file.reviewDays(),
                contact(),
                economics(file.economics()),
                tracks(),
                withReview(rules),
                answers());
        return new PolicyPack(
                policy,
                file.about(),
                texts(),
                file.validFrom(),
                file.validTo(),
                file.reviewedThrough(),
                file.sources().keySet().stream().map(this::source).toList(),
                sha256);
    }

    /** A case stays under its version for years, so the end of the review must hold for it as well. */
    private List<Rule> withReview(List<Rule> rules) {
        List<Rule> all = new ArrayList<>(rules);
        all.add(new ReviewedThrough(file.reviewedThrough()));
        return all;
    }

    private Source source(String code) {
        PolicyFile.SourceFile source = Objects.requireNonNull(file.sources().get(code));
        return new Source(code, source.name(), source.verified(), source.reviewedOn());
    }

    private String cited(String code) {
        return source(code).cited();
    }

    private AnswerTerms answers() {
        PolicyFile.DeskFile desk = file.desk();
        return desk == null
                ? AnswerTerms.USUAL
                : new AnswerTerms(
                        term(desk.objection()), term(desk.complaint()), term(desk.message()), term(desk.letter()));
    }

    private AnswerTerm term(PolicyFile.TermFile term) {
        return new AnswerTerm(term.days(), term.count(), cited(term.source()));
    }

    private ContactRules contact() {
        List<ContactCap> caps = file.contact().caps().stream()
                .map(c -> new ContactCap(c.contactsMax(), c.days()))
                .toList();
        Map<ChannelKind, List<ContactWindow>> windows = new EnumMap<>(ChannelKind.class);
        file.contact()
                .windows()
                .forEach((channel, list) -> windows.put(
                        channel,
                        list.stream()
                                .map(w -> new ContactWindow(new HashSet<>(w.days()), w.from(), w.to(), w.onHolidays()))
                                .toList()));
        return new ContactRules(caps, windows, Holidays.of(file.holidays()));
    }

    private Economics economics(EconomicsFile economics) {
        List<RecoveryRow> rows = economics.recovery().rows().stream()
                .map(r -> new RecoveryRow(
                        r.step(), r.channel(), r.ageDaysMin(), r.amountMin().minor(digits), r.perThousand()))
                .toList();
        return new Economics(
                new CostTable(
                        currency, file.costs().prices().stream().map(this::cost).toList()),
                new RecoveryTable(rows, economics.recovery().otherwisePerThousand()),
                economics.creditorSharePerThousand(),
                economics.indifferencePerThousand(),
                economics.bundleDays(),
                economics.creditBelow().minor(digits));
    }

    private UnitCost cost(PriceFile price) {
        return new UnitCost(
                price.channel(),
                price.from(),
                price.until(),
                price.fixed().micros(),
                furtherUnit(price),
                price.handlingSeconds(),
                price.inboundCallsPerThousand(),
                price.secondsPerCall(),
                price.minute().micros(),
                cited(price.source()));
    }

    /** Networks charge each segment of a text message, so that is what is reckoned with where nothing is said. */
    private static long furtherUnit(PriceFile price) {
        if (price.furtherUnit() != null) {
            return price.furtherUnit().micros();
        }
        return price.channel() == ChannelKind.SMS ? price.fixed().micros() : 0;
    }

    private Map<ClaimKind, Track> tracks() {
        Map<String, Ladder> ladders = new LinkedHashMap<>();
        file.ladders().forEach((code, ladder) -> ladders.put(code, ladder(code, ladder)));
        Map<ClaimKind, Track> tracks = new EnumMap<>(ClaimKind.class);
        file.tracks().forEach((kind, track) -> tracks.put(kind, track(track, ladders)));
        return tracks;
    }

    private Track track(TrackFile track, Map<String, Ladder> ladders) {
        List<Track.Band> bands = track.bands().stream()
                .map(b -> new Track.Band(b.from().minor(digits), Objects.requireNonNull(ladders.get(b.ladder()))))
                .toList();
        LimitationFile limitation = track.limitation();
        return new Track(
                bands,
                new LimitationRule(
                        limitation.years(),
                        limitation.start(),
                        limitation.end(),
                        limitation.restarts(),
                        cited(limitation.source())));
    }

    private Ladder ladder(String code, LadderFile ladder) {
        return new Ladder(code, ladder.steps().stream().map(this::step).toList(), ladder.end());
    }

    private Step step(StepFile step) {
        return new Step(
                step.code(),
                step.kind(),
                step.daysAfterDueMin(),
                step.daysAfterPreviousMin(),
                step.deadlineDays(),
                step.bankGraceDays(),
                step.minimum().minor(digits),
                step.requires(),
                step.mandatory(),
                step.options().stream().map(Compilation::option).toList(),
                fee(step.fee()));
    }

    private static StepOption option(OptionFile option) {
        StepOption alone = alone(option);
        return option.companion() == null
                ? alone
                : alone.along(alone(option.companion().asOption()));
    }

    private static StepOption alone(OptionFile option) {
        boolean certain = option.certainContact() == null ? option.channel().isDigital() : option.certainContact();
        return new StepOption(
                option.channel(),
                option.text(),
                option.discloses(),
                certain,
                option.quotes(),
                option.quoteProof(),
                option.onlyFor());
    }

    private @Nullable FeeRule fee(@Nullable String code) {
        if (code == null) {
            return null;
        }
        FeeFile fee = Objects.requireNonNull(file.fees().get(code));
        List<FeeRule.Tariff> tariff = fee.tariff().stream()
                .map(t -> new FeeRule.Tariff(t.from(), t.until(), t.amount().minor(digits)))
                .toList();
        return new FeeRule(
                code,
                tariff,
                fee.daysAfterDueMin(),
                fee.countMax(),
                fee.countResetMonths(),
                fee.priorDeadlineDaysMin(),
                cited(fee.source()));
    }

    private Texts texts() {
        List<Texts.Variant> variants = variants(null, file.texts(), file.variants(), file.reviews());
        return new Texts(TextRules.of(file), variants);
    }

    /** The texts of a policy, or of a creditor. */
    static List<Texts.Variant> variants(
            @Nullable CreditorId creditor,
            Map<String, Map<String, TextFile>> texts,
            List<VariantFile> variants,
            Map<String, ReviewFile> reviews) {
        List<Texts.Variant> all = new ArrayList<>();
        texts.forEach((code, wordings) ->
                all.add(new Texts.Variant(creditor, code, Set.of(), Set.of(), wordings(wordings, reviews))));
        variants.forEach(v -> all.add(new Texts.Variant(
                creditor,
                v.text(),
                Set.copyOf(v.claims()),
                Set.copyOf(v.channels()),
                wordings(v.wordings(), reviews))));
        return all;
    }

    private static Map<String, Texts.Wording> wordings(
            Map<String, TextFile> byLanguage, Map<String, ReviewFile> reviews) {
        Map<String, Texts.Wording> wordings = new LinkedHashMap<>();
        byLanguage.forEach((language, text) -> wordings.put(
                language,
                new Texts.Wording(
                        new NoticeText(text.subject()),
                        new NoticeText(text.body().strip()),
                        review(text.review(), reviews))));
        return wordings;
    }

    private static TextReview review(String code, Map<String, ReviewFile> reviews) {
        ReviewFile review = Objects.requireNonNull(reviews.get(code));
        return new TextReview(
                code, review.reviewedOn(), review.reviewedThrough(), review.reviewer(), review.verified());
    }
}
