package org.cordon.roundup.report;

import com.fasterxml.jackson.databind.JsonNode;

/** The urgency of a report: how soon the desks concerned have to read it. A decision table sets the deadline. */
public enum Urgency {

    /** A life or the whole pursuit depends on the report. Such a report is read within the hour. */
    FLASH,
    /** The report is answered within the working day. */
    URGENT,
    /** The default if the report does not say. */
    NORMAL,
    /** The report is read whenever there is time. */
    ROUTINE;

    /** Whether the posted report claims to be FLASH. The report has not been read and checked yet. */
    public static boolean isFlash(JsonNode posted) {
        return posted.path("urgency").asText().strip().equalsIgnoreCase(FLASH.name());
    }
}
