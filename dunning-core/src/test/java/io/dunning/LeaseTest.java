package io.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final Instant AT = Instant.parse("2026-01-20T10:00:00Z");

    private final Lease lease =
            new Lease(new Partition(0, 4), "node-1", 3, Duration.ofMinutes(2), AT.plus(Duration.ofMinutes(2)));

    @Test
    void in_its_last_quarter_nothing_more_is_begun() {
        assertThat(lease.isHeldAt(AT)).isTrue();
        assertThat(lease.isHeldAt(AT.plusSeconds(89))).isTrue();
        assertThat(lease.isHeldAt(AT.plusSeconds(90))).isFalse();
        assertThat(lease.isHeldAt(AT.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void it_is_renewed_from_the_moment_before_the_commit() {
        Lease renewed = lease.renewedAt(AT.plusSeconds(80));

        assertThat(renewed.until()).isEqualTo(AT.plusSeconds(200));
        assertThat(renewed.epoch()).isEqualTo(lease.epoch());
        assertThat(renewed.isHeldAt(AT.plusSeconds(169))).isTrue();
    }
}
