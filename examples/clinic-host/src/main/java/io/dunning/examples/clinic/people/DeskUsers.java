package io.dunning.examples.clinic.people;

import io.dunning.examples.clinic.HostProperties;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The people at the desk, from {@code host.users}. */
@Component
public class DeskUsers implements UserDetailsService {

    private final HostProperties properties;

    public DeskUsers(HostProperties properties) {
        this.properties = properties;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return properties.users().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .map(user -> new DeskUser(user.name(), user.password(), user.tenant(), user.role()))
                .orElseThrow(() -> new UsernameNotFoundException("no such user"));
    }
}
