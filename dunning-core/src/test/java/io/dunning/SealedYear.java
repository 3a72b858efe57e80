package io.dunning;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.debtor;
import static io.dunning.Fixtures.policy;
import static io.dunning.Fixtures.receivable;

import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.evidence.Actor;
import io.dunning.evidence.Checkpoint;
import io.dunning.evidence.EvidencePack;
import io.dunning.memory.MemoryEvidence;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.List;

/** Some months of a small hospital, of which every day but the last is sealed. */
public final class SealedYear {

    public final MemoryEvidence log = new MemoryEvidence("small-hospital");
    private final Fixtures.Hospital hospital = new Fixtures.Hospital(policy());
    private final DunningEngine engine;

    private SealedYear() {
        engine = hospital.builder()
                .listener(new DunningListener() {
                    @Override
                    public void recorded(List<RecordedEvent> events) {
                        log.record(events);
                    }
                })
                .build();
    }

    /** So many debtors, none of whom pays; each has a bill that falls due a day later than the one before. */
    public static SealedYear of(int debtors, int days) {
        return of(debtors, days, "clerk");
    }

    /** The same, with bills that this person took in. */
    public static SealedYear of(int debtors, int days, String clerk) {
        SealedYear year = new SealedYear();
        for (LocalDate day = DUE; day.isBefore(DUE.plusDays(days)); day = day.plusDays(1)) {
            int number = (int) (day.toEpochDay() - DUE.toEpochDay()) + 1;
            if (number <= debtors) {
                year.bill(new PersonId("P" + number), day, clerk);
            }
            year.play(day);
            if (day.isBefore(DUE.plusDays(days - 1L))) {
                year.seal(day);
            }
        }
        return year;
    }

    private void bill(PersonId debtor, LocalDate day, String clerk) {
        hospital.debtors.put(debtor(debtor));
        var bill = receivable("R-" + debtor, debtor, "80.00", day);
        hospital.ledger.bill(bill);
        hospital.clock.set(day);
        engine.open(bill, day, Actor.person(clerk));
    }

    private void play(LocalDate day) {
        hospital.clock.set(day);
        hospital.ledger.completeUpTo(CREDITOR, day.minusDays(1));
        engine.run(day);
        engine.dispatch(day);
    }

    public Checkpoint seal(LocalDate day) {
        return Sealing.seal(log, day);
    }

    public CaseId caseOf(int debtor) {
        return new CaseId(CREDITOR, new PersonId("P" + debtor), ClaimKind.COPAYMENT);
    }

    public List<RecordedEvent> history(int debtor) {
        return hospital.store.history(caseOf(debtor));
    }

    public EvidencePack pack(int debtor) {
        return pack(log, debtor);
    }

    /** The evidence of a debtor's case as another log tells it. */
    public EvidencePack pack(EvidenceLog other, int debtor) {
        return Sealing.pack(other, hospital.store.find(caseOf(debtor)).orElseThrow(), history(debtor));
    }
}
