package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * What one debtor owes of one kind on one list: about what a first notice would ask for.
 *
 * @param accounts one for each bill
 */
record Letter(Person person, ClaimKind kind, LocalDate listedOn, List<Account> accounts) {

    Letter {
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("a letter asks for something: " + person.id());
        }
    }

    long openMinor() {
        return accounts.stream().mapToLong(Account::openMinor).sum();
    }

    Bill firstBill() {
        return accounts.get(0).bill();
    }

    /** Whether somebody able to decide about it could call or write. */
    boolean canTalk() {
        return person.kind() == PersonKind.CONSUMER
                && person.diedOn() == null
                && !person.isMinor(listedOn)
                && !person.isUnreachable();
    }

    /** Pays a sum off the bills one after the other. */
    void pay(Dice dice, LocalDate on, long minor) {
        long left = minor;
        for (Account account : accounts) {
            long part = Math.min(left, account.openMinor());
            if (part > 0) {
                account.pay(dice, on, part);
                left -= part;
            }
        }
    }
}
