package io.dunning.examples.clinic.web;

import io.dunning.cases.CaseId;
import io.dunning.contact.IdentityLevel;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.receivable.Amount;
import io.dunning.spring.desk.DeskAnswer;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How amounts, days and words are shown: {@code ${@shown.money(amount)}} in templates, in the language of who looks. */
@Component
public class Shown {

    private final MessageSource messages;
    private final DemoClock clock;

    public Shown(MessageSource messages, DemoClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String money(Amount amount) {
        int decimals = amount.currency().getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount.decimal()) + "\u00a0" + amount.currency().getCurrencyCode();
    }

    public String money(long minor, CurrencyUnit currency) {
        return money(new Amount(minor, currency));
    }

    public String money(long minor, String currency) {
        return money(minor, Monetary.getCurrency(currency));
    }

    /** Such as 17 March 2026; days far in the future mean never. */
    public String day(LocalDate day) {
        return day.getYear() > 9000
                ? "–"
                : DateTimeFormatter.ofPattern("d MMM yyyy", locale()).format(day);
    }

    public String time(Instant at) {
        return time(LocalDateTime.ofInstant(at, clock.getZone()));
    }

    public String time(LocalDateTime at) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", locale()).format(at);
    }

    public String time(OffsetDateTime at) {
        return time(at.toInstant());
    }

    /** What may be told at which level, from the lowest. */
    public IdentityLevel[] levels() {
        return IdentityLevel.values();
    }

    /** A key for a form that is shown now: two clicks on it are one act. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    /** Such as 09:40. */
    public String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", locale()).format(LocalDateTime.ofInstant(at, clock.getZone()));
    }

    /** About how long: seconds up to two minutes, minutes up to two hours, hours up to two days, days. */
    public String span(Duration length) {
        if (length.toMinutes() < 2) {
            return words("span.seconds", length.toSeconds());
        }
        if (length.toHours() < 2) {
            return words("span.minutes", length.toMinutes());
        }
        return length.toDays() < 2 ? words("span.hours", length.toHours()) : words("span.days", length.toDays());
    }

    /** A constant in words: the message {@code <Enum>.<CONSTANT>}. */
    public String word(Enum<?> constant) {
        return words(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A message by its code. */
    public String words(String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale());
    }

    /** Why an act was refused: in the language of who looks where there are words for it, else as the library says it. */
    public String refusal(DeskAnswer answer) {
        String known = messages.getMessage("refusal." + answer.code(), null, "", locale());
        return known == null || known.isEmpty() ? answer.sentence() : known;
    }

    /** The address of a case, without its tenant: that is always the one of who looks. */
    public String path(CaseId id) {
        return "/cases/" + id.creditor().creditor() + "/" + id.debtor() + "/" + id.kind();
    }

    /** The language of who looks. */
    public static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
