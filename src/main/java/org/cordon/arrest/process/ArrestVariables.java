package org.cordon.arrest.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.access.Roles;
import org.cordon.arrest.ReportedArrest;
import org.cordon.arrest.process.ArrestHandlingProcess.Variables;

/** The variables with which the handling of an arrest begins. */
final class ArrestVariables {

    private ArrestVariables() {
    }

    static Map<String, Object> of(ReportedArrest arrest) {
        return Map.of(
                Variables.OPERATION_REFERENCE.name(), arrest.operation(),
                Variables.TARGET_REFERENCE.name(), arrest.target(),
                Variables.ARREST_REFERENCE.name(), arrest.reference(),
                Variables.COUNTRY.name(), arrest.country(),
                Variables.WANTING_GROUPS.name(), arrest.wantingCountries().stream().map(Roles::bureau).collect(Collectors.joining(",")),
                Variables.IDENTITY_DEADLINE.name(), arrest.identityDeadline().toString(),
                Variables.EXTRADITION_WARNING.name(), arrest.extraditionWarning().toString(),
                Variables.EXTRADITION_LIMIT.name(), arrest.extraditionLimit().toString(),
                Variables.OUTCOME_DEADLINE.name(), arrest.outcomeDeadline().toString(),
                Variables.FIRST_REPORTED.name(), arrest.first());
    }
}
