package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunning.memory.MemoryBills;
import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.Bill;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.Bills;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Good bills pass their contract, the wrong ones fail it. */
class BillsContractTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void wrong_bills_fail_the_test_of_their_rule(Class<?> wrong, String test) {
        ContractRun run = ContractRun.of(wrong);

        assertThat(run.failed()).as("the tests that %s failed", wrong).contains(test);
        assertThat(run.passed()).as("wrong in one way only").isNotEmpty();
    }

    @Test
    void good_bills_fail_none() {
        ContractRun run = ContractRun.of(Good.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).isNotEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(ForgetsTenants.class, "references_are_those_of_all_creditors_of_the_tenant_and_of_no_other"),
                arguments(AnswersTwice.class, "a_bill_is_found_by_each_of_its_references_and_once"),
                arguments(
                        ThrowsNamesTogether.class,
                        "a_candidate_shares_two_words_with_one_name_and_not_one_word_with_each_of_two"),
                arguments(PassesShortNumbersOver.class, "a_candidate_is_found_by_a_number_however_short"),
                arguments(KnowsNoLimit.class, "no_more_candidates_come_than_were_asked_for"),
                arguments(
                        AnswersForOthers.class,
                        "a_candidate_is_whoever_owes_and_only_to_the_creditor_that_was_asked_for"));
    }

    static class Good extends BillsContract {
        @Override
        protected Bills newBills(List<Bill> bills) {
            MemoryBills memory = new MemoryBills();
            bills.forEach(memory::put);
            return memory;
        }
    }

    /** Bills that do as those behind them. */
    private static class Forwarding implements Bills {
        final List<Bill> all;
        final Bills bills;

        Forwarding(List<Bill> all) {
            this.all = all;
            bills = new Good().newBills(all);
        }

        @Override
        public List<Bill> byReference(String tenant, Collection<String> references) {
            return bills.byReference(tenant, references);
        }

        @Override
        public List<Bill> byKey(Collection<BillKey> keys) {
            return bills.byKey(keys);
        }

        @Override
        public List<Bill> candidates(CreditorId creditor, Traits traits, int limit) {
            return bills.candidates(creditor, traits, limit);
        }
    }

    static class ForgetsTenants extends BillsContract {
        @Override
        protected Bills newBills(List<Bill> bills) {
            return new Forwarding(bills) {
                @Override
                public List<Bill> byReference(String tenant, Collection<String> references) {
                    return all.stream()
                            .filter(b -> b.references().stream().anyMatch(references::contains))
                            .toList();
                }
            };
        }
    }

    static class AnswersTwice extends BillsContract {
        @Override
        protected Bills newBills(List<Bill> bills) {
            return new Forwarding(bills) {
                @Override
                public List<Bill> byReference(String tenant, Collection<String> references) {
                    return references.stream()
                            .flatMap(r -> super.byReference(tenant, List.of(r)).stream())
                            .toList();
                }
            };
        }
    }

    static class ThrowsNamesTogether extends BillsContract {
        @Override
        protected Bills newBills(List<Bill> bills) {
            return new Forwarding(bills) {
                @Override
                public List<Bill> candidates(CreditorId creditor, Traits traits, int limit) {
                    Set<String> words = new HashSet<>();
                    traits.names().forEach(words::addAll);
                    Traits together = new Traits(traits.amounts(), Set.of(words), traits.numbers(), traits.debtors());
                    return super.candidates(creditor, together, limit);
                }
            };
        }
    }

    static class PassesShortNumbersOver extends BillsContract {
        @Override
        protected Bills newBills(List<Bill> bills) {
            return new Forwarding(bills) {
                @Override
                public List<Bill> candidates(CreditorId creditor, Traits traits, int limit) {
                    Set<String> longer = new HashSet<>(traits.numbers());
                    longer.removeIf(n -> n.length() < 4);
                    return super.candidates(
                            creditor, new Traits(traits.amounts(), traits.names(), longer, traits.debtors()), limit);
                }
            };
        }
    }

    static class KnowsNoLimit extends BillsContract {
        @Override
        protected Bills newBills(List<Bill> bills) {
            return new Forwarding(bills) {
                @Override
                public List<Bill> candidates(CreditorId creditor, Traits traits, int limit) {
                    return super.candidates(creditor, traits, Integer.MAX_VALUE);
                }
            };
        }
    }

    static class AnswersForOthers extends BillsContract {
        @Override
        protected Bills newBills(List<Bill> bills) {
            return new Forwarding(bills) {
                @Override
                public List<Bill> candidates(CreditorId creditor, Traits traits, int limit) {
                    return all.stream()
                            .map(Bill::creditor)
                            .distinct()
                            .flatMap(c -> super.candidates(c, traits, limit).stream())
                            .toList();
                }
            };
        }
    }
}
