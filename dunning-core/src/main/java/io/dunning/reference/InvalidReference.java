package io.dunning.reference;

import org.jspecify.annotations.Nullable;

/**
 * A payment reference was to be made from something that is none. Names the kind and the fault, never the text: what payers write may
 * hold anything. For texts from outside ask a {@link ReferenceScheme}, which answers instead of throwing.
 */
public final class InvalidReference extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final ReferenceKind kind;
    private final ReferenceFault fault;

    InvalidReference(ReferenceKind kind, ReferenceFault fault) {
        super("not a valid " + kind.words() + ": " + fault.sentence());
        this.kind = kind;
        this.fault = fault;
    }

    static void throwFor(ReferenceKind kind, @Nullable ReferenceFault fault) {
        if (fault != null) {
            throw new InvalidReference(kind, fault);
        }
    }

    public ReferenceKind kind() {
        return kind;
    }

    public ReferenceFault fault() {
        return fault;
    }
}
