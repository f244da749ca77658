package org.cordon.arrest.process;

import java.util.Map;
import java.util.Set;
import org.cordon.arrest.process.ArrestHandlingProcess.Elements;
import org.cordon.arrest.process.ArrestHandlingProcess.Inputs;
import org.cordon.arrest.process.ArrestHandlingProcess.Variables;
import org.cordon.caller.FormVariables;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** What {@code arrest-handling} keeps, and what people may post with its forms. */
@Component
final class ArrestHandlingNames implements DeclaredVariables, FormVariables {

    @Override
    public Set<String> names() {
        return ProcessVariable.namesIn(Variables.class);
    }

    @Override
    public String processKey() {
        return ArrestHandlingProcess.KEY;
    }

    @Override
    public Map<String, Set<String>> allowed() {
        return Map.of(
                Elements.REPORT_ARREST, Set.of(Inputs.REPORT),
                Elements.CONFIRM_IDENTITY, Set.of(Inputs.IDENTITY_CONFIRMED, Inputs.METHOD, Inputs.TEXT),
                Elements.FOLLOW_EXTRADITION, Set.of(Inputs.OUTCOME, Inputs.TEXT));
    }
}
