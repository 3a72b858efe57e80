package io.dunning.jdbc;

import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.StatementSink.UnknownAccount;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accounts of the house and their numbers in the tables. Thread-safe, as nothing changes. */
final class BankAccounts {

    private final Map<BankAccountId, Account> byId = new LinkedHashMap<>();
    private final Map<Integer, Account> byNumber = new HashMap<>();

    /** An account with its number. */
    record Account(int number, HouseAccount house) {}

    private BankAccounts() {}

    /** Gives numbers to those that have none; {@link IllegalArgumentException} where one was another's before. */
    static BankAccounts open(Session session, Collection<HouseAccount> houses, String quotedSchema)
            throws SQLException {
        BankAccounts accounts = new BankAccounts();
        for (HouseAccount house : houses) {
            accounts.find(session, house, quotedSchema);
        }
        if (accounts.byId.size() < houses.size()) {
            session.dialect().payments().begin(session);
        }
        for (HouseAccount house : houses) {
            if (!accounts.byId.containsKey(house.id())) {
                session.update(
                        "INSERT INTO " + quotedSchema + ".bank_account (account, tenant, creditor, currency)"
                                + " VALUES (?, ?, ?, ?)"
                                + session.dialect().payments().orNothing(),
                        house.id().value(),
                        house.creditor().tenant(),
                        house.creditor().creditor(),
                        house.currency().getCurrencyCode());
                accounts.find(session, house, quotedSchema);
            }
        }
        return accounts;
    }

    private void find(Session session, HouseAccount house, String quotedSchema) throws SQLException {
        session.query(
                "SELECT account_no, tenant, creditor, currency FROM " + quotedSchema
                        + ".bank_account WHERE account = ?",
                row -> {
                    boolean same = house.creditor().tenant().equals(row.getString(2))
                            && house.creditor().creditor().equals(row.getString(3))
                            && house.currency().getCurrencyCode().equals(row.getString(4));
                    if (!same) {
                        throw new IllegalArgumentException("an account of " + house.creditor()
                                + " was first opened for another creditor or in another currency");
                    }
                    Account account = new Account(row.getInt(1), house);
                    byId.put(house.id(), account);
                    byNumber.put(account.number, account);
                },
                house.id().value());
    }

    List<HouseAccount> houses() {
        return byId.values().stream().map(Account::house).toList();
    }

    Account get(BankAccountId id) {
        Account account = byId.get(id);
        if (account == null) {
            throw new UnknownAccount(id);
        }
        return account;
    }

    /** {@code null} where it is another house's, which uses the same tables. */
    @Nullable
    Account find(int number) {
        return byNumber.get(number);
    }

    /** {@code null} where it is none of this house's. */
    @Nullable
    Account find(BankAccountId id) {
        return byId.get(id);
    }

    /** Their numbers, as SQL writes a list. */
    String numbers() {
        return byNumber.isEmpty()
                ? "-1"
                : byNumber.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
