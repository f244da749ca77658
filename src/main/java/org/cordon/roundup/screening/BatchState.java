package org.cordon.roundup.screening;

import java.time.Instant;

/**
 * What is still to be done about one country's nominations.
 *
 * @param returned whether one is with its country
 * @param flagged  whether one is with compliance
 * @param pending  whether one is still to be screened
 * @param deadline until when country and compliance have time, or null if nothing waits for them
 */
public record BatchState(boolean returned, boolean flagged, boolean pending, Instant deadline) {
}
