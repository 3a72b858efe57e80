package io.dunning.jdbc;

import io.dunning.cases.CaseId;
import java.util.List;

/** Somebody else has stored one of these cases meanwhile; which one can be asked when the transaction is rolled back. */
final class Overtaken extends RuntimeException {

    private final transient List<CaseId> ids;

    Overtaken(List<CaseId> ids) {
        super(ids.size() + " cases, one of which was changed");
        this.ids = ids;
    }

    List<CaseId> ids() {
        return ids;
    }
}
