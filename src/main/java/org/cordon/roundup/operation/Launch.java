package org.cordon.roundup.operation;

import java.time.Instant;
import java.util.List;

/**
 * What a coordinator orders: a launch whose every field was read and checked. Made by {@link LaunchReader} alone.
 *
 * @param enteredAfterwards whether the operation took place before it is entered, so that all of its dates have passed
 */
public record Launch(
        String code, String title, String theme, String host, List<String> invitedCountries, List<String> languages, int quota,
        Instant invitationDeadline, Instant nominationDeadline, Instant confirmationDeadline,
        Instant operationStart, Instant operationEnd, String reminderEvery, boolean enteredAfterwards) {
}
