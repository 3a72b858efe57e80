package io.dunning.rules;

import io.dunning.escalation.PolicyVersion;

/** A policy file is not the one that was approved: its hash differs. Load the approved file, or have this one approved. */
public class PolicyAltered extends RuntimeException {

    PolicyAltered(PolicyVersion version, String approved, String found) {
        super("policy " + version + " was approved with SHA-256 " + approved + " but has " + found
                + ": load the approved file, or have this one approved");
    }
}
