package org.cordon.roundup.lead.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Roles;
import org.cordon.roundup.lead.ReportedLead;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Variables;

/** The variables with which the handling of a lead begins. */
final class LeadVariables {

    private LeadVariables() {
    }

    static Map<String, Object> of(ReportedLead lead) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.OPERATION_REFERENCE.name(), lead.operation());
        variables.put(Variables.TARGET_REFERENCE.name(), lead.target());
        variables.put(Variables.LEAD_REFERENCE.name(), lead.reference());
        variables.put(Variables.COUNTRY.name(), lead.country());
        variables.put(Variables.WANTING_GROUPS.name(),
                lead.wantingCountries().stream().map(Roles::bureau).collect(Collectors.joining(",")));
        variables.put(Variables.ASSESSMENT_DEADLINE.name(), Objects.toString(lead.assessmentDeadline(), null));
        variables.put(Variables.LEAD_MATCHED.name(), Variables.LEAD_MATCHED.of(true));
        return variables;
    }
}
