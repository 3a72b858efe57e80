package io.dunning.escalation;

import io.dunning.contact.ContactRules;
import io.dunning.desk.AnswerTerms;
import io.dunning.economics.Economics;
import io.dunning.receivable.ClaimKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a creditor decided within the law: ladders, contact rules, economics. It chooses among what the guards leave.
 *
 * @param version names it
 * @param country ISO 3166 code of the law it follows
 * @param currency of all its amounts
 * @param ledgerAgeDaysMax how many days the ledger's "complete up to" may lie behind the business date: 1 is yesterday;
 *     0 to 7
 * @param reviewDays a case that must not be contacted is looked at again after so many days, 1 to 365
 * @param contact windows and caps
 * @param economics costs and expectations
 * @param tracks how each kind of claim is followed up
 * @param rules the creditor's own rules, judged after the guards
 * @param answers within which terms questions, objections and complaints are answered
 */
public record Policy(
        PolicyVersion version,
        String country,
        CurrencyUnit currency,
        int ledgerAgeDaysMax,
        int reviewDays,
        ContactRules contact,
        Economics economics,
        Map<ClaimKind, Track> tracks,
        List<Rule> rules,
        AnswerTerms answers) {

    /** No policy may trust a ledger that is older than a week. */
    public static final int LEDGER_AGE_DAYS_LIMIT = 7;

    public Policy {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(answers, "answers");
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a country is an ISO 3166 code of two letters");
        }
        if (ledgerAgeDaysMax < 0 || ledgerAgeDaysMax > LEDGER_AGE_DAYS_LIMIT) {
            throw new IllegalArgumentException(
                    "ledgerAgeDaysMax is 0 to " + LEDGER_AGE_DAYS_LIMIT + ": " + ledgerAgeDaysMax);
        }
        if (reviewDays < 1 || reviewDays > 365) {
            throw new IllegalArgumentException("reviewDays is 1 to 365: " + reviewDays);
        }
        if (!economics.costs().currency().equals(currency)) {
            throw new IllegalArgumentException("the costs are not in " + currency.getCurrencyCode());
        }
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("a policy has at least one track");
        }
        tracks = Collections.unmodifiableMap(new EnumMap<>(tracks));
        rules = List.copyOf(rules);
    }

    /** A policy that says nothing of answers: {@link AnswerTerms#USUAL} holds. */
    public Policy(
            PolicyVersion version,
            String country,
            CurrencyUnit currency,
            int ledgerAgeDaysMax,
            int reviewDays,
            ContactRules contact,
            Economics economics,
            Map<ClaimKind, Track> tracks,
            List<Rule> rules) {
        this(
                version,
                country,
                currency,
                ledgerAgeDaysMax,
                reviewDays,
                contact,
                economics,
                tracks,
                rules,
                AnswerTerms.USUAL);
    }

    /** How claims of this kind are followed up; empty where the policy doesn't follow them up. */
    public Optional<Track> track(ClaimKind kind) {
        return Optional.ofNullable(tracks.get(kind));
    }

    /** The first day on which a step can be due for a claim of this kind; the due day itself where there is no track. */
    public LocalDate firstReviewOn(ClaimKind kind, LocalDate dueOn) {
        Track track = tracks.get(kind);
        if (track == null) {
            return dueOn;
        }
        return dueOn.plusDays(track.bands().stream()
                .mapToInt(band -> band.ladder().steps().get(0).daysAfterDueMin())
                .min()
                .orElse(0));
    }

    @Nullable
    Track trackOrNull(ClaimKind kind) {
        return tracks.get(kind);
    }
}
