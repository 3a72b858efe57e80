package io.dunning.examples.quickstart;

import io.dunning.CaseStore;
import io.dunning.bank.UnreadableBankFile;
import io.dunning.examples.quickstart.deliver.Agreement;
import io.dunning.examples.quickstart.deliver.DeliverFolder;
import io.dunning.examples.quickstart.deliver.Delivery;
import io.dunning.examples.quickstart.report.CasePrint;
import io.dunning.examples.quickstart.report.Report;
import io.dunning.examples.quickstart.report.ReportFolder;
import io.dunning.examples.quickstart.scenario.BadArgument;
import io.dunning.examples.quickstart.scenario.BadInput;
import io.dunning.examples.quickstart.scenario.ScenarioFolder;
import io.dunning.examples.quickstart.store.StoreAddress;
import io.dunning.examples.quickstart.year.Played;
import io.dunning.examples.quickstart.year.Progress;
import io.dunning.examples.quickstart.year.Year;
import io.dunning.examples.quickstart.year.YearStore;
import io.dunning.loadlist.UnreadableList;
import io.dunning.rules.PolicyFiles;
import io.dunning.rules.PolicyPack;
import io.dunning.rules.PolicyRefused;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command: plays a scenario folder day by day, and writes a report of what was sent, what it cost and what came in. */
@Command(
        name = "quickstart",
        description =
                "Plays a scenario folder day by day and writes a report. Nothing leaves this machine: the channels are"
                        + " simulated, or deliver to receivers here.",
        sortOptions = false,
        footer = {
            "",
            "A scenario folder holds scenario.yaml, debtors.csv, payments.csv or bank files",
            "in the folder bank, and if need be debtors-yyyy-MM-dd.csv, ledger.csv and",
            "acts.csv; what is in them says examples/quickstart/README.md.",
            "",
            "Exit codes: 0 done, 1 a file can't be used, 2 an argument can't be used,",
            "3 a fault of the program (with --deliver also: what was delivered is not what was",
            "handed over), 4 the store was lost on the way: the same command",
            "again goes on where it was."
        })
public final class Quickstart implements Callable<Integer> {

    static final int BAD_INPUT = 1;
    static final int BAD_ARGUMENT = 2;
    static final int INTERNAL = 3;
    static final int STORE_LOST = 4;

    @Parameters(paramLabel = "FOLDER", description = "The scenario folder.")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes; ./report-<folder> if not given.")
    private @Nullable Path out;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = Day.class,
            description = "Play from this day on, yyyy-MM-dd.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", converter = Day.class, description = "Play up to this day, yyyy-MM-dd.")
    private @Nullable LocalDate to;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Play under this policy file, or a policy that comes along, instead of the folder's.")
    private @Nullable String policy;

    @Option(
            names = "--store",
            paramLabel = "WHERE",
            description = {
                "Where the year is kept: memory (if not given), h2:FILE,",
                "jdbc:postgresql://HOST/DATABASE?user=...&password=..., or another jdbc:h2: address.",
                "A year that was broken off goes on where it was when it is played again."
            })
    private String store = "memory";

    @Option(names = "--fresh", description = "Throw away what the store holds, and begin the year anew.")
    private boolean fresh;

    @Option(
            names = "--deliver",
            paramLabel = "DIR",
            description = {
                "Deliver for real, to receivers on this machine that keep everything in this folder:",
                "mail, certified mail, text messages, letters as PDF."
            })
    private @Nullable Path deliver;

    @Option(
            names = "--case",
            paramLabel = "ID",
            description = "Print the history and the explanation of this case, and write no report.")
    private @Nullable String caseId;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Reads a day, and says what one looks like where it can't. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("a day is written yyyy-MM-dd");
            }
        }
    }

    private final UnaryOperator<YearStore> around;

    private Quickstart(UnaryOperator<YearStore> around) {
        this.around = around;
    }

    /** Runs the command and ends the process where it failed. */
    public static void main(String[] arguments) {
        // Libraries announce their versions there; what a run has to say stands in its report.
        LogManager.getLogManager().reset();
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
        int code = run(out, err, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the command and answers its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(out, err, UnaryOperator.identity(), arguments);
    }

    /** @param around what is to stand between the year and its store, for tests */
    static int run(PrintWriter out, PrintWriter err, UnaryOperator<YearStore> around, String... arguments) {
        try {
            return new CommandLine(new Quickstart(around))
                    .setOut(out)
                    .setErr(err)
                    .setExecutionExceptionHandler((e, line, parsed) -> explained(e, err))
                    .execute(arguments);
        } catch (Error e) {
            return broken(e, err);
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter printer = spec.commandLine().getOut();
        StoreAddress address = StoreAddress.of(store);
        ReportFolder target = caseId == null ? ReportFolder.at(outOrDefault()) : null;
        DeliverFolder deliveries = deliveries();
        if (target != null) {
            printer.println("Reading " + folder + " ...");
            printer.flush();
        }
        ScenarioFolder scenario = ScenarioFolder.read(folder, from, to);
        if (caseId != null) {
            CasePrint.refuseUnknown(scenario, caseId);
        }
        PolicyPack pack = pack(scenario);
        refuseUnfit(scenario, pack);
        try (YearStore years = around.apply(address.open(fresh))) {
            if (caseId != null) {
                CasePrint.print(Year.play(scenario, pack, years, Progress.SILENT), caseId, printer);
            } else if (target != null) {
                Progress progress = new ProgressLine(printer, isTerminal());
                Played played = deliveries == null
                        ? Year.play(scenario, pack, years, progress)
                        : delivered(scenario, pack, years, deliveries, progress);
                Report.write(played, target);
                long notWhole = played.filesNotWhole();
                if (notWhole > 0) {
                    printer.println("Bank files that were not taken in, or not wholly: " + notWhole
                            + ". What is wrong with each stands under Reconciliation.");
                }
                printer.println("The report is in " + outOrDefault().resolve("index.html"));
                return deliveries == null ? 0 : agreed(Agreement.of(played, deliveries), printer);
            }
        }
        return 0;
    }

    private @Nullable DeliverFolder deliveries() {
        if (deliver != null && caseId != null) {
            throw new BadArgument("--case prints one case and delivers nothing; leave --deliver out");
        }
        return deliver == null ? null : DeliverFolder.at(deliver);
    }

    private static Played delivered(
            ScenarioFolder scenario, PolicyPack pack, YearStore years, DeliverFolder target, Progress progress) {
        String id = years.notes().isEmpty() ? target.beginAnew() : target.id();
        return Year.play(
                scenario, pack, years, id, clock -> new Delivery(scenario.scenario(), target, clock), progress);
    }

    private int agreed(Agreement agreement, PrintWriter printer) {
        printer.println("What was delivered is in " + deliver);
        agreement.print(printer);
        if (agreement.holds()) {
            return 0;
        }
        spec.commandLine().getErr().println(agreement.sentence());
        return INTERNAL;
    }

    private Path outOrDefault() {
        return out == null
                ? Path.of("report-" + folder.toAbsolutePath().normalize().getFileName())
                : out;
    }

    private PolicyPack pack(ScenarioFolder scenario) {
        String named = policy == null ? scenario.scenario().policy() : policy;
        PolicyFiles files = new PolicyFiles();
        if (named.matches("[a-z0-9-]+")) {
            if (!PolicyFiles.BUILT_IN.contains(named)) {
                throw unusable("no policy of this name comes along; there are "
                        + String.join(", ", PolicyFiles.BUILT_IN)
                        + ". A policy file of your own is named with its ending, as in my-policy.yaml");
            }
            return files.builtIn(named);
        }
        Path file = policy == null ? scenario.path().resolve(named) : Path.of(named);
        try {
            return files.load(file);
        } catch (UncheckedIOException e) {
            throw unusable("the policy file " + file.getFileName() + " can't be read; is it there?");
        }
    }

    /** A policy that can't be used is a wrong argument where it was one, and a fault of the folder otherwise. */
    private RuntimeException unusable(String sentence) {
        return policy == null
                ? new BadInput(ScenarioFolder.SETTINGS + ": " + sentence)
                : new BadArgument("--policy: " + sentence);
    }

    private void refuseUnfit(ScenarioFolder scenario, PolicyPack pack) {
        try {
            Year.refuseUnfit(scenario.scenario(), pack);
        } catch (BadInput e) {
            throw policy == null && from == null ? e : new BadArgument(String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console without a terminal too, and a way to ask.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static int explained(Exception e, PrintWriter err) {
        if (e instanceof BadArgument) {
            err.println(e.getMessage());
            return BAD_ARGUMENT;
        }
        if (e instanceof BadInput
                || e instanceof PolicyRefused
                || e instanceof UnreadableList
                || e instanceof UnreadableBankFile) {
            err.println(e.getMessage());
            return BAD_INPUT;
        }
        if (e instanceof CaseStore.StoreUnavailable || e instanceof YearStore.PlayedElsewhere) {
            err.println("--store: " + e.getMessage()
                    + ". What was done is kept; start the same command again, and it goes on.");
            return STORE_LOST;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            err.println("A file can't be read or written: " + e.getMessage());
            return BAD_INPUT;
        }
        return broken(e, err);
    }

    private static int broken(Throwable e, PrintWriter err) {
        StackTraceElement[] trace = e.getStackTrace();
        err.println("This is a fault of the program, please report it: " + e
                + (trace.length == 0 ? "" : " at " + trace[0]));
        return INTERNAL;
    }
}
