package org.cordon.roundup.lead.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.process.ProcessVariable.Value;
import org.cordon.roundup.lead.ReportedLead;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Variables;

/** The variables with which the handling of a lead begins. */
final class LeadVariables {

    private LeadVariables() {
    }

    static List<Value> of(ReportedLead lead) {
        return List.of(
                Variables.OPERATION_REFERENCE.is(lead.operation()),
                Variables.TARGET_REFERENCE.is(lead.target()),
                Variables.LEAD_REFERENCE.is(lead.reference()),
                Variables.COUNTRY.is(lead.country()),
                Variables.WANTING_GROUPS.is(lead.wantingCountries().stream().map(Roles::bureau).collect(Collectors.joining(","))),
                Variables.ASSESSMENT_DEADLINE.is(Objects.toString(lead.assessmentDeadline(), null)),
                Variables.LEAD_MATCHED.is(true));
    }
}
