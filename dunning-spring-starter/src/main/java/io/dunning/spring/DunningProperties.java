package io.dunning.spring;

import io.dunning.receivable.CreditorId;
import io.dunning.rules.Sender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a host sets under {@code dunning.}
 *
 * @param policies the policies in use: a built-in name such as {@code it-health-authority}, or a path to a policy file
 * @param creditors the creditors and how they present themselves
 * @param chunkSize how many cases are judged and committed together, 1 to 10,000
 */
@ConfigurationProperties("dunning")
public record DunningProperties(
        @DefaultValue List<String> policies,
        @DefaultValue List<Creditor> creditors,
        @DefaultValue("1000") int chunkSize) {

    /**
     * One creditor.
     *
     * @param tenant the body that runs the follow-up
     * @param creditor unique within the tenant
     * @param name the neutral name that notices show
     * @param phone where questions are answered
     * @param web where one can check who writes
     */
    public record Creditor(
            @Nullable String tenant,
            @Nullable String creditor,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String web) {

        CreditorId id(int index) {
            return new CreditorId(set(tenant, index, "tenant"), set(creditor, index, "creditor"));
        }

        Sender sender(int index) {
            return new Sender(set(name, index, "name"), set(phone, index, "phone"), set(web, index, "web"));
        }

        private static String set(@Nullable String value, int index, String property) {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("dunning.creditors[" + index + "]." + property + " is not set");
            }
            return value;
        }
    }
}
