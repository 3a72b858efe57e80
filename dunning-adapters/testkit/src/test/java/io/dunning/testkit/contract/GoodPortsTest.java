package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.aDebtor;
import static io.dunning.testkit.Given.aPolicy;
import static io.dunning.testkit.Given.money;

import io.dunning.BusinessCalendar;
import io.dunning.CaseStore;
import io.dunning.Debtors;
import io.dunning.Ledger;
import io.dunning.Policies;
import io.dunning.cases.BalanceCause;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.contact.Debtor;
import io.dunning.contact.IdentityLevel;
import io.dunning.escalation.Rule;
import io.dunning.escalation.guard.Guards;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.memory.MemoryDebtors;
import io.dunning.memory.MemoryLedger;
import io.dunning.notice.NoticeRenderer;
import io.dunning.notice.NoticeRequest;
import io.dunning.notice.RenderingRefused;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import io.dunning.testkit.Given;
import io.dunning.testkit.RecordingChannel;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The ports in memory, and the doubles of the kit, keep what they promise. */
class GoodPortsTest {

    @Nested
    class Store extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new MemoryCaseStore();
        }

        @Override
        protected void letLeasesExpire(CaseStore store) {
            // It goes by the time of the claim.
        }
    }

    @Nested
    class StoreInParts extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new MemoryCaseStore(8);
        }

        @Override
        protected void letLeasesExpire(CaseStore store) {
            // It goes by the time of the claim.
        }
    }

    @Nested
    class Books extends LedgerContract {
        private MemoryLedger books = new MemoryLedger();

        @Override
        protected Ledger newLedger() {
            books = new MemoryLedger();
            return books;
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

    @Nested
    class MasterData extends DebtorsContract {
        private MemoryDebtors known = new MemoryDebtors();

        @Override
        protected Debtors newDebtors() {
            known = new MemoryDebtors();
            return known;
        }

        @Override
        protected void enter(Debtor debtor) {
            known.put(debtor);
        }
    }

    @Nested
    class OnePolicy extends PoliciesContract {
        @Override
        protected Policies newPolicies() {
            return Policies.always(aPolicy().policy());
        }

        @Override
        protected Question known() {
            return new Question(HOSPITAL, ClaimKind.COPAYMENT, Given.DUE);
        }
    }

    @Nested
    class Weekdays extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar newCalendar() {
            return BusinessCalendar.WEEKDAYS;
        }
    }

    @Nested
    class WeekdaysWithChristmas extends BusinessCalendarContract {
        private final Set<MonthDay> closed = Set.of(MonthDay.of(12, 25), MonthDay.of(1, 1));

        @Override
        protected BusinessCalendar newCalendar() {
            return day -> BusinessCalendar.WEEKDAYS.isBusinessDay(day) && !closed.contains(MonthDay.from(day));
        }

        @Override
        protected List<LocalDate> holidays() {
            return List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2030, 1, 1));
        }
    }

    @Nested
    class Rendering extends NoticeRendererContract {
        @Override
        protected NoticeRenderer newRenderer() {
            return r -> {
                if (!r.text().equals("text")) {
                    throw new RenderingRefused("text " + r.text() + " is unknown");
                }
                return new Message(
                        "it",
                        "Administrative message",
                        r.level().reaches(IdentityLevel.VERIFIED)
                                ? r.debtor().name() + ", please pay " + r.total() + " by " + r.payBy()
                                : "Please call the office.");
            };
        }

        @Override
        protected NoticeRequest request() {
            return sampleRequest();
        }

        static NoticeRequest sampleRequest() {
            Amount claimed = money("1234.56 EUR");
            return new NoticeRequest(
                    aPolicy().policy().version(),
                    "text",
                    ChannelKind.LETTER,
                    IdentityLevel.VERIFIED,
                    HOSPITAL,
                    aDebtor().debtor(),
                    "R1",
                    Given.DUE,
                    Given.DUE.plusDays(30),
                    claimed,
                    money("0 EUR"),
                    List.of(new NoticeRequest.Line(
                            new ReceivableId("R1"), Given.DUE.minusDays(30), Given.DUE, claimed)),
                    null);
        }
    }

    @Nested
    class AtMostOnceChannel extends WrongChannels.Base {
        @Override
        WrongChannels.Forwarding wrong() {
            return new WrongChannels.Forwarding(new DeliveryContract.AtMostOnce());
        }
    }

    @Nested
    class IdempotentChannel extends WrongChannels.Base {
        @Override
        WrongChannels.Forwarding wrong() {
            return new WrongChannels.Forwarding(new DeliveryContract.Idempotent(Duration.ofDays(1)));
        }
    }

    @Nested
    class ReconcilableChannel extends WrongChannels.Base {
        @Override
        WrongChannels.Forwarding wrong() {
            return new WrongChannels.Forwarding(new DeliveryContract.Reconcilable(Duration.ofHours(1)));
        }
    }

    /** The smallest channel test there is. */
    @Nested
    class PlainChannel extends ChannelContract {
        private RecordingChannel letters = RecordingChannel.of(ChannelKind.LETTER);

        @Override
        protected Channel newChannel() {
            letters = RecordingChannel.of(ChannelKind.LETTER);
            return letters;
        }

        @Override
        public Dispatch dispatch(String key) {
            return WrongChannels.letter(key);
        }

        @Override
        public int deliveries(String key) {
            return letters.deliveries(key);
        }
    }

    @Nested
    class CaseIsOpen extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_CASE.get(0);
        }
    }

    @Nested
    class KindIsFollowedUp extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_CASE.get(1);
        }
    }

    @Nested
    class StillOwed extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_CASE.get(2);
        }
    }

    @Nested
    class LedgerFresh extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_CASE.get(3);
        }
    }

    @Nested
    class LedgerAgrees extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_CASE.get(4);
        }
    }

    @Nested
    class NotHeld extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_CASE.get(5);
        }
    }

    @Nested
    class NotTimeBarred extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_CASE.get(6);
        }
    }

    @Nested
    class TimeHasCome extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_CASE.get(7);
        }
    }

    @Nested
    class RightPerson extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_STEP.get(0);
        }
    }

    @Nested
    class MayBeTold extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_STEP.get(1);
        }
    }

    @Nested
    class OneStepPerRun extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_STEP.get(2);
        }
    }

    @Nested
    class ContactCapKept extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_STEP.get(3);
        }
    }

    @Nested
    class EarlierNoticeProved extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_STEP.get(4);
        }
    }

    @Nested
    class TriesBounded extends RuleContract {
        @Override
        protected Rule newRule() {
            return Guards.ON_STEP.get(5);
        }
    }
}
