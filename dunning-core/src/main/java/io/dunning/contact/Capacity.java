package io.dunning.contact;

/** In which capacity a person owes or answers. */
public enum Capacity {
    /** For themselves. */
    SELF,
    /** As holder of parental responsibility, or guardian, of the patient. */
    GUARDIAN,
    /** As the estate of a person who died; addressed "to the heirs of". */
    ESTATE,
    /** By a power of attorney or a mandate. */
    REPRESENTATIVE
}
