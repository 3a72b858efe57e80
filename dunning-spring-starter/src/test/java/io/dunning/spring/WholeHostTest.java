package io.dunning.spring;

import static io.dunning.spring.TestHost.CANARY;
import static io.dunning.spring.TestHost.NIGHT;
import static io.dunning.testkit.Given.aBill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.DunningEngine;
import io.dunning.channel.Dispatch;
import io.dunning.jdbc.JdbcCaseStore;
import io.dunning.outcome.AttemptResult;
import io.dunning.receivable.PersonId;
import io.dunning.spring.schedule.ClusterSchedule;
import io.dunning.spring.schedule.DunningSchedule;
import io.dunning.spring.web.Signed;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WholeHostTest {

    private static final String NUMBER = "+390000000000";

    /** Built like an Italian fiscal code, of nobody; a host should take no such id, and may. */
    private static final PersonId PERSON = new PersonId("CNRNNT80A01Z999X");

    private final TestHost given = new TestHost();
    private final News news = new News(given.clock);

    @Test
    void a_host_runs_its_night_takes_signed_news_answers_for_itself_and_stops(CapturedOutput output) throws Exception {
        int port;
        try (RunningHost host = RunningHost.start("whole", given, news)) {
            port = host.port();
            assertThat(host.bean(DunningSchedule.class)).isInstanceOf(ClusterSchedule.class);
            assertThat(host.bean(JdbcCaseStore.class)).isNotNull();
            Dispatch text = textOfTheNight(host);

            assertThat(delivered(host, text, "m1").statusCode()).isEqualTo(204);

            assertThat(news.nextAttempt()).isEqualTo(AttemptResult.DELIVERED);
            given.dayComes(NIGHT.plusDays(1));
            assertThat(news.nextNight()).isEqualTo(NIGHT.plusDays(1));
            assertThat(host.getLoggedIn("/actuator/health").body())
                    .contains(
                            "\"dunning\":{\"details\":{",
                            "\"lastClosed\":\"" + NIGHT.plusDays(1) + '"',
                            "\"waiting\":0");
            assertThat(host.getLoggedIn("/actuator/metrics/dunning.attempts?tag=result:DELIVERED")
                            .body())
                    .contains("\"value\":1.0");
            assertThat(host.get("/actuator/metrics/dunning.attempts").statusCode())
                    .isEqualTo(401);
        }
        assertThatThrownBy(() -> new Socket("localhost", port).close()).isInstanceOf(ConnectException.class);
        assertThat(threads()).noneMatch(name -> name.startsWith("db-scheduler") || name.startsWith("dunning"));
        assertThat(output).doesNotContain("ERROR", "Exception");
    }

    @Test
    void nothing_that_a_host_shows_of_itself_names_anybody(CapturedOutput output) throws Exception {
        try (RunningHost host = RunningHost.start("shown", given, news)) {
            Dispatch text = textOfTheNight(host);
            assertThat(text.to().value()).isEqualTo(NUMBER);
            assertThat(delivered(host, text, CANARY.replace(' ', '-')).statusCode())
                    .isEqualTo(204);

            Set<String> shown = new TreeSet<>();
            for (String path : paths(host)) {
                String body = host.getLoggedIn(path).body();
                assertThat(body)
                        .as(path)
                        .doesNotContain(
                                CANARY, NUMBER, PERSON.value(), text.message().body());
                assertNoHashOfAnybody(path, body);
                shown.add(path);
            }
            assertNoHashOfAnybody("database", script(host.bean(DataSource.class)));
            assertNoHashOfAnybody("key", text.key());

            assertThat(shown)
                    .contains("/actuator/health", "/actuator/env", "/actuator/metrics/dunning.attempts")
                    .hasSizeGreaterThan(30);
        }
        assertThat(output).doesNotContain(CANARY, NUMBER);
        assertNoHashOfAnybody("log", output.getAll());
    }

    /** Whoever has a list of all names, numbers or fiscal codes could find people by such hashes, whole or cut short. */
    private static void assertNoHashOfAnybody(String where, String text) throws NoSuchAlgorithmException {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256")) {
            for (String personal : List.of(PERSON.value(), CANARY, NUMBER, NUMBER.substring(1))) {
                byte[] hash = MessageDigest.getInstance(algorithm).digest(personal.getBytes(StandardCharsets.UTF_8));
                assertThat(lower)
                        .as("%s holds no %s", where, algorithm)
                        .doesNotContain(HexFormat.of().formatHex(hash, 0, 8));
                assertThat(text)
                        .as("%s holds no %s", where, algorithm)
                        .doesNotContain(Base64.getEncoder().encodeToString(hash).substring(0, 11))
                        .doesNotContain(
                                Base64.getUrlEncoder().encodeToString(hash).substring(0, 11));
            }
        }
    }

    /** All that is in a database of H2. */
    private static String script(DataSource source) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = source.getConnection();
                ResultSet lines = connection.createStatement().executeQuery("SCRIPT NOPASSWORDS")) {
            while (lines.next()) {
                all.append(lines.getString(1)).append('\n');
            }
        }
        assertThat(all).contains("INSERT INTO \"dunning\"", PERSON.value());
        return all.toString();
    }

    /** Whatever the actuator has, and each of its meters. */
    private static Set<String> paths(RunningHost host) throws IOException, InterruptedException {
        Set<String> paths = found(host, "/actuator", "\"href\":\"http://[^/]+(/actuator/[a-z/]+)\"");
        found(host, "/actuator/metrics", "\"([a-z0-9.]+)\"").forEach(meter -> paths.add("/actuator/metrics/" + meter));
        return paths;
    }

    private static Set<String> found(RunningHost host, String path, String pattern)
            throws IOException, InterruptedException {
        Matcher each = Pattern.compile(pattern).matcher(host.getLoggedIn(path).body());
        Set<String> found = new TreeSet<>();
        while (each.find()) {
            found.add(each.group(1));
        }
        return found;
    }

    private Dispatch textOfTheNight(RunningHost host) throws InterruptedException {
        given.debtors.put(TestHost.named(PERSON));
        given.bill(host.bean(DunningEngine.class), aBill("R1").of("60 EUR").owedBy(PERSON));
        given.dayComes(NIGHT);
        assertThat(news.nextNight()).isEqualTo(NIGHT);
        assertThat(news.nextAttempt()).isEqualTo(AttemptResult.HANDED_OVER);
        assertThat(given.texts.delivered()).hasSize(1);
        return given.texts.delivered().get(0);
    }

    private HttpResponse<String> delivered(RunningHost host, Dispatch text, String id)
            throws IOException, InterruptedException {
        String body = "{\"type\":\"sms.status\",\"data\":{\"reference\":\"%s\",\"status\":\"delivered\",\"at\":\"%s\"}}"
                .formatted(text.key(), given.clock.instant());
        return host.post("sms", Signed.headers(id, given.clock.instant(), body), body);
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }
}
