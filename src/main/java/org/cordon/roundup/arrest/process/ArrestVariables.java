package org.cordon.roundup.arrest.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Roles;
import org.cordon.roundup.arrest.ReportedArrest;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Variables;

/** The variables with which the handling of an arrest begins. */
final class ArrestVariables {

    private ArrestVariables() {
    }

    static Map<String, Object> of(ReportedArrest arrest) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.OPERATION_REFERENCE.name(), arrest.operation());
        variables.put(Variables.TARGET_REFERENCE.name(), arrest.target());
        variables.put(Variables.ARREST_REFERENCE.name(), arrest.reference());
        variables.put(Variables.COUNTRY.name(), arrest.country());
        variables.put(Variables.WANTING_GROUPS.name(),
                arrest.wantingCountries().stream().map(Roles::bureau).collect(Collectors.joining(",")));
        variables.put(Variables.IDENTITY_DEADLINE.name(), Objects.toString(arrest.identityDeadline(), null));
        variables.put(Variables.EXTRADITION_WARNING.name(), Objects.toString(arrest.extraditionWarning(), null));
        variables.put(Variables.EXTRADITION_LIMIT.name(), Objects.toString(arrest.extraditionLimit(), null));
        variables.put(Variables.ARREST_MATCHED.name(), Variables.ARREST_MATCHED.of(true));
        variables.put(Variables.FIRST_REPORTED.name(), Variables.FIRST_REPORTED.of(arrest.first()));
        return variables;
    }
}
