package io.dunning.examples.clinic.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What time it was when the host was last at work. */
@Component
public class ClockStore {

    private final JdbcClient jdbc;

    public ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty in a database in which nothing was played. */
    Optional<Instant> time() {
        return jdbc.sql("SELECT at FROM clinic_clock")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** It is that time now, also after a restart. */
    public void keep(Instant now) {
        Timestamp at = Timestamp.from(now);
        if (jdbc.sql("UPDATE clinic_clock SET at = ?").param(at).update() == 0) {
            jdbc.sql("INSERT INTO clinic_clock (at) VALUES (?)").param(at).update();
        }
    }
}
