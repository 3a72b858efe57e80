package io.dunning.examples.clinic.campaigns;

import io.dunning.spring.desk.DeskAct;
import java.util.Locale;

/** What people do to a campaign by a button. */
public enum CampaignAct {
    START,
    RELEASE,
    MEASURE,
    PROPOSE_ACCEPTANCE,
    ACCEPT,
    PAUSE,
    PROPOSE_RESUMPTION,
    RESUME,
    END;

    /** As the starter's desk knows it: by which role, and whether two people stand behind it. */
    DeskAct asDeskAct() {
        return switch (this) {
            case START, MEASURE, PROPOSE_ACCEPTANCE, PAUSE, PROPOSE_RESUMPTION -> DeskAct.HOLD;
            case RELEASE, END -> DeskAct.RESUME;
            case ACCEPT, RESUME -> DeskAct.APPROVE_RUN;
        };
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
