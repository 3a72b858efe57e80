package io.dunning.mail;

import java.util.Objects;

/** User and password for a mail server. Neither is ever printed. */
public record Credentials(String user, String password) {
    public Credentials {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
