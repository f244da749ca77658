package org.cordon.hub.contact.process;

import java.time.Duration;
import java.util.List;
import org.cordon.hub.contact.ContactAsking;
import org.cordon.hub.contact.ContactDeclaration;
import org.cordon.hub.contact.process.ContactAskingProcess.Variables;
import org.cordon.kernel.shared.process.ProcessVariable.Value;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts {@code contact-declaring} and {@code contact-asking}, each under a reference of its own. */
@Component
public final class ContactWorkflow {

    private static final Duration REMINDED_BEFORE = Duration.ofDays(2);

    private final Processes processes;

    ContactWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts the process of a declaration that was not made by the start form. */
    public void declared(ContactDeclaration declaration) {
        processes.start(ContactDeclaringProcess.KEY, declaration.reference(), kept(declaration));
    }

    /** Starts the process that asks a bureau which holds the declared data. */
    public void ask(ContactAsking asking) {
        processes.start(ContactAskingProcess.KEY, asking.reference(),
                Variables.CONTACT_REFERENCE.is(asking.reference()),
                Variables.COUNTRY.is(asking.country()),
                Variables.CONTACT_REMINDER.is(asking.deadline().minus(REMINDED_BEFORE).toString()),
                Variables.CONTACT_DEADLINE.is(asking.deadline().toString()));
    }

    /** Returns the variables with which an instance begins. */
    static List<Value> kept(ContactDeclaration declaration) {
        return List.of(
                ContactDeclaringProcess.Variables.DECLARATION_REFERENCE.is(declaration.reference()),
                ContactDeclaringProcess.Variables.ANSWER_TIME.is(declaration.answerAt().toString()),
                ContactDeclaringProcess.Variables.STANDS_UNTIL.is(declaration.standsUntil().toString()));
    }
}
