package io.dunning.access;

import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Everything that the engine's store holds about one person as a debtor of a tenant's creditors. A copy of it answers a request for access
 * (Regulation (EU) 2016/679, article 15, paragraphs 1(b) and 3); where article 20 applies, a file made of it is machine-readable as that asks.
 *
 * <p>The engine does not hold, and so the host adds: its master data (name, addresses, representatives, wishes), its books, what banks told of
 * the person's payments (a {@code PaymentBook}), recordings of calls, letters that came in, what logs and backups hold.
 *
 * <p>Look before it is given out: bills for services to somebody else whom the person pays for name that patient by id, and the history names
 * those who acted by theirs. The rights of others are theirs (article 15, paragraph 4). Bills for services to this person that somebody else owes
 * stand in that one's file.
 *
 * @param tenant whose creditors
 * @param person about whom
 * @param at when it was put together
 * @param cases in the order of their ids; none where nothing is held
 */
public record PersonFile(String tenant, PersonId person, Instant at, List<HeldCase> cases) {

    /** Refuses the case of another person or tenant: {@link IllegalArgumentException}. */
    public PersonFile {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(at, "at");
        cases = List.copyOf(cases);
        for (HeldCase held : cases) {
            CreditorId creditor = held.id().creditor();
            if (!held.id().debtor().equals(person) || !creditor.tenant().equals(tenant)) {
                throw new IllegalArgumentException(
                        "case " + held.id() + " is not one of " + person + " with a creditor of " + tenant);
            }
        }
    }

    /** Names the person by id and counts their cases. */
    @Override
    public String toString() {
        return "PersonFile[" + tenant + "/" + person + ", " + cases.size() + " cases]";
    }
}
