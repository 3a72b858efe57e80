package io.dunning;

import io.dunning.cases.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the host of trouble with one case. */
final class Alerts {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    private Alerts() {}

    /** A listener that breaks must not stop all others because one case is in trouble: that would be the case's trouble made everybody's. */
    static void failed(DunningListener listener, CaseId caseId, RuntimeException trouble) {
        try {
            listener.failed(caseId, trouble);
        } catch (RuntimeException e) {
            LOG.error("the listener could not be told that case {} is in trouble", caseId, e);
        }
    }
}
