package org.cordon.roundup.operation;

import java.time.Instant;
import java.util.List;

/**
 * A coordinator's order to launch, with every field read and checked. Only {@link LaunchReader} creates it.
 *
 * @param enteredAfterwards whether the operation took place before it was entered, so that all of its dates have passed
 */
public record Launch(
        String code, String title, String theme, String host, List<String> invitedCountries, List<String> languages, int quota,
        Instant invitationDeadline, Instant nominationDeadline, Instant confirmationDeadline,
        Instant operationStart, Instant operationEnd, String reminderEvery, boolean enteredAfterwards) {
}
