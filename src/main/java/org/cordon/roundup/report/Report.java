package org.cordon.roundup.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZonedDateTime;

/**
 * An officer's report about a person at a place, checked by {@link ReportReader}.
 *
 * @param happenedAt the time, in the zone of the place
 * @param country    the country, as a known code
 * @param place      the exact place, or null
 * @param text       the account in the officer's own words, or null; personal data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(ZonedDateTime happenedAt, String country, String place, String text) {

    /** Returns the name of the time zone of the place. JSON shows this name beside the time. */
    @JsonProperty
    public String zone() {
        return happenedAt.getZone().getId();
    }

    /** Returns the report in the form in which it is posted. */
    public ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("happenedAt", happenedAt.toOffsetDateTime().toString())
                .put("zone", zone()).put("country", country).put("place", place).put("text", text);
    }
}
