package io.dunning.fhir;

import io.dunning.receivable.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The host's keys of people and payers. A port.
 *
 * <p>A resource and the references to it must lead to the same key. Called in the thread that reads, any number of times; empty means that
 * the host knows no key, and the resource is set aside; an {@link IllegalArgumentException} does the same. Nothing that a state numbers its people with may become a key: the reader refuses
 * a key that holds such a number, as far as it can tell one.
 */
public interface PersonKeys {

    /**
     * The key of a resource of the server that is read.
     *
     * @param type {@code Patient}, {@code RelatedPerson} or {@code Organization}
     * @param id its id on that server
     */
    Optional<PersonId> ofResource(String type, String id);

    /** The key that stands behind an identifier, asked where there is none for the resource. */
    Optional<PersonId> ofIdentifier(String system, String value);

    /** Keys such as {@code Patient.17}, from type and id; identifiers lead to nobody. */
    static PersonKeys byResourceId() {
        return new PersonKeys() {
            @Override
            public Optional<PersonId> ofResource(String type, String id) {
                return Optional.of(new PersonId(type + "." + id));
            }

            @Override
            public Optional<PersonId> ofIdentifier(String system, String value) {
                return Optional.empty();
            }
        };
    }

    /** Keys from identifiers of these systems; references must then name the identifier. */
    static PersonKeys bySystem(Map<String, Function<String, PersonId>> systems) {
        Map<String, Function<String, PersonId>> copy = Map.copyOf(systems);
        return new PersonKeys() {
            @Override
            public Optional<PersonId> ofResource(String type, String id) {
                return Optional.empty();
            }

            @Override
            public Optional<PersonId> ofIdentifier(String system, String value) {
                return Optional.ofNullable(copy.get(system)).map(key -> key.apply(value));
            }
        };
    }
}
