package io.dunning.spring.desk;

import io.dunning.cases.Outcome.Refused;
import io.dunning.evidence.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Asks Spring Security who is there: nobody acts without having logged in, under another's name, or without one of the authorities
 * that an act is given to. What is given to none, nobody may do.
 */
public final class RoleAuthority implements DeskAuthority {

    private final Map<DeskAct, Set<String>> roles;

    /**
     * An authority over the security context of the thread.
     *
     * @param roles which granted authorities may do an act, any of them
     */
    public RoleAuthority(Map<DeskAct, Set<String>> roles) {
        this.roles = Map.copyOf(roles);
    }

    @Override
    public Optional<Refused> refusal(DeskRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
            return Optional.of(new Refused("not-allowed", "Log in first."));
        }
        if (request.actor().kind() != Actor.Kind.PERSON || !request.actor().id().equals(who.getName())) {
            return Optional.of(new Refused("not-allowed", "Nobody acts under another's name."));
        }
        Set<String> allowed = roles.getOrDefault(request.act(), Set.of());
        return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(allowed::contains)
                ? Optional.empty()
                : Optional.of(new Refused("not-allowed", "This act needs another role: " + request.act() + "."));
    }
}
