package io.dunning.spring.desk;

import io.dunning.DunningEngine;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.Referred;
import io.dunning.cases.CaseId;
import io.dunning.cases.ClosingReason;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.cases.Outcome.Refused;
import io.dunning.evidence.Hash;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The way by which people act on cases: asked first is who may ({@link DeskAuthority}), then that two people stand behind what can't be
 * undone, then whether it was done before ({@link ActKeys}). Refused is a value; nothing is done then. Thread-safe.
 *
 * <p>Each act is a transaction of its own, also where the caller is in one.
 */
public final class Desk {

    private final DunningEngine engine;
    private final DeskAuthority authority;
    private final ActKeys keys;
    private final InstantSource clock;

    public Desk(DunningEngine engine, DeskAuthority authority, ActKeys keys, InstantSource clock) {
        this.engine = engine;
        this.authority = authority;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Does something to the case of the request: {@code desk.act(request, c -> c.promise(amount, by, today))}. What comes of it must be
     * what the request says it is: whoever may note a promise can't close a case by it.
     *
     * @throws IllegalArgumentException where the request names no case, or one that is unknown
     */
    public DeskAnswer act(DeskRequest request, Function<DunningCase, Outcome> act) {
        CaseId caseId = request.caseId();
        if (caseId == null) {
            throw new IllegalArgumentException("a request for an act on a case names the case");
        }
        return permitted(request, () -> engine.act(caseId, request.actor(), c -> asAsked(request, act.apply(c))));
    }

    /**
     * Does something else of the host's under the same rules, such as approving a night. It runs within the transaction of the key where the
     * cases are kept in a database.
     */
    public DeskAnswer permitted(DeskRequest request, Supplier<Outcome> act) {
        Optional<Refused> no = authority.refusal(request).or(() -> fourEyes(request));
        return no.isPresent()
                ? DeskAnswer.of(no.get())
                : keys.once(request.key(), contentOf(request), clock.instant(), () -> DeskAnswer.of(act.get()));
    }

    private static Optional<Refused> fourEyes(DeskRequest request) {
        if (!request.act().needsFourEyes()) {
            return Optional.empty();
        }
        if (request.proposedBy() == null) {
            return Optional.of(new Refused("four-eyes", "One person proposes it, and another one does it."));
        }
        return request.proposedBy().equals(request.actor().id())
                ? Optional.of(new Refused("four-eyes", "Whoever proposes it does not do it."))
                : Optional.empty();
    }

    private static Outcome asAsked(DeskRequest request, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            for (CaseEvent event : accepted.events()) {
                if (!isAsked(request, event)) {
                    return new Refused("another-act", "What would come of this is not what was asked for.");
                }
            }
        }
        return outcome;
    }

    /** What ends or hands over a case is what was asked for, and in the name of who asks. */
    private static boolean isAsked(DeskRequest request, CaseEvent event) {
        if (event instanceof Closed closed) {
            return closed.approvedBy().equals(request.actor().id()) && closes(request.act(), closed.reason());
        }
        if (event instanceof Referred referred) {
            return referred.approvedBy().equals(request.actor().id())
                    && (request.act() == DeskAct.REFER || request.act() == DeskAct.DECIDE_DISPUTE);
        }
        return true;
    }

    private static boolean closes(DeskAct act, ClosingReason reason) {
        return switch (act) {
            case CREDIT, DECIDE_DISPUTE -> reason == ClosingReason.CREDITED;
            case RECALL -> reason == ClosingReason.RECALLED;
            case WRITE_OFF -> reason == ClosingReason.UNCOLLECTIBLE;
            case TIME_BARRED -> reason == ClosingReason.TIME_BARRED;
            case PROMISE, PLAN, HOLD, RELEASE, DISPUTE, RESUME, REFER, APPROVE_RUN, NOTE -> false;
        };
    }

    private static String contentOf(DeskRequest request) {
        String all = String.join(
                "\n",
                request.act().name(),
                String.valueOf(request.caseId()),
                request.actor().toString(),
                String.valueOf(request.proposedBy()),
                request.content());
        return Hash.of(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
