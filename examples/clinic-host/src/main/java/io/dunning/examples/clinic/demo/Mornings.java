package io.dunning.examples.clinic.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dunning.CaseStore;
import io.dunning.DunningEngine;
import io.dunning.cases.CaseId;
import io.dunning.evidence.Actor;
import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.HostProperties.House;
import io.dunning.examples.clinic.books.Books;
import io.dunning.examples.clinic.people.People;
import io.dunning.hold.HoldReason;
import io.dunning.loadlist.CoverStatus;
import io.dunning.loadlist.Delivery;
import io.dunning.loadlist.InMemoryLoadRegister;
import io.dunning.loadlist.LoadList;
import io.dunning.loadlist.LoadMode;
import io.dunning.loadlist.LoadedClaim;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.BillKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What comes in on the morning of a day: lists of debtors, the bank's files, credit notes, and what the desk of the story did. */
@Component
public class Mornings {

    private static final Actor INTAKE = Actor.person("intake");

    private final Map<House, DemoFolder> folders = new LinkedHashMap<>();
    private final InMemoryLoadRegister register = new InMemoryLoadRegister();
    private final Books books;
    private final People people;
    private final DunningEngine engine;
    private final CaseStore store;

    public Mornings(HostProperties properties, Books books, People people, DunningEngine engine, CaseStore store) {
        properties
                .houses()
                .forEach(house -> folders.put(house, new DemoFolder(house.folder(), properties.playsFrom())));
        this.books = books;
        this.people = people;
        this.engine = engine;
        this.store = store;
    }

    /** Takes a morning in: books, master data and cases. */
    public void take(LocalDate day) {
        List<LoadedClaim> claims = recall(day);
        engine.open(claims.stream().map(LoadedClaim::receivable).toList(), day, INTAKE);
        hold(claims, CoverStatus.PENDING, HoldReason.COVERAGE_PENDING, day);
        hold(claims, CoverStatus.EXEMPT, HoldReason.EXEMPTION_CHECK, day);
    }

    /** Tells books and master data, which are in memory, of a morning whose cases are stored already. */
    public List<LoadedClaim> recall(LocalDate day) {
        List<LoadedClaim> claims = new ArrayList<>();
        folders.forEach((house, folder) -> {
            folder.listsOf(day).forEach(list -> claims.addAll(read(house, list, day)));
            folder.bankFilesOf(day).forEach(file -> bank(file, day));
            folder.creditNotesOf(day).forEach(note -> credit(house, note, day));
        });
        books.match();
        return claims;
    }

    /** What people did on that day in the story of the folders. */
    public void act(LocalDate day) {
        folders.forEach((house, folder) -> folder.actsOf(day).forEach(act -> act(house, act, day)));
    }

    private List<LoadedClaim> read(House house, Resource list, LocalDate day) {
        List<LoadedClaim> claims = new ArrayList<>();
        LoadList loader = LoadList.settings(house.id(), house.zone(), register)
                .phonePrefixes(house.phonePrefixes().toArray(String[]::new))
                .currencies(house.currency())
                .build();
        loader.load(Delivery.of(list::getInputStream, day), LoadMode.QUARANTINE, claims::add);
        for (LoadedClaim claim : claims) {
            books.enter(claim.receivable(), claim.debtor());
            people.put(house.tenant(), claim.debtor());
        }
        return claims;
    }

    private void bank(Resource file, LocalDate day) {
        try (InputStream in = file.getInputStream()) {
            books.bankFile(DemoFolder.name(file), in, day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void credit(House house, NamedCsvRecord note, LocalDate day) {
        BillKey bill = new BillKey(house.id(), new ReceivableId(note.getField("receivable_id")));
        books.credit(bill, Amount.of(note.getField("amount"), house.currency()), "accounting", day);
    }

    private void hold(List<LoadedClaim> claims, CoverStatus cover, HoldReason reason, LocalDate on) {
        claims.stream()
                .filter(claim -> claim.cover() == cover)
                .map(claim -> caseOf(claim.receivable()))
                .distinct()
                .filter(id -> store.find(id).isPresent())
                .forEach(id -> engine.act(id, INTAKE, c -> c.hold(reason, null, on)));
    }

    private static CaseId caseOf(Receivable receivable) {
        return new CaseId(receivable.creditor(), receivable.debtor(), receivable.kind());
    }

    private void act(House house, NamedCsvRecord act, LocalDate day) {
        ClaimKind kind = ClaimKind.valueOf(act.getField("claim_kind").toUpperCase(Locale.ROOT));
        CaseId id = new CaseId(house.id(), new PersonId(act.getField("debtor_id")), kind);
        if (store.find(id).isPresent()) {
            engine.act(id, Actor.person(StoryActs.DESK), StoryActs.of(act, day));
        }
    }
}
