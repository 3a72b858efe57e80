package io.dunning.examples.clinic.proposal;

import io.dunning.campaign.Campaign;
import io.dunning.escalation.Decision;
import java.util.Optional;

/** Knows which campaign keeps a line of a night back, whatever was approved of it. */
public interface HeldBack {

    /** The first campaign that doesn't let it go as things are now; empty where none is against it. */
    Optional<Campaign> heldBy(Decision decision);
}
