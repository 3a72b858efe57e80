package io.dunning.bank;

import io.dunning.reconcile.BankAccountId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to read a bank's own CSV: one account, a line of headers, a line per booking. Nothing is guessed. A column that isn't mapped is
 * passed over.
 *
 * <p>With a column of balances the file is a statement and must add up from row to row; without one it is an advice.
 */
public final class CsvMapping {

    private final Settings its;

    private CsvMapping(Settings settings) {
        its = new Settings(settings);
    }

    /**
     * A mapping for the files of one account.
     *
     * @param currencyCode of the account, by ISO 4217
     */
    public static Settings of(BankAccountId account, String currencyCode) {
        return new Settings(account, currencyCode);
    }

    Settings its() {
        return its;
    }

    /** Where a row has its sign. */
    enum Sign {
        /** A minus before the amount. */
        IN_AMOUNT,
        /** One column for money in, another for money out. */
        TWO_COLUMNS,
        /** Words in a column. */
        WORDS
    }

    /** A mapping that is being made; amounts and the booking day must be told. Change it before {@link #build}, by one thread. */
    public static final class Settings {

        final BankAccountId account;
        final String currencyCode;
        Charset charset = StandardCharsets.UTF_8;
        char separator = ';';
        char decimalSeparator = '.';

        @Nullable
        Character grouping;

        Sign sign = Sign.IN_AMOUNT;
        String amount = "";
        String amountOut = "";
        String signColumn = "";
        Set<String> wordsIn = Set.of();
        Set<String> wordsOut = Set.of();
        String bookedOn = "";
        String valueOn = "";
        DateTimeFormatter days = strict("yyyy-MM-dd");
        String reference = "";
        String paymentReference = "";
        String payerName = "";
        String payerAccount = "";
        String balance = "";
        List<String> texts = List.of();
        boolean newestFirst;

        private Settings(BankAccountId account, String currencyCode) {
            this.account = Objects.requireNonNull(account, "account");
            this.currencyCode = Objects.requireNonNull(currencyCode, "currencyCode");
        }

        private Settings(Settings other) {
            account = other.account;
            currencyCode = other.currencyCode;
            charset = other.charset;
            separator = other.separator;
            decimalSeparator = other.decimalSeparator;
            grouping = other.grouping;
            sign = other.sign;
            amount = other.amount;
            amountOut = other.amountOut;
            signColumn = other.signColumn;
            wordsIn = other.wordsIn;
            wordsOut = other.wordsOut;
            bookedOn = other.bookedOn;
            valueOn = other.valueOn;
            days = other.days;
            reference = other.reference;
            paymentReference = other.paymentReference;
            payerName = other.payerName;
            payerAccount = other.payerAccount;
            balance = other.balance;
            texts = other.texts;
            newestFirst = other.newestFirst;
        }

        /** UTF-8 where not set. Bytes that it doesn't know refuse the file. */
        public Settings charset(Charset bytes) {
            charset = bytes;
            return this;
        }

        /** Between cells; a semicolon where not set. */
        public Settings separator(char between) {
            separator = between;
            return this;
        }

        /** Before the decimals; a point where not set. */
        public Settings decimalSeparator(char beforeDecimals) {
            decimalSeparator = beforeDecimals;
            return this;
        }

        /** Between groups of three digits. Such groups are refused where it isn't set. */
        public Settings groupingSeparator(char betweenGroups) {
            grouping = betweenGroups;
            return this;
        }

        /** The days: a pattern of {@link DateTimeFormatter}, such as {@code dd.MM.yyyy}, read strictly. */
        public Settings bookedOn(String column, String pattern) {
            bookedOn = column;
            days = strict(pattern);
            return this;
        }

        /** The day the money moved, in the same pattern; the booking day where not set. */
        public Settings valueOn(String column) {
            valueOn = column;
            return this;
        }

        /** Amounts with a minus where money went out. */
        public Settings signedAmount(String column) {
            sign = Sign.IN_AMOUNT;
            amount = column;
            return this;
        }

        /** Amounts without a sign, in one of two columns; the other is empty. */
        public Settings amountInAndOut(String columnIn, String columnOut) {
            sign = Sign.TWO_COLUMNS;
            amount = columnIn;
            amountOut = columnOut;
            return this;
        }

        /** Amounts without a sign, and words that tell it. */
        public Settings amountWithWords(String column, String wordColumn, Set<String> in, Set<String> out) {
            sign = Sign.WORDS;
            amount = column;
            signColumn = wordColumn;
            wordsIn = Set.copyOf(in);
            wordsOut = Set.copyOf(out);
            return this;
        }

        /** The bank's own name for a booking, unique within the account. Without one, all of the row makes its name. */
        public Settings reference(String column) {
            reference = column;
            return this;
        }

        /** A structured reference such as a KID. */
        public Settings paymentReference(String column) {
            paymentReference = column;
            return this;
        }

        /** What the payer wrote, in one column or more. */
        public Settings texts(String... columns) {
            texts = List.of(columns);
            return this;
        }

        /** Who paid. */
        public Settings payer(String nameColumn, String accountColumn) {
            payerName = nameColumn;
            payerAccount = accountColumn;
            return this;
        }

        /** The booked balance after each row: makes the file a statement. */
        public Settings balance(String column) {
            balance = column;
            return this;
        }

        /** The last booking stands first. */
        public Settings newestFirst() {
            newestFirst = true;
            return this;
        }

        /** The mapping as it is now; {@link IllegalStateException} where amounts or the booking day weren't told. */
        public CsvMapping build() {
            if (amount.isEmpty() || bookedOn.isEmpty()) {
                throw new IllegalStateException("a mapping needs the columns of amounts and of the booking day");
            }
            return new CsvMapping(this);
        }

        /** Years as {@code y} or {@code u}: strictly, the former would want an era. */
        private static DateTimeFormatter strict(String pattern) {
            return new DateTimeFormatterBuilder()
                    .appendPattern(pattern.replace('y', 'u'))
                    .toFormatter(Locale.ROOT)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT);
        }
    }
}
