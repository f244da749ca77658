package org.cordon.roundup.report;

import com.fasterxml.jackson.databind.JsonNode;

/** How soon those whom a report concerns have to have read it. By when that is, a decision table says. */
public enum Urgency {

    /** A life or the whole pursuit depends on it: within the hour. */
    FLASH,
    /** Within the working day. */
    URGENT,
    /** What is reported without saying so. */
    NORMAL,
    /** Whenever there is time. */
    ROUTINE;

    /** Whether what somebody sent says that it is FLASH, before it has been read. */
    public static boolean isFlash(JsonNode posted) {
        return posted.path("urgency").asText().strip().equalsIgnoreCase(FLASH.name());
    }
}
