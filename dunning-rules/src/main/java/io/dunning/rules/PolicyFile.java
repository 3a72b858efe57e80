package io.dunning.rules;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.IdentityLevel;
import io.dunning.desk.AnswerTerm;
import io.dunning.escalation.Ladder;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.limitation.ClockEventType;
import io.dunning.limitation.LimitationRule;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.ClaimKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/**
 * A policy file as it is written: each record is a mapping, each component one of its keys. The README of the module and
 * {@code policy.schema.json} say what the keys mean.
 *
 * <p>Any component may be {@code null} while faults are collected: what could not be read is missing.
 */
@NullUnmarked
record PolicyFile(
        @NotNull(message = MISSING)
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,60}", message = "a policy code is of a-z, 0-9 and -")
        String policy,

        @NotNull(message = MISSING)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,30}", message = "a version is of letters, digits, . and -")
        String version,

        @NotNull(message = MISSING) @Size(min = 1, max = 2000, message = LENGTH)
        String about,

        @NotNull(message = MISSING) @Pattern(regexp = "[A-Z]{2}", message = "a country is a code such as \"IT\"")
        String country,

        @NotNull(message = MISSING) @Pattern(regexp = "[A-Z]{3}", message = "a currency is a code such as \"EUR\"")
        String currency,

        @NotNull(message = MISSING)
        @Pattern(
                regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?",
                message = "a holiday calendar is a country or a region, such as \"IT\" or \"DE-BY\"")
        String holidays,

        @NotNull(message = MISSING) @Size(min = 1, max = 12, message = LENGTH)
        List<String> languages,

        @NotNull(message = MISSING) LocalDate validFrom,
        LocalDate validTo,
        @NotNull(message = MISSING) LocalDate reviewedThrough,

        @NotNull(message = MISSING) @Min(value = 0, message = MIN) @Max(value = 7, message = MAX)
        Integer ledgerAgeDaysMax,

        @NotNull(message = MISSING) @Min(value = 1, message = MIN) @Max(value = 365, message = MAX)
        Integer reviewDays,

        @NotNull(message = MISSING) @Size(min = 1, max = 200, message = LENGTH)
        Map<String, SourceFile> sources,

        @NotNull(message = MISSING) ContactFile contact,
        @NotNull(message = MISSING) EconomicsFile economics,
        @Otherwise("") Map<String, FeeFile> fees,

        @NotNull(message = MISSING) @Size(min = 1, max = 100, message = LENGTH)
        Map<String, LadderFile> ladders,

        @NotNull(message = MISSING) @Size(min = 1, max = 50, message = LENGTH)
        Map<ClaimKind, TrackFile> tracks,

        @Otherwise("") @Size(max = 50, message = LENGTH) List<RuleFile> rules,

        DeskFile desk,

        @NotNull(message = MISSING) @Size(min = 1, max = 100, message = LENGTH)
        List<ContentsFile> contents,

        @NotNull(message = MISSING) CostsFile costs,

        @NotNull(message = MISSING) @Size(min = 1, max = 100, message = LENGTH)
        Map<String, ReviewFile> reviews,

        @NotNull(message = MISSING) @Size(min = 1, max = 300, message = LENGTH)
        Map<String, Map<String, TextFile>> texts,

        @Otherwise("") @Size(max = 300, message = LENGTH) List<VariantFile> variants) {

    static final String MISSING = "this key is missing";
    static final String MIN = "this must be at least {value}";
    static final String MAX = "this must be at most {value}";
    static final String LENGTH = "this must have {min} to {max} entries or characters";
    static final String NO_SOURCE = "this key is missing: every number names its source";

    private static final int DAYS_MAX = 3650;

    @NullUnmarked
    record SourceFile(
            @NotNull(message = MISSING) @Size(min = 1, max = 400, message = LENGTH)
            String name,

            @NotNull(message = MISSING) Boolean verified,
            @NotNull(message = MISSING) LocalDate reviewedOn) {}

    @NullUnmarked
    record ContactFile(
            @NotNull(message = MISSING) @Size(min = 1, max = 10, message = LENGTH)
            List<CapFile> caps,

            @Otherwise("") Map<ChannelKind, List<WindowFile>> windows,
            @NotNull(message = NO_SOURCE) String source) {}

    @NullUnmarked
    record CapFile(
            @NotNull(message = MISSING) @Min(value = 1, message = MIN) @Max(value = 50, message = MAX)
            Integer contactsMax,

            @NotNull(message = MISSING) @Min(value = 1, message = MIN) @Max(value = 365, message = MAX)
            Integer days) {}

    @NullUnmarked
    record WindowFile(
            @NotNull(message = MISSING) @Size(min = 1, max = 7, message = LENGTH)
            List<DayOfWeek> days,

            @NotNull(message = MISSING) LocalTime from,
            @NotNull(message = MISSING) LocalTime to,
            @Otherwise("false") Boolean onHolidays) {}

    @NullUnmarked
    record EconomicsFile(
            @NotNull(message = MISSING) @Min(value = 0, message = MIN) @Max(value = 1000, message = MAX)
            Integer creditorSharePerThousand,

            @NotNull(message = MISSING) @Min(value = 0, message = MIN) @Max(value = 1000, message = MAX)
            Integer indifferencePerThousand,

            @NotNull(message = MISSING) @Min(value = 0, message = MIN) @Max(value = DAYS_MAX, message = MAX)
            Integer bundleDays,

            @NotNull(message = MISSING) DecimalText creditBelow,
            @NotNull(message = MISSING) RecoveryFile recovery,
            @NotNull(message = NO_SOURCE) String source) {}

    @NullUnmarked
    record RecoveryFile(
            @NotNull(message = MISSING) @Min(value = 0, message = MIN) @Max(value = 1000, message = MAX)
            Integer otherwisePerThousand,

            @Otherwise("") @Size(max = 500, message = LENGTH)
            List<RecoveryRowFile> rows,

            @NotNull(message = NO_SOURCE) String source) {}

    @NullUnmarked
    record RecoveryRowFile(
            String step,
            ChannelKind channel,

            @Otherwise("0") @Min(value = 0, message = MIN) @Max(value = DAYS_MAX, message = MAX)
            Integer ageDaysMin,

            @Otherwise("0") DecimalText amountMin,

            @NotNull(message = MISSING) @Min(value = 0, message = MIN) @Max(value = 1000, message = MAX)
            Integer perThousand,

            @NotNull(message = NO_SOURCE) String source) {}

    @NullUnmarked
    record FeeFile(
            @NotNull(message = MISSING) @Size(min = 1, max = 100, message = LENGTH)
            List<TariffFile> tariff,

            @NotNull(message = MISSING) @Min(value = 0, message = MIN) @Max(value = DAYS_MAX, message = MAX)
            Integer daysAfterDueMin,

            @NotNull(message = MISSING) @Min(value = 1, message = MIN) @Max(value = 12, message = MAX)
            Integer countMax,

            @NotNull(message = MISSING) @Min(value = 0, message = MIN) @Max(value = 120, message = MAX)
            Integer countResetMonths,

            @NotNull(message = MISSING) @Min(value = 0, message = MIN) @Max(value = DAYS_MAX, message = MAX)
            Integer priorDeadlineDaysMin,

            @NotNull(message = NO_SOURCE) String source) {}

    @NullUnmarked
    record TariffFile(
            @NotNull(message = MISSING) LocalDate from,
            LocalDate until,
            @NotNull(message = MISSING) DecimalText amount,
            @NotNull(message = NO_SOURCE) String source) {}

    @NullUnmarked
    record LadderFile(
            @NotNull(message = MISSING) @Size(min = 1, max = 12, message = LENGTH)
            List<StepFile> steps,

            @NotNull(message = MISSING) Ladder.Proposed end) {}

    @NullUnmarked
    record StepFile(
            @NotNull(message = MISSING)
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,60}", message = "a step code is of a-z, 0-9 and -")
            String code,

            @NotNull(message = MISSING) NoticeKind kind,

            @Otherwise("0") @Min(value = 0, message = MIN) @Max(value = DAYS_MAX, message = MAX)
            Integer daysAfterDueMin,

            @Otherwise("0") @Min(value = 0, message = MIN) @Max(value = DAYS_MAX, message = MAX)
            Integer daysAfterPreviousMin,

            @NotNull(message = MISSING) @Min(value = 1, message = MIN) @Max(value = 365, message = MAX)
            Integer deadlineDays,

            @Otherwise("0") @Min(value = 0, message = MIN) @Max(value = 60, message = MAX)
            Integer bankGraceDays,

            @Otherwise("0") DecimalText minimum,
            @Otherwise("none") EvidenceGrade requires,
            @Otherwise("false") Boolean mandatory,

            @NotNull(message = MISSING) @Size(min = 1, max = 12, message = LENGTH)
            List<OptionFile> options,

            String fee,
            @NotNull(message = NO_SOURCE) String source) {}

    @NullUnmarked
    record OptionFile(
            @NotNull(message = MISSING) ChannelKind channel,
            @NotNull(message = MISSING) String text,
            @NotNull(message = MISSING) IdentityLevel discloses,
            Boolean certainContact,
            String quotes,
            @Otherwise("handed-over") EvidenceGrade quoteProof,
            DebtorKind onlyFor,
            CompanionFile companion) {}

    /** An option without companion or choice of debtors. */
    @NullUnmarked
    record CompanionFile(
            @NotNull(message = MISSING) ChannelKind channel,
            @NotNull(message = MISSING) String text,
            @NotNull(message = MISSING) IdentityLevel discloses,
            Boolean certainContact,
            String quotes,
            @Otherwise("handed-over") EvidenceGrade quoteProof) {

        OptionFile asOption() {
            return new OptionFile(channel, text, discloses, certainContact, quotes, quoteProof, null, null);
        }
    }

    @NullUnmarked
    record TrackFile(
            @NotNull(message = MISSING) LimitationFile limitation,

            @NotNull(message = MISSING) @Size(min = 1, max = 20, message = LENGTH)
            List<BandFile> bands) {}

    @NullUnmarked
    record LimitationFile(
            @NotNull(message = MISSING) @Min(value = 1, message = MIN) @Max(value = 30, message = MAX)
            Integer years,

            @NotNull(message = MISSING) LimitationRule.Start start,
            @Otherwise("exact") LimitationRule.End end,
            @NotNull(message = MISSING) Map<ClockEventType, EvidenceGrade> restarts,
            @NotNull(message = NO_SOURCE) String source) {}

    @NullUnmarked
    record BandFile(
            @NotNull(message = MISSING) DecimalText from,
            DecimalText below,
            @NotNull(message = MISSING) String ladder) {}

    @NullUnmarked
    record RuleFile(@NotNull(message = MISSING) String use, Tree with) {}

    /** Within which terms the desk answers. */
    @NullUnmarked
    record DeskFile(
            @NotNull(message = MISSING) TermFile objection,
            @NotNull(message = MISSING) TermFile complaint,
            @NotNull(message = MISSING) TermFile message,
            @NotNull(message = MISSING) TermFile letter) {}

    @NullUnmarked
    record TermFile(
            @NotNull(message = MISSING) @Min(value = 1, message = MIN) @Max(value = 365, message = MAX)
            Integer days,

            @NotNull(message = MISSING) AnswerTerm.Count count,
            @NotNull(message = NO_SOURCE) String source) {}

    @NullUnmarked
    record CostsFile(
            @NotNull(message = MISSING) String currency,

            @NotNull(message = MISSING) @Size(min = 1, max = 500, message = LENGTH)
            List<PriceFile> prices) {}

    @NullUnmarked
    record PriceFile(
            @NotNull(message = MISSING) ChannelKind channel,
            @NotNull(message = MISSING) LocalDate from,
            LocalDate until,
            @NotNull(message = MISSING) DecimalText fixed,
            DecimalText furtherUnit,

            @NotNull(message = MISSING) @Min(value = 0, message = MIN) @Max(value = 36000, message = MAX)
            Integer handlingSeconds,

            @NotNull(message = MISSING) @Min(value = 0, message = MIN) @Max(value = 1000, message = MAX)
            Integer inboundCallsPerThousand,

            @NotNull(message = MISSING) @Min(value = 0, message = MIN) @Max(value = 36000, message = MAX)
            Integer secondsPerCall,

            @NotNull(message = MISSING) DecimalText minute,
            @NotNull(message = NO_SOURCE) String source) {}

    /** What notices of some kinds must show and say. */
    @NullUnmarked
    record ContentsFile(
            @NotNull(message = MISSING) @Size(min = 1, max = 10, message = LENGTH)
            List<NoticeKind> kinds,

            @NotNull(message = MISSING) TextForm form,
            @Otherwise("") List<ClaimKind> claims,
            @Otherwise("") List<String> shows,
            @Otherwise("") List<Statement> says,
            @NotNull(message = NO_SOURCE) String source) {}

    @NullUnmarked
    record ReviewFile(
            @NotNull(message = MISSING) LocalDate reviewedOn,
            @NotNull(message = MISSING) LocalDate reviewedThrough,
            @Otherwise("") @Size(max = 60, message = LENGTH) String reviewer,
            @NotNull(message = MISSING) Boolean verified) {}

    /** Another wording of a text, for some kinds of claims or some channels. */
    @NullUnmarked
    record VariantFile(
            @NotNull(message = MISSING) String text,
            @Otherwise("") List<ClaimKind> claims,
            @Otherwise("") List<ChannelKind> channels,

            @NotNull(message = MISSING) @Size(min = 1, max = 12, message = LENGTH)
            Map<String, TextFile> wordings) {}

    @NullUnmarked
    record TextFile(
            @NotNull(message = "this key is missing: every wording names its review")
            String review,

            @Otherwise("") @Size(max = 200, message = LENGTH)
            String subject,

            @NotNull(message = MISSING) @Size(min = 1, max = 8000, message = LENGTH)
            String body) {}
}
