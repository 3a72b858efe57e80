package io.dunning.jdbc.faults;

import io.dunning.channel.ChannelKind;
import java.util.List;

/** A scenario of two dates with one and the same thing for many patients, so that everything is stored in bulk. */
final class ManyBills {

    private static final int PATIENTS = 120;

    private ManyBills() {}

    /** Text messages and letters, of which many are handed over together; half of the patients pay on the second date. */
    static Scenario scenario() {
        ScenarioWriter writer = by(List.of(ChannelKind.SMS, ChannelKind.SMS, ChannelKind.LETTER));
        for (int i = 0; i < PATIENTS; i += 2) {
            writer.pays("many-" + i, "5 EUR", "2026-02-03", Moment.NOON);
        }
        return writer.scenario();
    }

    /** By all channels, the same number for each. */
    static Scenario byAllChannels() {
        return by(World.CHANNELS).scenario();
    }

    private static ScenarioWriter by(List<ChannelKind> channels) {
        ScenarioWriter writer = new ScenarioWriter(SmallHospital.policy("1"))
                .weekdays("2026-02-02", "2026-02-03")
                .chunksOf(1000);
        for (int i = 0; i < PATIENTS; i++) {
            String name = "many-" + i;
            writer.patient(name, channels.get(i % channels.size()))
                    .owes(name, 20 + i + " EUR", "2026-01-29", "2026-02-02");
        }
        return writer;
    }
}
