package org.cordon.roundup.report;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.kernel.shared.Refusal;

/** Takes reports on persons that the reporting country cannot see. Such a report names the person by notice number and name. */
public interface UnseenPersons {

    /**
     * Takes a report. Everything that the reporter can observe is the same whether or not the person is sought.
     *
     * @return the reference of the report
     * @throws Refusal with every reason and its field, if the report cannot be taken
     */
    String report(JsonNode report);

    /** Takes a report of an arrest; the report need not name its kind. */
    String reportArrest(JsonNode report);
}
