package io.dunning.loadlist;

import io.dunning.receivable.CreditorId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads debtor lists (in Italian <i>liste di carico</i>) in CSV: checks every cell, hands every receivable over once.
 *
 * <p>A list is read in up to four passes; of its rows only 16 bytes each are kept, whatever their length. Safe for use from
 * several threads, but one owner's lists must be loaded one after the other: the register isn't locked.
 */
public final class LoadList {

    private final Settings settings;

    private LoadList(Settings settings) {
        this.settings = settings;
    }

    /**
     * Begins the settings of a loader.
     *
     * @param creditor who is owed where a row doesn't say; its tenant is the tenant of every row
     * @param zone where debtors live where a row doesn't say
     * @param register what was loaded before; forget it, and everything is handed over again
     */
    public static Settings settings(CreditorId creditor, ZoneId zone, LoadRegister register) {
        return new Settings(creditor, zone, register);
    }

    /**
     * Loads one list.
     *
     * <p>Call it again after a failure: what the target took and the register kept isn't handed over again. A crash between
     * the two hands one receivable over twice, so the target should know a receivable by its id. In
     * {@link LoadMode#ALL_OR_NOTHING} the list is whole and good before the first row goes out; a target that fails half-way
     * undoes its part in its own transaction.
     *
     * <p>Where the sender stated totals, a difference refuses the list in all-or-nothing mode. In quarantine mode it stands
     * in the report of a loaded list, since bad rows are expected there and the good ones are good by themselves.
     *
     * @param target takes each receivable, in the order of the list, in the caller's thread; what it throws ends the load
     * @throws UnreadableList where the list can't be read, or changes meanwhile
     */
    public LoadReport load(Delivery delivery, LoadMode mode, Consumer<? super LoadedClaim> target) {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(target, "target");
        return new Load(settings, delivery, mode, target).run();
    }

    /** How lists are read. Change nothing after {@link #build()}. */
    public static final class Settings {

        private static final long ROWS_MAX = 10_000_000;
        private static final long ROWS_MAX_MAX = 100_000_000;
        private static final long BYTES_MAX = 16L << 30;
        private static final int REJECTS_KEPT = 1_000;
        private static final int REJECTS_KEPT_MAX = 100_000;

        private final CreditorId creditor;
        private final ZoneId zone;
        private final LoadRegister register;
        private Charset charset = StandardCharsets.UTF_8;
        private char separator = ',';
        private Set<String> phonePrefixes = Set.of();
        private @Nullable String phoneCountry;
        private Set<String> currencies = AmountCells.codesInUse();
        private long rowsMax = ROWS_MAX;
        private long bytesMax = BYTES_MAX;
        private int rejectsKept = REJECTS_KEPT;
        private int keptPercentMin;
        private Consumer<? super Reject> rejectSink = reject -> {};
        private AmountCells amounts = amountCells();

        private Settings(CreditorId creditor, ZoneId zone, LoadRegister register) {
            this.creditor = Objects.requireNonNull(creditor, "creditor");
            this.zone = Objects.requireNonNull(zone, "zone");
            this.register = Objects.requireNonNull(register, "register");
        }

        private Settings(Settings other) {
            this(other.creditor, other.zone, other.register);
            charset = other.charset;
            separator = other.separator;
            phonePrefixes = other.phonePrefixes;
            phoneCountry = other.phoneCountry;
            currencies = other.currencies;
            rowsMax = other.rowsMax;
            bytesMax = other.bytesMax;
            rejectsKept = other.rejectsKept;
            keptPercentMin = other.keptPercentMin;
            rejectSink = other.rejectSink;
            amounts = amountCells();
        }

        /** The character set that the sender declares; UTF-8 with or without byte order mark where none is set. */
        public Settings charset(Charset declared) {
            charset = Objects.requireNonNull(declared, "declared");
            return this;
        }

        /** What stands between cells: comma (the default), semicolon or tab. */
        public Settings separator(char comma) {
            if (",;\t".indexOf(comma) < 0) {
                throw new IllegalArgumentException("cells are separated by comma, semicolon or tab");
            }
            separator = comma;
            return this;
        }

        /**
         * The phone numbers that may be used, by how they begin: {@code +47} allows a whole country, {@code +393} only
         * Italian mobile numbers. None are allowed where none are set. Leave out what costs the one who calls back.
         */
        public Settings phonePrefixes(String... prefixes) {
            List<String> allowed = List.of(prefixes);
            for (String prefix : allowed) {
                if (!prefix.matches("\\+[1-9][0-9]{0,7}")) {
                    throw new IllegalArgumentException("a phone prefix is + and 1 to 8 digits: " + prefix);
                }
            }
            phonePrefixes = Set.copyOf(allowed);
            return this;
        }

        /**
         * Takes numbers as people write them, {@code 333 123 4567} or {@code 0039 333...}, and makes international ones of them: those
         * without a country code are of this country. A number that nobody can have is rejected, as is one of no mobile phone. Without
         * this, numbers must come in international form, and only their form is looked at.
         *
         * @param code by ISO 3166: most often the creditor's country
         */
        public Settings phoneCountry(String code) {
            if (!PhoneCells.isCountry(code)) {
                throw new IllegalArgumentException("not a country with phone numbers: " + code);
            }
            phoneCountry = code;
            return this;
        }

        /** The currencies taken, by ISO 4217 code; without this, all that some country pays with today. */
        public Settings currencies(String... codes) {
            Set<String> taken = new TreeSet<>(Arrays.asList(codes));
            if (!AmountCells.codesInUse().containsAll(taken)) {
                throw new IllegalArgumentException("not all of these are ISO 4217 codes in use: " + taken);
            }
            currencies = taken;
            return this;
        }

        /**
         * The most rows a list may have, 1 to 100 million; 10 million where not set. Bounds the memory, and the amount of a
         * row: at most the largest long divided by this, in minor units, so that no sum overflows.
         */
        public Settings rowsMax(long rows) {
            rowsMax = within(rows, ROWS_MAX_MAX, "rowsMax");
            return this;
        }

        /** The most bytes a list may have; 16 GiB where not set. */
        public Settings bytesMax(long bytes) {
            bytesMax = within(bytes, Long.MAX_VALUE, "bytesMax");
            return this;
        }

        /** How many rejects a report keeps, 1 to 100,000; 1,000 where not set. */
        public Settings rejectsKept(int rejects) {
            rejectsKept = (int) within(rejects, REJECTS_KEPT_MAX, "rejectsKept");
            return this;
        }

        /** Takes every reject as it is found, more than a report keeps; a {@link RejectsFile}, for example. What it throws ends the load. */
        public Settings onReject(Consumer<? super Reject> sink) {
            rejectSink = Objects.requireNonNull(sink, "sink");
            return this;
        }

        /**
         * Says that each list is a full one and replaces the last. A list with less than this share of the last one's
         * receivables stops with {@link LoadOutcome#NEEDS_CONFIRMATION}: half a file is likelier than half the debts paid.
         *
         * @param percent 1 to 100
         */
        public Settings fullListsKeeping(int percent) {
            keptPercentMin = (int) within(percent, 100, "percent");
            return this;
        }

        /** The loader, with the settings as they are now. */
        public LoadList build() {
            return new LoadList(new Settings(this));
        }

        private static long within(long value, long max, String name) {
            if (value < 1 || value > max) {
                throw new IllegalArgumentException(name + " must lie in 1 to " + max + ": " + value);
            }
            return value;
        }

        private AmountCells amountCells() {
            return new AmountCells(currencies, Long.MAX_VALUE / rowsMax);
        }

        CreditorId creditor() {
            return creditor;
        }

        /** Another creditor of the same tenant. */
        CreditorId sibling(String name) {
            return new CreditorId(creditor.tenant(), name);
        }

        ZoneId zone() {
            return zone;
        }

        LoadRegister register() {
            return register;
        }

        Charset charset() {
            return charset;
        }

        char separator() {
            return separator;
        }

        Set<String> phonePrefixes() {
            return phonePrefixes;
        }

        @Nullable
        String phoneCountry() {
            return phoneCountry;
        }

        AmountCells amounts() {
            return amounts;
        }

        long rowsMax() {
            return rowsMax;
        }

        long bytesMax() {
            return bytesMax;
        }

        int rejectsKept() {
            return rejectsKept;
        }

        int keptPercentMin() {
            return keptPercentMin;
        }

        Consumer<? super Reject> rejectSink() {
            return rejectSink;
        }
    }
}
