package io.dunning.report.write;

import io.dunning.receivable.Amount;
import io.dunning.report.Kpi;
import io.dunning.report.Unit;
import io.dunning.report.write.chart.ChartWords;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words, numbers and days of one language. English stands in for a language that isn't there, and for words that one lacks. */
final class Words {

    private static final String BUNDLE = "io.dunning.report.write.words";
    private static final List<String> LANGUAGES = List.of("en", "it");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        // Never the machine's own language in place of one that isn't there.
        bundle = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    static Words of(Locale wanted) {
        return new Words(LANGUAGES.contains(wanted.getLanguage()) ? wanted : Locale.ENGLISH);
    }

    Locale locale() {
        return locale;
    }

    ChartWords forCharts() {
        return new ChartWords(locale, get("chart.description"));
    }

    String get(String key) {
        return bundle.getString(key);
    }

    /** The word of a code; for a host's own code, and for an id, the code itself. */
    String get(String list, String code) {
        String key = list + "." + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }

    String orElse(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /** What is divided by what, and when it counts. */
    String formula(Kpi kpi) {
        String above = orElse("kpi." + kpi.code() + ".numerator", kpi.numerator());
        String below = orElse("kpi." + kpi.code() + ".denominator", kpi.denominator());
        return kpi.unit().isTotal() ? above : above + " ÷ " + below;
    }

    String window(Kpi kpi) {
        return orElse("kpi." + kpi.code() + ".window", kpi.window());
    }

    String show(Cell cell) {
        if (cell instanceof Cell.Word word) {
            return get(word.list(), word.code());
        } else if (cell instanceof Cell.Coded coded) {
            return get(coded.list(), coded.code()) + ": " + coded.id();
        } else if (cell instanceof Cell.Count count) {
            return number(BigDecimal.valueOf(count.number()), 0);
        } else if (cell instanceof Cell.Money money) {
            return money(money.amount());
        } else if (cell instanceof Cell.Measure measure) {
            return number(measure.value(), measure.unit().decimals()) + suffix(measure.unit());
        } else if (cell instanceof Cell.Day day) {
            return day(day.day());
        } else if (cell instanceof Cell.Month month) {
            return month(month.month());
        }
        if (cell instanceof Cell.Rule rule) {
            return rule.window() ? window(rule.kpi()) : formula(rule.kpi());
        }
        return cell instanceof Cell.Unknown ? get("unknown") : cell.plain();
    }

    private String suffix(Unit unit) {
        String suffix = get("unit." + unit.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return suffix.isEmpty() ? "" : "\u00a0" + suffix;
    }

    String money(Amount amount) {
        return number(amount.decimal(), amount.currency().getDefaultFractionDigits()) + "\u00a0"
                + amount.currency().getCurrencyCode();
    }

    private String number(BigDecimal value, int decimals) {
        String pattern = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(value);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month);
    }
}
