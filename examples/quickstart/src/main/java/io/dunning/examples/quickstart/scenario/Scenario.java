package io.dunning.examples.quickstart.scenario;

import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What {@code scenario.yaml} says.
 *
 * @param name a title for people
 * @param creditor who is owed
 * @param creditorName how the creditor signs
 * @param creditorPhone where questions are answered
 * @param creditorWeb where one can check who writes, and pay
 * @param country ISO 3166 code
 * @param currency of every amount in the folder
 * @param zone where creditor and debtors live
 * @param from first business date
 * @param to last business date
 * @param policy the name of a policy that comes along, or the path of a policy file, seen from the folder
 * @param seed decides what the simulated channels do
 * @param phonePrefixes the phone numbers that may be written to; none where empty
 * @param bank the account whose bank files lie in the folder; {@code null} where {@code payments.csv} says who paid
 */
public record Scenario(
        String name,
        CreditorId creditor,
        String creditorName,
        String creditorPhone,
        String creditorWeb,
        String country,
        CurrencyUnit currency,
        ZoneId zone,
        LocalDate from,
        LocalDate to,
        String policy,
        long seed,
        List<String> phonePrefixes,
        @Nullable BankSettings bank) {

    /** More than a lifetime of claims is a typing error. */
    private static final int YEARS_MAX = 30;

    public Scenario {
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(zone, "zone");
        phonePrefixes = List.copyOf(phonePrefixes);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not lie before from");
        }
        if (from.plusYears(YEARS_MAX).isBefore(to)) {
            throw new IllegalArgumentException("from and to may lie " + YEARS_MAX + " years apart at most");
        }
    }

    /** The same scenario, played from and to other days. */
    Scenario between(LocalDate newFrom, LocalDate newTo) {
        if (newFrom.isBefore(from)) {
            throw new BadArgument("--from lies before the first day of the folder, " + from);
        }
        if (newFrom.isAfter(to)) {
            throw new BadArgument("--from lies after the last day of the folder, " + to);
        }
        if (newTo.isBefore(newFrom)) {
            throw new BadArgument("--to lies before the first day played, " + newFrom);
        }
        if (from.plusYears(YEARS_MAX).isBefore(newTo)) {
            throw new BadArgument("--to lies more than " + YEARS_MAX + " years after the first day of the folder");
        }
        return new Scenario(
                name,
                creditor,
                creditorName,
                creditorPhone,
                creditorWeb,
                country,
                currency,
                zone,
                newFrom,
                newTo,
                policy,
                seed,
                phonePrefixes,
                bank);
    }
}
