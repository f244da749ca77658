package org.cordon.lead.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.access.Roles;
import org.cordon.lead.ReportedLead;
import org.cordon.lead.process.LeadHandlingProcess.Variables;

/** The variables with which the handling of a lead begins. */
final class LeadVariables {

    private LeadVariables() {
    }

    static Map<String, Object> of(ReportedLead lead) {
        return Map.of(
                Variables.OPERATION_REFERENCE.name(), lead.operation(),
                Variables.TARGET_REFERENCE.name(), lead.target(),
                Variables.LEAD_REFERENCE.name(), lead.reference(),
                Variables.COUNTRY.name(), lead.country(),
                Variables.WANTING_GROUPS.name(), lead.wantingCountries().stream().map(Roles::bureau).collect(Collectors.joining(",")),
                Variables.ASSESSMENT_DEADLINE.name(), lead.assessmentDeadline().toString(),
                Variables.LEAD_MATCHED.name(), true);
    }
}
