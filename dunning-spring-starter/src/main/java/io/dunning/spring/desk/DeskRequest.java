package io.dunning.spring.desk;

import io.dunning.cases.CaseId;
import io.dunning.evidence.Actor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to do what to which case. Ids only.
 *
 * @param key made once for each form that is shown, such as a UUID: the same request again has the same one; 8 to 100 of a-z, A-Z, 0-9
 *     and hyphen
 * @param actor who acts
 * @param act what
 * @param caseId to which case; {@code null} where it is about none
 * @param proposedBy the id of the person who proposed it; {@code null} where nobody did, or the engine
 * @param content everything else that was entered, in any form that is the same for the same entries; only its hash is kept
 */
public record DeskRequest(
        String key,
        Actor actor,
        DeskAct act,
        @Nullable CaseId caseId,
        @Nullable String proposedBy,
        String content) {

    public DeskRequest {
        if (!key.matches("[A-Za-z0-9-]{8,100}")) {
            throw new IllegalArgumentException("the key of a request has 8 to 100 letters a-z, digits and hyphens");
        }
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(content, "content");
    }

    /** Names neither its content nor its key. */
    @Override
    public String toString() {
        return "DeskRequest[" + act + ", " + caseId + ", " + actor + "]";
    }
}
