package io.dunning.examples.clinic;

import io.dunning.examples.clinic.books.ReferenceStyle;
import io.dunning.examples.clinic.people.DeskRole;
import io.dunning.receivable.CreditorId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this host is told beyond what the starter is told under {@code dunning.}
 *
 * @param playsFrom the first day of which lists and bank files are read
 * @param runsFrom the first day with a run: before it nothing goes out
 * @param approvedUntil the last day whose run was approved; what became due after it waits for whoever sits down
 * @param startsOn the day on which somebody first sits down at the desk
 * @param clockTicks whether the demo clock goes on by itself
 * @param spool where letters wait for the printer; in a temporary folder unless set
 * @param houses the creditors, with the folders that tell of them
 * @param users who may log in
 */
@Validated
@ConfigurationProperties("host")
public record HostProperties(
        LocalDate playsFrom,
        LocalDate runsFrom,
        LocalDate approvedUntil,
        LocalDate startsOn,
        @DefaultValue("true") boolean clockTicks,
        @Nullable Path spool,
        @NotEmpty List<@Valid House> houses,
        @NotEmpty List<@Valid User> users) {

    public HostProperties {
        Objects.requireNonNull(playsFrom, "host.plays-from");
        Objects.requireNonNull(runsFrom, "host.runs-from");
        Objects.requireNonNull(approvedUntil, "host.approved-until");
        Objects.requireNonNull(startsOn, "host.starts-on");
    }

    /** The house of a tenant. */
    public House house(String tenant) {
        return houses.stream()
                .filter(h -> h.tenant().equals(tenant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no house of tenant " + tenant));
    }

    /**
     * A creditor.
     *
     * @param folder where its lists and bank files lie on the class path
     * @param account the IBAN on which it is paid
     * @param references what its bills are paid by
     * @param phonePrefixes numbers that may be written to
     * @param web where it is found, which is its mail domain as well
     */
    public record House(
            @NotBlank String tenant,
            @NotBlank String creditor,
            @NotBlank String name,
            @NotBlank String phone,
            @NotBlank String web,
            @NotBlank String folder,
            @NotBlank String currency,
            ZoneId zone,
            @NotBlank String account,
            ReferenceStyle references,
            List<String> phonePrefixes) {

        public CreditorId id() {
            return new CreditorId(tenant, creditor);
        }

        public CurrencyUnit unit() {
            return Monetary.getCurrency(currency);
        }
    }

    /**
     * Somebody who works at a desk.
     *
     * @param name what they log in by, and what their acts are signed with
     * @param password as {@code {bcrypt}…}
     */
    public record User(
            @NotBlank String name,
            @NotBlank String password,
            @NotBlank String tenant,
            DeskRole role) {

        /** Names the login only. */
        @Override
        public String toString() {
            return "User[" + name + "]";
        }
    }
}
