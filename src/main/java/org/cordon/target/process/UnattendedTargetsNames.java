package org.cordon.target.process;

import java.util.Map;
import java.util.Set;
import org.cordon.access.FormVariables;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.cordon.target.process.UnattendedTargetsProcess.Elements;
import org.cordon.target.process.UnattendedTargetsProcess.Variables;
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
