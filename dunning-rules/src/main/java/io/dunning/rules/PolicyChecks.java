package io.dunning.rules;

import io.dunning.channel.ChannelKind;
import io.dunning.rules.PolicyFile.DeskFile;
import io.dunning.rules.PolicyFile.FeeFile;
import io.dunning.rules.PolicyFile.LadderFile;
import io.dunning.rules.PolicyFile.OptionFile;
import io.dunning.rules.PolicyFile.PriceFile;
import io.dunning.rules.PolicyFile.RecoveryRowFile;
import io.dunning.rules.PolicyFile.StepFile;
import io.dunning.rules.PolicyFile.TariffFile;
import io.dunning.rules.PolicyFile.TermFile;
import io.dunning.rules.PolicyFile.TrackFile;
import io.dunning.rules.PolicyFile.WindowFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.money.Monetary;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong between the parts of a policy file. It goes over whatever could be read of it. */
final class PolicyChecks {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final PolicyFile file;
    private final Faults faults;
    private final int digits;

    PolicyChecks(PolicyFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.digits = digits();
    }

    void check() {
        checkCountry();
        checkDates();
        checkHolidays();
        checkSources();
        checkWindows();
        checkAmounts();
        if (file.fees() != null) {
            file.fees().forEach((name, fee) -> checkFee("fees." + name, name, fee));
        }
        new LadderChecks(file, digits, faults).check();
        checkRecovery();
        checkPrices();
        checkTexts();
    }

    private int digits() {
        if (file.currency() == null) {
            return 2;
        }
        if (!Monetary.isCurrencyAvailable(file.currency())
                || Monetary.getCurrency(file.currency()).getDefaultFractionDigits() < 0) {
            faults.add("currency", "no currency of ISO 4217 has this code");
            return 2;
        }
        return Monetary.getCurrency(file.currency()).getDefaultFractionDigits();
    }

    private void checkCountry() {
        if (file.country() != null && !COUNTRIES.contains(file.country()) && !faults.haveFound("country")) {
            faults.add("country", "no country of ISO 3166 has this code");
        }
    }

    private void checkDates() {
        if (file.validFrom() == null) {
            return;
        }
        if (file.validTo() != null && file.validTo().isBefore(file.validFrom())) {
            faults.add("validTo", "the policy ends before it begins");
        }
        if (file.reviewedThrough() != null && file.reviewedThrough().isBefore(file.validFrom())) {
            faults.add("reviewedThrough", "the review ends before the policy begins");
        }
    }

    private void checkHolidays() {
        if (file.holidays() == null || !file.holidays().matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")) {
            return;
        }
        try {
            Holidays.of(file.holidays());
        } catch (IllegalArgumentException e) {
            faults.add("holidays", String.valueOf(e.getMessage()));
        }
    }

    private void checkSources() {
        source("contact", file.contact() == null ? null : file.contact().source());
        if (file.economics() != null) {
            source("economics", file.economics().source());
            if (file.economics().recovery() != null) {
                source("economics.recovery", file.economics().recovery().source());
            }
        }
        if (file.tracks() != null) {
            file.tracks().forEach((kind, track) -> limitationSource("tracks." + Kebab.of(kind), track));
        }
        eachStep((path, step) -> source(path, step.source()));
        deskSources();
        for (int i = 0; file.contents() != null && i < file.contents().size(); i++) {
            source(
                    "contents[" + i + "]",
                    file.contents().get(i) == null
                            ? null
                            : file.contents().get(i).source());
        }
    }

    private void deskSources() {
        DeskFile desk = file.desk();
        if (desk != null) {
            termSource("desk.objection", desk.objection());
            termSource("desk.complaint", desk.complaint());
            termSource("desk.message", desk.message());
            termSource("desk.letter", desk.letter());
        }
    }

    private void termSource(String path, @Nullable TermFile term) {
        source(path, term == null ? null : term.source());
    }

    private void limitationSource(String path, @Nullable TrackFile track) {
        if (track != null && track.limitation() != null) {
            source(path + ".limitation", track.limitation().source());
        }
    }

    private void source(String path, @Nullable String code) {
        if (code != null && file.sources() != null && !file.sources().containsKey(code)) {
            faults.add(
                    path + ".source",
                    "no source has this name",
                    code,
                    file.sources().keySet());
        }
    }

    private void checkWindows() {
        if (file.contact() == null || file.contact().windows() == null) {
            return;
        }
        file.contact().windows().forEach((channel, windows) -> {
            String path = "contact.windows." + Kebab.of(channel);
            if (windows != null && windows.isEmpty()) {
                faults.add(path, "a channel with no window could never be used; leave it out or name its hours");
            }
            for (int i = 0; windows != null && i < windows.size(); i++) {
                checkWindow(path + "[" + i + "]", windows.get(i));
            }
        });
    }

    private void checkWindow(String path, @Nullable WindowFile window) {
        if (window != null
                && window.from() != null
                && window.to() != null
                && !window.to().isAfter(window.from())) {
            faults.add(path + ".to", "the window ends before it begins");
        }
    }

    private void checkAmounts() {
        if (file.economics() != null) {
            amount("economics.creditBelow", file.economics().creditBelow());
        }
        eachStep((path, step) -> amount(path + ".minimum", step.minimum()));
        if (file.tracks() == null) {
            return;
        }
        file.tracks().forEach((kind, track) -> {
            for (int i = 0;
                    track != null && track.bands() != null && i < track.bands().size();
                    i++) {
                String path = "tracks." + Kebab.of(kind) + ".bands[" + i + "]";
                if (track.bands().get(i) != null) {
                    amount(path + ".from", track.bands().get(i).from());
                    amount(path + ".below", track.bands().get(i).below());
                }
            }
        });
    }

    private void amount(String path, @Nullable DecimalText amount) {
        if (amount != null && !amount.fits(digits)) {
            faults.add(path, "an amount in " + file.currency() + " has at most " + digits + " decimals");
        }
    }

    private void checkFee(String path, String name, @Nullable FeeFile fee) {
        Set<String> charged = new HashSet<>();
        eachStep((at, step) -> charged.add(String.valueOf(step.fee())));
        if (!charged.contains(name)) {
            faults.add(path, "no step charges this fee");
        }
        if (fee == null || fee.tariff() == null) {
            return;
        }
        source(path, fee.source());
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < fee.tariff().size(); i++) {
            TariffFile tariff = fee.tariff().get(i);
            String own = path + ".tariff[" + i + "]";
            if (tariff != null) {
                source(own, tariff.source());
                amount(own + ".amount", tariff.amount());
                if (tariff.amount() != null && tariff.amount().value().signum() == 0) {
                    faults.add(own + ".amount", "a fee is more than zero; leave it out where there is none");
                }
                add(spans, own, tariff.from(), tariff.until());
            }
        }
        refuseOverlaps(spans, "two amounts");
    }

    /** A dated entry of a table. */
    private record Span(
            String path, LocalDate from, @Nullable LocalDate until) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    private void add(List<Span> spans, String path, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null) {
            return;
        }
        if (until != null && until.isBefore(from)) {
            faults.add(path + ".until", "it ends before it begins");
            return;
        }
        spans.add(new Span(path, from, until));
    }

    private void refuseOverlaps(List<Span> spans, String what) {
        spans.sort(Comparator.comparing(Span::from));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i - 1).holds(spans.get(i).from())) {
                faults.add(
                        spans.get(i).path(), what + " hold on " + spans.get(i).from());
            }
        }
    }

    private void checkRecovery() {
        if (file.economics() == null
                || file.economics().recovery() == null
                || file.economics().recovery().rows() == null) {
            return;
        }
        Set<String> steps = new TreeSet<>();
        eachStep((path, step) -> steps.add(String.valueOf(step.code())));
        List<RecoveryRowFile> rows = file.economics().recovery().rows();
        for (int i = 0; i < rows.size(); i++) {
            RecoveryRowFile row = rows.get(i);
            String path = "economics.recovery.rows[" + i + "]";
            if (row != null) {
                source(path, row.source());
                amount(path + ".amountMin", row.amountMin());
                if (row.step() != null && !steps.contains(row.step())) {
                    faults.add(path + ".step", "no ladder has a step of this code", row.step(), steps);
                }
            }
        }
    }

    private void checkPrices() {
        if (file.costs() == null || file.costs().prices() == null) {
            return;
        }
        if (file.currency() != null
                && file.costs().currency() != null
                && !file.currency().equals(file.costs().currency())) {
            faults.add("costs.currency", "the costs must be in the policy's currency, " + file.currency());
        }
        Map<ChannelKind, List<Span>> byChannel = new LinkedHashMap<>();
        boolean whole = true;
        for (int i = 0; i < file.costs().prices().size(); i++) {
            PriceFile price = file.costs().prices().get(i);
            String path = "costs.prices[" + i + "]";
            whole &= price != null && price.channel() != null && price.from() != null;
            if (price != null) {
                source(path, price.source());
                checkIsPrice(path, price);
                if (price.channel() != null) {
                    add(
                            byChannel.computeIfAbsent(price.channel(), k -> new ArrayList<>()),
                            path,
                            price.from(),
                            price.until());
                }
            }
        }
        byChannel.forEach((channel, spans) -> refuseOverlaps(spans, "two prices of " + Kebab.of(channel)));
        if (whole) {
            checkPricesOfUsedChannels(byChannel);
        }
    }

    /** A message that costs nothing would be worth sending about any cent. */
    private void checkIsPrice(String path, PriceFile price) {
        boolean free = price.fixed() != null
                && price.fixed().value().signum() == 0
                && Integer.valueOf(0).equals(price.handlingSeconds());
        if (free) {
            faults.add(path + ".fixed", "no message is free; write what it really costs, if only \"0.002\"");
        }
    }

    private void checkPricesOfUsedChannels(Map<ChannelKind, List<Span>> byChannel) {
        LocalDate from = file.validFrom();
        LocalDate to = lastDay();
        if (from == null || to == null) {
            return;
        }
        eachOption((path, option) -> {
            if (option.channel() != null) {
                LocalDate day = from;
                for (Span span : byChannel.getOrDefault(option.channel(), List.of())) {
                    if (span.holds(day)) {
                        day = span.until() == null
                                ? to.plusDays(1)
                                : span.until().plusDays(1);
                    }
                }
                if (!day.isAfter(to)) {
                    faults.add(
                            path + ".channel",
                            "the costs have no price of " + Kebab.of(option.channel()) + " for " + day);
                }
            }
        });
    }

    /** The last day on which the policy decides anything. */
    private @Nullable LocalDate lastDay() {
        LocalDate reviewed = file.reviewedThrough();
        LocalDate valid = file.validTo();
        return valid == null || (reviewed != null && reviewed.isBefore(valid)) ? reviewed : valid;
    }

    private void checkTexts() {
        if (file.languages() != null) {
            for (int i = 0; i < file.languages().size(); i++) {
                String language = file.languages().get(i);
                boolean twice = file.languages().indexOf(language) < i;
                if (language != null && (twice || !TextChecks.isLanguage(language))) {
                    faults.add("languages[" + i + "]", "a language is a code such as \"it\" and stands once");
                }
            }
        }
        if (file.texts() == null) {
            return;
        }
        TextRules rules = TextRules.of(file);
        TextChecks texts = new TextChecks(rules, file.reviews(), faults);
        texts.checkReviews();
        texts.checkRows();
        Set<String> used = new HashSet<>();
        eachOption((path, option) -> {
            used.add(option.text());
            checkHasText(path + ".text", option);
        });
        file.texts().forEach((code, byLanguage) -> {
            if (!used.contains(code)) {
                faults.add("texts." + code, "no step uses this text");
            }
            texts.checkTranslations("texts." + code, byLanguage);
            texts.check("texts." + code, byLanguage, rules.usesOf(code));
        });
        new VariantChecks(rules, texts, faults).checkVariants(file.variants());
    }

    private void checkHasText(String path, OptionFile option) {
        if (option.text() != null && !file.texts().containsKey(option.text())) {
            faults.add(
                    path, "no text has this code", option.text(), file.texts().keySet());
        }
    }

    /** Is shown a part of the file with its path. */
    private interface Visit<T> {
        void visit(String path, T part);
    }

    private void eachStep(Visit<StepFile> visit) {
        if (file.ladders() == null) {
            return;
        }
        for (Map.Entry<String, LadderFile> ladder : file.ladders().entrySet()) {
            if (ladder.getValue() != null && ladder.getValue().steps() != null) {
                List<StepFile> steps = ladder.getValue().steps();
                for (int i = 0; i < steps.size(); i++) {
                    if (steps.get(i) != null) {
                        visit.visit("ladders." + ladder.getKey() + ".steps[" + i + "]", steps.get(i));
                    }
                }
            }
        }
    }

    private void eachOption(Visit<OptionFile> visit) {
        eachStep((path, step) -> {
            for (int i = 0; step.options() != null && i < step.options().size(); i++) {
                OptionFile option = step.options().get(i);
                String own = path + ".options[" + i + "]";
                if (option != null) {
                    visit.visit(own, option);
                    if (option.companion() != null) {
                        visit.visit(own + ".companion", option.companion().asOption());
                    }
                }
            }
        });
    }
}
