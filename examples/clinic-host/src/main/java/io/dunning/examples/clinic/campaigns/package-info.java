/** Campaigns at the desk: agreed, tried on a sample, measured, accepted by two people, then let go wave by wave. */
@NullMarked
package io.dunning.examples.clinic.campaigns;

import org.jspecify.annotations.NullMarked;
