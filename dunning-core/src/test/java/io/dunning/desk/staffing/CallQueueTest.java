package io.dunning.desk.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.BusinessCalendar;
import io.dunning.desk.staffing.Waiting.Kind;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallQueueTest {

    /** A Tuesday morning in Oslo. */
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final CallQueue QUEUE =
            new CallQueue(ZoneId.of("Europe/Oslo"), BusinessCalendar.WEEKDAYS, 2, Duration.ofSeconds(20));

    private static Waiting waiting(String id, Kind kind, @Nullable LocalDate answerBy, int seconds) {
        return new Waiting(id, kind, Skill.GENERAL, false, answerBy, NOW.minusSeconds(seconds));
    }

    private static Waiting call(String id, int seconds) {
        return waiting(id, Kind.CALL, null, seconds);
    }

    private static Agent agent(String id, Skill first, Skill... also) {
        return new Agent(id, first, Set.of(also), NOW.minusSeconds(60));
    }

    private static final Agent LAW = agent("a", Skill.BILLING_AND_LAW, Skill.GENERAL);
    private static final Agent GENERAL = agent("b", Skill.GENERAL);
    private static final Agent MAIL = agent("c", Skill.BACK_OFFICE, Skill.GENERAL);

    private static final Waiting POST =
            new Waiting("post", Kind.WRITTEN, Skill.BACK_OFFICE, false, null, NOW.minusSeconds(9_000));

    private static String next(Agent agent, Waiting... waiting) {
        return QUEUE.next(agent, List.of(waiting), NOW).map(Waiting::id).orElse("nothing");
    }

    @Test
    void what_is_most_urgent_comes_first() {
        Waiting vulnerable = new Waiting("vulnerable", Kind.WRITTEN, Skill.GENERAL, true, null, NOW);
        Waiting today = waiting("today", Kind.DISPUTE, TODAY, 0);
        Waiting overdue = waiting("overdue", Kind.WRITTEN, TODAY.minusDays(1), 0);
        Waiting callback = waiting("callback", Kind.CALLBACK, null, 0);
        Waiting call = call("call", 5);
        Waiting near = waiting("near", Kind.DISPUTE, TODAY.plusDays(2), 0);
        Waiting far = waiting("far", Kind.DISPUTE, TODAY.plusDays(9), 0);
        Waiting mail = waiting("mail", Kind.WRITTEN, null, 90_000);
        List<Waiting> left = new ArrayList<>(List.of(mail, far, near, call, callback, overdue, today, vulnerable));
        List<String> taken = new ArrayList<>();

        for (Optional<Waiting> next = QUEUE.next(LAW, left, NOW); next.isPresent(); next = QUEUE.next(LAW, left, NOW)) {
            taken.add(next.get().id());
            left.remove(next.get());
        }

        assertThat(taken).containsExactly("vulnerable", "overdue", "today", "callback", "call", "near", "far", "mail");
    }

    @Test
    void of_equals_whoever_has_waited_longest_comes_first() {
        assertThat(next(GENERAL, call("short", 3), call("long", 40), call("middle", 20)))
                .isEqualTo("long");
    }

    @Test
    void over_a_weekend_a_last_day_is_near_by_working_days() {
        Instant friday = Instant.parse("2026-03-06T09:00:00Z");
        Waiting tuesday = waiting("d", Kind.DISPUTE, LocalDate.of(2026, 3, 10), 0);
        Waiting wednesday = waiting("d", Kind.DISPUTE, LocalDate.of(2026, 3, 11), 0);

        assertThat(QUEUE.urgency(tuesday, friday)).isEqualTo(Urgency.DISPUTE_NEAR_DEADLINE);
        assertThat(QUEUE.urgency(wednesday, friday)).isEqualTo(Urgency.MAIL);
    }

    @Test
    void the_last_day_ends_at_the_midnight_of_the_desk() {
        Instant lateInOslo = Instant.parse("2026-03-03T23:30:00Z");

        assertThat(QUEUE.urgency(waiting("d", Kind.WRITTEN, LocalDate.of(2026, 3, 4), 0), lateInOslo))
                .isEqualTo(Urgency.DEADLINE_TODAY);
    }

    @Test
    void nobody_takes_what_they_have_no_skill_for() {
        Waiting law = new Waiting("law", Kind.CALL, Skill.BILLING_AND_LAW, false, null, NOW);

        assertThat(next(GENERAL, law)).isEqualTo("nothing");
        assertThat(next(LAW, law)).isEqualTo("law");
    }

    @Test
    void a_promised_call_waits_for_its_window() {
        Waiting later = new Waiting("later", Kind.CALLBACK, Skill.GENERAL, false, null, NOW.plusSeconds(1));

        assertThat(next(GENERAL, later)).isEqualTo("nothing");
        assertThat(QUEUE.next(GENERAL, List.of(later), NOW.plusSeconds(1))).contains(later);
    }

    @Test
    void agents_for_the_post_come_last_in_the_phone_loop() {
        assertThat(next(MAIL, call("fresh", 19), POST)).isEqualTo("post");
        assertThat(next(MAIL, call("old", 20), POST)).isEqualTo("old");
        assertThat(next(MAIL, call("fresh", 0))).as("without post").isEqualTo("fresh");
        Waiting vulnerable = new Waiting("vulnerable", Kind.CALL, Skill.GENERAL, true, null, NOW);
        assertThat(next(MAIL, vulnerable, POST)).isEqualTo("vulnerable");
    }

    @Test
    void a_call_rings_first_with_those_who_know_billing_and_law_and_last_with_those_for_the_post() {
        Agent lawBefore = new Agent("z", Skill.BILLING_AND_LAW, Set.of(Skill.GENERAL), NOW.minusSeconds(300));
        Agent liaison = agent("l", Skill.PROVIDER_LIAISON);

        assertThat(QUEUE.loop(call("call", 0), List.of(MAIL, GENERAL, liaison, LAW, lawBefore)))
                .containsExactly(lawBefore, LAW, GENERAL, MAIL);
    }

    @Property(tries = 100)
    void the_answer_is_the_same_in_whatever_order_things_are_given(@ForAll long seed) {
        Random random = new Random(seed);
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Kind kind = Kind.values()[random.nextInt(4)];
            LocalDate by = random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(5));
            waiting.add(new Waiting(
                    "w" + i, kind, Skill.GENERAL, random.nextInt(6) == 0, by, NOW.minusSeconds(random.nextInt(3))));
        }
        List<Waiting> shuffled = new ArrayList<>(waiting);
        Collections.shuffle(shuffled, random);

        for (Agent agent : List.of(LAW, GENERAL, MAIL)) {
            Optional<Waiting> next = QUEUE.next(agent, waiting, NOW);
            assertThat(QUEUE.next(agent, shuffled, NOW)).isEqualTo(next);
        }
    }

    @Test
    void the_board_shows_who_waits_and_for_how_long() {
        QueueBoard board = QueueBoard.of(List.of(call("1", 12), call("2", 70), POST), NOW);

        assertThat(board.queues()).hasSize(Skill.values().length);
        assertThat(board.of(Skill.GENERAL).phone()).isEqualTo(new QueueBoard.Line(2, Duration.ofSeconds(70)));
        assertThat(board.of(Skill.BACK_OFFICE).post()).isEqualTo(new QueueBoard.Line(1, Duration.ofMinutes(150)));
        assertThat(board.of(Skill.SUPERVISOR).phone()).isEqualTo(new QueueBoard.Line(0, Duration.ZERO));
    }

    // ---- how well a day was answered ----

    private static ServiceDay.Call answered(int afterSeconds) {
        return new ServiceDay.Call(NOW, NOW.plusSeconds(afterSeconds), true);
    }

    private static ServiceDay.Call hungUp(int afterSeconds) {
        return new ServiceDay.Call(NOW, NOW.plusSeconds(afterSeconds), false);
    }

    @Test
    void four_of_five_answered_within_a_minute_meet_the_target() {
        ServiceDay day = ServiceDay.of(
                List.of(answered(0), answered(20), answered(59), answered(60), answered(61)), ServiceTarget.PHONE, NOW);

        assertThat(day.servicePermille()).isEqualTo(800);
        assertThat(day.meets(ServiceTarget.PHONE)).isTrue();
    }

    @Test
    void who_hangs_up_late_or_rings_for_longer_was_not_answered_in_time() {
        ServiceDay.Call rings = new ServiceDay.Call(NOW.minusSeconds(61), null, false);
        ServiceDay.Call justRang = new ServiceDay.Call(NOW, null, false);

        ServiceDay day = ServiceDay.of(
                List.of(answered(10), hungUp(5), hungUp(90), rings, justRang), ServiceTarget.PHONE, NOW.plusSeconds(1));

        assertThat(day).isEqualTo(new ServiceDay(5, 1, 2, 2, 1));
        assertThat(day.servicePermille()).isEqualTo(333);
        assertThat(day.abandonedPermille()).isEqualTo(400);
        assertThat(day.meets(ServiceTarget.PHONE)).isFalse();
    }

    @Test
    void a_day_without_calls_meets_its_target() {
        ServiceDay day = ServiceDay.of(List.of(), ServiceTarget.PHONE, NOW);

        assertThat(day.meets(ServiceTarget.PHONE)).isTrue();
        assertThat(day.abandonedPermille()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceDay.Call(NOW, null, true));
    }

    @Test
    void a_mail_of_friday_may_be_answered_on_monday() {
        LocalDate friday = LocalDate.of(2026, 3, 6);
        List<ServiceDay.Post> post = List.of(
                new ServiceDay.Post(friday, friday.plusDays(3)),
                new ServiceDay.Post(friday, friday.plusDays(4)),
                new ServiceDay.Post(friday, null),
                new ServiceDay.Post(friday.plusDays(3), null));

        assertThat(ServiceDay.answerBy(friday, 1, BusinessCalendar.WEEKDAYS)).isEqualTo(friday.plusDays(3));
        assertThat(ServiceDay.postPermille(post, 1, BusinessCalendar.WEEKDAYS, friday.plusDays(4)))
                .isEqualTo(333);
    }

    @Test
    void nothing_here_can_hold_how_long_anybody_talks() {
        List<Class<?>> ofPeople = List.of(Agent.class, Waiting.class, ServiceDay.class, ServiceDay.Call.class);

        assertThat(ofPeople)
                .flatExtracting(type -> Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toList())
                .doesNotContain(Duration.class);
        assertThat(ServiceDay.Call.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("rangAt", "endedAt", "answered");
    }
}
