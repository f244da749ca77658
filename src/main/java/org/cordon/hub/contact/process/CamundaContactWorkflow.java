package org.cordon.hub.contact.process;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.hub.contact.ContactAsking;
import org.cordon.hub.contact.ContactWorkflow;
import org.cordon.hub.contact.Declaration;
import org.cordon.hub.contact.process.ContactAskingProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code contact-declaring} and {@code contact-asking}, each under a reference of its own. */
@Component
final class CamundaContactWorkflow implements ContactWorkflow {

    private static final Duration REMINDED_BEFORE = Duration.ofDays(2);

    private final RuntimeService runtime;

    CamundaContactWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void declared(Declaration declaration) {
        runtime.startProcessInstanceByKey(ContactDeclaringProcess.KEY, declaration.reference(), Map.of(
                ContactDeclaringProcess.Variables.DECLARATION_REFERENCE.name(), declaration.reference(),
                ContactDeclaringProcess.Variables.ANSWER_TIME.name(), declaration.answerAt().toString(),
                ContactDeclaringProcess.Variables.STANDS_UNTIL.name(), declaration.standsUntil().toString()));
    }

    @Override
    public void ask(ContactAsking asking) {
        runtime.startProcessInstanceByKey(ContactAskingProcess.KEY, asking.reference(), Map.of(
                Variables.CONTACT_REFERENCE.name(), asking.reference(),
                Variables.COUNTRY.name(), asking.country(),
                Variables.CONTACT_REMINDER.name(), asking.deadline().minus(REMINDED_BEFORE).toString(),
                Variables.CONTACT_DEADLINE.name(), asking.deadline().toString()));
    }
}
