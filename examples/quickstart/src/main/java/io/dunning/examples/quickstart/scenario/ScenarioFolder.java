package io.dunning.examples.quickstart.scenario;

import io.dunning.evidence.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All of a scenario folder but the contents of its debtor lists and bank files, which are read on their days.
 *
 * <p>Reading says everything that is wrong with the folder at once, by {@link BadInput}.
 */
public final class ScenarioFolder {

    /** The file that names the settings. */
    public static final String SETTINGS = ScenarioYaml.FILE;

    private static final List<String> FILES =
            List.of(SETTINGS, "debtors.csv", "payments.csv", "ledger.csv", "acts.csv");
    private static final Pattern LIST = Pattern.compile("debtors(?:-(.+))?\\.csv");
    /** Hidden files and the copies that editors keep are nobody's typing error. */
    private static final Pattern TABLE = Pattern.compile("(?i)[^.].*\\.(?:csv|ya?ml)");

    private static final Pattern NEARLY_LIST =
            Pattern.compile("(?i)debt?[a-z]{1,6}[-_. ]?(\\d{4}-\\d{2}-\\d{2})\\.csv");

    private final Path path;
    private final Scenario scenario;
    private final TreeMap<LocalDate, Path> lists = new TreeMap<>();
    private final Map<LocalDate, List<Booking>> bookings = new TreeMap<>();
    private final Map<LocalDate, List<DeskAct>> acts = new TreeMap<>();
    private final Map<LocalDate, LocalDate> completeUpTo = new HashMap<>();
    private ListedBills bills = new ListedBills();
    private BankFolder bank = new BankFolder();
    private int actsBefore;

    private ScenarioFolder(Path path, Scenario scenario) {
        this.path = path;
        this.scenario = scenario;
    }

    /**
     * Reads a folder, to be played on the days that its scenario names unless others are given.
     *
     * @param from {@code null} for the folder's first day; a later day takes lists and bookings from before in at once
     * @param to {@code null} for the folder's last day
     */
    public static ScenarioFolder read(Path path, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (!Files.isDirectory(path)) {
            throw new BadArgument("there is no folder of this name; name a folder with a scenario.yaml");
        }
        Scenario own = ScenarioYaml.read(path);
        Scenario played = own.between(from == null ? own.from() : from, to == null ? own.to() : to);
        ScenarioFolder folder = new ScenarioFolder(path, played);
        Faults faults = new Faults();
        folder.findLists(own, faults);
        folder.bills = ListedBills.of(folder.lists.values());
        folder.bank = BankFolder.in(path, own.to(), faults);
        folder.readBookings(faults);
        folder.readActs(faults);
        folder.readWatermarks(faults);
        faults.refuseIfAny();
        return folder;
    }

    private void findLists(Scenario own, Faults faults) {
        try (Stream<Path> files = Files.list(path)) {
            files.sorted().forEach(file -> findList(file, own, faults));
        } catch (IOException e) {
            throw new BadInput("the folder can't be read");
        }
        if (lists.isEmpty()) {
            faults.add("debtors.csv", "is missing; it is the debtor list of the first day");
        }
    }

    private void findList(Path file, Scenario own, Faults faults) {
        String name = String.valueOf(file.getFileName());
        Matcher matcher = LIST.matcher(name);
        if (!matcher.matches()) {
            suspectTypingError(name, faults);
            return;
        }
        try {
            LocalDate on = matcher.group(1) == null ? own.from() : Line.day("the name", matcher.group(1));
            if (on.isAfter(own.to())) {
                faults.add(
                        name, "comes after the last day of the folder, " + own.to() + ", and would never be taken in");
            }
            if (lists.put(on, file) != null) {
                faults.add(name, "is a second list for " + on + "; put both into one file");
            }
        } catch (BadCell e) {
            faults.add(name, "debtor lists are called debtors.csv or debtors-yyyy-MM-dd.csv");
        }
    }

    /** A file that is nearly called as one that is read: left alone, it would be missing from the year without a word. */
    private static void suspectTypingError(String name, Faults faults) {
        if (!FILES.contains(name) && TABLE.matcher(name).matches()) {
            Matcher list = NEARLY_LIST.matcher(name);
            Optional<String> meant =
                    list.matches() ? Optional.of("debtors-" + list.group(1) + ".csv") : Nearest.to(name, FILES);
            meant.ifPresent(right ->
                    faults.add(name, "is not read; is it meant to be " + right + "? Rename it, or take it away"));
        }
    }

    private void readBookings(Faults faults) {
        Path file = path.resolve("payments.csv");
        if (!Files.exists(file)) {
            if (!hasBankFiles()) {
                faults.add("payments.csv", "is missing; where nobody paid it holds the line of headers only");
            }
            return;
        }
        Set<String> ids = new HashSet<>();
        new Table(file, faults).read(Booking.COLUMNS, line -> {
            Booking booking = Booking.of(line, scenario.currency().getCurrencyCode(), hasBankFiles());
            if (!ids.add(line.text("payment_id"))) {
                throw new BadCell("payment_id stands on an earlier line too");
            }
            if (!bills.mayHaveReceivable(booking.receivable().value())) {
                throw new BadCell("receivable_id stands on no debtor list of the folder");
            }
            bookings.computeIfAbsent(notBeforeFirst(booking.bookedOn()), day -> new ArrayList<>())
                    .add(booking);
        });
    }

    private LocalDate notBeforeFirst(LocalDate day) {
        return day.isBefore(scenario.from()) ? scenario.from() : day;
    }

    private void readActs(Faults faults) {
        Path file = path.resolve("acts.csv");
        if (!Files.exists(file)) {
            return;
        }
        new Table(file, faults).read(DeskAct.COLUMNS, line -> {
            DeskAct act = DeskAct.of(line, scenario.currency().getCurrencyCode());
            if (!bills.mayHaveCase(line.text("debtor_id"), line.text("claim_kind"))) {
                throw new BadCell("no debtor list of the folder has this debtor_id with this claim_kind");
            }
            if (act.on().isBefore(scenario.from())) {
                actsBefore++;
            } else {
                acts.computeIfAbsent(act.on(), day -> new ArrayList<>()).add(act);
            }
        });
    }

    private void readWatermarks(Faults faults) {
        Path file = path.resolve("ledger.csv");
        if (!Files.exists(file)) {
            return;
        }
        if (hasBankFiles()) {
            faults.add(
                    "ledger.csv",
                    "is not read where there are bank files: how far the books are complete follows "
                            + "from the statements; take it away");
            return;
        }
        new Table(file, faults).read(List.of("business_date", "complete_up_to"), line -> {
            LocalDate day = line.day("business_date");
            LocalDate upTo = line.day("complete_up_to");
            if (upTo.isAfter(day)) {
                throw new BadCell("complete_up_to must not lie after business_date");
            }
            if (completeUpTo.put(day, upTo) != null) {
                throw new BadCell("business_date stands on an earlier line too");
            }
        });
    }

    /** Whether a case may come up that is asked for by its id, the end of its id, or its debtor: asked before a year is played. */
    public boolean mayBeCase(String asked) {
        return bills.mayBeCase(asked);
    }

    /** What tells the contents of its lists, bookings, bank files, watermarks and acts from any other, by the names of the files. */
    public Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        Stream.concat(FILES.stream().filter(name -> !name.equals(SETTINGS)).map(path::resolve), lists.values().stream())
                .filter(Files::exists)
                .forEach(file -> contents.put(String.valueOf(file.getFileName()), sha256(file)));
        bank.all().forEach(file -> contents.put(BankFolder.NAME + "/" + file.getFileName(), sha256(file)));
        return contents;
    }

    private static String sha256(Path file) {
        try {
            return Hash.of(Files.readAllBytes(file)).toString();
        } catch (IOException e) {
            throw new BadInput(file.getFileName() + ": can't be read");
        }
    }

    public Path path() {
        return path;
    }

    public Scenario scenario() {
        return scenario;
    }

    /** The debtor lists that come on that day, in the order of their own days: on the first day those from before too. */
    public Map<LocalDate, Path> listsOf(LocalDate day) {
        return day.equals(scenario.from()) ? lists.headMap(day, true) : lists.subMap(day, true, day, true);
    }

    /** Whether the bank's files tell who paid, and not {@code payments.csv}. */
    public boolean hasBankFiles() {
        return scenario.bank() != null;
    }

    /** The bank's files that arrive on that day, in the order of their names: on the first day those from before too. */
    public List<Path> bankFilesOf(LocalDate day) {
        return bank.of(day, scenario.from());
    }

    /** What {@code payments.csv} books on that day, in the order of the file. */
    public List<Booking> bookingsOf(LocalDate day) {
        return bookings.getOrDefault(day, List.of());
    }

    /** What the desk does on that day, in the order of the file. */
    public List<DeskAct> actsOf(LocalDate day) {
        return acts.getOrDefault(day, List.of());
    }

    /** How many acts lie before the first day played; they are left out. */
    public int actsBefore() {
        return actsBefore;
    }

    /** Up to which day the books are said to be complete on a business date: the day before, unless the folder says else. */
    public LocalDate completeUpTo(LocalDate businessDate) {
        return completeUpTo.getOrDefault(businessDate, businessDate.minusDays(1));
    }
}
