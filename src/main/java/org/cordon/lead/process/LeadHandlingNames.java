package org.cordon.lead.process;

import java.util.Map;
import java.util.Set;
import org.cordon.caller.FormVariables;
import org.cordon.lead.process.LeadHandlingProcess.Elements;
import org.cordon.lead.process.LeadHandlingProcess.Inputs;
import org.cordon.lead.process.LeadHandlingProcess.Variables;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** What {@code lead-handling} keeps, and what people may post with its forms. */
@Component
final class LeadHandlingNames implements DeclaredVariables, FormVariables {

    @Override
    public Set<String> names() {
        return ProcessVariable.namesIn(Variables.class);
    }

    @Override
    public String processKey() {
        return LeadHandlingProcess.KEY;
    }

    @Override
    public Map<String, Set<String>> allowed() {
        return Map.of(
                Elements.SHARE_LEAD, Set.of(Inputs.REPORT),
                Elements.ASSESS_LEAD, Set.of(Inputs.OUTCOME, Inputs.TEXT, Inputs.ALIKE));
    }
}
