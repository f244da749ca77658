package org.cordon.support;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cordon.roundup.lead.care.AssessmentService.Words;

/**
 * The reports that officers make in tests, all of them invented. Every text contains a marker, so that a test finds it where it must not
 * be.
 */
public final class Reports {

    /** The marker, which must stand in no engine table, ledger row, message or log line. */
    public static final String MARKER = "Zwetkowitz";

    private Reports() {
    }

    /** An arrest in Rome at 04:20 of 11 May 2027. */
    public static ObjectNode arrest(String country) {
        return lead(country).put("legalBasis", "warrant for " + MARKER).put("identifiedBy", "papers of " + MARKER)
                .put("custody", "with " + MARKER);
    }

    public static ObjectNode lead(String country) {
        return JsonNodeFactory.instance.objectNode().put("happenedAt", "2027-05-11T04:20:00+02:00").put("zone", "Europe/Rome")
                .put("country", country).put("place", MARKER + " street").put("text", "seen with " + MARKER);
    }

    /** The arrested person is free again, at the time of {@link #arrest}. */
    public static ObjectNode release() {
        return JsonNodeFactory.instance.objectNode().put("kind", "RELEASED").put("happenedAt", "2027-05-11T04:20:00+02:00")
                .put("zone", "Europe/Rome")
                .put("text", "set free by " + MARKER);
    }

    /** The answer of a wanting country to a lead, without reasons and without results of the lead. */
    public static Words assessed(String outcome, String text) {
        return new Words(outcome, null, List.of(), text);
    }

    public static ObjectNode kind(String kind, ObjectNode report) {
        return report.put("kind", kind);
    }

    public static ObjectNode onPerson(String noticeNumber, String name, ObjectNode report) {
        return report.put("noticeNumber", noticeNumber).put("name", name);
    }
}
