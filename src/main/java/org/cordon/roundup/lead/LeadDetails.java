package org.cordon.roundup.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cordon.roundup.report.ReportReader;
import org.cordon.roundup.report.Urgency;

/**
 * The fields of a report of a lead or a location that other reports do not have. They cannot be corrected.
 *
 * @param urgency how soon the countries concerned must have read the report
 * @param route   countries through which the person is said to travel; the last one is the destination
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadDetails(Urgency urgency, List<String> route) {

    /** The names of these fields in a report as it is posted. */
    public static final List<String> FIELDS = List.of("urgency", "route");

    /** Reads the fields. The result is usable only after {@link ReportReader#refuseIfWrong()}. */
    public static LeadDetails read(ReportReader reader) {
        return new LeadDetails(reader.urgency(), reader.route());
    }

    /** Returns the details of a lead that is kept in place of an arrest. */
    public static LeadDetails insteadOfArrest() {
        return new LeadDetails(Urgency.URGENT, List.of());
    }

    /** Copies these fields from a posted report, if the report has them. */
    public static void copy(JsonNode report, ObjectNode kept) {
        FIELDS.stream().filter(report::hasNonNull).filter(field -> report.get(field).isValueNode() || !report.get(field).isEmpty())
                .forEach(field -> kept.set(field, report.get(field)));
    }
}
