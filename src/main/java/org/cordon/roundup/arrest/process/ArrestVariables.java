package org.cordon.roundup.arrest.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.process.ProcessVariable.Value;
import org.cordon.roundup.arrest.ReportedArrest;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Variables;

/** The variables with which the handling of an arrest begins. */
final class ArrestVariables {

    private ArrestVariables() {
    }

    static List<Value> of(ReportedArrest arrest) {
        return List.of(
                Variables.OPERATION_REFERENCE.is(arrest.operation()),
                Variables.TARGET_REFERENCE.is(arrest.target()),
                Variables.ARREST_REFERENCE.is(arrest.reference()),
                Variables.COUNTRY.is(arrest.country()),
                Variables.WANTING_GROUPS.is(arrest.wantingCountries().stream().map(Roles::bureau).collect(Collectors.joining(","))),
                Variables.IDENTITY_DEADLINE.is(Objects.toString(arrest.identityDeadline(), null)),
                Variables.EXTRADITION_WARNING.is(Objects.toString(arrest.extraditionWarning(), null)),
                Variables.EXTRADITION_LIMIT.is(Objects.toString(arrest.extraditionLimit(), null)),
                Variables.ARREST_MATCHED.is(true),
                Variables.FIRST_REPORTED.is(arrest.first()));
    }

    /** What of it follows a report that is corrected. */
    static List<Value> told(ReportedArrest arrest) {
        return List.of(
                Variables.COUNTRY.is(arrest.country()),
                Variables.EXTRADITION_WARNING.is(Objects.toString(arrest.extraditionWarning(), null)),
                Variables.EXTRADITION_LIMIT.is(Objects.toString(arrest.extraditionLimit(), null)));
    }
}
