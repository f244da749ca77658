package org.cordon.operation.process;

import java.util.Map;
import java.util.Set;
import org.cordon.caller.FormVariables;
import org.cordon.operation.process.InfraOperationProcess.Elements;
import org.cordon.operation.process.InfraOperationProcess.Posted;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** What {@code infra-operation} keeps, and what people may post with its forms. */
@Component
final class InfraOperationNames implements DeclaredVariables, FormVariables {

    @Override
    public Set<String> names() {
        return ProcessVariable.namesIn(Variables.class);
    }

    @Override
    public String processKey() {
        return InfraOperationProcess.KEY;
    }

    @Override
    public Map<String, Set<String>> allowed() {
        return Map.of(
                Elements.LAUNCH_OPERATION, Set.of(Posted.LAUNCH),
                Elements.CHASE_SILENT, Set.of("decisions"),
                Elements.FREEZE_LIST, Set.of("frozen"),
                Elements.OPEN_PHASE, Set.of(),
                Elements.END_PHASE, Set.of(),
                Elements.APPROVE_RESULTS, Set.of(Posted.APPROVED, Posted.AS_OF));
    }
}
