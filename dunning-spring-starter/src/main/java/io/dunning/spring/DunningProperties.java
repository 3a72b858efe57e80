package io.dunning.spring;

import io.dunning.channel.ChannelKind;
import io.dunning.receivable.CreditorId;
import io.dunning.retention.RetentionTerms;
import io.dunning.rules.Sender;
import io.dunning.spring.desk.DeskAct;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.annotation.Validated;

/**
 * What a host sets under {@code dunning.}
 *
 * @param enabled whether there is an engine at all
 * @param zone where the creditors are: by its midnight a business date begins
 * @param policies the policies of all creditors that have none of their own: a built-in name such as it-health-authority, the path of a
 *     policy file, or a Spring resource such as classpath:policy.yaml; costs and texts stand in it or beside it
 * @param texts files of creditors' own texts, as paths or Spring resources, by the code of the policy that they are laid over
 * @param creditors the creditors and how they present themselves
 * @param node the name of this node among those that share a database; no two living nodes have the same one. Each start has one of
 *     its own unless set
 * @param workers how many threads a run and a dispatch use, 1 to 64
 * @param chunkSize how many cases are judged and committed together, 1 to 10,000
 * @param batchSize how many notices are handed over together, 1 to 1,000
 * @param leaseTime for how long a node claims a share of the work, 1 second to 1 hour; after a crash the others wait so long
 * @param paces the most that a channel is given in a second, by channel; not limited unless set
 * @param store where cases are kept
 * @param schedule when the engine works
 * @param health what health takes as too late
 * @param webhooks where signed news come in
 * @param desk who may do what
 * @param retention for how long what notices said is kept
 */
@Validated
@ConfigurationProperties("dunning")
public record DunningProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue List<@NotBlank(message = "names a policy") String> policies,
        @DefaultValue Map<String, List<@NotBlank(message = "names a file") String>> texts,
        @DefaultValue List<@Valid Creditor> creditors,

        @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}", message = "has 1 to 64 letters a-z, digits and . _ : -") @Nullable
        String node,

        @DefaultValue("1") @Min(value = 1, message = IS_1_TO_64) @Max(value = 64, message = IS_1_TO_64)
        int workers,

        @DefaultValue("1000") @Min(value = 1, message = IS_1_TO_10_000) @Max(value = 10_000, message = IS_1_TO_10_000)
        int chunkSize,

        @DefaultValue("100") @Min(value = 1, message = IS_1_TO_1_000) @Max(value = 1_000, message = IS_1_TO_1_000)
        int batchSize,

        @DefaultValue("2m")
        @DurationMin(seconds = 1, message = IS_A_LEASE)
        @DurationMax(hours = 1, message = IS_A_LEASE)
        Duration leaseTime,

        @DefaultValue
        Map<
                        ChannelKind,
                        @NotNull @Min(value = 1, message = IS_A_PACE) @Max(value = 100_000, message = IS_A_PACE)
                        Integer>
                paces,

        @DefaultValue @Valid Store store,
        @DefaultValue @Valid Schedule schedule,
        @DefaultValue @Valid Health health,
        @DefaultValue @Valid Webhooks webhooks,
        @DefaultValue @Valid Desk desk,
        @DefaultValue @Valid Retention retention) {

    private static final String IS_1_TO_64 = "is 1 to 64";
    private static final String IS_1_TO_1_000 = "is 1 to 1,000";
    private static final String IS_1_TO_10_000 = "is 1 to 10,000";
    private static final String IS_A_LEASE = "is 1 second to 1 hour";
    private static final String IS_A_PACE = "is 1 to 100,000 in a second";
    private static final String IS_AN_INTERVAL = "is 1 second to 1 day";

    @AssertTrue(message = "names a creditor twice")
    boolean isCreditorsDistinct() {
        Set<List<String>> ids = new HashSet<>();
        return creditors.stream().allMatch(c -> ids.add(List.of(c.tenant, c.creditor)));
    }

    /**
     * One creditor.
     *
     * @param tenant the body that runs the follow-up
     * @param creditor unique within the tenant
     * @param name the neutral name that notices show
     * @param phone where questions are answered
     * @param web where one can check who writes
     * @param policies its own policies, in place of the common ones
     */
    public record Creditor(
            @DefaultValue("") @NotBlank(message = NEEDED) String tenant,
            @DefaultValue("") @NotBlank(message = NEEDED) String creditor,
            @DefaultValue("") @NotBlank(message = NEEDED) String name,
            @DefaultValue("") @NotBlank(message = NEEDED) String phone,
            @DefaultValue("") @NotBlank(message = NEEDED) String web,
            @DefaultValue List<@NotBlank(message = "names a policy") String> policies) {

        private static final String NEEDED = "is not set";

        public CreditorId id() {
            return new CreditorId(tenant, creditor);
        }

        public Sender sender() {
            return new Sender(name, phone, web);
        }
    }

    /** What happens to the tables at the start. */
    public enum Layout {
        /** They are made, or brought up to this release. */
        MIGRATE,
        /** They must be there already, or the start fails. */
        CHECK
    }

    /**
     * Where cases are kept, if there is a DataSource.
     *
     * @param layout what happens to the tables at the start
     * @param schema the schema of the tables
     * @param origin the name under which the log is sealed; settled when the store is first opened
     * @param partitions into how many shares the work is divided, a power of two; settled when the store is first opened
     */
    public record Store(
            @DefaultValue("migrate") Layout layout,

            @DefaultValue("dunning")
            @Pattern(regexp = "[a-z][a-z0-9_]{0,39}", message = "is 1 to 40 of a-z, 0-9 and _, beginning with a letter")
            String schema,

            @DefaultValue("dunning") @NotBlank(message = "is not set")
            String origin,

            @DefaultValue("8") @Min(value = 1, message = "is 1 to 1,024") @Max(value = 1024, message = "is 1 to 1,024")
            int partitions) {}

    /**
     * When the engine works.
     *
     * @param enabled whether nights, hand-overs and receipts go by themselves
     * @param night at what time of day, in dunning.zone, the run of a business date begins
     * @param days on which days of the week there is a run
     * @param checkEvery how often it is looked whether a night has come and isn't done
     * @param dispatchEvery how often waiting notices are handed over during the day
     * @param receiptsEvery how often channels are asked for receipts
     * @param receiptsBatch how many receipts a channel is asked for at a time, 1 to 10,000
     * @param pollEvery how often the database is asked which of these is due
     */
    public record Schedule(
            @DefaultValue("true") boolean enabled,

            @DefaultValue("02:00") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime night,

            @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"})
            @NotEmpty(message = "names no day")
            Set<DayOfWeek> days,

            @DefaultValue("1m")
            @DurationMin(seconds = 1, message = IS_AN_INTERVAL)
            @DurationMax(days = 1, message = IS_AN_INTERVAL)
            Duration checkEvery,

            @DefaultValue("15m")
            @DurationMin(seconds = 1, message = IS_AN_INTERVAL)
            @DurationMax(days = 1, message = IS_AN_INTERVAL)
            Duration dispatchEvery,

            @DefaultValue("5m")
            @DurationMin(seconds = 1, message = IS_AN_INTERVAL)
            @DurationMax(days = 1, message = IS_AN_INTERVAL)
            Duration receiptsEvery,

            @DefaultValue("500")
            @Min(value = 1, message = IS_1_TO_10_000)
            @Max(value = 10_000, message = IS_1_TO_10_000)
            int receiptsBatch,

            @DefaultValue("10s")
            @DurationMin(millis = 10, message = IS_A_POLL)
            @DurationMax(minutes = 10, message = IS_A_POLL)
            Duration pollEvery) {

        private static final String IS_A_POLL = "is 10 milliseconds to 10 minutes";
    }

    /**
     * What health takes as too late.
     *
     * @param ledgerDaysMax how many days a ledger may be behind the business date
     * @param nightsMax how many nights may be open
     * @param refreshEvery for how long an answer is kept before store and ledger are asked again
     */
    public record Health(
            @DefaultValue("3") @Min(value = 0, message = "is 0 or more")
            int ledgerDaysMax,

            @DefaultValue("1") @Min(value = 0, message = "is 0 or more")
            int nightsMax,

            @DefaultValue("1m") @DurationMin(millis = 0, message = "is not negative")
            Duration refreshEvery) {}

    /**
     * Where signed news come in.
     *
     * @param enabled whether signed news come in over HTTP
     * @param path where they come in; the name of the webhook follows
     */
    public record Webhooks(
            @DefaultValue("true") boolean enabled,

            @DefaultValue("/dunning/webhooks")
            @Pattern(regexp = "(/[A-Za-z0-9._-]+)+", message = "is a path such as /dunning/webhooks")
            String path) {}

    /**
     * Who may do what, where Spring Security says who somebody is.
     *
     * @param roles the authorities that may do an act, any of them; what is not named here nobody may do
     */
    public record Desk(@DefaultValue Map<DeskAct, Set<String>> roles) {}

    /**
     * For how long what notices said is kept.
     *
     * @param content for how long after a case was closed, such as 6y, 1 day to 50 years; for ever unless set
     * @param basis the key of the house's decision behind it; it stands in the histories
     * @param journal the file in which it is noted what was erased, apart from the database and its backups
     * @param every how often it is looked what is to be erased
     */
    public record Retention(
            @Nullable Period content,

            @DefaultValue("dunning.retention")
            @Pattern(regexp = "[A-Za-z0-9._:/@-]{1,60}", message = "has 1 to 60 letters a-z, digits and - _ . : / @")
            String basis,

            @Nullable Path journal,

            @DefaultValue("7d")
            @DurationMin(hours = 1, message = IS_A_ROUND)
            @DurationMax(days = 100, message = IS_A_ROUND)
            Duration every) {

        private static final String IS_A_ROUND = "is 1 hour to 100 days";

        @AssertTrue(message = "is 1 day to 50 years")
        boolean isContentPossible() {
            try {
                return content == null || terms() != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        /** {@code null} where nothing is erased by itself. */
        public @Nullable RetentionTerms terms() {
            return content == null ? null : new RetentionTerms(content, basis);
        }
    }
}
