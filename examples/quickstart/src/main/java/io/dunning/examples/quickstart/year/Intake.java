package io.dunning.examples.quickstart.year;

import io.dunning.DunningEngine;
import io.dunning.Policies;
import io.dunning.cases.CaseId;
import io.dunning.contact.Authority;
import io.dunning.contact.Debtor;
import io.dunning.evidence.Actor;
import io.dunning.examples.quickstart.scenario.BadInput;
import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.hold.HoldReason;
import io.dunning.loadlist.CoverStatus;
import io.dunning.loadlist.Delivery;
import io.dunning.loadlist.InMemoryLoadRegister;
import io.dunning.loadlist.LoadList;
import io.dunning.loadlist.LoadMode;
import io.dunning.loadlist.LoadOutcome;
import io.dunning.loadlist.LoadReport;
import io.dunning.loadlist.LoadedClaim;
import io.dunning.memory.MemoryDebtors;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes debtor lists in: books and master data first, which are in memory, then the cases and the holds for open questions of
 * cover, which are in the store.
 */
final class Intake {

    private static final Actor CLERK = Actor.person("intake");

    private final Scenario scenario;
    private final DunningEngine engine;
    private final Policies policies;
    private final Books books;
    private final MemoryDebtors debtors;
    private final Map<PersonId, Debtor> known = new HashMap<>();
    private final TreeSet<CaseId> cases = new TreeSet<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final InMemoryLoadRegister register = new InMemoryLoadRegister();

    Intake(Scenario scenario, DunningEngine engine, Policies policies, Books books, MemoryDebtors debtors) {
        this.scenario = scenario;
        this.engine = engine;
        this.policies = policies;
        this.books = books;
        this.debtors = debtors;
    }

    /**
     * Reads one list into books and master data, in quarantine mode.
     *
     * @param listedOn the list's own day
     * @param on the business date
     * @return what is to be opened
     */
    List<LoadedClaim> read(Path list, LocalDate listedOn, LocalDate on) {
        String name = String.valueOf(list.getFileName());
        List<LoadedClaim> claims = new ArrayList<>();
        LoadList loader = LoadList.settings(scenario.creditor(), scenario.zone(), register)
                .phonePrefixes(scenario.phonePrefixes().toArray(String[]::new))
                .currencies(scenario.currency().getCurrencyCode())
                .onReject(r -> setAside.add(
                        new SetAside(name, r.row(), r.column(), r.reason().name(), r.sentence())))
                .build();
        LoadReport report = loader.load(Delivery.of(list, listedOn), LoadMode.QUARANTINE, claims::add);
        if (report.outcome() == LoadOutcome.REFUSED) {
            throw new BadInput(report.faults().stream()
                    .map(f -> name + (f.row() > 0 ? ":" + f.row() : "") + ": " + f.sentence())
                    .toList());
        }
        claims.removeIf(claim -> isForeign(claim, name, on));
        claims.forEach(this::enter);
        return claims;
    }

    private boolean isForeign(LoadedClaim claim, String list, LocalDate on) {
        Receivable receivable = claim.receivable();
        if (!receivable.creditor().equals(scenario.creditor())) {
            String sentence = "another creditor than the scenario's; give every creditor a folder of its own";
            setAside.add(new SetAside(list, claim.row(), "creditor", "OTHER_CREDITOR", sentence));
            return true;
        }
        try {
            policies.current(receivable.creditor(), receivable.kind(), on);
            return false;
        } catch (IllegalArgumentException e) {
            String sentence = "the policy does not follow claims of this kind up on this day";
            setAside.add(new SetAside(list, claim.row(), "claim_kind", "NO_POLICY", sentence));
            return true;
        }
    }

    private void enter(LoadedClaim claim) {
        books.enter(claim.receivable(), claim.debtor());
        cases.add(caseOf(claim));
        Debtor debtor = together(known.get(claim.debtor().id()), claim.debtor());
        known.put(debtor.id(), debtor);
        debtors.put(debtor);
    }

    private static CaseId caseOf(LoadedClaim claim) {
        Receivable receivable = claim.receivable();
        return new CaseId(receivable.creditor(), receivable.debtor(), receivable.kind());
    }

    /** Opens cases for what was read. */
    void open(List<LoadedClaim> claims, LocalDate on) {
        engine.open(claims.stream().map(LoadedClaim::receivable).toList(), on, CLERK);
        hold(claims, CoverStatus.PENDING, HoldReason.COVERAGE_PENDING, on);
        hold(claims, CoverStatus.EXEMPT, HoldReason.EXEMPTION_CHECK, on);
    }

    private void hold(List<LoadedClaim> claims, CoverStatus cover, HoldReason reason, LocalDate on) {
        claims.stream()
                .filter(claim -> claim.cover() == cover)
                .map(Intake::caseOf)
                .distinct()
                .forEach(id -> engine.act(id, CLERK, c -> c.hold(reason, null, on)));
    }

    /** As the latest row has it, with the authorities of all: a guardian of two children stands on two rows. */
    private static Debtor together(@Nullable Debtor before, Debtor latest) {
        if (before == null || latest.authorities().containsAll(before.authorities())) {
            return latest;
        }
        Set<Authority> authorities = new LinkedHashSet<>(before.authorities());
        authorities.addAll(latest.authorities());
        return new Debtor(
                latest.id(),
                latest.kind(),
                latest.capacity(),
                latest.name(),
                latest.language(),
                latest.zone(),
                latest.bornOn(),
                latest.diedOn(),
                latest.contactPoints(),
                List.copyOf(authorities));
    }

    /** The cases of all bills in the books, in their natural order; one whose bill belongs to another case may not be there. */
    List<CaseId> cases() {
        return List.copyOf(cases);
    }

    List<SetAside> setAside() {
        return List.copyOf(setAside);
    }
}
