package io.dunning.testkit.contract;

import io.dunning.BusinessCalendar;
import io.dunning.memory.MemoryPaymentBook;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.Coverage;
import io.dunning.reconcile.Decision;
import io.dunning.reconcile.Fact;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import io.dunning.reconcile.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Books of payments, a good one and some that are wrong on purpose. */
final class WrongBooks {

    private WrongBooks() {}

    /** A book that does as the one behind it. */
    private static class Forwarding implements PaymentBook {
        final PaymentBook book;

        Forwarding(List<HouseAccount> accounts, BusinessCalendar bankDays) {
            book = new MemoryPaymentBook(accounts, bankDays);
        }

        @Override
        public Intake begin(StatementHeader header) {
            return book.begin(header);
        }

        @Override
        public void decide(List<? extends Decision> decisions) {
            book.decide(decisions);
        }

        @Override
        public List<Change> changes(long after, int limit) {
            return book.changes(after, limit);
        }

        @Override
        public List<Fact> tied(Collection<Tie> ties) {
            return book.tied(ties);
        }

        @Override
        public List<Payment> payments(
                BankAccountId account, LocalDate from, LocalDate to, @Nullable Payment after, int limit) {
            return book.payments(account, from, to, after, limit);
        }

        @Override
        public List<HouseAccount> accounts() {
            return book.accounts();
        }

        @Override
        public Coverage coverage(BankAccountId account) {
            return book.coverage(account);
        }

        @Override
        public Optional<Amount> balance(BankAccountId account, LocalDate endOf) {
            return book.balance(account, endOf);
        }
    }

    static class Good extends PaymentBookContract {
        @Override
        protected PaymentBook newBook(List<HouseAccount> accounts, BusinessCalendar bankDays) {
            return new MemoryPaymentBook(accounts, bankDays);
        }
    }

    /** An intake that does as the one behind it. */
    private static class ForwardingIntake implements StatementSink.Intake {
        private final StatementSink.Intake intake;

        ForwardingIntake(StatementSink.Intake intake) {
            this.intake = intake;
        }

        @Override
        public void add(BankLine line) {
            intake.add(line);
        }

        @Override
        public long finish(@Nullable Amount closing) {
            return intake.finish(closing);
        }

        @Override
        public void close() {
            intake.close();
        }
    }

    static class TakesUnfinishedStatements extends PaymentBookContract {
        @Override
        protected PaymentBook newBook(List<HouseAccount> accounts, BusinessCalendar bankDays) {
            return new Forwarding(accounts, bankDays) {
                @Override
                public Intake begin(StatementHeader header) {
                    return new ForwardingIntake(super.begin(header)) {
                        private Amount sum = Amount.zero(header.currency());
                        private boolean finished;

                        @Override
                        public void add(BankLine line) {
                            super.add(line);
                            sum = sum.plus(line.amount());
                        }

                        @Override
                        public long finish(@Nullable Amount closing) {
                            finished = true;
                            return super.finish(closing);
                        }

                        @Override
                        public void close() {
                            Amount opening = header.opening();
                            if (!finished && opening != null) {
                                super.finish(opening.plus(sum));
                            }
                            super.close();
                        }
                    };
                }
            };
        }
    }

    static class CountsAdvicesBesideStatements extends PaymentBookContract {
        @Override
        protected PaymentBook newBook(List<HouseAccount> accounts, BusinessCalendar bankDays) {
            return new Forwarding(accounts, bankDays) {
                @Override
                public Intake begin(StatementHeader header) {
                    Intake intake = super.begin(header);
                    return header.type() == StatementHeader.Type.STATEMENT
                            ? intake
                            : new ForwardingIntake(intake) {
                                @Override
                                public void add(BankLine line) {
                                    super.add(new BankLine(
                                            "advice-" + line.reference(),
                                            line.kind(),
                                            line.bookedOn(),
                                            line.valueOn(),
                                            line.amount(),
                                            line.details()));
                                }
                            };
                }
            };
        }
    }

    static class StepsOverGaps extends PaymentBookContract {
        @Override
        protected PaymentBook newBook(List<HouseAccount> accounts, BusinessCalendar bankDays) {
            return new Forwarding(accounts, bankDays) {
                @Override
                public Coverage coverage(BankAccountId account) {
                    Coverage coverage = super.coverage(account);
                    return coverage.gaps().isEmpty()
                            ? coverage
                            : new Coverage(coverage.completeUpTo().plusDays(2), coverage.gaps());
                }
            };
        }
    }

    static class SharesOneWatermark extends PaymentBookContract {
        @Override
        protected PaymentBook newBook(List<HouseAccount> accounts, BusinessCalendar bankDays) {
            return new Forwarding(accounts, bankDays) {
                @Override
                public Coverage coverage(BankAccountId account) {
                    super.coverage(account);
                    return super.coverage(accounts.get(0).id());
                }
            };
        }
    }

    static class SwallowsChangedDecisions extends PaymentBookContract {
        @Override
        protected PaymentBook newBook(List<HouseAccount> accounts, BusinessCalendar bankDays) {
            return new Forwarding(accounts, bankDays) {
                @Override
                public void decide(List<? extends Decision> decisions) {
                    for (Decision decision : decisions) {
                        if (tied(decision.ties()).stream()
                                .noneMatch(f -> f instanceof Decision d && d.id().equals(decision.id()))) {
                            super.decide(List.of(decision));
                        }
                    }
                }
            };
        }
    }

    static class FindsSupersededPayments extends PaymentBookContract {
        @Override
        protected PaymentBook newBook(List<HouseAccount> accounts, BusinessCalendar bankDays) {
            return new Forwarding(accounts, bankDays) {
                @Override
                public List<Fact> tied(Collection<Tie> ties) {
                    List<Fact> found = new ArrayList<>(super.tied(ties));
                    changes(0, Integer.MAX_VALUE).stream()
                            .map(Change::fact)
                            .filter(f -> f instanceof Payment p && p.superseded())
                            .filter(f -> f.ties().stream().anyMatch(ties::contains))
                            .forEach(found::add);
                    return found;
                }
            };
        }
    }

    static class IgnoresThePage extends PaymentBookContract {
        @Override
        protected PaymentBook newBook(List<HouseAccount> accounts, BusinessCalendar bankDays) {
            return new Forwarding(accounts, bankDays) {
                @Override
                public List<Change> changes(long after, int limit) {
                    return super.changes(after, 100);
                }
            };
        }
    }

    static class FindsBySomeTies extends PaymentBookContract {
        @Override
        protected PaymentBook newBook(List<HouseAccount> accounts, BusinessCalendar bankDays) {
            return new Forwarding(accounts, bankDays) {
                @Override
                public List<Fact> tied(Collection<Tie> ties) {
                    return super.tied(ties.stream()
                            .filter(t -> t.kind() != Tie.Kind.BANK_REFERENCE)
                            .toList());
                }
            };
        }
    }
}
