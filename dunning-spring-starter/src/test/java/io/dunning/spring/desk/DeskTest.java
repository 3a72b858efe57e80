package io.dunning.spring.desk;

import static io.dunning.testkit.Given.theCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.DunningEngine;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.evidence.Actor;
import io.dunning.hold.HoldReason;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import io.dunning.receivable.Amount;
import io.dunning.spring.AtOnce;
import io.dunning.spring.TestHost;
import io.dunning.spring.events.CaseEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class DeskTest {

    private static final DeskAuthority EVERYBODY = request -> Optional.empty();

    private final TestHost host = new TestHost();
    private final List<CaseEvents> heard = new ArrayList<>();

    @AfterEach
    void nobodyIsLoggedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nobody_may_do_anything_until_the_host_says_who_may() {
        desk(TestHost.h2("closed"))
                .withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .run(context -> {
                    host.bill(engine(context));

                    DeskAnswer answer = promise(context, request("11111111", "anna", DeskAct.PROMISE, null, "50"));

                    assertThat(answer.code()).isEqualTo("not-allowed");
                    assertThat(theCaseOf(context).promise()).isEmpty();
                });
    }

    @Test
    void only_who_is_logged_in_acts_and_only_by_their_role() {
        desk(TestHost.h2("roles"))
                .withPropertyValues(
                        "dunning.desk.roles.promise=ROLE_DESK,ROLE_LEAD", "dunning.desk.roles.credit=ROLE_LEAD")
                .run(context -> {
                    host.bill(engine(context));
                    DeskRequest promise = request("11111111", "anna", DeskAct.PROMISE, null, "50");

                    assertThat(promise(context, promise).isAccepted()).isFalse();
                    anonymous();
                    assertThat(promise(context, promise).sentence()).contains("Log in");
                    login("berta", "ROLE_DESK");
                    assertThat(promise(context, promise).sentence()).contains("another's name");
                    login("anna", "ROLE_GUEST");
                    assertThat(promise(context, promise).sentence()).contains("PROMISE");
                    login("anna", "ROLE_DESK");
                    assertThat(promise(context, promise).isAccepted()).isTrue();
                    assertThat(credit(context, request("22222222", "anna", DeskAct.CREDIT, "berta", ""))
                                    .code())
                            .isEqualTo("not-allowed");
                });
    }

    @Test
    void whoever_proposes_a_credit_does_not_approve_it() {
        desk(TestHost.h2("four-eyes"))
                .withBean(DeskAuthority.class, () -> EVERYBODY)
                .run(context -> {
                    host.bill(engine(context));

                    assertThat(credit(context, request("11111111", "anna", DeskAct.CREDIT, null, ""))
                                    .code())
                            .isEqualTo("four-eyes");
                    assertThat(credit(context, request("22222222", "anna", DeskAct.CREDIT, "anna", ""))
                                    .code())
                            .isEqualTo("four-eyes");
                    assertThat(credit(context, request("33333333", "anna", DeskAct.CREDIT, "berta", ""))
                                    .isAccepted())
                            .isTrue();
                });
    }

    @Test
    void whoever_may_note_a_promise_closes_no_case_by_it() {
        desk(TestHost.h2("another-act"))
                .withBean(DeskAuthority.class, () -> EVERYBODY)
                .run(context -> {
                    host.bill(engine(context));

                    assertThat(credit(context, request("11111111", "anna", DeskAct.PROMISE, null, ""))
                                    .code())
                            .isEqualTo("another-act");
                    assertThat(act(
                                            context,
                                            request("22222222", "anna", DeskAct.CREDIT, "berta", ""),
                                            c -> c.credit("carla", host.today()))
                                    .code())
                            .isEqualTo("another-act");
                    assertThat(theCaseOf(context).closedFor()).isEmpty();
                });
    }

    @Test
    void two_clicks_are_one_act_with_one_answer_on_h2() {
        twoClicks(TestHost.h2("two-clicks"));
    }

    @Test
    void two_clicks_are_one_act_with_one_answer_on_postgres() {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        server.createDatabase("two_clicks");
        twoClicks(server.dataSource("two_clicks"));
    }

    @Test
    void two_clicks_are_one_act_in_memory_too() {
        twoClicks(null);
    }

    private void twoClicks(@Nullable DataSource source) {
        DeskRequest request = request("11111111", "anna", DeskAct.HOLD, null, "manual");
        desk(source).withBean(DeskAuthority.class, () -> EVERYBODY).run(context -> {
            host.bill(engine(context));
            long before = theCaseOf(context).version();

            List<DeskAnswer> answers = AtOnce.both(() -> hold(context, request), () -> hold(context, request));

            assertThat(answers).allMatch(DeskAnswer::isAccepted);
            assertThat(answers).extracting(DeskAnswer::repeated).containsExactlyInAnyOrder(false, true);
            assertThat(theCaseOf(context).version()).isEqualTo(before + 1);
            assertThat(heard).hasSize(2);
        });
    }

    @Test
    void the_answer_outlives_the_host() {
        DataSource source = TestHost.h2("outlives");
        DeskRequest request = request("11111111", "anna", DeskAct.PROMISE, null, "5000");
        desk(source).withBean(DeskAuthority.class, () -> EVERYBODY).run(context -> {
            host.bill(engine(context));
            assertThat(act(context, request, c -> c.promise(Amount.of("5000", "EUR"), host.today(), host.today()))
                            .code())
                    .isEqualTo("promise-amount");
        });

        desk(source).withBean(DeskAuthority.class, () -> EVERYBODY).run(context -> {
            DeskAnswer again = promise(context, request);

            assertThat(again.repeated()).isTrue();
            assertThat(again.code()).isEqualTo("promise-amount");
            assertThat(again.sentence()).isNotEmpty();
        });
    }

    @Test
    void the_same_key_with_other_entries_is_a_conflict() {
        desk(TestHost.h2("conflict"))
                .withBean(DeskAuthority.class, () -> EVERYBODY)
                .run(context -> {
                    host.bill(engine(context));
                    promise(context, request("11111111", "anna", DeskAct.PROMISE, null, "50"));

                    DeskAnswer other = promise(context, request("11111111", "anna", DeskAct.PROMISE, null, "60"));
                    DeskAnswer another = promise(context, request("11111111", "berta", DeskAct.PROMISE, null, "50"));

                    assertThat(other.code()).isEqualTo(DeskAnswer.OTHER_CONTENT);
                    assertThat(another.code()).isEqualTo(DeskAnswer.OTHER_CONTENT);
                });
    }

    @Test
    void an_act_that_breaks_is_not_remembered() {
        desk(TestHost.h2("breaks"))
                .withBean(DeskAuthority.class, () -> EVERYBODY)
                .run(context -> {
                    host.bill(engine(context));
                    DeskRequest request = request("11111111", "anna", DeskAct.PROMISE, null, "50");

                    assertThatThrownBy(() -> act(context, request, c -> {
                                throw new IllegalStateException("broken");
                            }))
                            .hasMessage("broken");

                    assertThat(promise(context, request).isAccepted()).isTrue();
                });
    }

    private ApplicationContextRunner desk(@Nullable DataSource source) {
        ApplicationContextRunner runner = source == null ? host.context() : host.context(source);
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> {
            if (event.getPayload() instanceof CaseEvents events) {
                synchronized (heard) {
                    heard.add(events);
                }
            }
        };
        return runner.withConfiguration(AutoConfigurations.of(DunningDeskAutoConfiguration.class))
                .withInitializer(context -> context.addApplicationListener(listener));
    }

    private static DeskRequest request(
            String key, String who, DeskAct act, @Nullable String proposedBy, String content) {
        return new DeskRequest(key, Actor.person(who), act, theCase(), proposedBy, content);
    }

    private DeskAnswer promise(ApplicationContext context, DeskRequest request) {
        return act(context, request, c -> c.promise(Amount.of("50", "EUR"), host.today(), host.today()));
    }

    private DeskAnswer hold(ApplicationContext context, DeskRequest request) {
        return act(context, request, c -> c.hold(HoldReason.HARDSHIP, null, host.today()));
    }

    private DeskAnswer credit(ApplicationContext context, DeskRequest request) {
        return act(context, request, c -> c.credit(request.actor().id(), host.today()));
    }

    private static DeskAnswer act(ApplicationContext context, DeskRequest request, Function<DunningCase, Outcome> act) {
        return context.getBean(Desk.class).act(request, act);
    }

    private static void login(String name, String... roles) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(name, "", AuthorityUtils.createAuthorityList(roles)));
    }

    private static void anonymous() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_DESK")));
    }

    private static DunningEngine engine(ApplicationContext context) {
        return context.getBean(DunningEngine.class);
    }

    private static DunningCase theCaseOf(ApplicationContext context) {
        return engine(context).find(theCase()).orElseThrow();
    }
}
