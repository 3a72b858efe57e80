package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The host's bills, as far as matching may see them. A port.
 *
 * <p>Questions come in bulk, a few hundred or thousand keys at a time, from any thread, and may be repeated. Each answer is of one moment.
 * A bill that was paid or credited long ago is still a bill: it is answered as long as its payments may be returned. An exception means
 * "not reachable": then nothing is matched, and no balance is answered.
 */
public interface Bills {

    /** The bills of all creditors of a tenant that carry one of these payment references. */
    List<Bill> byReference(String tenant, Collection<String> references);

    /** These bills; those that aren't known are left out. */
    List<Bill> byKey(Collection<BillKey> keys);

    /**
     * Bills of a creditor that a payment without a reference may have been meant for, at most {@code limit}: those that have one of the
     * amounts billed, one of the numbers in one of its {@link Words#formsOf forms}, two of the words in their debtor's name, or one of the debtors. They are shown to people, never
     * paid by themselves.
     */
    List<Bill> candidates(CreditorId creditor, Traits traits, int limit);

    /**
     * What candidates are looked for by.
     *
     * @param amounts what was billed
     * @param names the words of each payer's name, as {@link Words#ofName} gives them; a bill fits whose debtor's name has two of one name's
     *     words
     * @param numbers of invoices or payment references, as {@link Words#numbersIn} and {@link Words#shortNumbersIn} give them: a bill whose
     *     number is 7 is found by 7
     * @param debtors who owes
     */
    record Traits(Set<Amount> amounts, Set<Set<String>> names, Set<String> numbers, Set<PersonId> debtors) {
        public Traits {
            amounts = Set.copyOf(amounts);
            names = Set.copyOf(names);
            numbers = Set.copyOf(numbers);
            debtors = Set.copyOf(debtors);
        }
    }
}
