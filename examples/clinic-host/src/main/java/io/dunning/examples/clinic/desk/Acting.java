package io.dunning.examples.clinic.desk;

import io.dunning.DunningEngine;
import io.dunning.Policies;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.spring.desk.Desk;
import io.dunning.spring.desk.DeskAct;
import io.dunning.spring.desk.DeskAnswer;
import io.dunning.spring.desk.DeskRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Turns forms into acts by the starter's desk: by who may, once for two clicks, and only on a case that is still as the form showed it.
 */
@Component
public class Acting {

    /** The code of the refusal of a form that was filled in over a case that has changed since. */
    public static final String STALE = "stale-form";

    private final Desk desk;
    private final DunningEngine engine;
    private final Policies policies;

    public Acting(Desk desk, DunningEngine engine, Policies policies) {
        this.desk = desk;
        this.engine = engine;
        this.policies = policies;
    }

    /**
     * Who does what with which form.
     *
     * @param user who acts
     * @param token of the form
     * @param content all that was entered
     */
    public record Form(DeskUser user, FormToken token, String content) {

        /** A form with what was entered in its fields, in whatever order they came. */
        public static Form of(DeskUser user, FormToken token, String act, Map<String, String> fields) {
            // A key that is left out binds to nothing, and not to a fault as one that can't be read does.
            if (fields.getOrDefault("key", "").isBlank()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            TreeMap<String, String> sorted = new TreeMap<>(fields);
            sorted.remove("_csrf");
            return new Form(user, token, act + sorted);
        }
    }

    /** Does something to a case. */
    public DeskAnswer act(Form form, DeskAct act, CaseId id, Function<DunningCase, Outcome> what) {
        return act(form, act, id, null, what);
    }

    /**
     * Does something to a case that somebody else proposed.
     *
     * @param proposedBy who; {@code null} where nobody had to
     */
    public DeskAnswer act(
            Form form, DeskAct act, CaseId id, @Nullable String proposedBy, Function<DunningCase, Outcome> what) {
        return desk.act(
                request(form, act, id, proposedBy),
                c -> c.version() == form.token().version()
                        ? what.apply(c)
                        : Outcome.refused(STALE, "The case was changed since this form was shown."));
    }

    /** Does something that is about no case. */
    public DeskAnswer permitted(Form form, DeskAct act, @Nullable String proposedBy, Supplier<Outcome> what) {
        return desk.permitted(request(form, act, null, proposedBy), what);
    }

    private static DeskRequest request(Form form, DeskAct act, @Nullable CaseId id, @Nullable String proposedBy) {
        return new DeskRequest(form.token().key().toString(), form.user().actor(), act, id, proposedBy, form.content());
    }

    /** The acts of the desk on a case, with the terms of its policy. */
    public io.dunning.desk.Desk deskOf(DunningCase c) {
        return io.dunning.desk.Desk.of(c, policies.version(c.policy()));
    }

    public DunningEngine engine() {
        return engine;
    }
}
