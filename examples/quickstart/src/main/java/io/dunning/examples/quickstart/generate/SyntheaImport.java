package io.dunning.examples.quickstart.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a scenario from an export of Synthea, the public generator of synthetic patients.
 *
 * <p>Kept are claim numbers, days of service, what falls to the patient, births, deaths, and whether a guardian holds a child's plan.
 * Names and contact points are invented, patients' identifiers replaced. In Synthea everybody pays at once; that is dropped, and
 * people here pay by the {@link Habit} of the recipe. The ageing is therefore ours, not Synthea's, and nobody's real one.
 */
public final class SyntheaImport {

    private static final int DUE_DAYS = 21;
    private static final int ADULT_YEARS = 18;

    private final Recipe recipe;
    private final SyntheaExport export;
    private final Population population;
    private final Dice dice;
    private final Map<String, Person> patients = new HashMap<>();
    private final Map<String, Person> guardians = new HashMap<>();
    private final Map<String, Payer> guarded = new HashMap<>();

    private SyntheaImport(Recipe recipe, SyntheaExport export, Dice dice) {
        this.recipe = recipe;
        this.export = export;
        this.population = new Population(recipe);
        this.dice = dice;
    }

    /**
     * Writes the folder {@code outside}.
     *
     * @param arguments the folder of the export and the target folder
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("name the folder of the export and the target folder, and nothing else");
        }
        ScenarioFolder.write(scenario(Path.of(arguments[0])), Path.of(arguments[1]));
    }

    static Scenario scenario(Path folder) throws IOException {
        Recipe recipe = UnitedStates.recipe();
        Dice dice = Dice.seeded(recipe.header().seed());
        SyntheaImport run = new SyntheaImport(recipe, SyntheaExport.read(folder), dice.split());
        return Scenario.followed(recipe, run.bills(), dice.split());
    }

    /** By list, then in the order of the export; what would be listed after the last list is left out. */
    private List<Bill> bills() {
        LocalDate lastList = recipe.header().to().withDayOfMonth(1);
        List<SyntheaExport.Share> listed = export.shares().stream()
                .filter(share -> !listedOn(share).isAfter(lastList))
                .sorted(Comparator.comparing(this::listedOn))
                .toList();
        List<Bill> bills = new ArrayList<>();
        listed.forEach(share -> bills.add(bill(share, bills.size() + 1)));
        return bills;
    }

    /** The first weekday of the month after the due day, or the first day of the scenario. */
    private LocalDate listedOn(SyntheaExport.Share share) {
        LocalDate due = share.servedOn().plusDays(DUE_DAYS);
        LocalDate from = recipe.header().from();
        return due.isBefore(from)
                ? from
                : BookingDays.weekday(due.withDayOfMonth(1).plusMonths(1));
    }

    private Bill bill(SyntheaExport.Share share, int number) {
        LocalDate listedOn = listedOn(share);
        return new Bill(
                String.format(Locale.ROOT, "%s-R%06d", recipe.prefix(), number),
                share.kind(),
                Category.UNSPECIFIED,
                share.servedOn(),
                share.servedOn().plusDays(DUE_DAYS),
                share.amountMinor(),
                share.claimId(),
                payer(share, listedOn),
                Cover.NONE,
                0,
                listedOn);
    }

    private Payer payer(SyntheaExport.Share share, LocalDate listedOn) {
        SyntheaExport.Patient patient = patient(share);
        boolean child = patient.bornOn().plusYears(ADULT_YEARS).isAfter(share.servedOn());
        return export.guardians().stream()
                .filter(guardian -> child && guardian.covers(share.patientId(), share.servedOn()))
                .findFirst()
                .map(guardian -> guarded(guardian, share, listedOn))
                .orElseGet(() -> self(patient, share, listedOn));
    }

    private SyntheaExport.Patient patient(SyntheaExport.Share share) {
        SyntheaExport.Patient patient = export.patients().get(share.patientId());
        if (patient == null) {
            throw new IllegalArgumentException(
                    "claim " + share.claimId() + " names a patient who isn't in patients.csv");
        }
        return patient;
    }

    /** Children with the same guardian have the same debtor; one document for each child. */
    private Payer guarded(SyntheaExport.Guardian guardian, SyntheaExport.Share share, LocalDate listedOn) {
        return guarded.computeIfAbsent(guardian.patientId() + " " + guardian.holder(), k -> {
            Person person = guardians.computeIfAbsent(
                    guardian.holder(), h -> population.known(dice.split(), null, share.servedOn(), listedOn));
            return population.answeringFor(person, Capacity.GUARDIAN);
        });
    }

    /** A death shows only on the lists made after it. */
    private Payer self(SyntheaExport.Patient patient, SyntheaExport.Share share, LocalDate listedOn) {
        Person person = patients.computeIfAbsent(
                patient.id(), id -> population.known(dice.split(), patient.bornOn(), share.servedOn(), listedOn));
        LocalDate diedOn = patient.diedOn();
        return Population.self(diedOn != null && diedOn.isBefore(listedOn) ? person.died(diedOn) : person);
    }
}
