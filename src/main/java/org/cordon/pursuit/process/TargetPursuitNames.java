package org.cordon.pursuit.process;

import java.util.Map;
import java.util.Set;
import org.cordon.caller.FormVariables;
import org.cordon.pursuit.process.TargetPursuitProcess.Variables;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** What {@code target-pursuit} keeps; nobody posts anything to it. */
@Component
final class TargetPursuitNames implements DeclaredVariables, FormVariables {

    @Override
    public Set<String> names() {
        return ProcessVariable.namesIn(Variables.class);
    }

    @Override
    public String processKey() {
        return TargetPursuitProcess.KEY;
    }

    @Override
    public Map<String, Set<String>> allowed() {
        return Map.of();
    }
}
