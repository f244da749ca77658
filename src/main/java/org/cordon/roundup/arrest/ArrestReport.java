package org.cordon.roundup.arrest;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.record.handling.HandlingReader;
import org.cordon.roundup.report.Report;
import org.cordon.roundup.report.ReportReader;

/**
 * The checked report of an arrest by the country that made the arrest. All texts may be null, and are personal data.
 *
 * @param what         the time, the place and the account
 * @param legalBasis   the basis on which the person is held
 * @param identifiedBy how the person was recognised
 * @param custody      where and how the person is held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArrestReport(@JsonUnwrapped Report what, String legalBasis, String identifiedBy, String custody) {

    /** The fields of a report of an arrest that a report of a lead does not have. */
    public static final List<String> BESIDE_A_LEADS = List.of("legalBasis", "identifiedBy", "custody");
    /** The fields that a report of an arrest can have. */
    public static final List<String> FIELDS = Stream.concat(ReportReader.FIELDS.stream(), BESIDE_A_LEADS.stream()).toList();
    /** The fields that can be corrected. */
    public static final Set<String> CORRECTABLE = Set.copyOf(FIELDS);

    /** Returns the report in the form in which it is posted. */
    public ObjectNode json() {
        return what.json().put("legalBasis", legalBasis).put("identifiedBy", identifiedBy).put("custody", custody);
    }

    /** Reads a report by the country that made the arrest. The result is usable only after {@link ReportReader#refuseIfWrong()}. */
    public static ArrestReport read(ReportReader reader, String reporter) {
        var what = reader.read();
        if (what.country() != null && !what.country().equals(reporter)) {
            reader.refuse("country", said("must be {country}: an arrest is reported by the country that made it", reporter));
        }
        return new ArrestReport(what, reader.line("legalBasis"), reader.line("identifiedBy"), reader.line("custody"));
    }

    /**
     * Refuses a handling in the report of an arrest. If the handling were dropped in silence, the sender would believe that the restriction
     * holds.
     */
    public static void refuseHandling(ReportReader reader, JsonNode report) {
        if (report.hasNonNull("handling") || !HandlingReader.misplaced(report, false).isEmpty()) {
            reader.refuse("handling",
                    said("is not for an arrest, of which the countries that want the person and the coordination are told"));
        }
    }
}
