package io.dunning.jdbc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommitSpotterTest {

    private final CommitSpotter spotter = new CommitSpotter();

    @Test
    void a_commit_is_spotted_when_it_is_executed_by_the_name_it_once_got() {
        assertThat(commits('P', "S_1\0COMMIT\0\0\0")).isFalse();
        assertThat(commits('B', "\0S_1\0")).isFalse();
        assertThat(commits('E', "\0....")).isTrue();

        assertThat(commits('B', "\0S_2\0")).isFalse();
        assertThat(commits('E', "\0....")).isFalse();

        assertThat(commits('B', "C_9\0S_1\0")).isFalse();
        assertThat(commits('E', "C_9\0....")).isTrue();
    }

    @Test
    void a_name_that_is_given_to_another_statement_or_closed_commits_no_more() {
        commits('P', "S_1\0COMMIT\0\0\0");
        commits('P', "S_1\0SELECT 1\0\0\0");
        commits('B', "\0S_1\0");
        assertThat(commits('E', "\0....")).isFalse();

        commits('P', "S_1\0commit;\0\0\0");
        commits('C', "SS_1\0");
        commits('B', "\0S_1\0");
        assertThat(commits('E', "\0....")).isFalse();
    }

    @Test
    void a_commit_said_in_words_is_spotted() {
        assertThat(commits('Q', "COMMIT\0")).isTrue();
        assertThat(commits('Q', "INSERT INTO t VALUES (1); commit\0")).isTrue();
        assertThat(commits('Q', "end;\0")).isTrue();
        assertThat(commits('Q', "INSERT INTO t VALUES ('COMMIT')\0")).isFalse();
        assertThat(commits('Q', "ROLLBACK\0")).isFalse();
    }

    @Test
    void a_message_that_comes_byte_by_byte_is_read_whole_and_passed_on_unchanged() throws IOException {
        byte[] body = "S_1\0".concat("SELECT '" + "x".repeat(20_000) + "'\0").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new WireFrame('P', body.length, body).passHead(new DataOutputStream(written), body.length);

        DataInputStream slow = new DataInputStream(byteByByte(written.toByteArray()));
        WireFrame frame = WireFrame.read(slow);
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        frame.pass(slow, new DataOutputStream(passed));

        assertThat(frame.bodyBytes()).isEqualTo(body.length);
        assertThat(frame.text(0, 0)).isEqualTo("S_1");
        assertThat(passed.toByteArray()).isEqualTo(written.toByteArray());
    }

    private static SequenceInputStream byteByByte(byte[] bytes) {
        return new SequenceInputStream(Collections.enumeration(IntStream.range(0, bytes.length)
                .mapToObj(each -> new ByteArrayInputStream(bytes, each, 1))
                .toList()));
    }

    private boolean commits(char type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return spotter.commits(new WireFrame(type, bytes.length, bytes));
    }
}
