package io.dunning.examples.clinic.people;

import io.dunning.evidence.Actor;
import java.io.Serial;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Somebody who is logged in: for one tenant, in one role. */
public final class DeskUser extends User {

    @Serial
    private static final long serialVersionUID = 1;

    private final String tenant;
    private final DeskRole role;

    public DeskUser(String name, String password, String tenant, DeskRole role) {
        super(name, password, List.of(new SimpleGrantedAuthority(role.authority())));
        this.tenant = tenant;
        this.role = role;
    }

    /** Whose cases they see. */
    public String tenant() {
        return tenant;
    }

    public DeskRole role() {
        return role;
    }

    /** As histories name them. */
    public Actor actor() {
        return Actor.person(getUsername());
    }
}
