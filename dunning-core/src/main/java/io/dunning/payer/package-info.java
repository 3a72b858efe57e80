/**
 * What insurers owe for patients: papers, claims, settlements ticked off line by line, and what is left for the patient once the insurer's
 * position is final.
 *
 * <p>The follow-up itself is the engine's: a claim becomes one receivable with the insurer as the debtor. A tariff code stands here as an
 * opaque key of a price; it never reaches a case, a notice or a log.
 */
@NullMarked
package io.dunning.payer;

import org.jspecify.annotations.NullMarked;
