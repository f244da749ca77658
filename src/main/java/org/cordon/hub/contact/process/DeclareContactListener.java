package org.cordon.hub.contact.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.hub.contact.DeclarationService;
import org.cordon.hub.contact.process.ContactDeclaringProcess.Inputs;
import org.cordon.hub.contact.process.ContactDeclaringProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** On {@code startEvent_declareContact}: takes what the start form holds. What was declared by other means is taken already. */
@Component
final class DeclareContactListener implements ExecutionListener {

    private final DeclarationService declarations;

    DeclareContactListener(DeclarationService declarations) {
        this.declarations = declarations;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (Variables.DECLARATION_REFERENCE.from(execution).find().isPresent()) {
            return;
        }
        var declaration = declarations.register(Posted.json(execution, Inputs.DECLARATION));
        execution.setProcessBusinessKey(declaration.reference());
        Variables.DECLARATION_REFERENCE.on(execution).set(declaration.reference());
        Variables.ANSWER_TIME.on(execution).set(declaration.answerAt().toString());
        Variables.STANDS_UNTIL.on(execution).set(declaration.standsUntil().toString());
    }
}
