package org.cordon.departure.process;

import java.util.Map;
import java.util.Set;
import org.cordon.caller.FormVariables;
import org.cordon.departure.process.UnattendedTargetsProcess.Elements;
import org.cordon.departure.process.UnattendedTargetsProcess.Variables;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** What {@code unattended-targets} keeps, and what the coordinator may post with its form. */
@Component
final class UnattendedTargetsNames implements DeclaredVariables, FormVariables {

    @Override
    public Set<String> names() {
        return ProcessVariable.namesIn(Variables.class);
    }

    @Override
    public String processKey() {
        return UnattendedTargetsProcess.KEY;
    }

    @Override
    public Map<String, Set<String>> allowed() {
        return Map.of(Elements.DECIDE_UNATTENDED, Set.of("decisions"));
    }
}
