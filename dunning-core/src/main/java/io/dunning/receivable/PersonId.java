package io.dunning.receivable;

/**
 * Names a person: a debtor, a patient, a guardian. The host's own key, never a fiscal code or a name.
 *
 * @param value 1 to 100 of a-z, A-Z, 0-9, {@code - _ . :}
 */
public record PersonId(String value) implements Comparable<PersonId> {
    public PersonId {
        Ids.check(value, "PersonId");
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
