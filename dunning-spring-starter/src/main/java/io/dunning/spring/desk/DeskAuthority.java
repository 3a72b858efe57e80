package io.dunning.spring.desk;

import io.dunning.cases.Outcome.Refused;
import java.util.Optional;

/**
 * Says who may do what. A port: {@link RoleAuthority} asks Spring Security; a bean of the host's own replaces it.
 *
 * <p>Asked before every act, and before the answer to a repetition is given, on the thread of who acts, outside any transaction. An
 * exception reaches whoever acts, and nothing is done.
 */
@FunctionalInterface
public interface DeskAuthority {

    /** Nobody may do anything: what holds until a host says otherwise. */
    DeskAuthority NOBODY = request -> Optional.of(
            new Refused("not-allowed", "Nobody may act here: the host has not said who may (DeskAuthority)."));

    /** Why this may not be done; empty where it may. */
    Optional<Refused> refusal(DeskRequest request);
}
