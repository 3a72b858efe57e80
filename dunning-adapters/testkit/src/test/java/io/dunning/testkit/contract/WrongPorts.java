package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.aPolicy;

import io.dunning.BusinessCalendar;
import io.dunning.Debtors;
import io.dunning.Ledger;
import io.dunning.Policies;
import io.dunning.cases.BalanceCause;
import io.dunning.channel.Message;
import io.dunning.contact.Debtor;
import io.dunning.escalation.Finding;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import io.dunning.memory.MemoryDebtors;
import io.dunning.memory.MemoryLedger;
import io.dunning.notice.NoticeRenderer;
import io.dunning.notice.NoticeRequest;
import io.dunning.notice.RenderingRefused;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import io.dunning.testkit.Given;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Books, master data, policies, calendars, renderers and rules that are wrong in one way each. */
final class WrongPorts {

    private WrongPorts() {}

    // ---- books ----

    abstract static class MemoryBooks extends LedgerContract {
        MemoryLedger books = new MemoryLedger();

        @Override
        protected Ledger newLedger() {
            books = new MemoryLedger();
            return new Ledger() {
                @Override
                public Balances balances(CreditorId creditor, Collection<ReceivableId> receivables) {
                    return wrongly(creditor, receivables, books.balances(creditor, receivables));
                }

                @Override
                public List<Movement> movements(CreditorId creditor, long after, int limit) {
                    return wronglyMoved(creditor, after, limit);
                }
            };
        }

        Ledger.Balances wrongly(CreditorId creditor, Collection<ReceivableId> asked, Ledger.Balances right) {
            return right;
        }

        List<Ledger.Movement> wronglyMoved(CreditorId creditor, long after, int limit) {
            return books.movements(creditor, after, limit);
        }

        @Override
        protected void bill(Receivable receivable) {
            books.bill(receivable);
        }

        @Override
        protected void book(Receivable receivable, BalanceCause cause, Amount change, LocalDate valueOn) {
            books.book(receivable.creditor(), receivable.id(), cause, change.toMoney(), valueOn);
        }

        @Override
        protected void completeUpTo(CreditorId creditor, LocalDate day) {
            books.completeUpTo(creditor, day);
        }
    }

    static class WatermarkStandsStill extends MemoryBooks {
        @Override
        Ledger.Balances wrongly(CreditorId creditor, Collection<ReceivableId> asked, Ledger.Balances right) {
            return new Ledger.Balances(Given.DUE, right.open());
        }
    }

    static class InventsUnknownBills extends MemoryBooks {
        @Override
        Ledger.Balances wrongly(CreditorId creditor, Collection<ReceivableId> asked, Ledger.Balances right) {
            var open = new HashMap<>(right.open());
            asked.forEach(r -> open.putIfAbsent(r, Given.money("1 EUR").toMoney()));
            return new Ledger.Balances(right.completeUpTo(), open);
        }
    }

    static class TakesCreditsForDebts extends MemoryBooks {
        @Override
        Ledger.Balances wrongly(CreditorId creditor, Collection<ReceivableId> asked, Ledger.Balances right) {
            var open = new HashMap<>(right.open());
            open.replaceAll((r, amount) -> amount.abs());
            return new Ledger.Balances(right.completeUpTo(), open);
        }
    }

    static class RepeatsTheLastMovement extends MemoryBooks {
        @Override
        List<Ledger.Movement> wronglyMoved(CreditorId creditor, long after, int limit) {
            return books.movements(creditor, Math.max(0, after - 1), limit);
        }
    }

    static class TellsTheNewestFirst extends MemoryBooks {
        @Override
        List<Ledger.Movement> wronglyMoved(CreditorId creditor, long after, int limit) {
            List<Ledger.Movement> movements = new ArrayList<>(books.movements(creditor, after, limit));
            Collections.reverse(movements);
            return movements;
        }
    }

    // ---- master data ----

    static class WritesToTheDead extends DebtorsContract {
        private final Map<PersonId, Debtor> firstKnown = new HashMap<>();

        @Override
        protected Debtors newDebtors() {
            return (tenant, persons) -> {
                Map<PersonId, Debtor> found = new HashMap<>(firstKnown);
                found.keySet().retainAll(persons);
                return found;
            };
        }

        @Override
        protected void enter(Debtor debtor) {
            firstKnown.putIfAbsent(debtor.id(), debtor);
        }
    }

    static class HasAStandInForStrangers extends DebtorsContract {
        private MemoryDebtors known = new MemoryDebtors();

        @Override
        protected Debtors newDebtors() {
            known = new MemoryDebtors();
            return (tenant, persons) -> {
                Map<PersonId, Debtor> found = new HashMap<>(known.find(tenant, persons));
                persons.forEach(p -> found.putIfAbsent(p, Given.aDebtor().debtor()));
                return found;
            };
        }

        @Override
        protected void enter(Debtor debtor) {
            known.put(debtor);
        }
    }

    // ---- policies ----

    static class AnswersEveryVersion extends PoliciesContract {
        @Override
        protected Policies newPolicies() {
            Policy policy = aPolicy().policy();
            return new Policies() {
                @Override
                public Policy current(CreditorId creditor, ClaimKind kind, LocalDate on) {
                    return policy;
                }

                @Override
                public Policy version(PolicyVersion version) {
                    return policy;
                }
            };
        }

        @Override
        protected Question known() {
            return new Question(HOSPITAL, ClaimKind.COPAYMENT, Given.DUE);
        }
    }

    static class ForgetsWhatItGave extends PoliciesContract {
        @Override
        protected Policies newPolicies() {
            AtomicInteger number = new AtomicInteger();
            return new Policies() {
                @Override
                public Policy current(CreditorId creditor, ClaimKind kind, LocalDate on) {
                    return aPolicy()
                            .version("sample", "v" + number.incrementAndGet())
                            .policy();
                }

                @Override
                public Policy version(PolicyVersion version) {
                    throw new IllegalArgumentException("policy " + version + " is unknown");
                }
            };
        }

        @Override
        protected Question known() {
            return new Question(HOSPITAL, ClaimKind.COPAYMENT, Given.DUE);
        }
    }

    // ---- calendars ----

    static class NeverWorks extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar newCalendar() {
            return day -> false;
        }
    }

    static class NeverRests extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar newCalendar() {
            return day -> true;
        }

        @Override
        protected List<LocalDate> holidays() {
            return List.of(LocalDate.of(2026, 12, 25));
        }
    }

    static class ChangesItsMind extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar newCalendar() {
            AtomicInteger asked = new AtomicInteger();
            return day -> day.getDayOfWeek() != DayOfWeek.SUNDAY && asked.incrementAndGet() % 5 != 0;
        }
    }

    // ---- renderers ----

    abstract static class Rendering extends NoticeRendererContract {
        @Override
        protected NoticeRequest request() {
            return GoodPortsTest.Rendering.sampleRequest();
        }
    }

    static class LeavesAPlaceholder extends Rendering {
        @Override
        protected NoticeRenderer newRenderer() {
            return r -> new Message("it", "subject", "Please pay {{total}} by " + r.payBy());
        }
    }

    static class TellsEverythingEverywhere extends Rendering {
        @Override
        protected NoticeRenderer newRenderer() {
            return r -> new Message("it", "For " + r.debtor().name(), r.debtor().name() + ", please pay " + r.total());
        }
    }

    static class NumbersItsMessages extends Rendering {
        @Override
        protected NoticeRenderer newRenderer() {
            AtomicInteger number = new AtomicInteger();
            return r -> {
                if (r.text().equals("never-written")) {
                    throw new RenderingRefused("cannot write to " + r.debtor().name() + " about " + r.total());
                }
                return new Message("it", "subject", "Message " + number.incrementAndGet());
            };
        }
    }

    // ---- rules ----

    private static Rule rule(String code, int inBrief, int atLength) {
        return new Rule() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public Finding judge(Situation situation) {
                return new Finding(code, atLength, "A sentence.");
            }

            @Override
            public int verdict(Situation situation) {
                return inBrief;
            }
        };
    }

    static class SaysOneThingAndExplainsAnother extends RuleContract {
        @Override
        protected Rule newRule() {
            return rule("two-tongues", Verdict.ALLOW, Verdict.FORBID);
        }
    }

    static class ShoutsItsCode extends RuleContract {
        @Override
        protected Rule newRule() {
            return rule("No Letters In August!", Verdict.ALLOW, Verdict.ALLOW);
        }
    }

    static class WaitsForThePast extends RuleContract {
        @Override
        protected Rule newRule() {
            return rule("in-the-past", 10, 10);
        }
    }

    static class RemembersWhatItSaw extends RuleContract {
        @Override
        protected Rule newRule() {
            AtomicInteger asked = new AtomicInteger();
            return new Rule() {
                @Override
                public String code() {
                    return "every-third";
                }

                @Override
                public Finding judge(Situation situation) {
                    int verdict = asked.incrementAndGet() % 7 == 0 ? Verdict.FORBID : Verdict.ALLOW;
                    return new Finding(code(), verdict, "A sentence.");
                }
            };
        }
    }
}
