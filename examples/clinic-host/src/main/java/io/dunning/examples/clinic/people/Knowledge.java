package io.dunning.examples.clinic.people;

import io.dunning.cases.DunningCase;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Debtor;
import io.dunning.desk.IdentityCheck;
import io.dunning.desk.IdentityFactor;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares what somebody answers with what is on file, and keeps neither: what comes out are the names of what was right and wrong.
 */
public final class Knowledge {

    private static final Pattern POSTCODE = Pattern.compile("\\b(\\d{4,5})\\b");

    private final DunningCase dunningCase;
    private final Debtor debtor;
    private final Set<IdentityFactor> right = EnumSet.noneOf(IdentityFactor.class);
    private final Set<IdentityFactor> wrong = EnumSet.noneOf(IdentityFactor.class);

    public Knowledge(DunningCase dunningCase, Debtor debtor) {
        this.dunningCase = dunningCase;
        this.debtor = debtor;
    }

    /** The number of one of the bills. */
    public Knowledge bill(@Nullable String said) {
        return counts(
                IdentityFactor.INVOICE_NUMBER,
                said,
                text -> dunningCase.items().stream()
                        .anyMatch(i -> i.id().value().equalsIgnoreCase(text)));
    }

    public Knowledge born(@Nullable LocalDate said) {
        return counts(
                IdentityFactor.BIRTH_DATE,
                said == null ? null : said.toString(),
                text -> said != null && said.equals(debtor.bornOn()));
    }

    public Knowledge postcode(@Nullable String said) {
        return counts(
                IdentityFactor.POSTCODE,
                said,
                text -> postcode().filter(text::equals).isPresent());
    }

    public Knowledge customer(@Nullable String said) {
        return counts(
                IdentityFactor.CUSTOMER_NUMBER,
                said,
                text -> debtor.id().value().equalsIgnoreCase(text));
    }

    /** Something that isn't known but shown, such as an electronic identity. */
    public Knowledge shown(@Nullable IdentityFactor proof) {
        if (proof != null) {
            right.add(proof);
        }
        return this;
    }

    private Knowledge counts(IdentityFactor factor, @Nullable String said, Predicate<String> isRight) {
        if (said != null && !said.isBlank()) {
            (isRight.test(said.strip()) ? right : wrong).add(factor);
        }
        return this;
    }

    private Optional<String> postcode() {
        return debtor.point(ChannelKind.LETTER).flatMap(point -> {
            String[] lines = point.address().value().split("\n");
            Matcher code = POSTCODE.matcher(lines[lines.length - 1].toUpperCase(Locale.ROOT));
            return code.find() ? Optional.of(code.group(1)) : Optional.empty();
        });
    }

    /** What was asked for; empty where nothing was answered. */
    public Optional<IdentityCheck> check() {
        return right.isEmpty() && wrong.isEmpty() ? Optional.empty() : Optional.of(new IdentityCheck(right, wrong));
    }
}
