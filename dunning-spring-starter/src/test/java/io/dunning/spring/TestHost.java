package io.dunning.spring;

import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aDebtor;
import static io.dunning.testkit.Given.aPolicy;

import io.dunning.Debtors;
import io.dunning.DunningEngine;
import io.dunning.Ledger;
import io.dunning.Policies;
import io.dunning.channel.Address;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.Provenance;
import io.dunning.evidence.Actor;
import io.dunning.memory.MemoryDebtors;
import io.dunning.memory.MemoryLedger;
import io.dunning.notice.NoticeRenderer;
import io.dunning.receivable.PersonId;
import io.dunning.spring.schedule.DunningScheduleAutoConfiguration;
import io.dunning.testkit.Given;
import io.dunning.testkit.RecordingChannel;
import io.dunning.testkit.SampleBill;
import io.dunning.testkit.SettableClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What a host brings, in memory and on a clock that stands until it is set. One of it may be given to several contexts. */
public final class TestHost {

    /** A day on which the sample policy sends its first step for {@link #bill}. */
    public static final LocalDate NIGHT = Given.DUE.plusDays(40);

    /** A name that must not turn up where only ids and counts may be. */
    public static final String CANARY = "Canarina Inventata";

    public final SettableClock clock = SettableClock.on(NIGHT.minusDays(1));
    public final MemoryLedger ledger = new MemoryLedger();
    public final MemoryDebtors debtors = new MemoryDebtors();
    public final RecordingChannel letters = RecordingChannel.idempotent(ChannelKind.LETTER);
    public final RecordingChannel texts = RecordingChannel.idempotent(ChannelKind.SMS);

    /** All of the starter's configurations, and no bean of a host's. */
    public static ApplicationContextRunner starter() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DunningStoreAutoConfiguration.class,
                        DunningAutoConfiguration.class,
                        DunningScheduleAutoConfiguration.class))
                .withPropertyValues("dunning.schedule.enabled=false");
    }

    public ApplicationContextRunner context() {
        debtors.put(aDebtor().debtor());
        return starter()
                .withBean(Clock.class, () -> clock)
                .withBean(Ledger.class, () -> ledger)
                .withBean(Debtors.class, () -> debtors)
                .withBean("letters", Channel.class, () -> letters)
                .withBean("texts", Channel.class, () -> texts)
                .withBean(Policies.class, () -> Policies.always(aPolicy().policy()))
                .withBean(
                        NoticeRenderer.class,
                        () -> request -> new Message("it", "subject", "Please pay " + request.total()));
    }

    public ApplicationContextRunner context(DataSource dataSource) {
        return context().withBean(DataSource.class, () -> dataSource);
    }

    /** A bill that the books and the engine know. */
    public SampleBill bill(DunningEngine engine) {
        return bill(engine, aBill("R1").of("60 EUR"));
    }

    public SampleBill bill(DunningEngine engine, SampleBill bill) {
        ledger.bill(bill.receivable());
        ledger.completeUpTo(HOSPITAL, today().minusDays(1));
        engine.open(bill.receivable(), today(), Actor.person("clerk"));
        return bill;
    }

    /** The books are complete up to the day before, and it is ten in the morning of that day. */
    public void dayComes(LocalDate day) {
        // In this order: a node may look the moment the clock moves.
        ledger.completeUpTo(HOSPITAL, day.minusDays(1));
        clock.set(day);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    public int sent() {
        return letters.delivered().size() + texts.delivered().size();
    }

    /** A debtor who can be sent texts, under the canary's name. */
    public static Debtor named(PersonId id) {
        return Debtor.adult(
                id,
                CANARY,
                "it",
                ZoneId.of("Europe/Rome"),
                List.of(new ContactPoint(
                        new Address(ChannelKind.SMS, CANARY, "+390000000000"),
                        Provenance.CONFIRMED,
                        Given.DUE.minusDays(40))));
    }

    /** A database of its own in this process, for as long as the process lives. */
    public static DataSource h2(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        return source;
    }
}
